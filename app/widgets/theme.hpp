#pragma once

#include "settings/settings.hpp"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;

namespace bitscape {

/// The colours of the window. Every widget asks theme_of(palette()) while painting, so a change of palette is
/// enough to change the theme.
struct Theme {
    bool is_dark = false;
    QColor window;  ///< behind the panels
    QColor surface; ///< panels, tables, plots
    QColor raised;  ///< boxes on a surface, header rows
    QColor border, grid;
    QColor text, muted, faint;  ///< numbers and names; labels; what is not in effect
    QColor accent, accent_soft; ///< selection and primary action; its background
    QColor good, bad, warning;
};

[[nodiscard]] const Theme& theme_of(const QPalette& palette);
[[nodiscard]] const Theme& theme_of(ThemeName name);

/// Colour of a type by its width: few bits light, many bits strong.
[[nodiscard]] QColor bits_colour(const Theme& theme, int bits);
/// Colour of a share 0..1 (of the design's LUTs, of a part).
[[nodiscard]] QColor share_colour(const Theme& theme, double share);
/// `over` at `amount` 0..1 on top of `base`.
[[nodiscard]] QColor mixed(const QColor& base, const QColor& over, double amount);

/// Fusion style, palette, font and style sheet of the whole program.
void apply_theme(QApplication& application, ThemeName name);

/// Text sizes relative to the program's font.
[[nodiscard]] QFont small_font(const QFont& base);
[[nodiscard]] QFont bold_font(const QFont& base);
[[nodiscard]] QFont large_font(const QFont& base);

} // namespace bitscape
