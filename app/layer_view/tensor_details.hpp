#pragma once

#include "design/design.hpp"
#include "metrics/weight_picture.hpp"
#include "metrics/weight_view.hpp"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace bitscape {

/// One parameter tensor, ready to be drawn.
struct TensorDetails {
    metrics::WeightView view;
    metrics::TensorLayout layout;
    metrics::WeightPicture picture;
    std::optional<metrics::TypeRange> range;       ///< of the type, where there is one
    metrics::MagnitudeHistogram hardware, trained; ///< trained: empty where it is not known
};

using DetailsList = std::vector<std::shared_ptr<const TensorDetails>>;

/// All tensors of a node; stops early when asked (what is there is returned). For worker threads.
[[nodiscard]] DetailsList tensor_details(const design::Design& design, const design::Node& node,
                                         const std::stop_token& stop);
/// The trained parameters of a layer that is not in the hardware.
[[nodiscard]] DetailsList tensor_details(const graph::Layer& layer, const std::stop_token& stop);

} // namespace bitscape
