#include "search/constraint.hpp"

#include "study/evaluation.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::search {

namespace {

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
    const std::size_t at = text.find_first_of("<>=!");
    const std::string_view symbol = at == std::string_view::npos ? "" : text.substr(at, 2);
    if (symbol != "<=" && symbol != ">=")
        return fail(ErrorCode::invalid_value, where,
                    "needs <= or >= between a name and a number, as in dsp<=220");
    Constraint constraint;
    constraint.name = trimmed(text.substr(0, at));
    constraint.at_most = symbol == "<=";
    const auto names = study::objective_names();
    if (std::find(names.begin(), names.end(), constraint.name) == names.end())
        return fail(ErrorCode::invalid_value, where,
                    fmt::format("unknown name '{}' (known: {})", constraint.name, fmt::join(names, ", ")));
    const std::string_view number = trimmed(text.substr(at + 2));
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), constraint.limit);
    if (error != std::errc() || end != number.data() + number.size() || !std::isfinite(constraint.limit))
        return fail(ErrorCode::invalid_value, where, fmt::format("'{}' is not a number", number));
    return constraint;
}

std::string to_string(const Constraint& constraint)
{
    return fmt::format("{}{}{}", constraint.name, constraint.at_most ? "<=" : ">=", constraint.limit);
}

} // namespace bitscape::search
