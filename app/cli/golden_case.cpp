#include "cli/golden_case.hpp"

#include "base/files.hpp"
#include "base/nesting.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <system_error>

namespace bitscape::cli {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr std::size_t file_limit = std::size_t{1} << 30;
static_assert(std::endian::native == std::endian::little, "the arrays of the cases are little-endian");

Result<Json> read_json(const fs::path& file)
{
    auto text = read_file(file, file_limit);
    if (!text)
        return pass(std::move(text).error());
    Json json = nests_deeper(*text) ? Json(Json::value_t::discarded) : Json::parse(*text, nullptr, false);
    if (json.is_discarded())
        return fail(ErrorCode::bad_format, file.string(), "damaged: not JSON");
    return json;
}

template <class Float> std::vector<double> to_doubles(std::string_view bytes)
{
    std::vector<Float> stored(bytes.size() / sizeof(Float));
    std::memcpy(stored.data(), bytes.data(), stored.size() * sizeof(Float));
    return {stored.begin(), stored.end()};
}

/// One array of a .bin file as its entry in case.json describes it. Throws Json::exception on a damaged
/// entry.
Result<Samples> cut_array(const Json& entry, std::string_view content, const fs::path& file)
{
    const auto shape = entry.at("shape").get<std::vector<std::size_t>>();
    const auto dtype = entry.at("dtype").get<std::string>();
    if (!dtype.starts_with("float32") && !dtype.starts_with("float64")) // "float64 little-endian"
        return fail(ErrorCode::unsupported, file.string(), fmt::format("dtype '{}'", dtype));
    const std::size_t size = dtype.starts_with("float32") ? 4 : 8;
    const std::size_t offset = entry.value("offset", std::size_t{0});
    std::size_t values = 1;
    for (const std::size_t extent : shape)
        if (__builtin_mul_overflow(values, extent, &values) || values > file_limit)
            return fail(ErrorCode::too_large, file.string(), "the shape in case.json is too large");
    if (shape.empty() || offset > content.size() || values * size > content.size() - offset)
        return fail(ErrorCode::bad_format, file.string(), "shorter than case.json says");
    const std::string_view bytes = content.substr(offset, values * size);
    Samples samples;
    samples.rows = shape.front();
    samples.columns = samples.rows == 0 ? 0 : values / samples.rows;
    samples.values = size == 4 ? to_doubles<float>(bytes) : to_doubles<double>(bytes);
    return samples;
}

/// `entries`: one description an array, or the only one.
Result<std::vector<Samples>> read_arrays(const Json& entries, const fs::path& file)
{
    if (entries.is_object())
        return read_arrays(Json::array({entries}), file);
    const auto content = read_file(file, file_limit);
    if (!content)
        return pass(content.error());
    std::vector<Samples> arrays;
    for (const Json& entry : entries) {
        auto samples = cut_array(entry, *content, file);
        if (!samples)
            return pass(std::move(samples).error());
        arrays.push_back(*std::move(samples));
    }
    return arrays;
}

Result<std::vector<GoldenTrace>> read_traces(const Json& json, const fs::path& folder)
{
    if (!json.contains("trace"))
        return std::vector<GoldenTrace>{};
    std::vector<std::size_t> rows(json.at("rows").get<std::size_t>());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    if (json.contains("trace_rows") && json["trace_rows"].is_array())
        rows = json["trace_rows"].get<std::vector<std::size_t>>();
    std::vector<GoldenTrace> traces;
    for (const Json& entry : json.value("trace", Json::array())) {
        const fs::path file = folder / entry.at("file").get<std::string>();
        auto values = read_arrays(Json::array({entry}), file);
        if (!values)
            return pass(std::move(values).error());
        if (values->front().rows != rows.size())
            return fail(ErrorCode::mismatch, file.string(), "not as many rows as trace_rows says");
        traces.push_back({entry.at("layer").get<std::string>(), rows, std::move(values->front())});
    }
    return traces;
}

/// nullopt for what is no fixed-point type (exponents, single bits).
std::optional<FixedPoint> type_of(const Json& json)
{
    if (auto spelled = parse_fixed_point(json.value("cpp", "")))
        return *spelled;
    if (!json.contains("rounding_mode") || !json.contains("saturation_mode"))
        return std::nullopt;
    auto type = parse_fixed_point(fmt::format("fixed<2,1,{},{}>", json["rounding_mode"].get<std::string>(),
                                              json["saturation_mode"].get<std::string>()));
    if (!type)
        return std::nullopt;
    type->width = json.at("width").get<int>(); // automatic types may be wider than the parser allows
    type->integer = json.at("integer").get<int>();
    type->is_signed = json.at("signed").get<bool>();
    return *type;
}

std::vector<GoldenLayer> layers_of(const Json& resolved)
{
    std::vector<GoldenLayer> layers;
    for (const Json& entry : resolved.at("layers")) {
        GoldenLayer layer;
        layer.name = entry.at("name").get<std::string>();
        layer.class_name = entry.at("class").get<std::string>();
        for (const auto& [key, json] : entry.at("types").items())
            if (key.ends_with("_t"))
                if (const auto type = type_of(json))
                    layer.types[key.substr(0, key.size() - 2)] = *type;
        const Json& attributes = entry.at("attributes");
        if (attributes.contains("reuse_factor") && attributes["reuse_factor"].is_number_integer())
            layer.reuse_factor = attributes["reuse_factor"].get<std::int64_t>();
        layers.push_back(std::move(layer));
    }
    return layers;
}

/// Pickles are never read.
Result<TreeCase> tree_case_of(const Json& json, const fs::path& folder)
{
    TreeCase trees;
    const Json& files = json.at("files");
    for (const char* format : {"xgboost_json", "conifer_json", "onnx"})
        if (files.contains(format))
            trees.files.push_back({files[format].get<std::string>(), {}});
    std::error_code ignored;
    if (const fs::path other = folder / "outputs_onnx.bin"; fs::exists(other, ignored)) {
        auto outputs = read_arrays(json.at("outputs"), other);
        if (!outputs)
            return pass(std::move(outputs).error());
        trees.files.back().outputs = *std::move(outputs);
    }
    const Json& precision = json.at("precision");
    trees.input = precision.at("input").get<std::string>();
    trees.threshold = precision.at("threshold").get<std::string>();
    trees.weight = precision.at("weight").get<std::string>();
    trees.score = precision.at("score").get<std::string>();
    const Json& unroll = json.at("unroll");
    trees.unroll = unroll.is_boolean() && unroll.get<bool>();
    return trees;
}

/// Throws Json::exception where a key is missing or of the wrong kind.
Result<GoldenCase> read_parts(const fs::path& folder, const Json& json)
{
    GoldenCase golden;
    golden.folder = folder;
    golden.name = json.at("name").get<std::string>();
    auto inputs = read_arrays(json.at("inputs"), folder / "inputs.bin");
    if (!inputs)
        return pass(std::move(inputs).error());
    auto outputs = read_arrays(json.at("outputs"), folder / "outputs.bin");
    if (!outputs)
        return pass(std::move(outputs).error());
    auto traces = read_traces(json, folder);
    if (!traces)
        return pass(std::move(traces).error());
    golden.inputs = *std::move(inputs);
    golden.outputs = *std::move(outputs);
    golden.traces = *std::move(traces);
    if (json.contains("n_trees")) {
        auto trees = tree_case_of(json, folder);
        if (!trees)
            return pass(std::move(trees).error());
        golden.trees = *std::move(trees);
    }
    std::error_code ignored;
    if (fs::exists(folder / "resolved.json", ignored)) {
        const auto resolved = read_json(folder / "resolved.json");
        if (!resolved)
            return pass(resolved.error());
        golden.layers = layers_of(*resolved);
    }
    return golden;
}

} // namespace

