#include "layer_view/weight_colours.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape {

QColor weight_colour(const Theme& theme, double value)
{
    const QColor blue = theme.is_dark ? QColor(0x4f9fe8) : QColor(0x1f5fa8);
    const QColor red = theme.is_dark ? QColor(0xf0705f) : QColor(0xb3261e);
    const double amount = std::clamp(std::abs(value), 0.0, 1.0);
    constexpr double least = 0.06; // the smallest weight is not the background
    return mixed(theme.surface, value < 0 ? blue : red, amount > 0 ? least + (1 - least) * amount : 0);
}

QColor zero_colour(const Theme& theme, metrics::Zero zero)
{
    switch (zero) {
    case metrics::Zero::pruned:
        return mixed(theme.surface, theme.text, 0.55);
    case metrics::Zero::rounded:
        return theme.is_dark ? QColor(0xd9a83a) : QColor(0xf0bf3f);
    case metrics::Zero::trained:
    case metrics::Zero::unknown:
        return mixed(theme.surface, theme.text, 0.25);
    case metrics::Zero::no:
        break;
    }
    return theme.surface;
}

} // namespace bitscape
