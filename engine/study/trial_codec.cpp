#include "study/trial_codec.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <functional>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace bitscape::study {

using nlohmann::json;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

void append_number(fmt::memory_buffer& out, double value)
{
    const auto at = std::back_inserter(out);
    if (std::isnan(value))
        fmt::format_to(at, "null");
    else if (std::isinf(value))
        fmt::format_to(at, "\"{}inf\"", value < 0 ? "-" : "");
    else
        fmt::format_to(at, "{}", value);
}

std::string quoted(const std::string& text)
{
    return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

/// [value, low, high, source], or the value alone.
void append_estimate(fmt::memory_buffer& out, double value, const Interval* interval, Texts& texts)
{
    if (interval == nullptr)
        return append_number(out, value);
    out.push_back('[');
    for (const double number : {value, interval->low, interval->high}) {
        append_number(out, number);
        out.push_back(',');
    }
    fmt::format_to(std::back_inserter(out), "{}]", texts.id_of(interval->source.substr(0, longest_text)));
}

/// {"lut":[...],"dsp":3}; `all` = also numbers without an interval.
void append_estimates(fmt::memory_buffer& out, const std::map<std::string, double>& numbers,
                      const std::map<std::string, Interval>& intervals, bool all, Texts& texts)
{
    out.push_back('{');
    bool is_first = true;
    for (const auto& [name, value] : numbers) {
        const auto interval = intervals.find(name);
        const bool has_interval = interval != intervals.end();
        if (std::isnan(value) || (!has_interval && !all))
            continue;
        fmt::format_to(std::back_inserter(out), "{}{}:", is_first ? "" : ",", quoted(name));
        append_estimate(out, value, has_interval ? &interval->second : nullptr, texts);
        is_first = false;
    }
    out.push_back('}');
}

double number_of(const json& value)
{
    if (value.is_string())
        return value == "-inf" ? -infinity : infinity;
    return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
}

void take_estimates(const json& object, Texts& texts, std::map<std::string, double>& numbers,
                    std::map<std::string, Interval>& intervals)
{
    for (const auto& [name, value] : object.items()) {
        if (!value.is_array()) {
            numbers[name] = number_of(value);
            continue;
        }
        numbers[name] = number_of(value.at(0));
        intervals[name] = {number_of(value.at(1)), number_of(value.at(2)),
                           texts.text_of(value.at(3).get<long long>())};
    }
}

std::out_of_range damaged(std::string_view text)
{
    return std::out_of_range(fmt::format("'{}' is no list of numbers", text.substr(0, 40)));
}

} // namespace

std::string numbers_text(const std::vector<double>& by_slot)
{
    fmt::memory_buffer out;
    out.push_back('[');
    for (std::size_t slot = 0; slot < by_slot.size(); ++slot) {
        if (slot > 0)
            out.push_back(',');
        append_number(out, by_slot[slot]);
    }
    out.push_back(']');
    return fmt::to_string(out);
}

void parse_numbers(std::string_view text, const std::function<void(std::size_t, double)>& take)
{
    if (text.size() < 2 || text.front() != '[' || text.back() != ']')
        throw damaged(text);
    const char* at = text.data() + 1;
    const char* const end = text.data() + text.size() - 1;
    for (std::size_t slot = 0; at < end; ++slot) {
        double value = 0;
        if (*at == 'n') {
            at += 4;
        } else if (*at == '"') {
            take(slot, at[1] == '-' ? -infinity : infinity);
            at += at[1] == '-' ? 6 : 5;
        } else {
            const auto [rest, error] = std::from_chars(at, end, value);
            if (error != std::errc())
                throw damaged(text);
            take(slot, value);
            at = rest;
        }
        if (at > end || (at < end && *at++ != ','))
            throw damaged(text);
    }
}

std::optional<std::string> choices_text(const StudyKey& key,
                                        const std::map<std::string, std::string>& parameters)
{
    if (parameters.size() != key.knobs.size())
        return std::nullopt;
    fmt::memory_buffer out;
    for (const StudyKey::Knob& knob : key.knobs) {
        const auto parameter = parameters.find(knob.name);
        if (parameter == parameters.end())
            return std::nullopt;
        const auto choice = knob.index_of.find(parameter->second);
        if (choice == knob.index_of.end())
            return std::nullopt;
        fmt::format_to(std::back_inserter(out), "{}{}", out.size() == 0 ? '[' : ',', choice->second);
    }
    if (out.size() == 0)
        out.push_back('[');
    out.push_back(']');
    return fmt::to_string(out);
}