Result<GoldenCase> read_golden_case(const fs::path& folder)
{
    const auto json = read_json(folder / "case.json");
    if (!json)
        return pass(json.error());
    try {
        return read_parts(folder, *json);
    } catch (const Json::exception& error) {
        return fail(ErrorCode::bad_format, (folder / "case.json").string(),
                    fmt::format("damaged: {}", error.what()));
    }
}

Result<std::vector<fs::path>> find_golden_cases(const std::vector<std::string>& places)
{
    std::vector<fs::path> cases;
    for (const std::string& place : places) {
        std::error_code error;
        if (fs::exists(fs::path(place) / "case.json", error)) {
            cases.emplace_back(place);
            continue;
        }
        // "goldens/*" names the README beside the cases, too.
        if (places.size() > 1 && fs::is_regular_file(place, error))
            continue;
        std::vector<fs::path> inside;
        for (const fs::directory_entry& entry : fs::directory_iterator(place, error))
            if (std::error_code ignored; fs::exists(entry.path() / "case.json", ignored))
                inside.push_back(entry.path());
        if (inside.empty())
            return fail(ErrorCode::not_found, place, "no case.json in it, nor in a folder inside");
        std::sort(inside.begin(), inside.end());
        cases.insert(cases.end(), inside.begin(), inside.end());
    }
    return cases;
}

} // namespace bitscape::cli
