#include "session/document/read_back.hpp"

#include "base/files.hpp"

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bitscape::document {
namespace {

using Json = nlohmann::json;

constexpr std::string_view attribute_prefix = "bitscape:measured:";

std::string_view name_of(estimate::Target target)
{
    using estimate::Target;
    switch (target) {
    case Target::lut:
        return "lut";
    case Target::ff:
        return "ff";
    case Target::dsp:
        return "dsp";
    case Target::bram18:
        return "bram18";
    case Target::latency:
        return "latency_cycles";
    case Target::interval:
        return "interval_cycles";
    }
    return "";
}

Json to_json(const MeasuredNumbers& numbers)
{
    Json json = Json::object();
    for (const auto& [name, number] : numbers)
        json[name] = {{"value", number.value}, {"source", number.source}};
    return json;
}

/// Nothing of what was not written by us.
MeasuredNumbers from_json(const Json& json)
{
    MeasuredNumbers numbers;
    if (!json.is_object())
        return numbers;
    for (const auto& [name, entry] : json.items())
        if (entry.is_object() && entry.contains("value") && entry["value"].is_number())
            numbers[name] = {entry["value"].get<double>(), entry.value("source", std::string())};
    return numbers;
}

std::string key_of(TrialId trial)
{
    return fmt::format("{}{}", attribute_prefix, trial.value);
}

} // namespace

MeasuredNumbers measured_numbers(const std::vector<RecognisedReport>& reports)
{
    MeasuredNumbers numbers;
    std::map<std::string, estimate::Stage> stages;
    for (const RecognisedReport& report : reports) {
        const estimate::Comparison& comparison = report.comparison;
        if (!comparison.total.reason.empty())
            continue;
        for (const estimate::ComparedNumber& number : comparison.total.numbers) {
            const std::string name(name_of(number.target));
            const auto [known, fresh] = stages.try_emplace(name, comparison.stage);
            if (!fresh && known->second > comparison.stage)
                continue;
            known->second = comparison.stage;
            numbers[name] = {number.measured,
                             fmt::format("{}, {}", comparison.tool, to_string(comparison.stage))};
        }
    }
    return numbers;
}

std::optional<std::uint64_t> exported_design(const std::filesystem::path& project)
{
    const Result<std::string> text = read_file(project / "bitscape.json", std::size_t{1} << 24);
    const Json json = text ? Json::parse(*text, nullptr, false) : Json();
    if (!json.is_object() || !json.contains("design_hash") || !json["design_hash"].is_string())
        return std::nullopt;
    const std::string digits = json["design_hash"];
    std::uint64_t hash = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), hash, 16);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(hash) : std::nullopt;
}

Result<std::optional<TrialId>> find_trial(const study::Store& store, const std::string& study,
                                          std::uint64_t design_hash)
{
    constexpr std::size_t page = 500;
    const Result<std::size_t> count = store.trial_count(study);
    if (!count)
        return pass(count.error());
    for (std::size_t first = 0; first < *count; first += page) {
        const auto trials = store.trials(study, first, page);
        if (!trials)
            return pass(trials.error());
        for (const study::Trial& trial : *trials)
            if (trial.design_hash == design_hash)
                return trial.number;
    }
    return std::optional<TrialId>();
}

Result<void> store_measured(study::Store& store, const std::string& study, TrialId trial,
                            const MeasuredNumbers& numbers)
{
    if (const auto known = store.trial(study, trial); !known)
        return pass(known.error());
    const auto before = read_measured(store, study);
    if (!before)
        return pass(before.error());
    MeasuredNumbers all = numbers;
    if (const auto known = before->find(trial); known != before->end())
        all.insert(known->second.begin(), known->second.end()); // keeps the new ones
    return store.set_attribute(study, key_of(trial), to_json(all).dump());
}

Result<std::vector<TrialId>> fill_trials(const std::string& location, const std::string& study,
                                         const std::vector<RecognisedReport>& reports)
{
    std::map<std::uint64_t, std::vector<RecognisedReport>> by_design;
    for (const RecognisedReport& report : reports) {
        const auto exported = report.project ? exported_design(*report.project) : std::nullopt;
        if (const std::uint64_t hash = exported.value_or(report.comparison.total.key); hash != 0)
            by_design[hash].push_back(report);
    }
    std::vector<TrialId> filled;
    if (by_design.empty())
        return filled;
    const auto store = study::Store::open(location);
    if (!store)
        return pass(store.error());
    for (const auto& [hash, own] : by_design) {
        const MeasuredNumbers numbers = measured_numbers(own);
        if (numbers.empty())
            continue;
        const auto trial = find_trial(**store, study, hash);
        if (!trial)
            return pass(trial.error());
        if (!*trial)
            continue;
        if (auto stored = store_measured(**store, study, **trial, numbers); !stored)
            return pass(std::move(stored).error());
        filled.push_back(**trial);
    }
    return filled;
}

Result<MeasuredTrials> read_measured(const study::Store& store, const std::string& study)
{
    const Result<study::Attributes> attributes = store.attributes(study);
    if (!attributes)
        return pass(attributes.error());
    MeasuredTrials measured;
    for (const auto& [key, text] : attributes->user) {
        if (!key.starts_with(attribute_prefix))
            continue;
        std::uint32_t number = 0;
        const char* const end = key.data() + key.size();
        if (std::from_chars(key.data() + attribute_prefix.size(), end, number).ptr == end)
            measured[TrialId{number}] = from_json(Json::parse(text, nullptr, false));
    }
    return measured;
}

} // namespace bitscape::document
