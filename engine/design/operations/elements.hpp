#pragma once

#include "design/operations/weight_tensor.hpp"
#include "graph/layers/activation.hpp"

#include <cstddef>
#include <string_view>

namespace bitscape::design {

struct Input {
    template <class Visit> void each_field(Visit&&) const {}
    template <class Visit> void each_type(Visit&&) const {}
};

/// Same elements, another shape.
struct Reshape {
    template <class Visit> void each_field(Visit&&) const {}
    template <class Visit> void each_type(Visit&&) const {}
};

/// y = x * scale + bias, element i of the last axis uses scale[i % scale.size()].
struct BatchNormalization {
    WeightTensor scale, bias; ///< same length

    template <class Visit> void each_field(Visit&& visit) const { visit(scale), visit(bias); }
    template <class Visit> void each_type(Visit&& visit) const { visit("scale", scale), visit("bias", bias); }
};

struct Activation {
    graph::Function function = graph::Function::linear;
    FixedPoint table; ///< entries of sigmoid and tanh
    std::size_t table_size = 1024;

    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(function), visit(table), visit(table_size);
    }
    template <class Visit> void each_type(Visit&& visit) const
    {
        if (function == graph::Function::sigmoid || function == graph::Function::tanh)
            visit("table", table, table_size);
    }
};

enum class SoftmaxImplementation { stable, latency, legacy, argmax };

[[nodiscard]] std::string_view to_string(SoftmaxImplementation implementation);

/// Sizes and types are those the generated configuration struct carries after hls4ml's own corrections: the
/// `Precision:` entries exp_table, inv_table, inv_inp and inp_norm are ignored by hls4ml 1.3.0, only
/// exp_table_t and so on as direct keys of the layer count.
struct Softmax {
    SoftmaxImplementation implementation = SoftmaxImplementation::stable;
    std::size_t n = 0; ///< elements normalised together (last axis; all elements if rank > 1 and io_parallel)
    std::size_t inner = 1; ///< how far apart they are: elements behind the axis that is normalised
    std::size_t exp_table_size = 1024, inv_table_size = 1024;
    FixedPoint exp_table, inv_table; ///< entries
    FixedPoint inv_inp;              ///< the sum is cast to it before it indexes the table of inverses
    FixedPoint accum;
    FixedPoint inp_norm; ///< stable only: type of (maximum - x), by default ap_ufixed<W-1,I-1> of the input

    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(implementation), visit(n), visit(inner), visit(exp_table_size), visit(inv_table_size);
        visit(exp_table), visit(inv_table), visit(inv_inp), visit(accum), visit(inp_norm);
    }
    template <class Visit> void each_type(Visit&& visit) const
    {
        if (implementation == SoftmaxImplementation::argmax)
            return;
        visit("exp_table", exp_table, exp_table_size), visit("inv_table", inv_table, inv_table_size);
        if (implementation == SoftmaxImplementation::stable)
            visit("inp_norm", inp_norm, n);
        visit("inv_inp", inv_inp, std::size_t{1}), visit("accum", accum, std::size_t{1});
    }
};

} // namespace bitscape::design
