// SimpleRNN, LSTM, GRU and their QKeras forms, Bidirectional, TimeDistributed.
#include "importer_keras/builder.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace bitscape::keras {

using nlohmann::json;

namespace {

std::optional<graph::CellKind> cell_kind(std::string_view class_name)
{
    if (class_name.substr(0, 1) == "Q")
        class_name.remove_prefix(1);
    if (class_name == "SimpleRNN")
        return graph::CellKind::simple_rnn;
    if (class_name == "LSTM")
        return graph::CellKind::lstm;
    if (class_name == "GRU")
        return graph::CellKind::gru;
    return {};
}

/// Options that change what is computed and that neither hls4ml nor run_float() knows.
Status check_options(const json& config)
{
    for (const char* option : {"return_state", "stateful", "time_major"})
        if (flag(config, option, false))
            return unsupported(fmt::format("{} is not supported", option));
    return {};
}

/// The functions that hls4ml's recurrent templates have, and the one that is none.
std::optional<graph::Function> cell_function(std::string_view name)
{
    using enum graph::Function;
    for (const graph::Function function : {linear, relu, sigmoid, tanh})
        if (graph::function_name(function) == name)
            return function;
    return {};
}

/// An activation of a cell: a function's name, or a QKeras quantizer.
Result<graph::Activation> cell_activation(const json& config, const char* key, const char* otherwise)
{
    const json* given = member(config, key);
    if (given && given->is_object() && text_of(*given, "class_name", "") != "function") {
        auto quantized = parse_quantized_activation(*given);
        if (!quantized)
            return pass(std::move(quantized).error().at(key));
        if (const auto* plain = std::get_if<graph::Activation>(&*quantized))
            return *plain;
        return unsupported(fmt::format("{} '{}' is not supported in recurrent layers", key,
                                       text_of(*given, "class_name", "")));
    }
    const std::string name = given ? function_text(*given) : otherwise;
    const auto known = cell_function(name);
    if (!known)
        return unsupported(
            fmt::format("{} '{}' is not supported: hls4ml's recurrent layers know relu, sigmoid and "
                        "tanh",
                        key, name));
    graph::Activation activation;
    activation.function = *known;
    return activation;
}

Status read_quantizers(const json& config, graph::RecurrentCell& cell)
{
    struct Place {
        const char* key;
        decltype(cell.kernel_quantizer)& to;
    };
    for (const Place& place :
         {Place{"kernel_quantizer", cell.kernel_quantizer},
          Place{"recurrent_quantizer", cell.recurrent_quantizer},
          Place{"bias_quantizer", cell.bias_quantizer}, Place{"state_quantizer", cell.state_quantizer}}) {
        auto quantizer = parse_weight_quantizer(config, place.key);
        if (!quantizer)
            return pass(std::move(quantizer).error());
        place.to = *quantizer;
    }
    return {};
}

/// Kernel, recurrent kernel and biases. GRU with reset_after has two biases in one tensor.
Status read_weights(const Builder& builder, const LayerText& text, const json& config,
                    const std::string& part, graph::RecurrentCell& cell)
{
    const std::size_t columns = graph::gate_count(cell.kind) * cell.n_out;
    auto kernel = builder.weights().read(text, part + "kernel", {cell.n_in, columns});
    if (!kernel)
        return pass(std::move(kernel).error());
    auto recurrent = builder.weights().read(text, part + "recurrent_kernel", {cell.n_out, columns});
    if (!recurrent)
        return pass(std::move(recurrent).error());
    cell.kernel = *std::move(kernel);
    cell.recurrent_kernel = *std::move(recurrent);
    const bool two = cell.kind == graph::CellKind::gru && cell.reset_after;
    if (!flag(config, "use_bias", true)) {
        if (builder.keras3()) { // hls4ml's reader of Keras 3 puts zeros, that of Keras 2 gives up
            cell.bias.assign(columns, 0.0F);
            cell.recurrent_bias.assign(two ? columns : 0, 0.0F);
        }
        return {};
    }
    auto bias = builder.weights().read(text, part + "bias", two ? Shape{2, columns} : Shape{columns});
    if (!bias)
        return pass(std::move(bias).error());
    cell.bias.assign(bias->begin(), bias->begin() + static_cast<std::ptrdiff_t>(columns));
    cell.recurrent_bias.assign(bias->begin() + static_cast<std::ptrdiff_t>(columns), bias->end());
    return {};
}

/// `part`: "" or "forward/" and "backward/", as the weights' names begin.
Result<graph::RecurrentCell> read_cell(const Builder& builder, const LayerText& text,
                                       std::string_view class_name, const json& config,
                                       const std::string& part)
{
    const auto kind = cell_kind(class_name);
    if (!kind)
        return unsupported(fmt::format("layer type '{}' inside it is not supported", class_name));
    if (auto ok = check_options(config); !ok)
        return pass(std::move(ok).error());
    graph::RecurrentCell cell;
    cell.kind = *kind;
    if (builder.source().shape.size() != 2)
        return fail(ErrorCode::bad_format, "", "it does not read a sequence of vectors");
    cell.n_in = builder.source().shape.back();
    auto units = count(config, "units");
    if (!units)
        return pass(std::move(units).error());
    cell.n_out = *units;
    cell.reset_after = flag(config, "reset_after", false);
    cell.go_backwards = flag(config, "go_backwards", false);
    cell.name = part.empty() ? "" : text_of(config, "name", "");
    auto activation = cell_activation(config, "activation", "tanh");
    if (!activation)
        return pass(std::move(activation).error());
    cell.activation = *activation;
    if (*kind != graph::CellKind::simple_rnn) {
        auto recurrent = cell_activation(config, "recurrent_activation", "sigmoid");
        if (!recurrent)
            return pass(std::move(recurrent).error());
        cell.recurrent_activation = *recurrent;
    }
    if (class_name.front() == 'Q')
        if (auto ok = read_quantizers(config, cell); !ok)
            return pass(std::move(ok).error());
    if (auto ok = read_weights(builder, text, config, part, cell); !ok)
        return pass(std::move(ok).error());
    return cell;
}

Shape states_shape(const Builder& builder, std::size_t units, bool sequences)
{
    return sequences ? Shape{builder.source().shape.front(), units} : Shape{units};
}

std::optional<graph::MergeMode> merge_mode(const json& config)
{
    const auto given = config.find("merge_mode");
    if (given == config.end())
        return graph::MergeMode::concat;
    const std::string name = given->is_string() ? given->get<std::string>() : "";
    if (name == "concat")
        return graph::MergeMode::concat;
    if (name == "sum")
        return graph::MergeMode::sum;
    if (name == "mul")
        return graph::MergeMode::mul;
    if (name == "ave")
        return graph::MergeMode::ave;
    return {};
}

/// What hls4ml reads rightly inside TimeDistributed: it takes the time steps for a dimension of the wrapped
/// layer's own input.
bool can_be_wrapped(std::string_view class_name)
{
    constexpr std::array<std::string_view, 9> classes{"Dense",
                                                      "QDense",
                                                      "BatchNormalization",
                                                      "QBatchNormalization",
                                                      "Activation",
                                                      "QActivation",
                                                      "ReLU",
                                                      "LeakyReLU",
                                                      "ELU"};
    return std::find(classes.begin(), classes.end(), class_name) != classes.end();
}

bool is_matrix(std::string_view class_name)
{
    return class_name == "Dense" || class_name == "QDense";
}

/// A layer inside another: its class and configuration.
struct Wrapped {
    std::string class_name;
    const json* config = nullptr;
};

Result<Wrapped> wrapped_layer(const json& config, const char* key)
{
    const json* layer = member(config, key);
    const json* inner = layer ? member(*layer, "config") : nullptr;
    if (!inner || !inner->is_object())
        return fail(ErrorCode::bad_format, "", fmt::format("{} is not a layer", key));
    return Wrapped{text_of(*layer, "class_name", ""), inner};
}

} // namespace

