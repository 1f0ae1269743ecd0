#pragma once

#include "base/result.hpp"

#include <cmath>
#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace bitscape::trees {

/// Reads large JSON or UBJSON files of trees: each object with `tree_key` is
/// handed over as soon as it is read and not kept, `unused` keys are not kept
/// either. Nesting and counts are limited (nine bytes of UBJSON may claim
/// billions of values that take no bytes). JSON may hold Infinity and NaN
/// (which then is a text), as Python and XGBoost write them.
struct JsonRequest {
    bool is_binary = false;                                 ///< UBJSON
    std::string tree_key;                                   ///< none: nothing is handed over
    std::vector<std::string> unused = {};                   ///< keys
    std::function<Result<void>(nlohmann::json&)> take_tree; ///< may throw nlohmann's exceptions
};

/// Errors: not JSON; what take_tree returned.
[[nodiscard]] Result<nlohmann::json> read_json(std::string content, const JsonRequest& request);

/// A whole number of a type that may be too narrow for it. Throws std::out_of_range.
template <class Whole> [[nodiscard]] Whole whole(const nlohmann::json& value)
{
    constexpr double exact = 0x1p53;
    if (value.is_number_unsigned() && std::in_range<Whole>(value.get<std::uint64_t>()))
        return static_cast<Whole>(value.get<std::uint64_t>());
    if (value.is_number_integer() && !value.is_number_unsigned() &&
        std::in_range<Whole>(value.get<std::int64_t>()))
        return static_cast<Whole>(value.get<std::int64_t>());
    if (value.is_number_float())
        if (const auto real = value.get<double>(); std::fabs(real) < exact && std::trunc(real) == real)
            if (const auto number = static_cast<std::int64_t>(real); std::in_range<Whole>(number))
                return static_cast<Whole>(number);
    throw std::out_of_range("a whole number is not one, or too large");
}

template <class Whole> [[nodiscard]] std::vector<Whole> wholes(const nlohmann::json& values)
{
    if (!values.is_array())
        throw std::out_of_range("whole numbers are not in an array");
    std::vector<Whole> numbers;
    numbers.reserve(values.size());
    for (const nlohmann::json& value : values)
        numbers.push_back(whole<Whole>(value));
    return numbers;
}

/// An error of the text of nlohmann's exceptions
/// ("[json.exception.out_of_range.403] key ... not found").
[[nodiscard]] Error damaged(const std::exception& exception);

} // namespace bitscape::trees
