#include "exporter_hls/literals.hpp"

#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <vector>

namespace bitscape::hls {

std::string literal(WideRaw raw, const FixedPoint& type, std::string_view type_name)
{
    if (type.encoding == Encoding::float32) {
        const float value = float_of_raw(raw);
        if (std::isinf(value))
            return value > 0 ? "INFINITY" : "-INFINITY";
        return fmt::format("{:#.9g}F", value);
    }
    constexpr int digits = std::numeric_limits<double>::digits;
    // The part a double holds: the upper bits, cut towards zero so that it stays inside the type.
    WideRaw upper = raw < 0 ? -raw : raw;
    int dropped = 0;
    while (upper >> (digits + dropped) != 0)
        ++dropped;
    upper = (upper >> dropped) << dropped;
    if (raw < 0)
        upper = -upper;
    const auto number = [&](WideRaw part) {
        return fmt::format("{:#}", std::ldexp(static_cast<double>(part), -type.fraction()));
    };
    if (upper == raw)
        return number(raw);
    return fmt::format("{0}({1}) + {0}({2})", type_name, number(upper), number(raw - upper));
}

std::string array_header(std::string_view comment, std::string_view type_name, std::string_view name,
                         std::span<const std::int64_t> raw, const FixedPoint& type)
{
    std::vector<std::string> items;
    items.reserve(raw.size());
    for (const std::int64_t value : raw)
        items.push_back(literal(value, type, type_name));
    return array_header(comment, type_name, name, std::span<const std::string>(items));
}

std::string array_header(std::string_view comment, std::string_view type_name, std::string_view name,
                         std::span<const std::string> items)
{
    constexpr std::size_t line_width = 100;
    std::string guard = fmt::format("BITSCAPE_PROJECT_{}_H", name);
    for (char& c : guard)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    std::string text = fmt::format("// {}\n#ifndef {}\n#define {}\n\nstatic const {} {}[{}] = {{", comment,
                                   guard, guard, type_name, name, items.size());
    std::string line;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string item = items[i] + (i + 1 < items.size() ? "," : "");
        if (!line.empty() && line.size() + item.size() > line_width) {
            text += "\n    " + line;
            line.clear();
        }
        line += (line.empty() ? "" : " ") + item;
    }
    return text + "\n    " + line + "\n};\n\n#endif\n";
}

} // namespace bitscape::hls
