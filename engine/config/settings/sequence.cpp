#include "config/settings.hpp"

#include <fmt/format.h>

namespace bitscape::config {

namespace {

void add_numbers(Node& settings, std::initializer_list<std::pair<const char*, const char*>> numbers)
{
    for (const auto& [key, value] : numbers)
        settings[key] = Node::scalar(value);
}

std::string result_type(const graph::RecurrentCell& cell)
{
    constexpr const char* modes = "RND_CONV,SAT";
    const graph::Activation& activation = cell.activation;
    if (activation.quantized_relu)
        return type_text(activation.quantized_relu->bits, activation.quantized_relu->integer, false, modes);
    if (activation.quantized_bits)
        return type_text(activation.quantized_bits->bits, activation.quantized_bits->integer + 1, true,
                         modes);
    return "auto";
}

} // namespace

Node settings_of(const graph::Layer&, const graph::Recurrent& layer)
{
    const graph::RecurrentCell& cell = layer.cell;
    TypeList types{{"result", result_type(cell)},
                   {"weight", weight_type(cell.kernel_quantizer)},
                   {"bias", weight_type(cell.bias_quantizer)},
                   {"recurrent_weight", weight_type(cell.recurrent_quantizer)}};
    const bool simple = cell.kind == graph::CellKind::simple_rnn;
    if (!simple)
        types.emplace_back("recurrent_bias", "auto");
    types.emplace_back("accum", weight_type(cell.state_quantizer));
    types.emplace_back("table", table_type);
    Node settings = layer_settings(types, true);
    if (simple)
        add_numbers(settings, {{"Direction", "forward"}});
    add_numbers(settings, {{"RecurrentReuseFactor", "1"}, {"Static", "true"}, {"TableSize", "1024"}});
    return settings;
}

Node settings_of(const graph::Layer&, const graph::Bidirectional&)
{
    TypeList types{{"result", "auto"}};
    for (const char* direction : {"forward", "backward"})
        for (const char* tensor : {"weight", "bias", "recurrent_weight", "recurrent_bias"})
            types.emplace_back(fmt::format("{}_{}", direction, tensor), "auto");
    types.emplace_back("accum", "auto");
    types.emplace_back("table", table_type);
    Node settings = layer_settings(types, true);
    add_numbers(settings, {{"ForwardReuseFactor", "1"},
                           {"BackwardReuseFactor", "1"},
                           {"ForwardRecurrentReuseFactor", "1"},
                           {"BackwardRecurrentReuseFactor", "1"},
                           {"Static", "true"},
                           {"TableSize", "1024"}});
    return settings;
}

Node settings_of(const graph::Layer&, const graph::TimeDistributed&)
{
    Node settings = layer_settings({{"result", "auto"}}, false);
    add_numbers(settings, {{"TimeStepLoopParallelism", "Off"}});
    return settings;
}

Node settings_of(const graph::Layer&, const graph::TimeDistributedEnd&)
{
    return Node::map(); // made by hls4ml, never listed
}

Node settings_of(const graph::Layer&, const graph::LayerNormalization&)
{
    Node settings = layer_settings({{"result", "auto"},
                                    {"scale", "auto"},
                                    {"bias", "auto"},
                                    {"accum", "fixed<14,4,RND_CONV,SAT,0>"},
                                    {"table", "ufixed<8,5,RND_CONV,SAT,0>"}},
                                   true);
    add_numbers(settings, {{"TableRangePower2", "0"}, {"TableSize", "4096"}});
    return settings;
}

Node settings_of(const graph::Layer&, const graph::Embedding&)
{
    return layer_settings({{"result", "auto"}, {"embeddings", "auto"}}, true);
}

Node settings_of(const graph::Layer&, const graph::GarNet& layer)
{
    constexpr int fraction = 10, safety = 3;
    const int integer = static_cast<int>(std::bit_width(layer.vertices)) - 1; // for a reuse factor of 1
    return layer_settings(
        {{"edge_weight", "ap_ufixed<10,0,AP_TRN,AP_SAT>"},
         {"edge_weight_aggr", fmt::format("ap_ufixed<{},{},AP_TRN,AP_SAT>", integer + fraction, integer)},
         {"aggr",
          fmt::format("ap_fixed<{},{},AP_TRN,AP_SAT>", integer + safety + fraction, integer + safety)},
         {"norm", "ap_ufixed<14,4,AP_TRN,AP_SAT>"}},
        true);
}

} // namespace bitscape::config
