#pragma once

#include "graph/layers/window.hpp"

namespace bitscape::graph {

enum class PoolOp { max, average };

struct Pooling {
    PoolOp op = PoolOp::max;
    Windows windows;
    bool counts_padding = false; ///< average: padding is part of the divisor (PyTorch's count_include_pad)

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// Over all spatial axes.
struct GlobalPooling {
    PoolOp op = PoolOp::max;
    std::size_t axes = 2;    ///< spatial axes of the input: 1 or 2
    bool keeps_axes = false; ///< they stay with extent 1

    template <class Visit> void each_parameter(Visit&&) const {}
};

[[nodiscard]] std::string_view kind_name(const Pooling& layer);
[[nodiscard]] std::string_view kind_name(const GlobalPooling& layer);
[[nodiscard]] Failure check(const Pooling& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const GlobalPooling& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const Pooling& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const GlobalPooling& layer, const LayerInputs& inputs);

} // namespace bitscape::graph
