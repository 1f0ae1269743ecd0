#pragma once

#include "graph/layers/recurrent.hpp"
#include "graph/layers/sequence.hpp"

/// Internal to design/: what nodes of the sequence layers have besides their types and weights.
namespace bitscape::design::hls {

struct RecurrentCell {
    graph::CellKind kind = graph::CellKind::lstm;
    std::size_t n_in = 0, n_out = 0;
    graph::Function activation = graph::Function::tanh, recurrent_activation = graph::Function::sigmoid;
    bool reset_after = true, has_bias = true, pytorch_order = false, quantized = false;
};

struct Recurrent {
    RecurrentCell cell;
    std::size_t steps = 0;
    bool return_sequences = false;
};

struct Bidirectional {
    RecurrentCell forward, backward;
    std::size_t steps = 0;
    bool return_sequences = false;
    graph::MergeMode merge = graph::MergeMode::concat;
};

/// The layer itself and the marker that closes it ("_end").
struct TimeDistributed {
    std::size_t steps = 0;
    bool closes = false;
};

struct LayerNormalization {
    std::size_t n = 0;
    double epsilon = 0;
};

struct Embedding {
    std::size_t vocabulary = 0, n_out = 0;
};

struct GarNetLayer {
    std::size_t n_in = 0, n_aggregators = 0, n_out = 0;
};

/// Weights carry the name of the layer ("input_transform_weights") or, in a stack, its number in between
/// ("input_transform_0_weights").
struct GarNet {
    std::vector<GarNetLayer> layers;
    std::size_t vertices = 0;
    bool is_stack = false, collapse_mean = false, mean_by_nvert = false;
};

} // namespace bitscape::design::hls
