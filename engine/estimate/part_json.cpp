#include "estimate/part_json.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <fmt/core.h>

namespace bitscape::estimate::part_json {

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

Result<std::optional<Sourced>> sourced(const Json& object, const char* key, const std::string& where)
{
    const Json* entry = member(object, key);
    const Json* value = entry != nullptr && !entry->is_object() ? entry
                        : entry                                 ? member(*entry, "value")
                                                                : nullptr;
    if (!value)
        return std::optional<Sourced>();
    constexpr double most = 1e15;
    if (!value->is_number() || !(value->get<double>() >= 0 && value->get<double>() <= most))
        return fail(ErrorCode::bad_format, where, fmt::format("'{}' is not a count", key));
    const Json* verified = member(*entry, "verified");
    return std::optional<Sourced>(Sourced{static_cast<std::int64_t>(value->get<double>()),
                                          entry->is_object() ? text(*entry, "source") : "no source given",
                                          verified && verified->is_boolean() && verified->get<bool>()});
}

namespace {

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
    if (!part.lut || part.lut->value == 0)
        return fail(ErrorCode::bad_format, where, "'lut' (or 'alut') is missing: a part needs LUTs");
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

} // namespace

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
        part.typical_clock_mhz = static_cast<double>((*clock)->value);
    if (auto done = read_dsp(kinds, where, part); !done)
        return pass(std::move(done).error());
    if (auto done = read_resources(json, where, part); !done)
        return pass(std::move(done).error());
    return part;
}

Result<Json> load(const std::filesystem::path& file, const std::string& name, const char* list)
{
    auto content = read_file(file, std::size_t{64} << 20);
    if (!content)
        return pass(std::move(content).error());
    Json json = Json::parse(*content, nullptr, false);
    if (json.is_discarded() || !json.is_object())
        return fail(ErrorCode::bad_format, name, "is not a JSON object");
    const Json* schema = member(json, "schema");
    if (!schema || !schema->is_number_integer())
        return fail(ErrorCode::bad_format, name, "'schema' is missing: not a part catalogue");
    if (schema->get<int>() > 1)
        return fail(ErrorCode::newer_version, name,
                    fmt::format("schema {} was written by a later Bitscape", schema->get<int>()));
    const Json* entries = member(json, list);
    if (!entries || !entries->is_array())
        return fail(ErrorCode::bad_format, name, fmt::format("'{}' is missing", list));
    return json;
}

Result<std::vector<Part>> read_all(const Json& document, const Json& kinds, const std::string& file)
{
    const Json& parts = document["parts"];
    std::vector<Part> result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto part = read_part(parts[i], kinds, file, i);
        if (!part)
            return pass(std::move(part).error());
        if (std::any_of(result.begin(), result.end(),
                        [&](const Part& other) { return other.id == part->id; }))
            return fail(ErrorCode::bad_format, file, fmt::format("part '{}' is there twice", part->id));
        result.push_back(std::move(*part));
    }
    return result;
}

} // namespace bitscape::estimate::part_json
