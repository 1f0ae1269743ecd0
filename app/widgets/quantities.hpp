#pragma once

#include "base/samples.hpp"
#include "estimate/estimate.hpp"
#include "study/evaluation.hpp"

#include <QString>

#include <string_view>
#include <vector>

namespace bitscape {

/// How an objective (study::objective_names()) is shown: its number times `scale`, with `decimals`, then
/// `unit`.
struct Quantity {
    QString title; ///< "Accuracy"
    QString unit;  ///< "%"
    double scale = 1;
    int decimals = 0;
};

[[nodiscard]] Quantity quantity(std::string_view objective);
/// "LUT", "Latency (ns)": for axes and headers.
[[nodiscard]] QString axis_title(std::string_view objective);
/// "75.1 %": for reading out.
[[nodiscard]] QString worded(std::string_view objective, double value);
/// "+12", "−0.51 pp" (percentage points): with a sign, in the quantity's unit; "±0" when rounding leaves
/// nothing.
[[nodiscard]] QString worded_change(std::string_view objective, double change);

/// Grouped digits, up to `decimals`: "12,345". Small numbers keep what matters: "0.04".
[[nodiscard]] QString number(double value, int decimals = 0);
/// Fraction 0..1 as percent: "34 %"; "< 0.1 %" for what would look like zero.
[[nodiscard]] QString percent(double fraction, int decimals = 1);
/// "16 x 64"; "scalar" for an empty shape.
[[nodiscard]] QString shape_text(const Shape& shape);
/// "90 % interval 1,200 to 1,900 LUT" and the source, as lines for a tooltip.
[[nodiscard]] QString interval_text(const estimate::Estimate& estimate, const QString& unit,
                                    int decimals = 0);

[[nodiscard]] QString text(std::string_view utf8);

} // namespace bitscape
