#include "config/configuration.hpp"
#include "fixed/fixed_point.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace bitscape::config {

namespace {

using TypeList = std::vector<std::pair<std::string, std::string>>; // tensor, precision text

constexpr const char* table_type = "fixed<18,8,TRN,WRAP,0>";
constexpr const char* softmax_type = "fixed<18,8,RND,SAT,0>";

/// hls4ml prints every mode: "fixed<6,1,TRN,WRAP,0>", but whole numbers as "int<6>".
std::string type_text(int width, int integer, bool is_signed, const char* modes)
{
    const char* unsigned_mark = is_signed ? "" : "u";
    if (width <= integer)
        return fmt::format("{}int<{}>", unsigned_mark, integer);
    return fmt::format("{}fixed<{},{},{},0>", unsigned_mark, width, integer, modes);
}

/// Weight quantizers: the sign bit is added to QKeras' integer bits; width == integer means whole numbers.
std::string weight_type(const std::optional<graph::QuantizedBits>& quantizer)
{
    if (!quantizer)
        return "auto";
    if (quantizer->bits == quantizer->integer)
        return fmt::format("int<{}>", quantizer->bits);
    return fmt::format("fixed<{},{},TRN,WRAP,0>", quantizer->bits, quantizer->integer + 1);
}

std::string activation_type(const graph::Activation& activation)
{
    constexpr const char* modes = "RND_CONV,SAT";
    if (activation.quantized_relu)
        return type_text(activation.quantized_relu->bits, activation.quantized_relu->integer, false, modes);
    if (activation.quantized_bits)
        return type_text(activation.quantized_bits->bits, activation.quantized_bits->integer + 1, true,
                         modes);
    return "auto";
}

Node layer_settings(const TypeList& types, bool has_reuse_factor)
{
    Node settings = Node::map();
    settings["Trace"] = Node::scalar("false");
    Node& precision = settings["Precision"];
    for (const auto& [tensor, text] : types)
        precision[tensor] = Node::scalar(text);
    if (has_reuse_factor)
        settings["ReuseFactor"] = Node::scalar("1");
    return settings;
}

Node settings_of(const graph::Layer&, const graph::Input&)
{
    return layer_settings({{"result", "auto"}}, false);
}

Node settings_of(const graph::Layer&, const graph::Dense& dense)
{
    return layer_settings({{"result", "auto"},
                           {"weight", weight_type(dense.kernel_quantizer)},
                           {"bias", weight_type(dense.bias_quantizer)},
                           {"accum", "auto"}},
                          true);
}

/// QBatchNormalization's own quantizers: hls4ml has no type for powers of two and lists a stand-in. It uses
/// none of them.
std::string unused_type(const graph::BatchNormalization::Quantizer& quantizer)
{
    if (const auto* bits = std::get_if<graph::QuantizedBits>(&quantizer))
        return weight_type(*bits);
    return "fixed<16,6,TRN,WRAP,0>";
}

Node settings_of(const graph::Layer&, const graph::BatchNormalization& layer)
{
    TypeList types{{"result", "auto"}, {"scale", "auto"}, {"bias", "auto"}};
    for (const auto& [tensor, quantizer] :
         {std::pair{"mean", &layer.mean_quantizer}, std::pair{"variance", &layer.variance_quantizer},
          std::pair{"beta", &layer.beta_quantizer}, std::pair{"gamma", &layer.gamma_quantizer}})
        if (*quantizer)
            types.emplace_back(tensor, unused_type(**quantizer));
    return layer_settings(types, true);
}

Node settings_of(const graph::Layer&, const graph::Activation& activation)
{
    Node settings = layer_settings({{"result", activation_type(activation)}, {"table", table_type}}, true);
    settings["TableSize"] = Node::scalar("1024");
    return settings;
}

Node settings_of(const graph::Layer&, const graph::Softmax&)
{
    Node settings = layer_settings({{"result", "auto"},
                                    {"table", table_type},
                                    {"exp_table", softmax_type},
                                    {"inv_table", softmax_type},
                                    {"inv_inp", softmax_type},
                                    {"accum", softmax_type}},
                                   true);
    settings["TableSize"] = Node::scalar("1024");
    settings["Implementation"] = Node::scalar("stable");
    settings["Skip"] = Node::scalar("false");
    return settings;
}

Node settings_of(const graph::Layer&, const graph::Flatten&)
{
    return layer_settings({{"result", "auto"}}, false);
}

Node settings_of(const graph::Layer&, const graph::Dropout&)
{
    return Node::map(); // hls4ml does not know the layer: never listed
}

} // namespace

Configuration default_configuration(const graph::Model& model, std::string_view default_precision)
{
    Node root = Node::map();
    root["OutputDir"] = Node::scalar("my-hls-test");
    root["ProjectName"] = Node::scalar("myproject");
    root["Backend"] = Node::scalar("Vitis");
    root["Part"] = Node::scalar("xcvu13p-flga2577-2-e");
    root["ClockPeriod"] = Node::scalar("5");
    root["ClockUncertainty"] = Node::scalar("27%");
    root["IOType"] = Node::scalar("io_parallel");
    if (!model.file.empty())
        root["KerasModel"] = Node::scalar(std::filesystem::path(model.file).filename().string());

    Node& defaults = root["HLSConfig"]["Model"];
    defaults["Precision"]["default"] = Node::scalar(std::string(default_precision));
    defaults["ReuseFactor"] = Node::scalar("1");
    defaults["Strategy"] = Node::scalar("Latency");
    defaults["BramFactor"] = Node::scalar("1000000000");
    defaults["TraceOutput"] = Node::scalar("false");

    Node& layers = root["HLSConfig"]["LayerName"];
    for (const graph::Layer& layer : model.layers) {
        if (std::holds_alternative<graph::Dropout>(layer.operation))
            continue;
        layers[layer.name] = std::visit(
            [&layer](const auto& operation) { return settings_of(layer, operation); }, layer.operation);
    }
    return Configuration(std::move(root));
}

} // namespace bitscape::config
