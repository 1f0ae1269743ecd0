#include "review/markup.hpp"

#include <array>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::review {

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t')
                result += c;
        }
    }
    return result;
}

std::string number(double value)
{
    if (!std::isfinite(value))
        return "–";
    const double size = std::abs(value);
    if (size != 0 && size < 100 && value != std::floor(value))
        return fmt::format("{:.3g}", value);
    std::string digits = fmt::format("{:.0f}", size);
    for (std::size_t at = digits.size(); at > 3;)
        digits.insert(at -= 3, ",");
    return (value < 0 ? "-" : "") + digits;
}

std::string percent(double fraction)
{
    const double share = 100 * fraction;
    return std::isfinite(share) ? fmt::format("{:.{}f} %", share, std::abs(share) < 10 ? 1 : 0) : "–";
}

std::string cell(const estimate::Estimate& estimate)
{
    const bool sure = estimate.low == estimate.value && estimate.high == estimate.value;
    const std::string interval =
        sure ? "" : fmt::format("<small>{} to {}</small>", number(estimate.low), number(estimate.high));
    return fmt::format("<td class=\"n\" title=\"{}\">{}{}</td>", escaped(estimate.source),
                       number(estimate.value), interval);
}

std::string_view layer_colour(std::size_t layer)
{
    // Okabe and Ito's set, told apart by all common kinds of colour vision, and once more darker.
    static constexpr std::array<std::string_view, 14> colours{
        "#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#0072b2", "#d5c711", "#d55e00",
        "#2f7199", "#946600", "#00624a", "#844a6b", "#00466e", "#857c0a", "#873b00"};
    return colours[layer % colours.size()];
}

const std::vector<Kind>& kinds()
{
    using estimate::Resources;
    static const std::vector<Kind> all{{"LUT", &Resources::lut},
                                       {"FF", &Resources::ff},
                                       {"DSP", &Resources::dsp},
                                       {"BRAM18", &Resources::bram18},
                                       {"URAM", &Resources::uram}};
    return all;
}

double available(const estimate::Part& part, const Kind& kind)
{
    const std::optional<estimate::Sourced>* counts[] = {&part.lut, &part.ff, &part.dsp, &part.bram18,
                                                        &part.uram};
    const auto& count = *counts[static_cast<std::size_t>(&kind - kinds().data())];
    return count ? static_cast<double>(count->value) : 0;
}

} // namespace bitscape::review
