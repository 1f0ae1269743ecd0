#include "search/constraint.hpp"

#include "study/evaluation.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <optional>

namespace bitscape::search {

namespace {

using Relation = Constraint::Relation;

constexpr std::array symbols{std::pair{std::string_view("<="), Relation::at_most},
                             std::pair{std::string_view(">="), Relation::at_least},
                             std::pair{std::string_view("<"), Relation::less},
                             std::pair{std::string_view(">"), Relation::more}};

using Count = std::optional<estimate::Sourced> estimate::Part::*;
constexpr std::array counts{
    std::pair{std::string_view("lut"), &estimate::Part::lut},
    std::pair{std::string_view("ff"), &estimate::Part::ff},
    std::pair{std::string_view("dsp"), &estimate::Part::dsp},
    std::pair{std::string_view("bram18"), &estimate::Part::bram18},
    std::pair{std::string_view("uram"), &estimate::Part::uram},
};

Count count_named(std::string_view name)
{
    for (const auto& [count, member] : counts)
        if (count == name)
            return member;
    return nullptr;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

} // namespace

Result<Constraint> parse_constraint(std::string_view text)
{
    const std::string where = fmt::format("constraint '{}'", text);
    const std::size_t at = std::min(text.find_first_of("<>=!"), text.size());
    const std::string_view rest = text.substr(at);
    const auto* symbol = std::find_if(symbols.begin(), symbols.end(),
                                      [&](const auto& known) { return rest.starts_with(known.first); });
    if (symbol == symbols.end())
        return fail(ErrorCode::invalid_value, where,
                    "needs <=, >=, < or > between a name and a number, as in dsp<=220");
    Constraint constraint;
    constraint.name = trimmed(text.substr(0, at));
    constraint.relation = symbol->second;
    const auto names = study::objective_names();
    if (std::find(names.begin(), names.end(), constraint.name) == names.end())
        return fail(ErrorCode::invalid_value, where,
                    fmt::format("unknown name '{}' (known: {})", constraint.name, fmt::join(names, ", ")));
    std::string_view number = trimmed(rest.substr(symbol->first.size()));
    constraint.of_part = number.ends_with('%');
    if (constraint.of_part)
        number = trimmed(number.substr(0, number.size() - 1));
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), constraint.limit);
    if (error != std::errc() || end != number.data() + number.size() || !std::isfinite(constraint.limit))
        return fail(ErrorCode::invalid_value, where, fmt::format("'{}' is not a number", number));
    if (constraint.of_part && count_named(constraint.name) == nullptr)
        return fail(ErrorCode::invalid_value, where,
                    "a percentage is of what the part has: lut, ff, dsp, bram18 or uram");
    return constraint;
}

std::string to_string(const Constraint& constraint)
{
    std::string_view symbol;
    for (const auto& [text, relation] : symbols)
        if (relation == constraint.relation)
            symbol = text;
    if (constraint.of_part)
        return fmt::format("{}{}{}%", constraint.name, symbol, constraint.limit);
    return fmt::format("{}{}{}", constraint.name, symbol, constraint.limit);
}

Result<Constraint> resolved(const Constraint& constraint, const estimate::Part& part)
{
    if (!constraint.of_part)
        return constraint;
    const auto& count = part.*count_named(constraint.name);
    if (!count)
        return fail(ErrorCode::not_found, fmt::format("constraint '{}'", to_string(constraint)),
                    fmt::format("the catalogue does not know how many part '{}' has", part.id));
    Constraint absolute = constraint;
    absolute.of_part = false;
    absolute.limit = constraint.limit / 100 * static_cast<double>(count->value);
    return absolute;
}

double violation(const Constraint& constraint, double value)
{
    const bool upper = constraint.relation == Relation::at_most || constraint.relation == Relation::less;
    const bool strict = constraint.relation == Relation::less || constraint.relation == Relation::more;
    const double excess = upper ? value - constraint.limit : constraint.limit - value;
    return strict && excess == 0 ? std::numeric_limits<double>::min() : excess;
}

std::vector<Constraint> fit_to_part(const estimate::Part& part, double fill)
{
    std::vector<Constraint> constraints;
    for (const auto& [name, member] : counts)
        if (const auto& count = part.*member)
            constraints.push_back({std::string(name), Relation::at_most,
                                   std::floor(fill * static_cast<double>(count->value)), false});
    return constraints;
}

} // namespace bitscape::search
