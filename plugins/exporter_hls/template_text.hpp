#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bitscape::hls {

/// Key and value: @KEY@ in a template becomes the value.
using Replacements = std::vector<std::pair<std::string, std::string>>;

/// A file below resources/hls.
[[nodiscard]] Result<std::string> template_text(std::string_view name);

/// Puts values in the place of @KEY@; values are not looked into again.
[[nodiscard]] std::string render(std::string text, const Replacements& replacements);

} // namespace bitscape::hls
