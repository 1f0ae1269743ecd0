#include "importer_hls4ml/importer_hls4ml.hpp"

#include "importer_hls4ml/network.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark_of_code = "hls-fpga-machine-learning insert";
constexpr const char* settings_name = "hls4ml_config.yml";
constexpr const char* archive_settings = "config.json";

/// What hls4ml was configured with: beside the firmware's folder, or inside an archive. Without it the
/// firmware says enough.
Result<config::Node> read_settings(const fs::path& model)
{
    std::error_code ignored;
    if (model.extension() != ".cpp") {
        // JSON is YAML; {"config": {...}, ...}
        auto state = config::read_configuration(model.parent_path() / archive_settings);
        if (!state)
            return pass(std::move(state).error());
        const config::Node* inner = state->root().find("config");
        return inner != nullptr ? *inner : config::Node::map();
    }
    const fs::path file = model.parent_path().parent_path() / settings_name;
    if (!fs::exists(file, ignored))
        return config::Node::map();
    auto settings = config::read_configuration(file);
    if (!settings)
        return pass(std::move(settings).error());
    return settings->root();
}

Result<firmware::Network> read_back(const fs::path& model)
{
    if (std::error_code ignored; !fs::exists(model, ignored))
        return fail(ErrorCode::not_found, model.string(), "no such file");
    auto settings = read_settings(model);
    if (!settings)
        return pass(std::move(settings).error());
    auto source =
        model.extension() == ".cpp" ? firmware::read_project(model) : firmware::read_fml(model.parent_path());
    if (!source)
        return pass(std::move(source).error());
    const fs::path folder =
        model.extension() == ".cpp" ? model.parent_path().parent_path() : model.parent_path();
    auto network = firmware::make_network(*source, *settings);
    if (!network)
        return pass(std::move(network).error().at(folder.string()));
    network->model.file = model.string();
    return network;
}

class Hls4mlImporter final : public sdk::Importer {
public:
    [[nodiscard]] std::string name() const override { return "hls4ml"; }
    [[nodiscard]] std::string description() const override { return "hls4ml firmware (.cpp), .fml"; }
    [[nodiscard]] std::vector<std::string> extensions() const override { return {".cpp"}; }
    [[nodiscard]] bool detects(const fs::path& file, std::string_view head) const override
    {
        if (file.filename() == "model_arch.json")
            return head.find("hls4ml.model.layers.") != std::string_view::npos;
        return file.extension() == ".cpp" && head.find(mark_of_code) != std::string_view::npos;
    }
    [[nodiscard]] std::vector<sdk::Support> supported() const override
    {
        std::vector<sdk::Support> made;
        for (const firmware::Handler& handler : firmware::handlers()) {
            const std::string_view kind = handler.layer;
            const bool activates = kind.ends_with("Activation") || kind == "PReLU" || kind == "Softmax";
            made.push_back({"hls4ml firmware",
                            activates ? sdk::Support::Kind::activation : sdk::Support::Kind::layer,
                            std::string(handler.function), std::string(handler.remark)});
        }
        return made;
    }
    [[nodiscard]] Result<graph::Model> read(const Request& request, std::stop_token stop,
                                            Progress& progress) const override
    {
        progress.total = 1;
        auto network = read_back(request.model);
        if (!network)
            return pass(std::move(network).error());
        if (stop.stop_requested())
            return fail(ErrorCode::cancelled, "", "cancelled");
        ++progress.done;
        return std::move(network->model);
    }
    [[nodiscard]] Result<std::optional<config::Configuration>> settings(const Request& request) const override
    {
        auto network = read_back(request.model);
        if (!network)
            return pass(std::move(network).error());
        return std::optional(std::move(network->configuration));
    }
};

} // namespace

std::unique_ptr<sdk::Importer> make_hls4ml_importer()
{
    return std::make_unique<Hls4mlImporter>();
}

} // namespace bitscape
