#include "scripted_importer.hpp"

#include <chrono>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

namespace bitscape::gui_test {

namespace {

/// Every tenth layer adds what came five layers before.
graph::Model branched(std::size_t count)
{
    graph::Model model;
    model.format = "Script";
    for (std::size_t at = 0; at < count; ++at) {
        graph::Layer layer;
        layer.id = LayerId{static_cast<std::uint32_t>(at)};
        layer.shape = {8};
        const auto before = [&](std::size_t distance) {
            return LayerId{static_cast<std::uint32_t>(at - distance)};
        };
        if (at == 0) {
            layer.name = "x";
            layer.source_class = "InputLayer";
            layer.operation = graph::Input{};
        } else if (at % 10 == 0) {
            layer.name = "sum" + std::to_string(at);
            layer.source_class = "Add";
            layer.operation = graph::Merge{};
            layer.inputs = {before(1), before(5)};
        } else {
            layer.name = "relu" + std::to_string(at);
            layer.source_class = "Activation";
            layer.operation = graph::Activation{graph::Function::relu, {}, {}};
            layer.inputs = {before(1)};
        }
        model.layers.push_back(std::move(layer));
    }
    model.inputs = {LayerId{0}};
    model.outputs = {model.layers.back().id};
    return model;
}

class ScriptedImporter final : public sdk::Importer {
public:
    [[nodiscard]] std::string name() const override { return "scripted"; }
    [[nodiscard]] std::string description() const override { return "Script of a test"; }
    [[nodiscard]] std::vector<std::string> extensions() const override { return {".script"}; }
    [[nodiscard]] bool detects(const std::filesystem::path&, std::string_view head) const override
    {
        return head.starts_with("SCRIPTED");
    }
    [[nodiscard]] Result<graph::Model> read(const Request& request, std::stop_token stop,
                                            Progress& progress) const override
    {
        std::ifstream file(request.model);
        std::string magic, word;
        std::size_t count = 4;
        file >> magic >> word >> count;
        if (word == "bad")
            return fail(ErrorCode::unsupported, request.model.filename().string() + ": layer 'mystery'",
                        "class 'Mystery' is not supported");
        progress.total = 1000;
        while (word == "slow") {
            if (stop.stop_requested())
                return fail(ErrorCode::cancelled, {}, "cancelled");
            progress.done = 300;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        graph::Model model = branched(word == "many" ? count : 4);
        model.name = request.model.stem().string();
        model.file = request.model.string();
        if (word == "unbuilt")
            model.layers[2].not_built = "hls4ml has nothing like it";
        if (word == "rewrites")
            model.rewrites = {
                {"drop", "remove_dropout", "Dropout removed: it does nothing after training"},
                {"relu2", "split_activation", "Its activation is a layer of its own, \"relu2\""}};
        return model;
    }
};

} // namespace

std::unique_ptr<sdk::Importer> make_scripted_importer()
{
    return std::make_unique<ScriptedImporter>();
}

} // namespace bitscape::gui_test
