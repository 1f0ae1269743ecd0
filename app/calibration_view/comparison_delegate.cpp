#include "calibration_view/comparison_delegate.hpp"

#include "calibration_view/comparison_model.hpp"
#include "widgets/theme.hpp"

#include <QPainter>

#include <algorithm>

namespace bitscape {

namespace {

constexpr int padding = 8;
constexpr int gap = 6;

QString estimated_words(const QModelIndex& index)
{
    const QString estimated = index.data(ComparisonModel::EstimatedRole).toString();
    return estimated.isEmpty() ? QString() : ComparisonModel::tr("est. %1").arg(estimated);
}

} // namespace

void ComparisonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const QString measured = index.data(ComparisonModel::MeasuredRole).toString();
    if (measured.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    const Theme& theme = theme_of(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.accent_soft);
    const QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    QRect upper = area, lower = area;
    upper.setBottom(area.center().y());
    lower.setTop(area.center().y());
    const QString estimated = estimated_words(index);
    if (estimated.isEmpty())
        upper = area;
    painter->setPen(measured == QLatin1String("0") ? theme.faint : theme.text);
    painter->setFont(option.font);
    painter->drawText(upper, Qt::AlignRight | (estimated.isEmpty() ? Qt::AlignVCenter : Qt::AlignBottom),
                      measured);
    painter->setFont(small_font(option.font));
    const QString off = index.data(ComparisonModel::DeviationRole).toString();
    const auto verdict = ComparisonModel::Verdict(index.data(ComparisonModel::VerdictRole).toInt());
    painter->setPen(verdict == ComparisonModel::Verdict::inside    ? theme.good
                    : verdict == ComparisonModel::Verdict::outside ? theme.bad
                                                                   : theme.muted);
    painter->drawText(lower, Qt::AlignRight | Qt::AlignTop, off);
    if (!off.isEmpty())
        lower.setRight(lower.right() - QFontMetrics(painter->font()).horizontalAdvance(off) - gap);
    painter->setPen(theme.muted);
    painter->drawText(lower, Qt::AlignRight | Qt::AlignTop, estimated);
    painter->restore();
}

QSize ComparisonDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString measured = index.data(ComparisonModel::MeasuredRole).toString();
    if (measured.isEmpty())
        return QStyledItemDelegate::sizeHint(option, index);
    const QFontMetrics small(small_font(option.font));
    const int below = small.horizontalAdvance(estimated_words(index)) + gap +
                      small.horizontalAdvance(index.data(ComparisonModel::DeviationRole).toString());
    const int width = std::max(option.fontMetrics.horizontalAdvance(measured), below) + 2 * padding;
    return {width, option.fontMetrics.height() + small.height() + 6};
}

} // namespace bitscape
