#pragma once

#include "estimate/estimate.hpp"
#include "widgets/theme.hpp"

#include <QRectF>
#include <QString>

class QPainter;

namespace bitscape {

/// Where a number comes from: the word its source begins with. Surest first.
enum class Origin { measured, calibrated, formula, extrapolated, unknown };

[[nodiscard]] Origin origin_of(const estimate::Estimate& estimate);
[[nodiscard]] QString origin_word(Origin origin);
/// What the word means, for tooltips.
[[nodiscard]] QString origin_meaning(Origin origin);

/// A mark of that origin in the middle of `box`: a square for measured, a disc for calibrated, a ring for
/// formula, a dashed ring for extrapolated.
void paint_origin(QPainter& painter, const QRectF& box, Origin origin, const Theme& theme);
inline constexpr int origin_size = 7; ///< pixels a mark needs

/// The 90 % interval in few letters: "31k–44k"; empty where low and high are the number itself. `scale` and
/// `decimals` as in Quantity.
[[nodiscard]] QString brief_interval(const estimate::Estimate& estimate, double scale = 1, int decimals = 0);

} // namespace bitscape
