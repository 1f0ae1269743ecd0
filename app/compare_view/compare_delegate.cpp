#include "compare_view/compare_delegate.hpp"

#include "compare_view/compare_model.hpp"
#include "widgets/theme.hpp"

#include <QPainter>

namespace bitscape {

namespace {

constexpr int padding = 8;
constexpr int gap = 8;
constexpr int row_height_extra = 10;
constexpr int mark_width = 2;

using Change = CompareCell::Change;

QColor colour_of(Change change, const Theme& theme)
{
    return change == Change::better  ? theme.good
           : change == Change::worse ? theme.bad
           : change == Change::other ? theme.accent
                                     : theme.text;
}

/// The first column: names, bold for groups, with a mark where something differs.
void paint_name(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Theme& theme = theme_of(option.palette);
    const bool is_group = !index.parent().isValid();
    const bool differs = index.data(CompareModel::DiffersRole).toBool();
    painter.setFont(is_group ? bold_font(option.font) : option.font);
    painter.setPen(is_group ? theme.text : differs ? theme.text : theme.muted);
    const QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    painter.drawText(
        area, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(painter.font()).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    if (differs)
        painter.fillRect(
            QRect(option.rect.left() + 2, option.rect.top() + 5, mark_width, option.rect.height() - 10),
            theme.accent);
}

/// Draws at the left of `area` and returns what is left of it.
QRect draw_part(QPainter& painter, const QRect& area, const QString& words, const QFont& font,
                const QColor& colour)
{
    if (words.isEmpty() || area.width() <= 0)
        return area;
    painter.setFont(font);
    painter.setPen(colour);
    const QFontMetrics metrics(font);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(words, Qt::ElideRight, area.width()));
    return area.adjusted(metrics.horizontalAdvance(words) + gap, 0, 0, 0);
}

} // namespace

void CompareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = theme_of(option.palette);
    painter->save();
    const auto change = static_cast<Change>(index.data(CompareModel::ChangeRole).toInt());
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.accent_soft);
    else if (index.column() > 0 && change != Change::none)
        painter->fillRect(option.rect, mixed(theme.surface, colour_of(change, theme), 0.12));
    else if (!index.parent().isValid())
        painter->fillRect(option.rect, theme.raised);
    if (index.column() == 0) {
        paint_name(*painter, option, index);
    } else {
        QRect area = option.rect.adjusted(padding, 0, -4, 0);
        const auto origin = static_cast<Origin>(index.data(CompareModel::OriginRole).toInt());
        const bool is_group = !index.parent().isValid();
        if (origin != Origin::unknown && !is_group) {
            paint_origin(*painter, QRectF(area.left(), area.top(), origin_size, area.height()), origin,
                         theme);
            area.setLeft(area.left() + origin_size + 4);
        }
        const QFont small = small_font(option.font);
        area = draw_part(*painter, area, index.data().toString(), option.font,
                         is_group                  ? theme.muted
                         : change == Change::other ? theme.accent
                                                   : theme.text);
        const QString difference =
            index.data(roomy_ ? CompareModel::DifferenceRole : CompareModel::BriefRole).toString();
        area = draw_part(*painter, area, difference, option.font, colour_of(change, theme));
        const QString interval = index.data(CompareModel::IntervalRole).toString();
        if (QFontMetrics(small).horizontalAdvance(interval) <= area.width())
            draw_part(*painter, area, interval, small, theme.faint);
    }
    painter->setPen(theme.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize CompareDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFont font = index.parent().isValid() ? option.font : bold_font(option.font);
    int width = QFontMetrics(font).horizontalAdvance(index.data().toString()) + 2 * padding;
    const QFontMetrics metrics(option.font);
    const auto add = [&](int role) {
        if (const QString words = index.data(role).toString(); !words.isEmpty())
            width += metrics.horizontalAdvance(words) + gap;
    };
    add(roomy_ ? CompareModel::DifferenceRole : CompareModel::BriefRole);
    if (roomy_)
        add(CompareModel::IntervalRole);
    if (index.data(CompareModel::OriginRole).isValid())
        width += origin_size + 4;
    return {width, QFontMetrics(font).height() + row_height_extra};
}

} // namespace bitscape
