#pragma once

#include "design/design.hpp"
#include "estimate/estimate.hpp"
#include "estimate/products.hpp"
#include "review/schedule.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace bitscape::review {

/// A tensor of a layer and what it takes.
struct TensorCost {
    std::string tensor; ///< hls4ml's name: "weight", "bias", "accum", "table", "result"
    FixedPoint type;
    std::size_t elements = 0;
    bool is_constant = false; ///< weights, biases, tables: stored on the chip as long as it is configured
    [[nodiscard]] double bits() const
    {
        return static_cast<double>(elements) * static_cast<double>(type.width);
    }
};

/// What a layer is made of, beside its estimate.
struct LayerCost {
    std::string name, kind; ///< "fc1", "Dense"; activations by their function: "relu"
    std::vector<TensorCost> tensors;
    double constant_bits = 0; ///< weights, biases and tables
    double result_bits = 0;   ///< one inference's outputs
    estimate::Products products;
    Slot slot; ///< when it works on the first inference
};

struct Breakdown {
    std::vector<LayerCost> layers; ///< one a node of the design
    double constant_bits = 0, result_bits = 0;
    estimate::Products products;
    /// Nodes that keep the design from taking the next input sooner; empty: it takes one each cycle.
    std::vector<std::size_t> limiting;
};

/// Counts a design's tensors and products. Precondition: `estimate` is of `design` and has its part. A few
/// milliseconds for large networks: every weight is looked at.
[[nodiscard]] Breakdown breakdown(const design::Design& design, const estimate::DesignEstimate& estimate);

} // namespace bitscape::review
