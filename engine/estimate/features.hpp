#pragma once

#include "design/design.hpp"
#include "estimate/part.hpp"
#include "estimate/tree_features.hpp"
#include "estimate/weight_facts.hpp"

#include <cstdint>
#include <vector>

namespace bitscape::estimate {

enum class LayerKind {
    none,       ///< no hardware of its own (input, reshape)
    dense,      ///< matrix product with constants; a convolution is one at every position
    depthwise,  ///< a matrix product a channel
    scale,      ///< batch normalization: one constant product and sum an element
    cast,       ///< linear, relu, thresholds: compare, round, saturate
    leaky,      ///< leaky_relu, prelu, hard_sigmoid: a constant product and a selection an element
    elu,        ///< a lookup and a selection an element
    table,      ///< sigmoid, tanh: a lookup an element
    pooling,    ///< largest or mean element of windows
    padding,    ///< elements that change their place: wires, or in streams a process of its own
    arithmetic, ///< sums and comparisons of data (merges)
    product,    ///< products of data: multiply, dot, einsum
    softmax_stable,
    softmax_latency, ///< also the legacy form, which has no rows of its own
    softmax_argmax,
    recurrent,     ///< parts: input and recurrent product, tables, products of gates; `steps` times
    normalization, ///< layer normalization over the last axis
    embedding,     ///< lookups in a constant table
    composite,     ///< parts one after the other
    trees          ///< boosted trees: n_in nodes, n_out trees, `steps` splits deep
};
enum class Tool { vivado_hls, vitis_hls, oneapi, other }; ///< other: Quartus, Catapult; no rows
enum class MultiplierStyle { automatic, dsp, fabric };

/// The windows of a convolution or a pooling, as far as hardware cares. All zero for other layers.
struct WindowFeatures {
    double taps = 0;         ///< pixels of a window
    double rows = 0;         ///< of a window
    double channels = 0;     ///< read
    double pixels_in = 0;    ///< read, padding included where the layer pads itself
    double pixels_out = 0;   ///< positions
    double width = 0;        ///< pixels of an input row
    double missing = 0;      ///< taps that fall on padding, all positions together
    bool line_buffer = true; ///< streams: keeps rows of pixels; else hls4ml's older "Encoded" form
    bool is_mean = false;    ///< pooling
    bool divides = false;    ///< mean whose divisor is no constant of two or differs at the rim
};

/// All that the formulas know of a layer; a design node and a row of a synthesis table fill the same struct.
struct LayerFeatures {
    LayerKind kind = LayerKind::none;
    Tool tool = Tool::vitis_hls;
    int tool_year = 2023; ///< of the tool's release
    design::Strategy strategy = design::Strategy::latency;
    MultiplierStyle multiplier = MultiplierStyle::automatic;
    bool io_stream = false;
    double n_in = 0, n_out = 0; ///< dense: matrix; otherwise elements
    double calls = 1;           ///< products per inference (leading axes, positions of a convolution)
    double parallel_calls = 1;  ///< of these, built side by side (io_parallel convolutions)
    double packs = 1;           ///< streams: words that carry the input (pixels)
    double reuse_factor = 1;
    int in_bits = 16, weight_bits = 16, accum_bits = 16, result_bits = 16;
    bool in_signed = true;
    bool rounds = false, saturates = false; ///< what the cast to the result type has to do
    bool is_copy = false;    ///< cast only: input and result types are equal and nothing is clipped
    bool alpha_each = false; ///< leaky only: a slope an element (prelu)
    double operations = 0;   ///< arithmetic, product: sums, comparisons or products of one inference
    double table_size = 1024;
    int table_bits = 18, inverse_table_bits = 18; ///< of one entry
    double inverse_table_size = 1024;
    double clock_ns = 5;
    int dsp_a = 27, dsp_b = 18; ///< widest signed multiply of one DSP, bits
    WindowFeatures window;
    WeightFacts weights;
    bool weights_guessed = false; ///< the facts are those of random weights
    double steps = 1;             ///< recurrent: time steps
    TreeFeatures trees;
    std::vector<LayerFeatures> parts; ///< recurrent and composite
};

[[nodiscard]] LayerFeatures layer_features(const design::Design& design, const design::Node& node,
                                           const Part& part);

} // namespace bitscape::estimate
