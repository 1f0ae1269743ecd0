#include "layer_table/cell_delegate.hpp"

#include "layer_table/layer_model.hpp"
#include "widgets/origin.hpp"
#include "widgets/theme.hpp"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPainter>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitscape {

namespace {

constexpr int padding = 6;
constexpr int row_height_extra = 12;
constexpr int bar_height = 3;
constexpr int widest_bar = 32; // bits that fill the cell: wider types are rare and only as auto results

/// Results wrapped around: their signs and sizes are wrong. Clipped ones are often wanted (a quantized relu
/// clips).
bool wraps(const QModelIndex& index)
{
    const QVariant result = index.siblingAtColumn(LayerModel::Values).data(LayerModel::PrecisionRole);
    return index.data(LayerModel::SortRole).toDouble() > 0 && result.isValid() &&
           result.value<PrecisionCell>().type.overflow == Overflow::wrap;
}

} // namespace

void CellDelegate::paint_background(QPainter* painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    const Theme& theme = theme_of(option.palette);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.accent_soft);
    else if (index.parent().isValid())
        painter->fillRect(option.rect, theme.raised);
    else if (option.state & QStyle::State_MouseOver && index.flags() & Qt::ItemIsEditable)
        painter->fillRect(option.rect, theme.grid);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(theme.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    paint_background(painter, option, index);
    const QVariant precision = index.data(LayerModel::PrecisionRole);
    if (precision.isValid())
        paint_precision(painter, option, precision.value<PrecisionCell>());
    else
        paint_text(painter, option, index);
    painter->restore();
}

void CellDelegate::paint_text(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Theme& theme = theme_of(option.palette);
    const int column = index.column();
    const bool is_child = index.parent().isValid();
    QColor colour = theme.text;
    if (column == LayerModel::Kind || column == LayerModel::LayerShape || is_child)
        colour = theme.muted;
    QString shown = index.data().toString();
    if (column == LayerModel::OverflowColumn && wraps(index))
        colour = theme.bad;
    else if (column >= LayerModel::Lut && shown == QLatin1String("0"))
        colour = theme.faint;
    painter->setPen(colour);
    QFont font = option.font;
    if (column == LayerModel::Name && !is_child)
        font = bold_font(font);
    painter->setFont(font);
    const QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    if (const QVariant origin = index.data(LayerModel::OriginRole); origin.isValid())
        paint_certainty(painter, option, index, area);
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    shown = QFontMetrics(font).elidedText(shown, Qt::ElideRight, area.width());
    painter->drawText(area, static_cast<int>(alignment), shown);

    const QVariant share = index.data(LayerModel::ShareRole);
    if (share.isValid() && share.toDouble() > 0) {
        const int length = std::max(2, static_cast<int>(std::lround(share.toDouble() * area.width())));
        painter->fillRect(QRect(area.right() + 1 - length, option.rect.bottom() - bar_height, length, 2),
                          mixed(theme.surface, theme.accent, 0.7));
    }
}

/// Left of the number: where it comes from, and its interval where there is room.
void CellDelegate::paint_certainty(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index, const QRect& area) const
{
    const Theme& theme = theme_of(option.palette);
    QRect room = area;
    room.setRight(area.right() - option.fontMetrics.horizontalAdvance(index.data().toString()) - 3);
    const auto origin = static_cast<Origin>(index.data(LayerModel::OriginRole).toInt());
    paint_origin(*painter, QRectF(room.right() - origin_size, room.top(), origin_size, room.height()), origin,
                 theme);
    room.setRight(room.right() - origin_size - 3);
    const QString interval = index.data(LayerModel::IntervalRole).toString();
    const QFont small = small_font(option.font);
    if (interval.isEmpty() || QFontMetrics(small).horizontalAdvance(interval) > room.width())
        return;
    painter->save();
    painter->setFont(small);
    painter->setPen(theme.faint);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, interval);
    painter->restore();
}

