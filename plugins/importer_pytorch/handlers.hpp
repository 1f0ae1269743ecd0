#pragma once

#include "graph/model.hpp"
#include "importer_pytorch/archive.hpp"
#include "importer_pytorch/program.hpp"

#include <span>

namespace bitscape::pytorch {

/// A call as its handler sees it. Shapes are those of samples: without the batch.
struct Call {
    const Node& node;
    const Tensors& constants;  ///< by tensor name: parameters and what follows from them
    std::vector<Shape> inputs; ///< of the tensors that are no constants, in the order they are read
    Shape output;              ///< of the first result
    std::size_t rank = 0;      ///< of the first input, batch included; axes count from the batch

    /// The constant given for a parameter; nullptr if it is none, or not given.
    [[nodiscard]] const graph::Array* constant(std::string_view parameter) const;
    [[nodiscard]] bool is_given(std::string_view parameter) const;
    /// An axis of the first input, counted from the batch; nullopt if out of range.
    [[nodiscard]] std::optional<std::size_t> axis(std::int64_t axis) const;
};

using Made = Result<graph::Operation>;
using Handler = Made (*)(const Call& call);

struct Entry {
    Handler handler = nullptr;
    const char* remark = ""; ///< what of it is not understood
};
/// By operator ("conv2d"); layers with one input or several. Sums, products and recurrent layers are not
/// among them: they need more than one layer of the model (builder.cpp).
[[nodiscard]] const std::map<std::string_view, Entry>& handlers();

/// "not supported" without a place, which the builder adds.
[[nodiscard]] inline tl::unexpected<Error> not_supported(std::string what)
{
    return fail(ErrorCode::unsupported, "", std::move(what));
}

// handlers_spatial.cpp
[[nodiscard]] Made convolution(const Call& call);
[[nodiscard]] Made max_pooling(const Call& call);
[[nodiscard]] Made average_pooling(const Call& call);
[[nodiscard]] Made adaptive_max_pooling(const Call& call);
[[nodiscard]] Made adaptive_average_pooling(const Call& call);
[[nodiscard]] Made mean(const Call& call);
[[nodiscard]] Made pad(const Call& call);
[[nodiscard]] Made upsample(const Call& call);
[[nodiscard]] Made batch_normalization(const Call& call);

} // namespace bitscape::pytorch