void parse_choices(std::string_view text, const std::function<void(std::size_t, std::size_t)>& take)
{
    if (text.size() < 2 || text.front() != '[' || text.back() != ']')
        throw damaged(text);
    const char* at = text.data() + 1;
    const char* const end = text.data() + text.size() - 1;
    for (std::size_t knob = 0; at < end; ++knob) {
        std::size_t choice = 0;
        const auto [rest, error] = std::from_chars(at, end, choice);
        if (error != std::errc() || (rest < end && *rest != ','))
            throw damaged(text);
        take(knob, choice);
        at = rest + 1;
    }
}

std::string estimates_text(const Trial& trial, Texts& texts)
{
    fmt::memory_buffer out;
    const auto at = std::back_inserter(out);
    fmt::format_to(at, "{{\"numbers\":");
    append_estimates(out, trial.numbers, trial.intervals, false, texts);
    if (!trial.layers.empty()) {
        fmt::format_to(at, ",\"layers\":[");
        for (std::size_t i = 0; i < trial.layers.size(); ++i) {
            fmt::format_to(at, "{}[{},", i == 0 ? "" : ",", quoted(trial.layers[i].layer));
            append_estimates(out, trial.layers[i].numbers, trial.layers[i].intervals, true, texts);
            out.push_back(']');
        }
        out.push_back(']');
    }
    const auto& violations = trial.violations; // Optuna's attribute holds finite ones only
    if (std::any_of(violations.begin(), violations.end(), [](double v) { return !std::isfinite(v); }))
        fmt::format_to(at, ",\"violations\":{}", numbers_text(violations));
    if (trial.message.size() > longest_text)
        fmt::format_to(at, ",\"message\":{}", quoted(trial.message));
    out.push_back('}');
    return fmt::to_string(out);
}

void parse_estimates(const std::string& text, Texts& texts, Trial& trial)
{
    const json root = json::parse(text);
    std::map<std::string, double> values; // the same as trial.numbers
    take_estimates(root.at("numbers"), texts, values, trial.intervals);
    for (const json& entry : root.value("layers", json::array())) {
        LayerNumbers& layer = trial.layers.emplace_back();
        layer.layer = entry.at(0).get<std::string>();
        take_estimates(entry.at(1), texts, layer.numbers, layer.intervals);
    }
    for (const json& violation : root.value("violations", json::array()))
        trial.violations.push_back(number_of(violation));
    if (const auto message = root.find("message"); message != root.end())
        trial.message = message->get<std::string>();
}

std::string origin_text(const std::string& engine_version, const std::string& calibration)
{
    return json{{"engine", engine_version}, {"calibration", calibration}}.dump(
        -1, ' ', false, json::error_handler_t::replace);
}

void parse_origin(const std::string& text, Trial& trial)
{
    if (text.empty())
        return;
    const json origin = json::parse(text);
    trial.engine_version = origin.value("engine", "");
    trial.calibration = origin.value("calibration", "");
}

const ParameterTexts::Distribution& ParameterTexts::find(const std::string& distribution_json)
{
    const auto [entry, is_new] = known_.try_emplace(distribution_json);
    if (!is_new)
        return entry->second;
    const json root = json::parse(distribution_json);
    const std::string name = root.value("name", "");
    entry->second.is_integer = name.starts_with("Int");
    entry->second.is_categorical = name == "CategoricalDistribution";
    const json attributes = root.value("attributes", json::object());
    for (const json& choice : attributes.value("choices", json::array()))
        entry->second.choices.push_back(choice.is_string() ? choice.get<std::string>() : choice.dump());
    return entry->second;
}

std::string ParameterTexts::text(const std::string& distribution_json, double value)
{
    const Distribution& distribution = find(distribution_json);
    if (distribution.is_integer)
        return fmt::format("{:.0f}", value);
    const auto index = static_cast<std::size_t>(value);
    if (distribution.is_categorical && value >= 0 && index < distribution.choices.size())
        return distribution.choices[index];
    return fmt::format("{}", value);
}

const std::vector<std::string>* ParameterTexts::choices(const std::string& distribution_json)
{
    const Distribution& distribution = find(distribution_json);
    return distribution.is_categorical ? &distribution.choices : nullptr;
}

} // namespace bitscape::study
