#pragma once

#include "widgets/theme.hpp"

#include <QIcon>
#include <QString>

namespace bitscape {

/// A line icon of resources/icons in the theme's colours ("open", "save", ...); disabled state faint. Sharp
/// at any scale. Empty if there is none of that name.
[[nodiscard]] QIcon icon(const QString& name, const Theme& theme);
/// The same in one colour.
[[nodiscard]] QIcon icon(const QString& name, const QColor& colour, const QColor& disabled);
/// The program's own icon.
[[nodiscard]] QIcon program_icon();

} // namespace bitscape
