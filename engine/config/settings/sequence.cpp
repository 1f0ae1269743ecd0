#include "config/settings.hpp"

#include <fmt/format.h>

namespace bitscape::config {

namespace {

void add_numbers(Node& settings, std::initializer_list<std::pair<const char*, const char*>> numbers)
{
    for (const auto& [key, value] : numbers)
        settings[key] = Node::scalar(value);
}

} // namespace

Node settings_of(const graph::Layer&, const graph::Recurrent& layer)
{
    const graph::RecurrentCell& cell = layer.cell;
    TypeList types{{"result", result_type_text(cell.activation.quantizer)},
                   {"weight", weight_type_text(cell.kernel_quantizer, true)},
                   {"bias", weight_type_text(cell.bias_quantizer, false)},
                   {"recurrent_weight", weight_type_text(cell.recurrent_quantizer, true)}};
    const bool simple = cell.kind == graph::CellKind::simple_rnn;
    if (!simple)
        types.emplace_back("recurrent_bias", "auto");
    types.emplace_back("accum", weight_type_text(cell.state_quantizer, false));
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
