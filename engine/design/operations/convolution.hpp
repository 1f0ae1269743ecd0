#pragma once

#include "design/operations/dense.hpp"
#include "graph/layers/window.hpp"

namespace bitscape::design {

/// y = window(x) W + b at every position of the window; a position's input is [height, width, n_chan] of the
/// window in row-major order, zeros outside the tensor. Depthwise: output channel c sums channel c alone.
struct Convolution {
    graph::WindowGrid grid;
    std::size_t axes = 2; ///< spatial ones: 1 or 2
    std::size_t n_chan = 0, n_filt = 0;
    bool depthwise = false; ///< n_filt == n_chan
    WeightTensor weight;    ///< [height, width, n_chan, n_filt] row-major; depthwise [height, width, n_chan]
    WeightTensor bias;      ///< [n_filt]; zeros when the layer has none
    FixedPoint accum;
    Strategy strategy = Strategy::latency;
    /// Built side by side in io_parallel, a divisor of all (hls4ml: ParallelizationFactor). Changes no bit.
    std::size_t parallel_positions = 1;
    bool weight_from_quantizer =
        false; ///< the model's quantizer fixes the weight type: hls4ml ignores the knob
    bool bias_from_quantizer = false;

    [[nodiscard]] std::size_t n_in() const { return grid.taps() * n_chan; } ///< of one position

    /// Shows `visit` everything that can change an output bit, in a fixed order.
    template <class Visit> void each_field(Visit&& visit) const
    {
        for (const graph::WindowAxis& axis : {grid.height, grid.width})
            visit(axis.in), visit(axis.out), visit(axis.size), visit(axis.stride), visit(axis.dilation),
                visit(axis.margin.before), visit(axis.margin.after);
        visit(n_chan), visit(n_filt), visit(depthwise), visit(weight), visit(bias), visit(accum);
        if (accum.overflow != Overflow::wrap) // the order of the sums matters
            visit(strategy);
    }
    /// Shows `visit` the types besides the result: visit(name, tensor) or visit(name, type, elements).
    template <class Visit> void each_type(Visit&& visit) const
    {
        visit("weight", weight), visit("bias", bias), visit("accum", accum, n_filt);
    }
};

} // namespace bitscape::design
