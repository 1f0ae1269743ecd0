#include "session/document/hls4ml_folder.hpp"

#include "session/document/archive.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace bitscape::document {

namespace fs = std::filesystem;

namespace {

bool is_there(const fs::path& file)
{
    std::error_code ignored;
    return fs::is_regular_file(file, ignored);
}

std::optional<std::string> from_base64(std::string_view text)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const std::size_t value = alphabet.find(c);
        if (value == std::string_view::npos) {
            if (c == '\n' || c == '\r' || c == ' ' || c == '=')
                continue;
            return std::nullopt;
        }
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>(bits >> count & 0xff);
        }
    }
    return bytes;
}

/// "OnnxModel: !!python/object/apply:onnx...ModelProto {state: {serialized: !!binary ...}}": what hls4ml
/// writes when it was given a model instead of a file.
std::optional<fs::path> model_inside(const config::Configuration& configuration)
{
    const config::Node* node = configuration.root().find("OnnxModel");
    for (const char* key : {"state", "serialized"})
        node = node != nullptr ? node->find(key) : nullptr;
    const std::string* text = node != nullptr ? node->text() : nullptr;
    const auto bytes = text != nullptr ? from_base64(*text) : std::nullopt;
    if (!bytes || bytes->empty())
        return std::nullopt;
    Result<fs::path> kept = keep(*bytes, "model.onnx");
    return kept ? std::optional(*std::move(kept)) : std::nullopt;
}

} // namespace

std::optional<fs::path> find_named(const fs::path& folder, const std::string& named)
{
    if (named.empty())
        return std::nullopt;
    // A path of Windows has its separators, too.
    const std::string file_name = named.substr(named.find_last_of("/\\") + 1);
    for (const fs::path& candidate : {folder / named, folder / file_name})
        if (is_there(candidate))
            return candidate;
    return std::nullopt;
}

std::optional<fs::path> find_model(const fs::path& folder, const config::Configuration& configuration)
{
    if (auto named = find_named(folder, configuration.model_file()))
        return named;
    if (auto inside = model_inside(configuration))
        return inside;
    for (const char* saved : {"keras_model.keras", "keras_model.h5"})
        if (is_there(folder / saved))
            return folder / saved;
    return std::nullopt;
}

std::optional<fs::path> find_firmware(const fs::path& folder, const std::string& project_name)
{
    const fs::path named = folder / "firmware" / (project_name + ".cpp");
    if (is_there(named))
        return named;
    const fs::path archived = folder / "model_arch.json";
    return is_there(archived) ? std::optional(archived) : std::nullopt;
}

config::Configuration without_objects(const config::Configuration& configuration)
{
    config::Node root = config::Node::map();
    for (const auto& [key, value] : std::get<config::Node::Map>(configuration.root().value)) {
        const bool is_model = key == "OnnxModel" || key == "PytorchModel" || key == "KerasModel";
        if (!is_model || value.text() != nullptr)
            root[key] = value;
    }
    return config::Configuration(std::move(root));
}

std::string compare_with_firmware(const Document& document, const fs::path& firmware,
                                  const sdk::Plugins& plugins)
{
    const auto importer = std::find_if(plugins.importers.all().begin(), plugins.importers.all().end(),
                                       [](const auto& each) { return each->name() == "hls4ml"; });
    if (importer == plugins.importers.all().end())
        return {};
    const sdk::Importer::Request request{firmware, std::nullopt};
    Progress progress;
    auto model = (*importer)->read(request, {}, progress);
    auto settings = (*importer)->settings(request);
    if (!model || !settings || !*settings)
        return {};
    const auto theirs = design::resolve(std::make_shared<const graph::Model>(*std::move(model)), **settings);
    const auto ours = design::resolve(document.model, document.configuration);
    if (!theirs || !ours)
        return {};
    std::size_t differences = 0;
    std::string first;
    for (const design::Node& node : theirs->nodes) {
        const design::Node* same = ours->find(node.name);
        if (same == nullptr)
            continue;
        // The code keeps no axes: only numbers of elements are compared.
        const std::size_t there = element_count(node.shape), here = element_count(same->shape);
        if (same->result == node.result && there == here)
            continue;
        if (differences++ == 0 && there != here)
            first = fmt::format("layer '{}' puts out {} values there, {} here", node.name, there, here);
        else if (first.empty())
            first = fmt::format("layer '{}' puts out {} there, {} here", node.name, to_string(node.result),
                                to_string(same->result));
    }
    if (differences == 0)
        return {};
    return fmt::format("the firmware is not what the configuration makes of the model: {}{}; open {} to see "
                       "the firmware's network",
                       first, differences > 1 ? fmt::format(" ({} layers differ)", differences) : "",
                       firmware.filename().string());
}

} // namespace bitscape::document
