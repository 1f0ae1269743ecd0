#include "layer_table/cell_delegate.hpp"

#include "layer_table/layer_model.hpp"
#include "layer_table/value_box.hpp"
#include "widgets/origin.hpp"
#include "widgets/theme.hpp"

#include <QComboBox>
#include <QKeyEvent>
#include <QPainter>
#include <QPersistentModelIndex>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>
#include <cmath>

namespace bitscape {

namespace {

constexpr int padding = 6;
constexpr int row_height_extra = 12;
constexpr int bar_height = 4;
constexpr int widest_bar = 32; // bits that fill the cell: wider types are rare and only as auto results
constexpr int hold_height = 9; // of the strip where a bar is taken hold of
constexpr int mark_size = 10;

/// Results wrapped around: their signs and sizes are wrong. Clipped ones are often wanted (a quantized relu
/// clips).
bool wraps(const QModelIndex& index)
{
    const QVariant type = index.siblingAtColumn(LayerModel::Values).data(LayerModel::PrecisionRole);
    return index.data(LayerModel::SortRole).toDouble() > 0 && type.isValid() &&
           type.value<PrecisionCell>().type.overflow == Overflow::wrap;
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
    if (index.column() != LayerModel::Name) // numbers and bars share fixed places in every language
        painter->setLayoutDirection(Qt::LeftToRight);
    const QVariant precision = index.data(LayerModel::PrecisionRole);
    if (precision.isValid())
        paint_precision(painter, option, index, precision.value<PrecisionCell>());
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
    const bool is_range = is_child && (column == LayerModel::Constants || column == LayerModel::Values);
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
    if (is_range)
        font = small_font(font);
    painter->setFont(font);
    const QRect area = option.rect.adjusted(padding + paint_problem(painter, option, index), 0, -padding, 0);
    if (const QVariant origin = index.data(LayerModel::OriginRole); origin.isValid())
        paint_certainty(painter, option, index, area);
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    shown = QFontMetrics(font).elidedText(shown, Qt::ElideRight, area.width());
    painter->drawText(area, static_cast<int>(alignment), shown);

    const QVariant share = index.data(LayerModel::ShareRole);
    if (share.isValid() && share.toDouble() > 0) {
        const int length = std::max(2, static_cast<int>(std::lround(share.toDouble() * area.width())));
        painter->fillRect(QRect(area.right() + 1 - length, option.rect.bottom() - 3, length, 2),
                          mixed(theme.surface, theme.accent, 0.7));
    }
}

/// A triangle at the left edge of a cell whose value is not what was asked for, or loses values. Returns the
/// room that it takes.
int CellDelegate::paint_problem(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    if (!index.data(LayerModel::ProblemRole).isValid())
        return 0;
    const Theme& theme = theme_of(option.palette);
    const QRectF place(option.rect.left() + 3, option.rect.center().y() - mark_size / 2.0, mark_size,
                       mark_size);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(index.column() == LayerModel::Name ? theme.bad : theme.warning);
    painter->drawPolygon(
        QPolygonF({QPointF(place.center().x(), place.top()), place.bottomRight(), place.bottomLeft()}));
    painter->setPen(QPen(theme.surface, 1.4));
    painter->drawLine(QPointF(place.center().x(), place.top() + 3.5),
                      QPointF(place.center().x(), place.top() + 6.5));
    painter->drawPoint(QPointF(place.center().x(), place.top() + 8.4));
    painter->restore();
    return mark_size;
}

std::optional<BitsGeometry> CellDelegate::bits_of(const QModelIndex& index, const QRect& cell)
{
    const QVariant precision = index.data(LayerModel::PrecisionRole);
    if (!precision.isValid())
        return std::nullopt;
    const FixedPoint type = precision.value<PrecisionCell>().type;
    const double room = cell.width() - 2 * padding;
    const int columns = std::max(bits_geometry(type, 0, 1).columns(), widest_bar);
    return bits_geometry(type, cell.left() + padding, room / columns);
}

QRect CellDelegate::bits_area(const QRect& cell)
{
    return {cell.left(), cell.bottom() - hold_height, cell.width(), hold_height};
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
                                   const QModelIndex& index, const PrecisionCell& cell) const
{
    const Theme& theme = theme_of(option.palette);
    const QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    const QString type = QString::fromStdString(to_string(cell.type));
    const QString prefix = cell.is_auto ? LayerModel::tr("auto → ") : QString();
    QRect place = area.adjusted(paint_problem(painter, option, index), 0, 0, -2);
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
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    const auto bits = *bits_of(index, option.rect);
    const QRectF bar(area.left(), option.rect.bottom() - bar_height - 1, area.width(), bar_height);
    paint_bits(*painter, bits, bar, cell.type, theme, cell.is_auto || cell.is_locked ? 0.6 : 1.0);
    const bool can_be_held = option.state & QStyle::State_MouseOver && index.flags() & Qt::ItemIsEditable;
    for (const int column : {bits.begin, bits.point, bits.end})
        if (can_be_held) // what the mouse can take
            painter->fillRect(QRectF(bits.x(column) - 1, bar.top() - 3, 2, bar.height() + 4), theme.text);
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

QWidget* CellDelegate::make_list(QWidget* parent, const QModelIndex& index, const QStringList& choices) const
{
    auto* box = new QComboBox(parent);
    box->addItems(choices);
    box->setAccessibleName(LayerModel::tr("Choose a value"));
    const QStringList refusals = index.data(LayerModel::RefusalsRole).toStringList();
    auto* items = qobject_cast<QStandardItemModel*>(box->model());
    for (int i = 0; items != nullptr && i < refusals.size(); ++i) {
        if (refusals[i].isEmpty())
            continue;
        items->item(i)->setEnabled(false);
        items->item(i)->setToolTip(refusals[i]);
        items->item(i)->setText(QStringLiteral("%1 — %2").arg(choices[i], refusals[i]));
    }
    connect(box, &QComboBox::activated, this, [this, box] { // chosen is done: no further key needed
        auto* self = const_cast<CellDelegate*>(this);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const
{
    const QStringList choices = index.data(LayerModel::ChoicesRole).toStringList();
    const QPersistentModelIndex cell(index);
    if (index.column() == LayerModel::Strategy)
        return make_list(parent, index, choices);
    if (index.column() == LayerModel::Sparsity) {
        auto* share = new ShareEditor(parent);
        connect(share, &ShareEditor::value_changed, this,
                [this, cell](double percent) { Q_EMIT value_entered(cell, percent); });
        return share;
    }
    ValueBox::Values values;
    for (const QString& choice : choices)
        values.choices.push_back(choice.toLongLong());
    values.is_strict = !index.data(LayerModel::StepsRole).toBool();
    values.most = index.data(LayerModel::MaximumRole).toLongLong();
    auto* box = new ValueBox(std::move(values), parent);
    box->setAccessibleName(index.column() == LayerModel::Reuse      ? LayerModel::tr("Reuse factor")
                           : index.column() == LayerModel::Parallel ? LayerModel::tr("Parallelization factor")
                                                                    : LayerModel::tr("Entries of the table"));
    connect(box, &QSpinBox::valueChanged, this,
            [this, cell](int value) { Q_EMIT value_entered(cell, value); });
    return box;
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const
{
    QStyledItemDelegate::updateEditorGeometry(editor, option, index);
    if (editor->width() >= editor->sizeHint().width())
        return; // a slider and a list are wider than a number: they lie over the next cells
    QRect place(editor->geometry());
    place.setWidth(editor->sizeHint().width());
    place.moveRight(std::min(place.right(), editor->parentWidget()->width() - 1));
    editor->setGeometry(place);
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QSignalBlocker quiet(editor); // what is shown at first was not entered
    const QVariant value = index.data(Qt::EditRole);
    if (auto* list = qobject_cast<QComboBox*>(editor))
        list->setCurrentIndex(
            static_cast<int>(index.data(LayerModel::ChoicesRole).toStringList().indexOf(value.toString())));
    else if (auto* share = qobject_cast<ShareEditor*>(editor))
        share->set_value(value.toDouble());
    else if (auto* number = qobject_cast<ValueBox*>(editor))
        number->setValue(value.toInt());
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const
{
    QVariant value;
    if (const auto* list = qobject_cast<QComboBox*>(editor)) {
        value = index.data(LayerModel::ChoicesRole).toStringList().value(list->currentIndex());
    } else if (const auto* share = qobject_cast<ShareEditor*>(editor)) {
        value = share->value();
    } else if (auto* number = qobject_cast<ValueBox*>(editor)) {
        if (!number->hasAcceptableInput())
            return; // the last possible value stays
        number->interpretText();
        value = number->value();
    }
    if (value.isValid() && value != index.data(Qt::EditRole))
        Q_EMIT value_entered(index, value);
}

bool CellDelegate::eventFilter(QObject* editor, QEvent* event)
{
    auto* number = qobject_cast<ValueBox*>(editor);
    if (number != nullptr && event->type() == QEvent::KeyPress && !number->hasAcceptableInput()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            number->show_reason(); // stays open until it is a possible one, or Escape
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace bitscape
