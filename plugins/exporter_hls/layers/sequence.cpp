// Recurrent layers, layer normalization, embedding.
#include "exporter_hls/layer_writer.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::hls {
namespace {

/// How the states of one direction leave.
struct Direction {
    std::size_t steps = 0, first = 0, stride = 0;
    bool sequences = false, backward = false;
};

/// One of a cell's two matrix products: its config and the names of its arrays.
struct CellProduct {
    std::string row, config, weights, biases;
};

/// Intel's SimpleRNN and LSTM multiply with a matrix in their own way.
bool is_fused(const LayerWriter& writer, graph::CellKind kind)
{
    return writer.is_intel() && kind != graph::CellKind::gru;
}

/// The type of the states between the steps.
const FixedPoint& state_type(const LayerWriter& writer, const design::RecurrentCell& cell)
{
    return cell.state_type(writer.node.result);
}

std::string_view cell_name(const LayerWriter& writer, graph::CellKind kind)
{
    switch (kind) {
    case graph::CellKind::lstm:
        return writer.is_intel() ? "AccumulatorLstmCell" : "LstmCell";
    case graph::CellKind::gru:
        return "GruCell";
    case graph::CellKind::simple_rnn:
        break;
    }
    return "SimpleCell";
}

Result<CellProduct> write_product(LayerWriter& writer, const design::RecurrentCell& cell, bool of_state,
                                  const std::string& suffix)
{
    const design::WeightTensor& weight = of_state ? cell.recurrent_weight : cell.weight;
    design::WeightTensor bias = of_state ? cell.recurrent_bias : cell.bias;
    const std::size_t n_in = of_state ? cell.n_out : cell.n_in;
    const std::size_t n_out = graph::gate_count(cell.kind) * cell.n_out;
    const auto reuse = static_cast<std::size_t>(
        std::max<std::int64_t>(of_state ? cell.recurrent_reuse_factor : cell.reuse_factor, 1));
    if (bias.raw.empty())
        bias = {cell.accum, std::vector<std::int64_t>(n_out, 0)};
    if (weight.raw.size() != n_in * n_out || bias.raw.size() != n_out)
        return writer.failure(ErrorCode::mismatch, "the weights do not fit the layer's size");
    const RowForm form = is_fused(writer, cell.kind) ? RowForm{"bitscape_hls::FusedRow", false}
                                                     : row_form(cell.strategy, reuse, n_in, n_out);
    if (form.name.empty())
        return writer.failure(
            ErrorCode::invalid_value,
            fmt::format("reuse factor {} is not valid for a {} x {} matrix with the Resource strategy", reuse,
                        n_in, n_out));
    ConfigText config(fmt::format("{}{}_{}", writer.names.config, suffix, of_state ? "state" : "input"));
    config.constant("n_in", n_in);
    config.constant("n_out", n_out);
    config.constant("reuse_factor", reuse);
    config.constant("multiplier_limit", multiplier_limit(weight.raw.size(), weight.zeros(), reuse));
    writer.product(config, of_state ? state_type(writer, cell) : writer.input(), weight, n_in);
    writer.type(config, "accum_t", cell.accum);
    writer.type(config, "bias_t", bias.type);
    const std::string_view what = of_state ? "recurrent weights" : "weights";
    CellProduct made{form.name, config.name(), {}, {}};
    made.weights =
        writer.weights(fmt::format("{}{}_", of_state ? "wr" : "w", suffix), config,
                       fmt::format("{}{} [{}, {}]", what, form.transposed ? ", transposed to" : "",
                                   form.transposed ? n_out : n_in, form.transposed ? n_in : n_out),
                       weight, form.transposed ? transposition(n_in, n_out) : std::vector<std::size_t>{});
    made.biases = writer.numbers(
        fmt::format("{}{}_", of_state ? "br" : "b", suffix), config.name() + "::bias_t",
        fmt::format("{} [{}]", of_state ? "recurrent biases" : "biases", n_out), bias.raw, bias.type);
    writer.result.config += config.text();
    return made;
}

/// The function's name in the kernels; its table, of one zero if it has none, becomes `array`.
Result<std::string> write_function(LayerWriter& writer, ConfigText& config, const design::RecurrentCell& cell,
                                   graph::Function function, const std::string& prefix, std::string& array)
{
    design::Activation activation;
    activation.function = function;
    activation.table = cell.table;
    activation.table_size = cell.table_size;
    Result<FunctionText> text = function_text(writer, activation, cell.accum);
    if (!text)
        return pass(std::move(text).error());
    if (text->table.empty())
        text->table.push_back(0);
    const std::string member = prefix + "_table_t";
    writer.type(config, member, text->entry);
    writer.include(text->kernel);
    array =
        writer.numbers(prefix + "_", config.name() + "::" + member,
                       fmt::format("table of {} [{}]", graph::function_name(function), text->table.size()),
                       text->table, text->entry);
    return "bitscape_hls::" + text->name;
}

Result<void> write_cell(LayerWriter& writer, const design::RecurrentCell& cell, const Direction& direction,
                        const std::string& suffix)
{
    if (writer.input_elements() != direction.steps * cell.n_in)
        return writer.failure(ErrorCode::mismatch, "its shape does not fit its input");
    if (writer.is_intel() && cell.kind == graph::CellKind::lstm &&
        state_type(writer, cell) != cell.accum) // resolved designs have one type for both
        return writer.failure(ErrorCode::invalid_value,
                              "the states of an LSTM of Intel's backends have the accumulator's type");
    Result<CellProduct> from_x = write_product(writer, cell, false, suffix);
    if (!from_x)
        return pass(std::move(from_x).error());
    Result<CellProduct> from_state = write_product(writer, cell, true, suffix);
    if (!from_state)
        return pass(std::move(from_state).error());
    ConfigText config(writer.names.config + suffix + "_cell");
    std::string gate_table, table;
    const Result<std::string> gate =
        write_function(writer, config, cell, cell.recurrent_activation, "gate" + suffix, gate_table);
    const Result<std::string> activation =
        gate ? write_function(writer, config, cell, cell.activation, "act" + suffix, table) : gate;
    if (!activation)
        return pass(activation.error());
    config.constant("n_in", cell.n_in);
    config.constant("n_out", cell.n_out);
    config.constant("steps", direction.steps);
    config.flag("sequences", direction.sequences);
    config.flag("backward", direction.backward);
    config.flag("reset_first", cell.pytorch_order);
    config.constant("n_y", writer.elements());
    config.constant("first", direction.first);
    config.constant("stride", direction.stride);
    config.alias("input_row", from_x->row);
    config.alias("input_config", from_x->config);
    config.alias("state_row", from_state->row);
    config.alias("state_config", from_state->config);
    config.alias("gate", *gate);
    config.alias("activation", *activation);
    writer.type(config, "accum_t", cell.accum);
    writer.type(config, "state_t", state_type(writer, cell));
    writer.result.config += config.text();
    writer.call(
        writer.is_intel() ? "recurrent_intel" : "recurrent",
        fmt::format("recurrent<bitscape_hls::{}, {}>", cell_name(writer, cell.kind), config.name()),
        {from_x->weights, from_x->biases, from_state->weights, from_state->biases, gate_table, table});
    return {};
}

} // namespace

