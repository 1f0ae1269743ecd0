#pragma once

#include "widgets/theme.hpp"

#include <QColor>

#include <cstddef>

namespace bitscape {

/// Colours of curves and studies beside each other, told apart with any colour vision (Okabe and Ito 2008).
/// After the eighth they begin again.
[[nodiscard]] QColor series_colour(const Theme& theme, std::size_t index);

/// Colour of a share 0..1 that grows evenly in lightness (viridis); for heat maps and lines by value.
[[nodiscard]] QColor even_colour(double share);

} // namespace bitscape
