#include "estimate/unpublished_weights.hpp"

#include "estimate/calibration_data.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

namespace bitscape::estimate {

namespace {

struct Rule {
    std::string source, layer, geometry; ///< empty: any
    std::optional<bool> output;
    std::string draw;
    double low = 0, high = 1;

    [[nodiscard]] bool fits(const UnpublishedRow& row) const
    {
        return (source.empty() || row.source == source) && row.layer.starts_with(layer) &&
               row.geometry.find(geometry) != std::string_view::npos && (!output || *output == row.is_output);
    }
};

struct Rules {
    std::vector<Rule> rules;
    std::map<std::string, double, std::less<>> slopes;
};

/// The file is ours and part of the program: a damaged one is our own mistake and throws.
Rules read_rules()
{
    const auto json = nlohmann::json::parse(unpublished_weights_data());
    Rules rules;
    for (const auto& entry : json.at("rules")) {
        Rule rule;
        rule.source = entry.value("source", "");
        rule.layer = entry.value("layer", "");
        rule.geometry = entry.value("geometry", "");
        if (entry.contains("output"))
            rule.output = entry.at("output").get<bool>();
        rule.draw = entry.at("draw").get<std::string>();
        rule.low = entry.value("low", 0.0);
        rule.high = entry.value("high", entry.value("deviation", 1.0));
        rules.rules.push_back(std::move(rule));
    }
    for (const auto& [activation, slope] : json.at("slopes").items())
        rules.slopes.emplace(activation, slope.at("value").get<double>());
    return rules;
}

const Rules& rules()
{
    static const Rules all = read_rules();
    return all;
}

Initializer uniform(double bound)
{
    return {false, -bound, bound};
}

Initializer drawn(const Rule& rule, double inputs, double outputs)
{
    const double glorot = std::sqrt(6 / std::max(1.0, inputs + outputs));
    if (rule.draw == "uniform")
        return {false, rule.low, rule.high};
    if (rule.draw == "normal")
        return {true, 0, rule.high};
    if (rule.draw == "lecun_uniform")
        return uniform(std::sqrt(3 / std::max(1.0, inputs)));
    if (rule.draw == "glorot_uniform")
        return uniform(glorot);
    if (rule.draw == "depthwise_uniform") // a filter a channel: fan-in of all taps, fan-out of one filter's
        return uniform(std::sqrt(6 / std::max(1.0, inputs * outputs + inputs)));
    return {true, 0, glorot};
}

} // namespace

Initializer initializer_of(const UnpublishedRow& row)
{
    for (const Rule& rule : rules().rules)
        if (rule.fits(row))
            return drawn(rule, row.inputs, row.outputs);
    return drawn({}, row.inputs, row.outputs);
}

std::optional<double> unpublished_slope(std::string_view activation)
{
    const auto slope = rules().slopes.find(activation);
    return slope == rules().slopes.end() ? std::nullopt : std::optional(slope->second);
}

} // namespace bitscape::estimate