Result<void> write(LayerWriter& writer, const design::Recurrent& layer)
{
    return write_cell(
        writer, layer.cell,
        {.steps = layer.steps, .first = 0, .stride = layer.cell.n_out, .sequences = layer.return_sequences},
        "");
}

Result<void> write(LayerWriter& writer, const design::Bidirectional& layer)
{
    Direction direction{.steps = layer.steps,
                        .first = 0,
                        .stride = layer.forward.n_out + layer.backward.n_out,
                        .sequences = layer.return_sequences};
    if (auto forward = write_cell(writer, layer.forward, direction, "_forward"); !forward)
        return forward;
    direction.first = layer.forward.n_out;
    direction.backward = true;
    return write_cell(writer, layer.backward, direction, "_backward");
}

Result<void> write(LayerWriter& writer, const design::LayerNormalization& layer)
{
    ConfigText& config = writer.config;
    if (layer.n == 0 || writer.elements() % layer.n != 0 || layer.table_size == 0)
        return writer.failure(ErrorCode::mismatch, "its parameters do not fit its input");
    config.constant("n", layer.n);
    config.constant("n_groups", writer.elements() / layer.n);
    config.constant("table_size", layer.table_size);
    config.constant("table_steps", layer.table_size << layer.table_range_power2);
    writer.type(config, "accum_t", layer.accum);
    const std::string table =
        writer.array("t", "table_t", "1 / sqrt(variance)",
                     emulate::inverse_root_table(layer.table_size, layer.epsilon_power_of_10,
                                                 layer.table_range_power2, layer.table),
                     layer.table);
    const std::string scale = writer.array("s", "scale_t", "scale", layer.scale.raw, layer.scale.type);
    const std::string bias = writer.array("b", "bias_t", "bias", layer.bias.raw, layer.bias.type);
    writer.call("layer_normalization", fmt::format("layer_normalization<{}>", config.name()),
                {table, scale, bias});
    return {};
}

Result<void> write(LayerWriter& writer, const design::Embedding& layer)
{
    ConfigText& config = writer.config;
    if (layer.embeddings.raw.size() != layer.vocabulary * layer.n_out)
        return writer.failure(ErrorCode::mismatch, "its table does not fit its size");
    config.constant("n_in", writer.input_elements());
    config.constant("vocabulary", layer.vocabulary);
    config.constant("n_out", layer.n_out);
    config.flag("whole_rows", !writer.dialect.is_amd());
    writer.call("table", fmt::format("embedding<{}>", config.name()),
                {writer.array("e", "table_t", "embeddings", layer.embeddings.raw, layer.embeddings.type)});
    return {};
}

} // namespace bitscape::hls