Status add_recurrent(Builder& builder, const LayerText& text)
{
    auto cell = read_cell(builder, text, text.class_name, text.config, "");
    if (!cell)
        return pass(std::move(cell).error());
    const bool sequences = flag(text.config, "return_sequences", false);
    Shape shape = states_shape(builder, cell->n_out, sequences);
    builder.append(text.name, text.class_name, graph::Recurrent{*std::move(cell), sequences},
                   std::move(shape));
    return {};
}

Status add_bidirectional(Builder& builder, const LayerText& text)
{
    auto forward = wrapped_layer(text.config, "layer");
    if (!forward)
        return pass(std::move(forward).error());
    const bool own = member(text.config, "backward_layer") != nullptr;
    auto backward = own ? wrapped_layer(text.config, "backward_layer") : forward;
    if (!backward)
        return pass(std::move(backward).error());
    const auto merge = merge_mode(text.config);
    if (!merge)
        return unsupported("a merge_mode that is not concat, sum, mul or ave is not supported");
    graph::Bidirectional layer;
    layer.merge = *merge;
    layer.return_sequences = flag(*forward->config, "return_sequences", false);
    auto first = read_cell(builder, text, forward->class_name, *forward->config, "forward/");
    if (!first)
        return pass(std::move(first).error());
    auto second = read_cell(builder, text, backward->class_name, *backward->config, "backward/");
    if (!second)
        return pass(std::move(second).error());
    if (!own)
        second->go_backwards = !second->go_backwards;
    // hls4ml puts the layer that reads forwards first.
    if (first->go_backwards == second->go_backwards)
        return unsupported("both directions read the same way");
    if (first->go_backwards)
        return unsupported("a first layer that reads backwards is not supported");
    layer.forward = *std::move(first);
    layer.backward = *std::move(second);
    const bool concat = layer.merge == graph::MergeMode::concat;
    Shape shape = states_shape(builder, layer.forward.n_out + (concat ? layer.backward.n_out : 0),
                               layer.return_sequences);
    builder.append(text.name, text.class_name, std::move(layer), std::move(shape));
    return {};
}

