#pragma once

#include "checks/checks.hpp"
#include "widgets/theme.hpp"

#include <QIcon>
#include <QString>

class QPainter;

namespace bitscape {

/// A sentence of the checks in the user's language and number format.
[[nodiscard]] QString worded(const checks::Text& text);
/// "Sums outside the accumulator": what findings of one kind have in common.
[[nodiscard]] QString kind_title(checks::Kind kind);
/// "problem", "warning", "hint".
[[nodiscard]] QString severity_word(checks::Severity severity);
/// "3 problems".
[[nodiscard]] QString severity_count(checks::Severity severity, int count);

/// A mark that differs in shape as well as in colour: a filled square on its tip for problems, a filled
/// triangle for warnings, a ring for advice.
void paint_severity(QPainter& painter, const QRectF& box, checks::Severity severity, const Theme& theme);
[[nodiscard]] QIcon severity_icon(checks::Severity severity, const Theme& theme);

} // namespace bitscape
