#include "study/forgiving_factor.hpp"

#include "study/evaluation.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <vector>

namespace bitscape::study {

namespace {

constexpr std::string_view head = "forgiving_factor";

struct Parameter {
    std::string_view name;
    double ForgivingFactor::*member = nullptr;
    double above = 0; ///< what it must be more than
    bool or_equal = false;
};
constexpr std::array parameters{
    Parameter{"reference", &ForgivingFactor::reference, 0, true},
    Parameter{"delta_p", &ForgivingFactor::delta_p, 0, true},
    Parameter{"delta_n", &ForgivingFactor::delta_n, 0, true},
    Parameter{"rate", &ForgivingFactor::rate, 1, false},
    Parameter{"stress", &ForgivingFactor::stress, 0, false},
};

/// A number that QKeras keeps as float32.
double single(double value)
{
    return static_cast<double>(static_cast<float>(value));
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(first);
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

std::vector<std::string_view> items_of(std::string_view list)
{
    std::vector<std::string_view> items;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        items.push_back(trimmed(list.substr(0, comma)));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return items;
}

Result<void> set_parameter(ForgivingFactor& factor, std::string_view item, const std::string& where)
{
    const std::size_t equals = std::min(item.find('='), item.size());
    const std::string_view name = trimmed(item.substr(0, equals));
    const auto* known = std::find_if(parameters.begin(), parameters.end(),
                                     [name](const Parameter& parameter) { return parameter.name == name; });
    if (known == parameters.end())
        return fail(ErrorCode::invalid_value, where,
                    fmt::format("unknown parameter '{}' (reference, delta_p, delta_n, rate, stress)", name));
    const std::string_view text = trimmed(item.substr(std::min(equals + 1, item.size())));
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_number = error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
    if (!is_number || value < known->above || (value == known->above && !known->or_equal))
        return fail(ErrorCode::invalid_value, where,
                    fmt::format("{} must be a number {} {}, not '{}'", name,
                                known->or_equal ? "from" : "above", known->above, text));
    factor.*known->member = value;
    return {};
}

} // namespace

double delta(const ForgivingFactor& factor, double cost)
{
    const double reference = factor.reference * factor.stress;
    const double percent = cost < reference ? factor.delta_p : factor.delta_n;
    return single(percent / 100) * std::log(reference / cost) / std::log(single(factor.rate));
}

double score(const ForgivingFactor& factor, double metric, double cost)
{
    return metric * (1 + delta(factor, cost));
}

double equal_metric(const ForgivingFactor& factor, double metric, double cost)
{
    return metric * (1 + delta(factor, factor.reference)) / (1 + delta(factor, cost));
}

double total_factor(const ForgivingFactor& factor, double cost)
{
    return (cost - factor.reference) / factor.reference;
}

std::string to_string(const ForgivingFactor& factor)
{
    std::string text = fmt::format("{}({},{}", head, factor.metric, factor.cost);
    for (const Parameter& parameter : parameters)
        if (parameter.member != &ForgivingFactor::reference || factor.reference > 0)
            text += fmt::format(",{}={}", parameter.name, factor.*parameter.member);
    return text + ")";
}

Result<std::optional<ForgivingFactor>> parse_forgiving_factor(std::string_view objective)
{
    if (!objective.starts_with(head))
        return std::nullopt;
    const std::string where = fmt::format("objective '{}'", objective);
    std::string_view rest = trimmed(objective.substr(head.size()));
    ForgivingFactor factor;
    if (rest.empty())
        return factor;
    if (!rest.starts_with('(') || !rest.ends_with(')'))
        return fail(ErrorCode::invalid_value, where,
                    "needs its metric and cost in brackets, as in forgiving_factor(accuracy,energy_pj)");
    const auto items = items_of(rest.substr(1, rest.size() - 2));
    std::size_t named = 0; // metric and cost come first, and by their place
    for (const std::string_view item : items) {
        if (item.find('=') != std::string_view::npos) {
            if (auto set = set_parameter(factor, item, where); !set)
                return pass(std::move(set.error()));
            named = 2;
            continue;
        }
        const auto names = objective_names();
        const bool is_known = std::find(names.begin(), names.end(), item) != names.end();
        const bool wants_metric = named == 0;
        if (named >= 2 || !is_known || is_maximized(item) != wants_metric)
            return fail(ErrorCode::invalid_value, where,
                        fmt::format("'{}' is not a {}", item,
                                    wants_metric ? "metric to be maximized" : "cost to be minimized"));
        (wants_metric ? factor.metric : factor.cost) = item;
        ++named;
    }
    return factor;
}

} // namespace bitscape::study