Status add_time_distributed(Builder& builder, const LayerText& text)
{
    auto wrapped = wrapped_layer(text.config, "layer");
    if (!wrapped)
        return pass(std::move(wrapped).error());
    const Shape input = builder.source().shape;
    if (input.size() < 2)
        return fail(ErrorCode::bad_format, "", "it does not read a sequence");
    if (!can_be_wrapped(wrapped->class_name))
        return unsupported(
            fmt::format("hls4ml cannot convert TimeDistributed of layer type '{}'", wrapped->class_name));
    LayerText inner = text; // its weights are kept with the wrapper's
    inner.name = text_of(*wrapped->config, "name", "");
    inner.class_name = wrapped->class_name;
    inner.config = *wrapped->config;
    inner.store_part = "layer/";
    builder.note(text.name, "unfold_time_distributed",
                 fmt::format("The layer '{}' inside it is run once for every time step", inner.name));
    graph::TimeDistributedEnd end{input.front(), graph::Function::linear};
    if (is_matrix(wrapped->class_name)) {
        const json* activation = member(inner.config, "activation");
        const auto lost = activation ? cell_function(function_text(*activation)) : graph::Function::linear;
        if (!lost)
            return unsupported(
                fmt::format("activation '{}' inside it is not supported", function_text(*activation)));
        end.lost_activation = *lost;
        inner.config.erase("activation");
    }
    builder.append(text.name, text.class_name, graph::TimeDistributed{input.front()},
                   {input.begin() + 1, input.end()});
    if (auto added = builder.add_as_read(inner); !added)
        return pass(std::move(added).error().at(fmt::format("layer '{}'", inner.name)));
    Shape shape = builder.source().shape;
    shape.insert(shape.begin(), input.front());
    builder.append(text.name + "_end", text.class_name, end, std::move(shape));
    return {};
}

} // namespace bitscape::keras