void CellDelegate::paint_precision(QPainter* painter, const QStyleOptionViewItem& option,
                                   const PrecisionCell& cell) const
{
    const Theme& theme = theme_of(option.palette);
    const QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    const QString type = QString::fromStdString(to_string(cell.type));
    const QString prefix = cell.is_auto ? LayerModel::tr("auto → ") : QString();
    QRect place = area;
    painter->setFont(option.font);
    if (!prefix.isEmpty()) {
        painter->setPen(theme.faint);
        painter->setFont(small_font(option.font));
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, prefix);
        place.setLeft(place.left() + QFontMetrics(painter->font()).horizontalAdvance(prefix));
        painter->setFont(option.font);
    }
    painter->setPen(cell.is_auto || cell.is_locked ? theme.muted : theme.text);
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(type, Qt::ElideRight, place.width()));
    if (cell.is_locked) { // a small padlock at the right edge
        const QRectF body(area.right() - 7, area.center().y() - 1, 7, 6);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.faint);
        painter->drawRoundedRect(body, 1, 1);
        painter->setPen(QPen(theme.faint, 1.2));
        painter->setBrush(Qt::NoBrush);
        painter->drawArc(QRectF(body.left() + 1.2, body.top() - 4, 4.6, 7), 0, 180 * 16);
    }
    const int bits = std::min(cell.type.width, widest_bar);
    const int track = area.width();
    const int length = std::max(2, track * bits / widest_bar);
    const QRect bar(area.left(), option.rect.bottom() - bar_height, length, bar_height - 1);
    QColor colour = bits_colour(theme, cell.type.width);
    if (cell.is_auto || cell.is_locked)
        colour = mixed(theme.surface, colour, 0.55);
    painter->fillRect(bar, colour);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFont font = index.column() == LayerModel::Name ? bold_font(option.font) : option.font;
    const QFontMetrics metrics(font);
    int width = metrics.horizontalAdvance(index.data().toString()) + 2 * padding + 2;
    if (index.data(LayerModel::PrecisionRole).isValid() &&
        index.data(LayerModel::PrecisionRole).value<PrecisionCell>().is_locked)
        width += 12;
    if (index.data(LayerModel::OriginRole).isValid())
        width += origin_size + 3;
    if (const QString interval = index.data(LayerModel::IntervalRole).toString(); !interval.isEmpty())
        width += QFontMetrics(small_font(option.font)).horizontalAdvance(interval) + 3;
    return {width, metrics.height() + row_height_extra};
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const
{
    const QVariant choices = index.data(LayerModel::ChoicesRole);
    if (choices.isValid()) {
        auto* box = new QComboBox(parent);
        box->addItems(choices.toStringList());
        box->setAccessibleName(LayerModel::tr("Choose a value"));
        connect(box, &QComboBox::activated, this, [this, box] { // chosen is done: no further key needed
            auto* self = const_cast<CellDelegate*>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }
    if (index.column() == LayerModel::Sparsity) {
        auto* box = new QDoubleSpinBox(parent);
        constexpr double most = 99.9;
        constexpr double step = 5;
        box->setRange(0, most);
        box->setSingleStep(step);
        box->setDecimals(1);
        box->setSuffix(QStringLiteral(" %"));
        box->setAccessibleName(LayerModel::tr("Sparsity"));
        return box;
    }
    auto* box = new QSpinBox(parent);
    const qlonglong most = index.data(LayerModel::MaximumRole).toLongLong();
    box->setRange(1, static_cast<int>(std::min<qlonglong>(most, std::numeric_limits<int>::max())));
    box->setAccessibleName(LayerModel::tr("Reuse factor"));
    return box;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto* list = qobject_cast<QComboBox*>(editor))
        list->setCurrentText(value.toString());
    else if (auto* fraction = qobject_cast<QDoubleSpinBox*>(editor))
        fraction->setValue(value.toDouble());
    else if (auto* count = qobject_cast<QSpinBox*>(editor))
        count->setValue(value.toInt());
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const
{
    QVariant value;
    if (const auto* list = qobject_cast<QComboBox*>(editor)) {
        value = list->currentText();
    } else if (auto* fraction = qobject_cast<QDoubleSpinBox*>(editor)) {
        fraction->interpretText();
        value = fraction->value();
    } else if (auto* count = qobject_cast<QSpinBox*>(editor)) {
        count->interpretText();
        value = count->value();
    }
    if (value != index.data(Qt::EditRole))
        Q_EMIT value_entered(index, value);
}

} // namespace bitscape
