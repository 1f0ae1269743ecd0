#pragma once

#include "fixed/cast.hpp"
#include "fixed/fixed_point.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace bitscape::hls {

/// C++ expression whose conversion to `type_name` (an alias of `type`) gives exactly this raw number: a
/// decimal number where a double holds the value, a sum of two otherwise.
[[nodiscard]] std::string literal(WideRaw raw, const FixedPoint& type, std::string_view type_name);

/// A header with one constant array; `comment` is put in front of it.
[[nodiscard]] std::string array_header(std::string_view comment, std::string_view type_name,
                                       std::string_view name, std::span<const std::int64_t> raw,
                                       const FixedPoint& type);

/// The same from written elements.
[[nodiscard]] std::string array_header(std::string_view comment, std::string_view type_name,
                                       std::string_view name, std::span<const std::string> items);

} // namespace bitscape::hls
