#include "calibration_view/comparison_delegate.hpp"

#include "calibration_view/comparison_model.hpp"
#include "widgets/theme.hpp"

#include <QPainter>

#include <algorithm>

namespace bitscape {

namespace {

constexpr int padding = 8;
constexpr int gap = 6;

constexpr int widest_note = 230; ///< pixels; the tooltip has all of it

QString estimated_words(const QModelIndex& index)
{
    return index.data(ComparisonModel::EstimatedRole).toString();
}

QString note_of(const QModelIndex& index)
{
    return index.siblingAtColumn(ComparisonModel::Note).data().toString();
}

/// The layer's name, and below it why its numbers are not used.
void paint_name(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Theme& theme = theme_of(option.palette);
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, theme.accent_soft);
    const QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    QRect upper = area, lower = area;
    const QString note = note_of(index);
    if (!note.isEmpty()) {
        upper.setBottom(area.center().y());
        lower.setTop(area.center().y());
    }
    const QFont name = index.row() == 0 ? bold_font(option.font) : option.font;
    painter.setFont(name);
    painter.setPen(note.isEmpty() ? theme.text : theme.muted);
    painter.drawText(upper, Qt::AlignLeft | (note.isEmpty() ? Qt::AlignVCenter : Qt::AlignBottom),
                     QFontMetrics(name).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    if (note.isEmpty())
        return;
    const QFont small = small_font(option.font);
    painter.setFont(small);
    const bool is_absent = !index.siblingAtColumn(ComparisonModel::Lut).data().isValid();
    painter.setPen(is_absent ? theme.faint : theme.warning);
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetrics(small).elidedText(note, Qt::ElideRight, area.width()));
}

} // namespace

void ComparisonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const QString measured = index.data(ComparisonModel::MeasuredRole).toString();
    if (index.column() == ComparisonModel::Layer) {
        painter->save();
        paint_name(*painter, option, index);
        return painter->restore();
    }
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
    const QFontMetrics small(small_font(option.font));
    if (index.column() == ComparisonModel::Layer) {
        const int name = QFontMetrics(bold_font(option.font)).horizontalAdvance(index.data().toString());
        const int note = std::min(small.horizontalAdvance(note_of(index)), widest_note);
        return {std::max(name, note) + 2 * padding + 4, option.fontMetrics.height() + small.height() + 6};
    }
    if (measured.isEmpty())
        return QStyledItemDelegate::sizeHint(option, index);
    const int below = small.horizontalAdvance(estimated_words(index)) + gap +
                      small.horizontalAdvance(index.data(ComparisonModel::DeviationRole).toString());
    const int width = std::max(option.fontMetrics.horizontalAdvance(measured), below) + 2 * padding;
    return {width, option.fontMetrics.height() + small.height() + 6};
}

} // namespace bitscape
