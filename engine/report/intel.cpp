// Quartus HLS (JSON in JavaScript files) and oneAPI (JSON lines).
#include "report/formats.hpp"
#include "report/lines.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bitscape::report {

namespace {

using Json = nlohmann::json;

/// Numbers are numbers or texts ("1,024", "TBD").
std::optional<double> value_of(const Json& json)
{
    if (json.is_number())
        return json.get<double>();
    return json.is_string() ? number(json.get_ref<const std::string&>()) : std::nullopt;
}

std::optional<double> value_at(const Json& object, const char* key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() ? value_of(*found) : std::nullopt;
}

/// nullptr if there is no such member.
const Json* member(const Json& object, const char* key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

/// [ALUT, FF, RAM, DSP, MLAB], the order of every total of these tools.
Numbers five_numbers(const Json& list)
{
    Numbers numbers;
    if (!list.is_array() || list.size() < 4)
        return numbers;
    numbers.lut = value_of(list[0]);
    numbers.ff = value_of(list[1]);
    numbers.m20k = value_of(list[2]);
    numbers.dsp = value_of(list[3]);
    if (list.size() > 4)
        numbers.mlab = value_of(list[4]);
    return numbers;
}

/// Each "var name = {...};" of a script. Values that are not JSON are left out.
std::vector<std::pair<std::string, Json>> variables(std::string_view text)
{
    std::vector<std::pair<std::string, Json>> found;
    for (std::size_t at = text.find("var "); at != std::string_view::npos; at = text.find("var ", at)) {
        const std::size_t equals = text.find('=', at);
        if (equals == std::string_view::npos || equals - at > 200)
            break;
        const std::string name(trimmed(text.substr(at + 4, equals - at - 4)));
        std::size_t end = text.find(";\nvar ", equals);
        if (end == std::string_view::npos)
            end = text.rfind(';');
        if (end == std::string_view::npos || end <= equals)
            end = text.size();
        Json value = Json::parse(text.substr(equals + 1, end - equals - 1), nullptr, false);
        if (!value.is_discarded())
            found.emplace_back(name, std::move(value));
        at = end;
    }
    return found;
}

/// A fitter's table; the row of the component, else the last (the sum).
void read_fit(const Json& fit, Report& report)
{
    const Json* usage = member(fit, "quartusFitResourceUsageSummary");
    const Json* nodes = usage != nullptr ? member(*usage, "nodes") : nullptr;
    if (nodes == nullptr || !nodes->is_array() || nodes->empty())
        return;
    const Json& total = nodes->back();
    report.total.alm = value_at(total, "alm");
    report.total.lut = value_at(total, "alut");
    report.total.ff = value_at(total, "reg");
    report.total.dsp = value_at(total, "dsp");
    report.total.m20k = value_at(total, "ram");
    report.total.mlab = value_at(total, "mlab");
    const Json* clocks = member(fit, "quartusFitClockSummary");
    const Json* clock = clocks != nullptr ? member(*clocks, "nodes") : nullptr;
    if (clock == nullptr || !clock->is_array() || clock->empty())
        return;
    for (const char* key : {"clock fmax", "clock", "kernel clock fmax", "kernel clock"})
        if (const auto megahertz = value_at(clock->front(), key); megahertz && *megahertz > 0) {
            report.clock_estimate_ns = 1000 / *megahertz;
            return;
        }
}

/// "2,5,3": minimum, maximum and mean.
void read_range(const Json& json, std::optional<std::int64_t>& low, std::optional<std::int64_t>& high)
{
    const std::string text = json.is_string() ? json.get<std::string>() : json.dump();
    const std::size_t comma = text.find(',');
    low = whole(text.substr(0, comma));
    if (comma != std::string::npos)
        high = whole(text.substr(comma + 1, text.find(',', comma + 1) - comma - 1));
}

void read_verification(const Json& verification, Report& report)
{
    const Json* functions = member(verification, "functions");
    if (functions == nullptr || !functions->is_array() || functions->empty())
        return;
    const Json* data = member(functions->front(), "data");
    if (data == nullptr || !data->is_array() || data->size() < 3)
        return;
    report.stage = Stage::cosim;
    read_range((*data)[1], report.total.latency_min, report.total.latency_max);
    read_range((*data)[2], report.total.interval_min, report.total.interval_max);
}

bool has_numbers(const Report& report)
{
    return !(report.total == Numbers{});
}

} // namespace

Parsed parse_quartus_script(std::string_view text, const std::filesystem::path& name)
{
    Report report;
    report.tool = Tool::quartus_hls;
    report.file = name;
    for (const auto& [variable, value] : variables(text)) {
        if (variable == "areaJSON") {
            if (const Json* total = member(value, "total"))
                report.total = five_numbers(*total);
            if (const Json* most = member(value, "max_resources"))
                report.available = five_numbers(*most);
        } else if (variable == "quartusJSON") {
            report.stage = Stage::impl;
            read_fit(value, report);
        } else if (variable == "verifJSON") {
            read_verification(value, report);
        }
    }
    if (!has_numbers(report))
        return fail(ErrorCode::bad_format, name.string(),
                    "no numbers in it (areaJSON, quartusJSON or verifJSON); was the compilation finished?");
    return report;
}

Parsed parse_oneapi(std::string_view text, const std::filesystem::path& name)
{
    Report report;
    report.tool = Tool::oneapi;
    report.file = name;
    Lines lines(text);
    while (const auto line = lines.next()) {
        const Json json = Json::parse(*line, nullptr, false);
        if (!json.is_object())
            continue;
        const Json* label = member(json, "name");
        const Json* data = member(json, "data");
        if (label != nullptr && data != nullptr && *label == "Total")
            report.total = five_numbers(*data);
        else if (label != nullptr && data != nullptr && *label == "Available")
            report.available = five_numbers(*data);
        if (member(json, "quartusFitResourceUsageSummary") != nullptr) {
            report.stage = Stage::impl;
            read_fit(json, report);
        }
        // A loop: the slowest one gives latency and interval of the component.
        if (const auto megahertz = value_at(json, "af"); megahertz && *megahertz > 0)
            report.clock_estimate_ns = std::max(report.clock_estimate_ns.value_or(0), 1000 / *megahertz);
        if (const auto latency = value_at(json, "lt"); latency && *latency >= 0 && *latency < 1e15)
            report.total.latency_max =
                std::max(report.total.latency_max.value_or(0), static_cast<std::int64_t>(*latency));
        if (const auto interval = value_at(json, "ii"); interval && *interval >= 0 && *interval < 1e15)
            report.total.interval_max =
                std::max(report.total.interval_max.value_or(0), static_cast<std::int64_t>(*interval));
    }
    if (!has_numbers(report))
        return fail(ErrorCode::bad_format, name.string(), "no totals, loops or fitter results in it");
    return report;
}

} // namespace bitscape::report
