#pragma once

#include "design/operations/dense.hpp"
#include "graph/layers/recurrent.hpp"

#include <vector>

namespace bitscape::design {

/// One direction of a recurrent layer. Columns of the matrices: gates side by side, hls4ml's order.
struct RecurrentCell {
    graph::CellKind kind = graph::CellKind::lstm;
    std::size_t n_in = 0, n_out = 0;
    WeightTensor weight;           ///< [n_in, gates * n_out]
    WeightTensor recurrent_weight; ///< [n_out, gates * n_out]
    WeightTensor bias;             ///< [gates * n_out]
    WeightTensor recurrent_bias;   ///< [gates * n_out]; empty: SimpleRNN has none
    FixedPoint accum;              ///< also of gates and activations
    FixedPoint table;
    std::size_t table_size = 1024;
    graph::Function activation = graph::Function::tanh, recurrent_activation = graph::Function::sigmoid;
    bool pytorch_order = false;
    Strategy strategy = Strategy::latency;
    std::int64_t reuse_factor = 1, recurrent_reuse_factor = 1;
    bool states_as_accum = false; ///< between the steps states have the accumulator's type, not the result's

    [[nodiscard]] const FixedPoint& state_type(const FixedPoint& result) const
    {
        return states_as_accum ? accum : result;
    }
    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(kind), visit(n_in), visit(n_out), visit(weight), visit(recurrent_weight), visit(bias);
        visit(recurrent_bias), visit(accum), visit(table), visit(table_size), visit(activation);
        visit(recurrent_activation), visit(pytorch_order), visit(states_as_accum);
        if (accum.overflow != Overflow::wrap)
            visit(strategy), visit(reuse_factor), visit(recurrent_reuse_factor);
    }
};

/// SimpleRNN, LSTM or GRU over [steps, n_in].
struct Recurrent {
    RecurrentCell cell;
    std::size_t steps = 0;
    bool return_sequences = false;

    template <class Visit> void each_field(Visit&& visit) const
    {
        cell.each_field(visit), visit(steps), visit(return_sequences);
    }
    template <class Visit> void each_type(Visit&& visit) const
    {
        visit("weight", cell.weight), visit("recurrent_weight", cell.recurrent_weight);
        visit("bias", cell.bias);
        if (!cell.recurrent_bias.raw.empty())
            visit("recurrent_bias", cell.recurrent_bias);
        visit("accum", cell.accum, cell.bias.raw.size()), visit("table", cell.table, cell.table_size);
    }
};

/// Two cells of the same type of accumulator; the backward one reads from the end. Always concatenated.
struct Bidirectional {
    RecurrentCell forward, backward;
    std::size_t steps = 0;
    bool return_sequences = false;

    template <class Visit> void each_field(Visit&& visit) const
    {
        forward.each_field(visit), backward.each_field(visit), visit(steps), visit(return_sequences);
    }
    template <class Visit> void each_type(Visit&& visit) const
    {
        visit("forward_weight", forward.weight);
        visit("forward_recurrent_weight", forward.recurrent_weight);
        visit("forward_bias", forward.bias), visit("forward_recurrent_bias", forward.recurrent_bias);
        visit("backward_weight", backward.weight);
        visit("backward_recurrent_weight", backward.recurrent_weight);
        visit("backward_bias", backward.bias), visit("backward_recurrent_bias", backward.recurrent_bias);
        visit("accum", forward.accum, forward.bias.raw.size() + backward.bias.raw.size());
        visit("table", forward.table, forward.table_size);
    }
};

/// Opens or closes the nodes that run once for each time step. The opening one gives one step of its input,
/// the closing one collects them.
struct TimeDistributed {
    std::size_t steps = 0;
    bool closes = false;

    template <class Visit> void each_field(Visit&& visit) const { visit(steps), visit(closes); }
    template <class Visit> void each_type(Visit&&) const {}
};

/// (x - mean) times 1 / sqrt(variance) from a table, times scale, plus bias, over the last axis.
struct LayerNormalization {
    std::size_t n = 0;        ///< elements normalized together
    WeightTensor scale, bias; ///< [n]
    FixedPoint accum, table;
    std::size_t table_size = 4096;
    int epsilon_power_of_10 = 3;
    int table_range_power2 = 0; ///< the table reaches from epsilon to epsilon + 2^-this

    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(n), visit(scale), visit(bias), visit(accum), visit(table), visit(table_size);
        visit(epsilon_power_of_10), visit(table_range_power2);
    }
    template <class Visit> void each_type(Visit&& visit) const
    {
        visit("scale", scale), visit("bias", bias), visit("accum", accum, n);
        visit("table", table, table_size);
    }
};

struct Embedding {
    std::size_t vocabulary = 0, n_out = 0;
    WeightTensor embeddings; ///< [vocabulary, n_out]

    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(vocabulary), visit(n_out), visit(embeddings);
    }
    template <class Visit> void each_type(Visit&& visit) const { visit("embeddings", embeddings); }
};

struct GarNetLayer {
    std::size_t n_in = 0, n_aggregators = 0, n_out = 0;
    WeightTensor input_weights;    ///< [n_out, n_aggregators, n_in]
    WeightTensor input_biases;     ///< [n_out, n_aggregators]
    WeightTensor distance_weights; ///< [n_aggregators, n_in]
    WeightTensor distance_biases;  ///< [n_aggregators]
    WeightTensor output_biases;    ///< [n_out]

    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(n_in), visit(n_aggregators), visit(n_out), visit(input_weights), visit(input_biases);
        visit(distance_weights), visit(distance_biases), visit(output_biases);
    }
};

/// Inputs: vertices and their number. reuse_factor groups of vertices are averaged one after the other.
struct GarNet {
    std::vector<GarNetLayer> layers;
    std::size_t vertices = 0;
    std::int64_t reuse_factor = 1; ///< a power of two that divides `vertices`, one too
    bool is_stack = false, collapse_mean = false, mean_by_nvert = false;
    FixedPoint distance, edge_weight, edge_weight_aggr, aggr, norm;

    template <class Visit> void each_field(Visit&& visit) const
    {
        for (const GarNetLayer& layer : layers)
            layer.each_field(visit);
        visit(vertices), visit(reuse_factor), visit(is_stack), visit(collapse_mean), visit(mean_by_nvert);
        visit(distance), visit(edge_weight), visit(edge_weight_aggr), visit(aggr), visit(norm);
    }
    template <class Visit> void each_type(Visit&& visit) const
    {
        for (const GarNetLayer& layer : layers) {
            visit("input_transform_weights", layer.input_weights);
            visit("input_transform_biases", layer.input_biases);
            visit("aggregator_distance_weights", layer.distance_weights);
            visit("aggregator_distance_biases", layer.distance_biases);
            visit("output_transform_biases", layer.output_biases);
        }
        visit("edge_weight", edge_weight, std::size_t{4096}), visit("aggr", aggr, vertices);
    }
};

} // namespace bitscape::design
