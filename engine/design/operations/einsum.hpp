#pragma once

#include "design/operations/dense.hpp"

#include <cstdint>
#include <vector>

namespace bitscape::design {

/// A matrix product for each of `in_place` weight sets, on the transposed input, the result transposed back:
///     p[i, a, b] = sum over c of x[gather[i, a, c]] * weight[i, c, b] + bias[i, a, b];  y[e] = p[order[e]]
struct EinsumDense {
    std::size_t in_place = 1, free_data = 1, free_kernel = 1, contracted = 1;
    std::vector<std::uint32_t> gather; ///< [in_place, free_data, contracted] input elements
    std::vector<std::uint32_t> order;  ///< of each result element, its place in p
    WeightTensor weight;               ///< [in_place, contracted, free_kernel]
    WeightTensor bias;                 ///< [in_place, free_data, free_kernel]
    FixedPoint accum;
    Strategy strategy = Strategy::latency; ///< latency, or distributed_arithmetic: exact sums, cast once

    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(in_place), visit(free_data), visit(free_kernel), visit(contracted), visit(gather), visit(order);
        visit(weight), visit(bias), visit(accum), visit(strategy);
    }
    template <class Visit> void each_type(Visit&& visit) const
    {
        visit("weight", weight), visit("bias", bias), visit("accum", accum, order.size());
    }
};

/// p[i, a, b] = sum over c of x0[gather0[i, a, c]] * x1[gather1[i, b, c]];  y[e] = p[order[e]]
struct Einsum {
    std::size_t in_place = 1, free0 = 1, free1 = 1, contracted = 1;
    std::vector<std::uint32_t> gather0; ///< [in_place, free0, contracted] elements of the first input
    std::vector<std::uint32_t> gather1; ///< [in_place, free1, contracted] elements of the second
    std::vector<std::uint32_t> order;
    FixedPoint accum;

    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(in_place), visit(free0), visit(free1), visit(contracted);
        visit(gather0), visit(gather1), visit(order), visit(accum);
    }
    template <class Visit> void each_type(Visit&& visit) const { visit("accum", accum, order.size()); }
};

} // namespace bitscape::design
