#pragma once

#include "base/result.hpp"
#include "search/space.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace bitscape::search {

/// A space as text (YAML; resources/help/search.md describes it): options of default_space, and knobs of
/// their own, which stand in place of the default ones for the same tensor or setting. Names are checked
/// against `base`. Errors: not YAML, an unknown key, layer or tensor, a value out of range, two knobs for the
/// same thing; all with the line.
[[nodiscard]] Result<Space> parse_space(std::string_view text, std::string_view file_name,
                                        const design::Design& base);
[[nodiscard]] Result<Space> read_space(const std::filesystem::path& file, const design::Design& base);

/// Every knob spelled out; parse_space() gives the same space back.
[[nodiscard]] std::string to_yaml(const Space& space);

} // namespace bitscape::search
