#pragma once

#include "fixed/fixed_point.hpp"
#include "graph/layers/pooling.hpp"

namespace bitscape::design {

/// The largest or the mean element of each window, channel by channel. A global pooling is one window over
/// everything.
struct Pooling {
    graph::PoolOp op = graph::PoolOp::max;
    graph::WindowGrid grid;
    std::size_t axes = 2; ///< spatial ones: 1 or 2
    std::size_t n_chan = 0;
    bool is_global = false;
    bool counts_padding = false; ///< padding is part of the divisor
    FixedPoint accum;

    /// Shows `visit` everything that can change an output bit, in a fixed order.
    template <class Visit> void each_field(Visit&& visit) const
    {
        for (const graph::WindowAxis& axis : {grid.height, grid.width})
            visit(axis.in), visit(axis.out), visit(axis.size), visit(axis.stride), visit(axis.margin.before),
                visit(axis.margin.after);
        visit(op), visit(n_chan), visit(is_global), visit(counts_padding), visit(accum);
    }
    /// Shows `visit` the types besides the result: visit(name, tensor) or visit(name, type, elements).
    template <class Visit> void each_type(Visit&& visit) const { visit("accum", accum, n_chan); }
};

} // namespace bitscape::design
