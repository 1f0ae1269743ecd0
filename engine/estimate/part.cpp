#include "estimate/part.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace bitscape::estimate {

namespace {

using Json = nlohmann::json;

const Json* member(const Json& object, const char* key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string text(const Json& object, const char* key)
{
    const Json* value = member(object, key);
    return value && value->is_string() ? value->get<std::string>() : std::string();
}

/// {value, source, verified}; nothing where the catalogue has no number, an error where it has something
/// else.
Result<std::optional<Sourced>> sourced(const Json& object, const char* key, const std::string& where)
{
    const Json* entry = member(object, key);
    const Json* value = entry ? member(*entry, "value") : nullptr;
    if (!value)
        return std::optional<Sourced>();
    if (!value->is_number() || value->get<double>() < 0)
        return fail(ErrorCode::bad_format, where, fmt::format("'{}' is not a count", key));
    const Json* verified = member(*entry, "verified");
    return std::optional<Sourced>(Sourced{static_cast<std::int64_t>(value->get<double>()),
                                          text(*entry, "source"),
                                          verified && verified->is_boolean() && verified->get<bool>()});
}

Result<void> read_resources(const Json& json, const std::string& where, Part& part)
{
    const Json* resources = member(json, "resources");
    if (!resources || !resources->is_object())
        return fail(ErrorCode::bad_format, where, "'resources' is missing");
    const std::pair<const char*, std::optional<Sourced>*> fields[] = {{"lut", &part.lut},
                                                                      {"ff", &part.ff},
                                                                      {"dsp", &part.dsp},
                                                                      {"bram36", &part.bram18},
                                                                      {"uram", &part.uram}};
    for (const auto& [key, field] : fields) {
        auto value = sourced(*resources, key, where);
        if (!value)
            return pass(std::move(value).error());
        *field = std::move(*value);
    }
    if (part.bram18) {
        part.bram18->value *= 2;
        part.bram18->source += " (2 x BRAM36)";
    }
    if (!part.lut) { // Intel: adaptive LUTs stand in for 6-input LUTs
        auto value = sourced(*resources, "alut", where);
        if (!value)
            return pass(std::move(value).error());
        part.lut = std::move(*value);
        if (part.lut)
            part.lut->source += " (ALUTs)";
    }
    return {};
}

Result<void> read_dsp(const Json& kinds, const std::string& where, Part& part)
{
    const Json* kind = member(kinds, part.dsp_kind.c_str());
    const Json* widths = kind ? member(*kind, "mult") : nullptr;
    if (!widths || !widths->is_array() || widths->size() != 2 || !(*widths)[0].is_number_integer() ||
        !(*widths)[1].is_number_integer())
        return fail(ErrorCode::bad_format, where,
                    fmt::format("dsp_kind '{}' is not described in 'dsp_kinds'", part.dsp_kind));
    part.dsp_a = (*widths)[0].get<int>();
    part.dsp_b = (*widths)[1].get<int>();
    if (part.dsp_a < 2 || part.dsp_b < 2)
        return fail(ErrorCode::bad_format, where,
                    fmt::format("widths of '{}' are below 2 bits", part.dsp_kind));
    return {};
}

Result<Part> read_part(const Json& json, const Json& kinds, const std::string& file, std::size_t index)
{
    Part part;
    part.id = text(json, "id");
    if (part.id.empty())
        return fail(ErrorCode::bad_format, fmt::format("{}: parts[{}]", file, index), "'id' is missing");
    const std::string where = fmt::format("{}: part '{}'", file, part.id);
    part.code = text(json, "part");
    if (part.code.empty())
        return fail(ErrorCode::bad_format, where, "order code 'part' is missing");
    part.vendor = text(json, "vendor");
    part.family = text(json, "family");
    part.dsp_kind = text(json, "dsp_kind");
    for (const auto& [key, field] :
         {std::pair{"node_nm", &part.node_nm}, std::pair{"slr_count", &part.slr_count}}) {
        auto value = sourced(json, key, where);
        if (!value)
            return pass(std::move(value).error());
        if (*value)
            *field = static_cast<int>((*value)->value);
    }
    auto clock = sourced(json, "typical_clock_mhz", where);
    if (!clock)
        return pass(std::move(clock).error());
    if (*clock)
        part.typical_clock_mhz = json["typical_clock_mhz"]["value"].get<double>();
    if (auto done = read_dsp(kinds, where, part); !done)
        return pass(std::move(done).error());
    if (auto done = read_resources(json, where, part); !done)
        return pass(std::move(done).error());
    return part;
}

/// Lower case without separators: order codes are written with and without the dash before the package.
std::string normalised(std::string_view name)
{
    std::string result;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)))
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

} // namespace

Result<std::vector<Part>> read_parts(const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    auto content = read_file(file, std::size_t{64} << 20);
    if (!content)
        return pass(std::move(content).error());
    const Json json = Json::parse(*content, nullptr, false);
    if (json.is_discarded() || !json.is_object())
        return fail(ErrorCode::bad_format, name, "is not a JSON object");
    const Json* schema = member(json, "schema");
    if (!schema || !schema->is_number_integer())
        return fail(ErrorCode::bad_format, name, "'schema' is missing: not a part catalogue");
    if (schema->get<int>() > 1)
        return fail(ErrorCode::newer_version, name,
                    fmt::format("schema {} was written by a later Bitscape", schema->get<int>()));
    const Json* parts = member(json, "parts");
    const Json* kinds = member(json, "dsp_kinds");
    if (!parts || !parts->is_array())
        return fail(ErrorCode::bad_format, name, "'parts' is missing");
    if (!kinds || !kinds->is_object())
        return fail(ErrorCode::bad_format, name, "'dsp_kinds' is missing");
    std::vector<Part> result;
    for (std::size_t i = 0; i < parts->size(); ++i) {
        auto part = read_part((*parts)[i], *kinds, name, i);
        if (!part)
            return pass(std::move(part).error());
        if (std::any_of(result.begin(), result.end(),
                        [&](const Part& other) { return other.id == part->id; }))
            return fail(ErrorCode::bad_format, name, fmt::format("part '{}' is there twice", part->id));
        result.push_back(std::move(*part));
    }
    return result;
}

Result<std::vector<Part>> builtin_parts()
{
    auto file = find_resource("parts/devices.json");
    if (!file)
        return pass(std::move(file).error());
    return read_parts(*file);
}

const Part* find_part(const std::vector<Part>& parts, std::string_view name)
{
    const std::string wanted = normalised(name);
    if (wanted.empty())
        return nullptr;
    const Part* best = nullptr;
    std::size_t best_length = 0;
    for (const Part& part : parts) {
        const std::string id = normalised(part.id);
        if (wanted == id || wanted == normalised(part.code))
            return &part;
        if (id.size() > best_length && wanted.compare(0, id.size(), id) == 0) {
            best = &part;
            best_length = id.size();
        }
    }
    if (best)
        return best;
    // hls4ml's Intel backends name a family ("Arria10", "Agilex7"): the first part of it.
    const auto of_family = std::find_if(parts.begin(), parts.end(), [&](const Part& part) {
        return wanted.size() >= 6 && normalised(part.family).compare(0, wanted.size(), wanted) == 0;
    });
    return of_family == parts.end() ? nullptr : &*of_family;
}

} // namespace bitscape::estimate
