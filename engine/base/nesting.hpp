#pragma once

#include <cstddef>
#include <string_view>

namespace bitscape {

inline constexpr std::size_t deepest_json = 256; ///< architectures nest some twenty deep

/// Do the brackets of a JSON text nest deeper than `limit`? Libraries that copy or write parsed values do it
/// recursively, so that a deep text overflows the stack. What stands in strings does not count.
[[nodiscard]] inline bool nests_deeper(std::string_view json, std::size_t limit = deepest_json)
{
    std::size_t depth = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (in_text) {
            i += c == '\\' ? 1 : 0;
            in_text = c != '"';
        } else if (c == '"') {
            in_text = true;
        } else if (c == '[' || c == '{') {
            if (++depth > limit)
                return true;
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return false;
}

} // namespace bitscape
