#include "widgets/theme.hpp"

#include <QApplication>
#include <QFontDatabase>
#include <QStyleFactory>

#include <algorithm>
#include <array>

namespace bitscape {

namespace {

Theme make_light()
{
    Theme t;
    t.window = QColor(0xeef0f3);
    t.surface = QColor(0xffffff);
    t.raised = QColor(0xf6f7f9);
    t.border = QColor(0xd5d9df);
    t.grid = QColor(0xe9ebef);
    t.text = QColor(0x1b212a);
    t.muted = QColor(0x5b6572);
    t.faint = QColor(0x98a1ac);
    t.accent = QColor(0x1f63c6);
    t.accent_soft = QColor(0xdfeafa);
    t.good = QColor(0x17794a);
    t.bad = QColor(0xbf2f2a);
    t.warning = QColor(0xa85a00);
    return t;
}

Theme make_dark()
{
    Theme t;
    t.is_dark = true;
    t.window = QColor(0x15171b);
    t.surface = QColor(0x1d2025);
    t.raised = QColor(0x252930);
    t.border = QColor(0x363c45);
    t.grid = QColor(0x2a2f36);
    t.text = QColor(0xe4e7eb);
    t.muted = QColor(0x9da6b2);
    t.faint = QColor(0x6a7380);
    t.accent = QColor(0x5f9df2);
    t.accent_soft = QColor(0x263a57);
    t.good = QColor(0x4fc08d);
    t.bad = QColor(0xf0766d);
    t.warning = QColor(0xe3a447);
    return t;
}

QColor along(const std::array<QColor, 3>& stops, double position)
{
    const double p = std::clamp(position, 0.0, 1.0) * 2;
    return p < 1 ? mixed(stops[0], stops[1], p) : mixed(stops[1], stops[2], p - 1);
}

QPalette palette_of(const Theme& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.raised);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.is_dark ? t.raised : QColor(0xfbfbfc));
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.bad);
    p.setColor(QPalette::ToolTipBase, t.is_dark ? t.raised : t.surface);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::PlaceholderText, t.faint);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.is_dark ? QColor(0x0e1116) : QColor(0xffffff));
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, mixed(t.raised, QColor(0xffffff), t.is_dark ? 0.08 : 0.9));
    p.setColor(QPalette::Midlight, t.grid);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.faint);
    p.setColor(QPalette::Shadow, QColor(0, 0, 0, t.is_dark ? 160 : 60));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, t.faint);
    p.setColor(QPalette::Disabled, QPalette::Base, t.window);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    return p;
}

/// What Fusion's palette cannot say: flat bars, quiet headers, thin separators.
QString style_sheet(const Theme& t)
{
    QString css = QStringLiteral(R"(
QToolTip { background: %SURFACE; color: %TEXT; border: 1px solid %BORDER; padding: 4px 6px; }
QMainWindow::separator { background: %WINDOW; width: 6px; height: 6px; }
QMainWindow::separator:hover { background: %BORDER; }
QMenuBar { background: %WINDOW; padding: 1px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: %SOFT; color: %TEXT; }
QToolBar { background: %WINDOW; border: none; border-bottom: 1px solid %BORDER; padding: 3px 8px; spacing: 4px; }
QToolBar::separator { background: %BORDER; width: 1px; margin: 5px 6px; }
QToolBar QToolButton { padding: 4px 7px; border: 1px solid transparent; border-radius: 5px; }
QToolBar QToolButton:hover { background: %SOFT; }
QToolBar QToolButton:pressed, QToolBar QToolButton:checked { background: %SOFT; border-color: %ACCENT; }
QToolBar QToolButton:focus { border-color: %ACCENT; }
QStatusBar { background: %WINDOW; border-top: 1px solid %BORDER; }
QStatusBar::item { border: none; }
QHeaderView { background: %RAISED; border: none; }
QHeaderView::section { background: %RAISED; color: %MUTED; border: none; border-bottom: 1px solid %BORDER; padding: 4px 6px; }
QDockWidget { color: %TEXT; }
QCheckBox::indicator:unchecked { border: 1px solid %MUTED; border-radius: 2px; background: %SURFACE; width: 12px; height: 12px; }
QTreeView { border: none; }
)");
    css.replace(QLatin1String("%SURFACE"), t.surface.name());
    css.replace(QLatin1String("%TEXT"), t.text.name());
    css.replace(QLatin1String("%BORDER"), t.border.name());
    css.replace(QLatin1String("%WINDOW"), t.window.name());
    css.replace(QLatin1String("%SOFT"), t.accent_soft.name());
    css.replace(QLatin1String("%ACCENT"), t.accent.name());
    css.replace(QLatin1String("%RAISED"), t.raised.name());
    css.replace(QLatin1String("%MUTED"), t.muted.name());
    return css;
}

/// Noto Sans first: its digits are all one width, so numbers that change do not jump.
QFont program_font()
{
    constexpr double point_size = 9.5;
    const QStringList installed = QFontDatabase::families();
    QFont font = QApplication::font();
    for (const auto* family : {"Noto Sans", "Inter", "DejaVu Sans"}) {
        if (installed.contains(QLatin1String(family))) {
            font = QFont(QLatin1String(family));
            break;
        }
    }
    font.setPointSizeF(point_size);
    return font;
}

} // namespace

QColor mixed(const QColor& base, const QColor& over, double amount)
{
    const auto blend = [amount](int a, int b) { return static_cast<int>(a + (b - a) * amount + 0.5); };
    return {blend(base.red(), over.red()), blend(base.green(), over.green()),
            blend(base.blue(), over.blue())};
}

const Theme& theme_of(ThemeName name)
{
    static const Theme light = make_light();
    static const Theme dark = make_dark();
    return name == ThemeName::dark ? dark : light;
}

const Theme& theme_of(const QPalette& palette)
{
    const bool is_dark = palette.color(QPalette::Window).lightness() < 128;
    return theme_of(is_dark ? ThemeName::dark : ThemeName::light);
}

QColor bits_colour(const Theme& theme, int bits)
{
    static const std::array light{QColor(0x8fd3b6), QColor(0x3a8fb7), QColor(0x4a3f9e)};
    static const std::array dark{QColor(0x2f7f6b), QColor(0x4aa3d4), QColor(0xb9a5f5)};
    constexpr int narrow = 2,
                  wide = 18; // the range that is worth telling apart: above, one DSP no longer suffices
    const double position = double(bits - narrow) / (wide - narrow);
    return along(theme.is_dark ? dark : light, position);
}

QColor share_colour(const Theme& theme, double share)
{
    static const std::array light{QColor(0xd9dee5), QColor(0xe0a64a), QColor(0xb8402c)};
    static const std::array dark{QColor(0x3c434d), QColor(0xc98f35), QColor(0xf07a5c)};
    return along(theme.is_dark ? dark : light, share);
}

void apply_theme(QApplication& application, ThemeName name)
{
    const Theme& theme = theme_of(name);
    if (application.styleSheet().isEmpty()) { // the first time; later only colours change
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setFont(program_font());
    }
    QApplication::setPalette(palette_of(theme));
    application.setStyleSheet(style_sheet(theme));
}

QFont small_font(const QFont& base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 0.88);
    return font;
}

QFont bold_font(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont large_font(const QFont& base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 2.0);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace bitscape
