#pragma once

#include "fixed/fixed_point.hpp"
#include "graph/layer_context.hpp"

#include <string_view>
#include <vector>

namespace bitscape::graph {

/// HGQ's fixed-point quantizer (FixedPointQuantizer in hls4ml): sign, integer and fraction bits that were
/// learned, one set for the whole tensor or one an element.
struct FixedPointQuantizer {
    /// Extents of the bit vectors: those of the tensor, 1 along axes whose elements share their bits; empty:
    /// one set for everything.
    Shape mask;
    std::vector<int> sign;     ///< 0 or 1
    std::vector<int> integer;  ///< bits left of the point without the sign, may be negative
    std::vector<int> fraction; ///< bits right of the point, may be negative; no bits at all: always zero
    Rounding rounding = Rounding::trn;
    Overflow overflow = Overflow::wrap;

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// A value on one of the quantizer's grids, exactly.
[[nodiscard]] double quantize_bits(double value, int sign, int integer, int fraction, Rounding rounding,
                                   Overflow overflow);

/// Index into the bit vectors of each element of a tensor of `shape`. Precondition: the mask fits the shape.
[[nodiscard]] std::vector<std::size_t> mask_elements(const Shape& mask, const Shape& shape);

[[nodiscard]] constexpr std::string_view kind_name(const FixedPointQuantizer&)
{
    return "FixedPointQuantizer";
}
[[nodiscard]] Failure check(const FixedPointQuantizer& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const FixedPointQuantizer& layer, const LayerInputs& inputs);

/// HGQ's QUnaryFunctionLUT: a function of one variable as a table over every input that its quantizer lets
/// through. The table is in the order of the inputs' bit patterns: 0 and the positive ones, then the
/// negative.
struct UnaryLut {
    int sign = 1, integer = 0, fraction = 0; ///< of the inputs; the table has 2^(sum) entries
    std::vector<float> table;

    template <class Visit> void each_parameter(Visit&&) const {}
};

[[nodiscard]] constexpr std::string_view kind_name(const UnaryLut&)
{
    return "UnaryLUT";
}
[[nodiscard]] Failure check(const UnaryLut& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const UnaryLut& layer, const LayerInputs& inputs);

/// HGQ's QSoftmax: exponential and inverse are tables with quantizers around them. Normalises `slice`
/// elements at a time: element j of slice (o, i) is [o, j, i] of a tensor [outer, slice, inner].
struct TableSoftmax {
    std::size_t outer = 1, slice = 1, inner = 1;
    bool last_axis = true; ///< hls4ml's axis is -1
    bool stable = true;    ///< subtracts the maximum first
    double input_scale = 1;
    FixedPoint inp_norm; ///< of maximum - x, stable only
    FixedPoint exp_table, inv_inp, inv_table;
    int exp_bits = 10; ///< stable only: the table of exponentials has 2^this entries

    template <class Visit> void each_parameter(Visit&&) const {}
};

[[nodiscard]] constexpr std::string_view kind_name(const TableSoftmax&)
{
    return "Softmax";
}
[[nodiscard]] Failure check(const TableSoftmax& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const TableSoftmax& layer, const LayerInputs& inputs);

} // namespace bitscape::graph
