#pragma once

#include "metrics/weight_view.hpp"
#include "widgets/theme.hpp"

#include <QColor>

class QCustomPlot;

namespace bitscape {

/// Axes, grid and background in the theme's colours.
void style_plot(QCustomPlot& plot, const Theme& theme);

/// Colour of a weight, -1 (blue) over 0 (the background) to 1 (red).
[[nodiscard]] QColor weight_colour(const Theme& theme, double value);
/// Colours outside of that scale for weights that are zero, by the reason.
[[nodiscard]] QColor zero_colour(const Theme& theme, metrics::Zero zero);

/// "2⁻³"
[[nodiscard]] QString power_of_two(int exponent);

} // namespace bitscape
