#include "session/document/project.hpp"

#include "base/files.hpp"
#include "base/nesting.hpp"
#include "base/version.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <system_error>
#include <vector>

namespace bitscape::document {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr int project_version = 1; ///< of the file format; raised when an older Bitscape would misread it
constexpr const char* version_key = "bitscape_project";
constexpr std::size_t size_limit = std::size_t{8} << 20;

/// "X.npy,Y.npy" is two files unless a file of that whole name exists.
std::vector<fs::path> split_data(const std::string& spec)
{
    std::error_code ignored;
    if (spec.empty())
        return {};
    const std::size_t comma = spec.find(',');
    if (comma == std::string::npos || fs::exists(spec, ignored))
        return {spec};
    return {spec.substr(0, comma), spec.substr(comma + 1)};
}

std::string relative_to(const fs::path& folder, const fs::path& file)
{
    const fs::path relative = fs::absolute(file).lexically_normal().lexically_relative(folder);
    return relative.empty() ? file.string() : relative.string();
}

Result<Json> parse_project(const fs::path& file)
{
    auto text = read_file(file, size_limit);
    if (!text)
        return pass(std::move(text).error());
    if (nests_deeper(*text))
        return fail(ErrorCode::bad_format, file.string(), "damaged: nested too deeply");
    Json json = Json::parse(*text, nullptr, false);
    if (json.is_discarded() || !json.is_object())
        return fail(ErrorCode::bad_format, file.string(), "damaged: not the JSON of a Bitscape project");
    const auto number = json.find(version_key);
    if (number == json.end() || !number->is_number_integer())
        return fail(ErrorCode::bad_format, file.string(), "not a Bitscape project");
    if (*number > project_version) {
        const auto writer = json.find("written_by");
        const bool named = writer != json.end() && writer->is_string();
        return fail(ErrorCode::newer_version, file.string(),
                    fmt::format("written by a newer Bitscape ({}project version {}, this one reads up to {})",
                                named ? writer->get<std::string>() + ", " : "", number->dump(),
                                project_version));
    }
    if (*number < 1)
        return fail(ErrorCode::bad_format, file.string(),
                    fmt::format("project version {} does not exist", number->dump()));
    return json;
}

/// A text of the project; empty when the key is absent.
Result<std::string> text_of(const Json& json, const char* key, const fs::path& file)
{
    const auto found = json.find(key);
    if (found == json.end() || found->is_null())
        return std::string();
    if (!found->is_string())
        return fail(ErrorCode::bad_format, file.string(), fmt::format("'{}' must be a text", key));
    return found->get<std::string>();
}

Result<std::string> absolute_data(const Json& json, const fs::path& file, const fs::path& folder)
{
    const auto found = json.find("data");
    if (found == json.end() || found->is_null())
        return std::string();
    std::string spec;
    for (const Json& part : found->is_array() ? *found : Json::array({*found})) {
        if (!part.is_string())
            return fail(ErrorCode::bad_format, file.string(), "'data' must be a file name or a list of them");
        spec += (spec.empty() ? "" : ",") + (folder / part.get<std::string>()).lexically_normal().string();
    }
    return spec;
}

/// "floorplan": {"xc7z020": {"fc1": [12, 40]}}: column and row of every layer that was dragged.
Result<std::map<std::string, floorplan::Anchors>> places_of(const Json& json, const fs::path& file)
{
    std::map<std::string, floorplan::Anchors> places;
    const auto found = json.find("floorplan");
    if (found == json.end() || found->is_null())
        return places;
    const auto damaged = [&](const std::string& where) {
        return fail(
            ErrorCode::bad_format, file.string(),
            fmt::format("'floorplan{}' must say a column and a row for each layer of each part", where));
    };
    if (!found->is_object())
        return damaged("");
    for (const auto& [part, layers] : found->items()) {
        if (!layers.is_object())
            return damaged("/" + part);
        for (const auto& [layer, tile] : layers.items()) {
            const bool is_pair = tile.is_array() && tile.size() == 2 && tile[0].is_number_integer() &&
                                 tile[1].is_number_integer();
            if (!is_pair)
                return damaged("/" + part + "/" + layer);
            const auto clamped = [](const Json& number) {
                constexpr std::int64_t far = 1'000'000; // beyond any die: the nearest tile is taken
                return static_cast<int>(std::clamp(number.get<std::int64_t>(), -far, far));
            };
            places[part][layer] = {clamped(tile[0]), clamped(tile[1])};
        }
    }
    return places;
}

Json places_json(const std::map<std::string, floorplan::Anchors>& places)
{
    Json json = Json::object();
    for (const auto& [part, layers] : places)
        for (const auto& [layer, tile] : layers)
            json[part][layer] = Json::array({tile.column, tile.row});
    return json;
}

Result<Project> project_of(const Json& json, const fs::path& file)
{
    const fs::path folder = fs::absolute(file).lexically_normal().parent_path();
    Project project;
    for (const char* key : {"model", "weights", "configuration", "study"}) {
        auto text = text_of(json, key, file);
        if (!text)
            return pass(std::move(text).error());
        if (text->empty())
            continue;
        const std::string_view name = key;
        if (name == "model")
            project.model_file = (folder / *text).lexically_normal();
        else if (name == "weights")
            project.weights_file = (folder / *text).lexically_normal();
        else if (name == "study")
            project.study = (folder / *text).lexically_normal().string();
        else {
            auto configuration = config::parse_configuration(*text, "configuration");
            if (!configuration)
                return pass(std::move(configuration).error().at(file.string()));
            project.configuration = *std::move(configuration);
        }
    }
    if (project.model_file.empty())
        return fail(ErrorCode::bad_format, file.string(), "names no model");
    auto data = absolute_data(json, file, folder);
    if (!data)
        return pass(std::move(data).error());
    project.data = *std::move(data);
    auto places = places_of(json, file);
    if (!places)
        return pass(std::move(places).error());
    project.places = *std::move(places);
    return project;
}

/// Keys of the file that is about to be replaced (or was opened) which this version does not know.
void keep_unknown_keys(const Document& document, const fs::path& file, Json& json)
{
    std::error_code ignored;
    const fs::path& old_file = document.project_file ? *document.project_file : file;
    if (!fs::exists(old_file, ignored))
        return;
    const auto old = parse_project(old_file);
    if (!old)
        return;
    constexpr std::array known{"bitscape_project", "written_by", "model", "weights",
                               "configuration",    "data",       "study", "floorplan"};
    for (const auto& [key, value] : old->items())
        if (std::find(known.begin(), known.end(), key) == known.end())
            json[key] = value;
}

} // namespace

bool is_project(const fs::path& file, std::string_view head)
{
    return file.extension() == ".bitscape" ||
           head.find(fmt::format("\"{}\"", version_key)) != std::string_view::npos;
}

Result<Project> read_project(const fs::path& file)
{
    auto json = parse_project(file);
    if (!json)
        return pass(std::move(json).error());
    return project_of(*json, file);
}

Result<void> save_project(const Document& document, const fs::path& file)
{
    const fs::path folder = fs::absolute(file).lexically_normal().parent_path();
    Json json;
    json[version_key] = project_version;
    json["written_by"] = fmt::format("Bitscape {}", version);
    json["model"] = relative_to(folder, document.model_file);
    if (document.weights_file)
        json["weights"] = relative_to(folder, *document.weights_file);
    json["data"] = Json::array();
    for (const fs::path& part : split_data(document.data))
        json["data"].push_back(relative_to(folder, part));
    if (!document.study.empty())
        json["study"] = relative_to(folder, document.study);
    if (const Json places = places_json(document.places); !places.empty())
        json["floorplan"] = places;
    json["configuration"] = config::to_yaml(document.configuration);
    keep_unknown_keys(document, file, json);
    return write_file(file, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

} // namespace bitscape::document
