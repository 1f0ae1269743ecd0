#include "widgets/soft_selection.hpp"

#include <QAbstractItemView>

namespace bitscape {

void soften_selection(QAbstractItemView& view, const Theme& theme)
{
    QPalette colours = view.palette();
    if (colours.color(QPalette::Highlight) == theme.accent_soft)
        return; // to set it again would be a change of the palette again
    colours.setColor(QPalette::Highlight, theme.accent_soft);
    colours.setColor(QPalette::HighlightedText, theme.text);
    view.setPalette(colours);
}

} // namespace bitscape
