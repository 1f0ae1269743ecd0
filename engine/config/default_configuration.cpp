#include "config/configuration.hpp"
#include "config/settings.hpp"

#include <algorithm>
#include <filesystem>

namespace bitscape::config {

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
    if (model.channels_first) { // what config_from_pytorch_model writes; sequences are confused unless off
        const bool has_sequence =
            std::any_of(model.layers.begin(), model.layers.end(), [](const graph::Layer& layer) {
                return std::holds_alternative<graph::Recurrent>(layer.operation) ||
                       std::holds_alternative<graph::Bidirectional>(layer.operation);
            });
        defaults["ChannelsLastConversion"] = Node::scalar(has_sequence ? "off" : "full");
        defaults["TransposeOutputs"] = Node::scalar("false");
    }

    Node& layers = root["HLSConfig"]["LayerName"];
    bool inside = false; // TimeDistributed and models inside the model: hls4ml does not list what they hold
    for (const graph::Layer& layer : model.layers) {
        const bool closes = std::holds_alternative<graph::TimeDistributedEnd>(layer.operation);
        if (std::holds_alternative<graph::Dropout>(layer.operation) || !layer.group.empty() ||
            (inside && !closes))
            continue;
        inside = std::holds_alternative<graph::TimeDistributed>(layer.operation);
        if (closes)
            continue;
        layers[layer.name] = std::visit(
            [&layer](const auto& operation) { return settings_of(layer, operation); }, layer.operation);
    }
    for (const graph::Layer& layer : model.layers)
        if (const auto* trees = std::get_if<graph::TreeEnsemble>(&layer.operation); trees && trees->precision)
            layers[model.layer(layer.inputs[0]).name]["Precision"]["result"] =
                Node::scalar(trees->precision->input);
    return Configuration(std::move(root));
}

} // namespace bitscape::config
