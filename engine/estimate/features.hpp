#pragma once

#include "design/design.hpp"
#include "estimate/part.hpp"
#include "estimate/weight_facts.hpp"

#include <cstdint>

namespace bitscape::estimate {

enum class LayerKind {
    none,       ///< no hardware of its own (input, reshape)
    dense,      ///< matrix product with constants
    scale,      ///< batch normalization: one constant product and sum an element
    cast,       ///< linear or relu: compare, round, saturate
    table,      ///< sigmoid, tanh: a lookup an element
    arithmetic, ///< sums and comparisons of data (merges, pooling)
    softmax_stable,
    softmax_latency, ///< also the legacy form, which has no rows of its own
    softmax_argmax,
    unknown ///< no formula yet: not counted, and the totals say so
};
enum class Tool { vivado_hls, vitis_hls, other }; ///< other: no rows, the Vitis formulas extrapolated
enum class MultiplierStyle { automatic, dsp, fabric };

/// All that the formulas know of a layer; a design node and a row of a synthesis table fill the same struct.
struct LayerFeatures {
    LayerKind kind = LayerKind::none;
    Tool tool = Tool::vitis_hls;
    design::Strategy strategy = design::Strategy::latency;
    MultiplierStyle multiplier = MultiplierStyle::automatic;
    bool io_stream = false;
    double n_in = 0, n_out = 0; ///< dense: matrix; otherwise elements
    double calls = 1;           ///< products per inference (leading axes)
    double reuse_factor = 1;
    int in_bits = 16, weight_bits = 16, accum_bits = 16, result_bits = 16;
    bool in_signed = true;
    bool rounds = false, saturates = false; ///< what the cast to the result type has to do
    bool is_copy = false;  ///< cast only: input and result types are equal and nothing is clipped
    double operations = 0; ///< arithmetic only: sums and comparisons of one inference
    double table_size = 1024;
    int table_bits = 18, inverse_table_bits = 18; ///< of one entry
    double inverse_table_size = 1024;
    double clock_ns = 5;
    int dsp_a = 27, dsp_b = 18; ///< widest signed multiply of one DSP, bits
    WeightFacts weights;
};

[[nodiscard]] LayerFeatures layer_features(const design::Design& design, const design::Node& node,
                                           const Part& part);

} // namespace bitscape::estimate
