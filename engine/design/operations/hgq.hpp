#pragma once

#include "design/operations/weight_tensor.hpp"

#include <cstddef>
#include <vector>

namespace bitscape::design {

/// HGQ's quantizer with different bits for different elements: each is cast to a type of its own, then to the
/// result's.
struct FixedPointQuantizer {
    std::vector<FixedPoint> types; ///< one an element; width 0: always zero

    template <class Visit> void each_field(Visit&& visit) const { visit(types); }
    template <class Visit> void each_type(Visit&&) const {}
};

/// y = table[bit pattern of x].
struct UnaryLut {
    WeightTensor table;

    template <class Visit> void each_field(Visit&& visit) const { visit(table); }
    template <class Visit> void each_type(Visit&& visit) const { visit("table", table); }
};

/// Softmax as HGQ trains it: tables of exponentials and inverses with types of their own. Normalises slices
/// of a tensor [outer, slice, inner] over its middle axis.
struct TableSoftmax {
    std::size_t outer = 1, slice = 1, inner = 1;
    bool stable = true;
    double input_scale = 1; ///< of the exponential's argument
    std::size_t exp_table_size = 1024, inv_table_size = 1024;
    FixedPoint exp_table, inv_table, inv_inp, accum, inp_norm;

    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(outer), visit(slice), visit(inner), visit(stable), visit(input_scale);
        visit(exp_table_size), visit(inv_table_size);
        visit(exp_table), visit(inv_table), visit(inv_inp), visit(accum), visit(inp_norm);
    }
    template <class Visit> void each_type(Visit&& visit) const
    {
        visit("exp_table", exp_table, exp_table_size), visit("inv_table", inv_table, inv_table_size);
        if (stable)
            visit("inp_norm", inp_norm, slice);
        visit("inv_inp", inv_inp, std::size_t{1}), visit("accum", accum, std::size_t{1});
    }
};

} // namespace bitscape::design
