#pragma once

#include "design/operations/weight_tensor.hpp"
#include "graph/layers/activation.hpp"

#include <cstddef>

namespace bitscape::design {

/// leaky_relu: x above 0, else parameter * x. elu: x from 0 on, else parameter * table[x]. thresholded_relu:
/// x above the parameter, else 0.
struct ParametrizedActivation {
    graph::ParametrizedActivation::Kind kind = graph::ParametrizedActivation::Kind::leaky_relu;
    WeightTensor parameter; ///< one value
    FixedPoint table;       ///< entries of elu
    std::size_t table_size = 1024;

    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(kind), visit(parameter), visit(table), visit(table_size);
    }
    template <class Visit> void each_type(Visit&& visit) const
    {
        visit("param", parameter);
        if (kind == graph::ParametrizedActivation::Kind::elu)
            visit("table", table, table_size);
    }
};

/// min(max(slope * x + shift, 0), 1), for hard_tanh twice that minus 1; exact until the cast to the result.
struct HardActivation {
    graph::HardActivation::Kind kind = graph::HardActivation::Kind::hard_sigmoid;
    WeightTensor slope, shift; ///< one value each

    template <class Visit> void each_field(Visit&& visit) const { visit(kind), visit(slope), visit(shift); }
    template <class Visit> void each_type(Visit&& visit) const
    {
        visit("slope", slope), visit("shift", shift);
    }
};

/// x above 0, else alpha[i] * x.
struct PReLU {
    WeightTensor alpha; ///< one value an element

    template <class Visit> void each_field(Visit&& visit) const { visit(alpha); }
    template <class Visit> void each_type(Visit&& visit) const { visit("param", alpha); }
};

/// A batch normalization and a binary or ternary activation in one: thresholds in the input's type, element i
/// of the last axis uses i % size. Binary: 1 from `high` on, else 0. Ternary: 1 above `high`, -1 up to `low`,
/// else 0.
struct QuantizedTanh {
    bool is_ternary = false;
    WeightTensor high, low; ///< `low` is empty for the binary one

    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(is_ternary), visit(high), visit(low);
    }
    template <class Visit> void each_type(Visit&& visit) const
    {
        visit(is_ternary ? "threshold_hi" : "threshold", high);
        if (is_ternary)
            visit("threshold_lo", low);
    }
};

} // namespace bitscape::design
