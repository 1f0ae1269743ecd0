// Embedding, LayerNormalization, recurrent layers.
#include "importer_hls4ml/network.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::firmware {

namespace {

using Read = Result<void>;

Read read_embedding(Builder& builder, const Call& call)
{
    const auto count = builder.number(call, "n_in"), n_out = builder.number(call, "n_out"),
               vocabulary = builder.number(call, "vocab_size");
    for (const auto* number : {&count, &n_out, &vocabulary})
        if (!*number)
            return pass((*number).error());
    const std::string_view type = builder.config_of(call).type("embeddings_t");
    auto table = builder.weights(call, 2, type, *vocabulary * *n_out);
    if (!table)
        return pass(std::move(table).error());
    if (auto set = builder.set_precision(call, "embeddings", type); !set)
        return set;
    auto input = builder.input(call, 0, Shape{*count});
    if (!input)
        return pass(std::move(input).error());
    graph::Embedding layer{.vocabulary = *vocabulary, .n_out = *n_out, .table = *std::move(table)};
    return builder.add(call, std::move(layer), {*input}, Shape{*count, *n_out}, 1);
}

Read read_layer_normalization(Builder& builder, const Call& call)
{
    const auto count = builder.number(call, "n_in"), steps = builder.number(call, "seq_len"),
               power = builder.number(call, "epsilon_power_of_10"),
               table = builder.number(call, "table_size"), range = builder.number(call, "table_range_power2");
    for (const auto* number : {&count, &steps, &power, &table, &range})
        if (!*number)
            return pass((*number).error());
    if (*steps == 0 || *count % *steps != 0)
        return builder.damaged(call, fmt::format("{} elements in {} steps", *count, *steps));
    const Config& own = builder.config_of(call);
    const std::size_t n = *count / *steps;
    auto scale = builder.weights(call, 2, own.type("scale_t"), n);
    auto bias = builder.weights(call, 3, own.type("bias_t"), n);
    if (!scale || !bias)
        return pass(!scale ? scale.error() : bias.error());
    for (const auto& [tensor, key] :
         {std::pair{"accum", "accum_t"}, {"scale", "scale_t"}, {"bias", "bias_t"}})
        if (auto set = builder.set_precision(call, tensor, own.type(key)); !set)
            return set;
    if (auto set = builder.set_type_key(call, "table_t", own.type("table_t")); !set)
        return set;
    builder.set_key(call, "TableSize", std::to_string(*table));
    builder.set_key(call, "TableRangePower2", std::to_string(*range));
    auto input = builder.input(call, 0, Shape{*steps, n});
    if (!input)
        return pass(std::move(input).error());
    graph::LayerNormalization layer{.gamma = *std::move(scale),
                                    .beta = *std::move(bias),
                                    .epsilon = std::pow(10.0, -static_cast<double>(*power))};
    return builder.add(call, std::move(layer), {*input}, Shape{*steps, n}, 1);
}

/// Before 1.0 the recurrent matrices had the types of the others.
std::string_view cell_type(const Config& own, std::string_view key)
{
    constexpr std::string_view prefix = "recurrent_";
    const std::string_view type = own.type(key);
    return type.empty() && key.starts_with(prefix) ? own.type(key.substr(prefix.size())) : type;
}

/// "nnet::activation::tanh<x_T, y_T, config_T>"
Result<graph::Activation> read_gate(const Builder& builder, const Call& call, const Config& own,
                                    std::string_view key)
{
    std::string_view text = own.value(key);
    text = text.substr(0, text.find('<'));
    const std::string_view name = text.substr(std::min(text.size(), text.rfind("::") + 2));
    for (const graph::Function function : graph::all_functions)
        if (graph::function_name(function) == name)
            return graph::Activation{.function = function, .quantizer = {}, .relu = {}};
    return builder.refused(call, fmt::format("the activation '{}' is not known", name));
}

const Config* inner(const Builder& builder, const Config& own, std::string_view key)
{
    const auto found = builder.firmware().configs.find(own.type(key));
    return found == builder.firmware().configs.end() ? nullptr : &found->second;
}

std::vector<float> turned(const std::vector<float>& values, std::size_t rows)
{
    const std::size_t columns = rows == 0 ? 0 : values.size() / rows;
    std::vector<float> made(values.size());
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            made[r * columns + c] = values[c * rows + r];
    return made;
}

/// Strategy, reuse factor, tables and types of a recurrent layer.
Result<bool> read_cell_settings(Builder& builder, const Call& call, const Config& own,
                                const std::string& prefix)
{
    const Config* product = inner(builder, own, "mult_config1");
    const bool resource = product != nullptr && product->value("strategy").ends_with("resource");
    builder.set_key(call, "Strategy", resource ? "Resource" : "Latency");
    builder.set_key(call, "ReuseFactor", std::string(builder.config_of(call).value("reuse_factor")));
    builder.set_key(call, "Static",
                    builder.config_of(call).value("use_static") == "false" ? "False" : "True");
    if (const Config* table = inner(builder, own, "ACT_CONFIG_T")) {
        builder.set_key(call, "TableSize", std::string(table->value("table_size")));
        if (auto set = builder.set_type_key(call, "table_t", table->type("table_t")); !set)
            return pass(std::move(set).error());
    }
    for (const auto& [tensor, key] : {std::pair{"accum", "accum_t"},
                                      {"weight", "weight_t"},
                                      {"bias", "bias_t"},
                                      {"recurrent_weight", "recurrent_weight_t"},
                                      {"recurrent_bias", "recurrent_bias_t"}})
        if (auto set = builder.set_precision(
                call, tensor == std::string_view("accum") ? tensor : prefix + tensor, cell_type(own, key));
            !set)
            return pass(std::move(set).error());
    return resource;
}

/// `first`: the argument with the kernel; recurrent kernel and the two biases behind it. `own`: their types.
Read read_cell_weights(Builder& builder, const Call& call, const Config& own, std::size_t first,
                       bool resource, graph::RecurrentCell& cell)
{
    const std::size_t columns = graph::gate_count(cell.kind) * cell.n_out;
    auto kernel = builder.weights(call, first, own.type("weight_t"), cell.n_in * columns);
    auto recurrent =
        builder.weights(call, first + 1, cell_type(own, "recurrent_weight_t"), cell.n_out * columns);
    auto bias = builder.weights(call, first + 2, own.type("bias_t"), columns);
    auto recurrent_bias = builder.weights(call, first + 3, cell_type(own, "recurrent_bias_t"), columns);
    for (const auto* values : {&kernel, &recurrent, &bias, &recurrent_bias})
        if (!*values)
            return pass((*values).error());
    cell.kernel = resource ? turned(*kernel, cell.n_in) : *kernel;
    cell.recurrent_kernel = resource ? turned(*recurrent, cell.n_out) : *recurrent;
    cell.bias = *std::move(bias);
    cell.recurrent_bias = *std::move(recurrent_bias);
    return {};
}

/// lstm_stack and gru_stack of the Xilinx backends.
Read read_recurrent(Builder& builder, const Call& call)
{
    const auto n_in = builder.number(call, "n_in"), n_out = builder.number(call, "n_out"),
               steps = builder.number(call, "n_sequence"), steps_out = builder.number(call, "n_sequence_out");
    for (const auto* number : {&n_in, &n_out, &steps, &steps_out})
        if (!*number)
            return pass((*number).error());
    if (call.arguments.size() != 6)
        return builder.refused(call, "recurrent layers with a state at the start cannot be read back");
    auto resource = read_cell_settings(builder, call, builder.config_of(call), "");
    if (!resource)
        return pass(std::move(resource).error());
    graph::Recurrent layer;
    layer.cell.kind = call.function == "lstm_stack" ? graph::CellKind::lstm : graph::CellKind::gru;
    layer.cell.n_in = *n_in;
    layer.cell.n_out = *n_out;
    layer.cell.pytorch_order = builder.config_of(call).value("pytorch_order") == "true";
    auto activation = read_gate(builder, call, builder.config_of(call), "activation"),
         gate = read_gate(builder, call, builder.config_of(call), "activation_recr");
    if (!activation || !gate)
        return pass(!activation ? activation.error() : gate.error());
    layer.cell.activation = *activation;
    layer.cell.recurrent_activation = *gate;
    layer.return_sequences = *steps_out != 1 || *steps == 1;
    if (auto read = read_cell_weights(builder, call, builder.config_of(call), 2, *resource, layer.cell);
        !read)
        return read;
    auto input = builder.input(call, 0, Shape{*steps, *n_in});
    if (!input)
        return pass(std::move(input).error());
    const Shape shape = layer.return_sequences ? Shape{*steps, *n_out} : Shape{*n_out};
    return builder.add(call, std::move(layer), {*input}, shape, 1);
}

/// bidirectional_stack of the Xilinx backends: (x, y, w_f, wr_f, b_f, br_f, w_b, wr_b, b_b, br_b).
Read read_bidirectional(Builder& builder, const Call& call)
{
    const auto n_out = builder.number(call, "n_out"), steps = builder.number(call, "n_sequence"),
               steps_out = builder.number(call, "n_sequence_out");
    for (const auto* number : {&n_out, &steps, &steps_out})
        if (!*number)
            return pass((*number).error());
    graph::Bidirectional layer;
    const std::string name = builder.layer_name(call);
    for (const bool forward : {true, false}) {
        graph::RecurrentCell& cell = forward ? layer.forward : layer.backward;
        const Config* own =
            inner(builder, builder.config_of(call), forward ? "FORWARD_CONFIG" : "BACKWARD_CONFIG");
        if (own == nullptr)
            return builder.damaged(call, "a direction without its configuration");
        const auto n_in = builder.firmware().size(own->value("n_in")),
                   n_state = builder.firmware().size(own->value("n_state"));
        if (!n_in || !n_state || call.arguments.size() != 10)
            return builder.damaged(call, "a direction without its extents or weights");
        const std::string_view kind =
            builder.config_of(call).value(forward ? "RNNfunc_forward" : "RNNfunc_backward");
        cell.kind =
            kind.find("lstm") != std::string_view::npos ? graph::CellKind::lstm : graph::CellKind::gru;
        cell.n_in = *n_in;
        cell.n_out = *n_state;
        cell.name = forward ? "forward_" + name : "backward_" + name;
        cell.pytorch_order = own->value("pytorch_order") == "true";
        auto resource = read_cell_settings(builder, call, *own, forward ? "forward_" : "backward_");
        auto activation = read_gate(builder, call, *own, "activation"),
             gate = read_gate(builder, call, *own, "activation_recr");
        if (!resource || !activation || !gate)
            return pass(!resource ? resource.error() : !activation ? activation.error() : gate.error());
        cell.activation = *activation;
        cell.recurrent_activation = *gate;
        if (auto read = read_cell_weights(builder, call, *own, forward ? 2 : 6, *resource, cell); !read)
            return read;
    }
    if (*n_out != layer.forward.n_out + layer.backward.n_out)
        return builder.refused(call, "only directions side by side (concat) can be read back");
    layer.return_sequences = *steps_out != 1 || *steps == 1;
    auto input = builder.input(call, 0, Shape{*steps, layer.forward.n_in});
    if (!input)
        return pass(std::move(input).error());
    const Shape shape = layer.return_sequences ? Shape{*steps, *n_out} : Shape{*n_out};
    return builder.add(call, std::move(layer), {*input}, shape, 1);
}

/// simple_rnn of the Intel backends: (x, y, w, wr, b), matrices by output.
Read read_simple_rnn(Builder& builder, const Call& call)
{
    const auto n_in = builder.number(call, "n_in"), n_out = builder.number(call, "n_out"),
               steps = builder.number(call, "n_timesteps");
    for (const auto* number : {&n_in, &n_out, &steps})
        if (!*number)
            return pass((*number).error());
    const Config& own = builder.config_of(call);
    const std::string named = builder.layer_name(call) + "_recurrent_weight_t";
    const std::string recurrent_type =
        builder.firmware().types.contains(named) ? named : std::string(own.type("weight_t"));
    graph::Recurrent layer;
    layer.cell.kind = graph::CellKind::simple_rnn;
    layer.cell.n_in = *n_in;
    layer.cell.n_out = *n_out;
    layer.return_sequences = own.value("return_sequences") == "true";
    auto activation = read_gate(builder, call, own, "activation");
    auto kernel = builder.weights(call, 2, own.type("weight_t"), *n_in * *n_out);
    auto recurrent = builder.weights(call, 3, recurrent_type, *n_out * *n_out);
    auto bias = builder.weights(call, 4, own.type("bias_t"), *n_out);
    for (const auto* values : {&kernel, &recurrent, &bias})
        if (!*values)
            return pass((*values).error());
    if (!activation)
        return pass(std::move(activation).error());
    layer.cell.activation = *activation;
    layer.cell.kernel = turned(*kernel, *n_in);
    layer.cell.recurrent_kernel = turned(*recurrent, *n_out);
    layer.cell.bias = *std::move(bias);
    for (const auto& [tensor, type] :
         {std::pair<std::string_view, std::string_view>{"accum", own.type("accum_t")},
          {"weight", own.type("weight_t")},
          {"recurrent_weight", recurrent_type},
          {"bias", own.type("bias_t")}})
        if (auto set = builder.set_precision(call, tensor, type); !set)
            return set;
    builder.set_key(call, "ReuseFactor", std::string(own.value("reuse_factor")));
    if (const Config* table = inner(builder, own, "ACT_CONFIG_T")) {
        builder.set_key(call, "TableSize", std::string(table->value("table_size")));
        if (auto set = builder.set_type_key(call, "table_t", table->type("table_t")); !set)
            return set;
    }
    auto input = builder.input(call, 0, Shape{*steps, *n_in});
    if (!input)
        return pass(std::move(input).error());
    const Shape shape = layer.return_sequences ? Shape{*steps, *n_out} : Shape{*n_out};
    return builder.add(call, std::move(layer), {*input}, shape, 1);
}

} // namespace

std::vector<Handler> sequence_handlers()
{
    return {{"embedding", "Embedding", read_embedding, ""},
            {"layernormalize", "LayerNormalization", read_layer_normalization, ""},
            {"lstm_stack", "LSTM", read_recurrent, "Vivado and Vitis, without a state at the start"},
            {"simple_rnn", "SimpleRNN", read_simple_rnn, "Quartus"},
            {"bidirectional_stack", "Bidirectional", read_bidirectional, "concat"},
            {"gru_stack", "GRU", read_recurrent, "Vivado and Vitis, without a state at the start"}};
}

} // namespace bitscape::firmware
