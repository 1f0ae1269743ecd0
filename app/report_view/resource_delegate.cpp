#include "report_view/resource_delegate.hpp"

#include "report_view/resource_model.hpp"
#include "widgets/origin.hpp"
#include "widgets/theme.hpp"

#include <QPainter>

namespace bitscape {

namespace {

constexpr int padding = 6, gap = 4;

} // namespace

void ResourceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Theme& theme = theme_of(option.palette);
    const bool is_child = index.parent().isValid();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.accent_soft);
    else if (is_child)
        painter->fillRect(option.rect, theme.raised);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(theme.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    QFont font = option.font;
    if (index.data(Qt::FontRole).value<QFont>().bold())
        font = bold_font(font);
    const QFontMetrics metrics(font);
    const QString shown = index.data().toString();
    QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    painter->setFont(font);
    painter->setPen(shown == QLatin1String("0") ? theme.faint : is_child ? theme.muted : theme.text);
    painter->drawText(area, index.data(Qt::TextAlignmentRole).toInt(),
                      metrics.elidedText(shown, Qt::ElideRight, area.width()));
    if (const QVariant origin = index.data(ResourceModel::OriginRole); origin.isValid()) {
        area.setRight(area.right() - metrics.horizontalAdvance(shown) - gap);
        paint_origin(*painter, QRectF(area.right() - origin_size, area.top(), origin_size, area.height()),
                     static_cast<Origin>(origin.toInt()), theme);
        area.setRight(area.right() - origin_size - gap);
        const QFont small = small_font(option.font);
        const QString interval = index.data(ResourceModel::IntervalRole).toString();
        if (intervals_ && QFontMetrics(small).horizontalAdvance(interval) <= area.width()) {
            painter->setFont(small);
            painter->setPen(theme.muted);
            painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, interval);
        }
    }
    painter->restore();
}

QSize ResourceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics metrics(bold_font(option.font));
    int width = metrics.horizontalAdvance(index.data().toString()) + 2 * padding;
    if (index.data(ResourceModel::OriginRole).isValid()) {
        width += origin_size + gap;
        const QString interval = index.data(ResourceModel::IntervalRole).toString();
        if (intervals_ && !interval.isEmpty())
            width += QFontMetrics(small_font(option.font)).horizontalAdvance(interval) + 2 * gap;
    }
    return {width, metrics.height() + 8};
}

} // namespace bitscape
