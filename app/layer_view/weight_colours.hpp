#pragma once

#include "metrics/weight_view.hpp"
#include "widgets/theme.hpp"

#include <QColor>

namespace bitscape {

/// Colour of a weight, -1 (blue) over 0 (the background) to 1 (red).
[[nodiscard]] QColor weight_colour(const Theme& theme, double value);
/// Colours outside of that scale for weights that are zero, by the reason.
[[nodiscard]] QColor zero_colour(const Theme& theme, metrics::Zero zero);

} // namespace bitscape
