#pragma once

#include "fixed/fixed_point.hpp"
#include "graph/layers/merge.hpp"

#include <cstddef>

namespace bitscape::design {

/// Two tensors, element by element; element i of the smaller one is i % its size. Exact until the cast to the
/// result.
struct Merge {
    graph::Merge::Kind kind = graph::Merge::Kind::add;

    template <class Visit> void each_field(Visit&& visit) const { visit(kind); }
    template <class Visit> void each_type(Visit&&) const {}
};

/// Sum of the products of two vectors: each product and each sum in the accumulator.
struct Dot {
    FixedPoint accum;

    template <class Visit> void each_field(Visit&& visit) const { visit(accum); }
    template <class Visit> void each_type(Visit&& visit) const { visit("accum", accum, std::size_t{1}); }
};

/// `first` elements of the first input, `second` of the second, and so on in turns.
struct Concatenate {
    std::size_t first = 0, second = 0;

    template <class Visit> void each_field(Visit&& visit) const { visit(first), visit(second); }
    template <class Visit> void each_type(Visit&&) const {}
};

} // namespace bitscape::design
