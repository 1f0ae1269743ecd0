// What the table does besides opening editors: bits turned by mouse and keys, settings copied and pasted.
#include "layer_table/cell_delegate.hpp"
#include "layer_table/layer_tree.hpp"
#include "session/layer_settings.hpp"
#include "widgets/quantities.hpp"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace bitscape {

/// Alt with the keys of a bar turns the current cell: bits of a type, values of a factor. Keys on one cell
/// are one step to undo.
bool LayerTree::turn_by_key(const QKeyEvent& event)
{
    const QModelIndex cell = currentIndex();
    const bool is_turn =
        event.modifiers() & Qt::AltModifier && (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right);
    if (!is_turn || !cell.isValid() || !(cell.flags() & Qt::ItemIsEditable))
        return false;
    const int direction = event.key() == Qt::Key_Right ? 1 : -1;
    if (key_gesture_ == 0)
        key_gesture_ = session_.new_gesture();
    if (model_->tensor_of(cell) == nullptr) {
        if (const QVariant next = model_->stepped(cell, direction); next.isValid())
            model_->edit(targets(cell), next, key_gesture_);
        return true;
    }
    const BitsHandle handle = event.modifiers() & Qt::ControlModifier ? BitsHandle::point
                              : event.modifiers() & Qt::ShiftModifier ? BitsHandle::left_end
                                                                      : BitsHandle::right_end;
    std::vector<std::pair<QPersistentModelIndex, FixedPoint>> types;
    for (const QModelIndex& target : targets(cell)) // from the knob: the design may still be on its way
        if (const session::TensorRow* tensor = model_->tensor_of(target))
            types.emplace_back(target, parse_fixed_point(model_->knob_of(target)).value_or(tensor->type));
    move_bits(types, handle, direction, key_gesture_);
    return true;
}

void LayerTree::move_bits(const std::vector<std::pair<QPersistentModelIndex, FixedPoint>>& types,
                          BitsHandle handle, int columns, session::Gesture gesture)
{
    std::vector<std::pair<QModelIndex, FixedPoint>> moved;
    for (const auto& [cell, type] : types)
        if (cell.isValid())
            moved.emplace_back(cell, dragged(type, handle, columns));
    if (moved.empty())
        return;
    const session::TensorRow* tensor = model_->tensor_of(moved.front().first);
    const QString name = tensor != nullptr ? text(tensor->tensor) : QString();
    const QString what = moved.size() == 1
                             ? QStringLiteral("%1 %2").arg(name, text(to_string(moved.front().second)))
                             : tr("bits of %1").arg(name);
    model_->edit_types(moved, what, gesture);
}

std::pair<QModelIndex, BitsHandle> LayerTree::bits_under(const QPoint& place) const
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEditable))
        return {};
    const QRect cell = visualRect(index);
    const auto bits = CellDelegate::bits_of(index, cell);
    constexpr double reach = 5;
    if (!bits || !CellDelegate::bits_area(cell).contains(place))
        return {};
    return {index, handle_at(*bits, place.x(), reach)};
}

void LayerTree::mousePressEvent(QMouseEvent* event)
{
    const auto [cell, handle] =
        event->button() == Qt::LeftButton ? bits_under(event->pos()) : std::pair<QModelIndex, BitsHandle>{};
    if (handle == BitsHandle::none)
        return QTreeView::mousePressEvent(event);
    if (!selectionModel()->isRowSelected(cell.row(), cell.parent()))
        selectionModel()->select(cell, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate);
    drag_ = {handle, double(event->pos().x()), CellDelegate::bits_of(cell, visualRect(cell))->unit, 0,
             {},     session_.new_gesture()};
    for (const QModelIndex& target : targets(cell))
        if (const session::TensorRow* tensor = model_->tensor_of(target);
            tensor != nullptr && target.flags() & Qt::ItemIsEditable)
            drag_.types.emplace_back(target, tensor->type);
}

void LayerTree::mouseMoveEvent(QMouseEvent* event)
{
    if (drag_.handle != BitsHandle::none)
        return drag_to(event->pos().x());
    const bool can_hold =
        event->buttons() == Qt::NoButton && bits_under(event->pos()).second != BitsHandle::none;
    viewport()->setCursor(can_hold ? Qt::SplitHCursor : Qt::ArrowCursor);
    QTreeView::mouseMoveEvent(event);
}

void LayerTree::drag_to(double x)
{
    const int columns = static_cast<int>(std::lround((x - drag_.pressed_x) / drag_.unit));
    if (columns == drag_.moved)
        return;
    drag_.moved = columns;
    move_bits(drag_.types, drag_.handle, columns, drag_.gesture);
}

void LayerTree::mouseReleaseEvent(QMouseEvent* event)
{
    if (drag_.handle == BitsHandle::none)
        return QTreeView::mouseReleaseEvent(event);
    drag_.handle = BitsHandle::none;
}

QModelIndexList LayerTree::selected_in_order() const
{
    QModelIndexList chosen;
    for (const QModelIndex& row : model_->all_rows())
        if (selectionModel()->isRowSelected(row.row(), row.parent()))
            chosen << row;
    return chosen;
}

void LayerTree::copy_csv(bool whole_table) const
{
    const QModelIndexList rows = whole_table ? model_->all_rows() : selected_in_order();
    if (!rows.isEmpty())
        QApplication::clipboard()->setText(model_->csv(rows));
}

void LayerTree::copy_settings() const
{
    std::vector<session::CopiedRow> rows;
    for (const QModelIndex& row : selected_in_order())
        if (const session::LayerRow& layer = model_->layer_of(row); layer.node)
            rows.push_back({&layer, row.parent().isValid()
                                        ? &layer.tensors[static_cast<std::size_t>(row.row())]
                                        : nullptr});
    if (rows.empty())
        return;
    const auto& configuration = session_.snapshot()->document.configuration;
    QApplication::clipboard()->setText(text(session::settings_text(rows, configuration)));
}

void LayerTree::paste_settings()
{
    std::vector<session::PasteTarget> targets;
    for (const QModelIndex& row : selected_in_order())
        if (const session::LayerRow& layer = model_->layer_of(row); layer.node)
            targets.push_back({&layer, row.parent().isValid()
                                           ? &layer.tensors[static_cast<std::size_t>(row.row())]
                                           : nullptr});
    if (targets.empty())
        return;
    const auto settings = session::read_settings(QApplication::clipboard()->text().toStdString());
    if (!settings)
        return failed(tr("Paste settings"), settings.error());
    const auto pasted =
        session::paste_settings(*settings, targets, session_.snapshot()->document.configuration);
    if (!pasted)
        return failed(tr("Paste settings"), pasted.error());
    const QString name = pasted->layers == 1 ? tr("Paste settings to 1 layer")
                                             : tr("Paste settings to %1 layers").arg(pasted->layers);
    session_.load_configuration(name, pasted->configuration);
}

/// Copies of weights or of whole layers, outvoted where one is hit.
void LayerTree::fill_redundancy_menu(QMenu& menu)
{
    using config::Redundancy;
    std::vector<std::string> layers;
    for (const QModelIndex& row : selected_in_order())
        if (const session::LayerRow& layer = model_->layer_of(row); layer.node)
            if (layers.empty() || layers.back() != layer.name)
                layers.push_back(layer.name);
    if (layers.empty())
        return menu.setEnabled(false);
    const auto now = config::own_redundancy(session_.snapshot()->document.configuration, layers.front());
    const auto add = [&](const QString& name, std::optional<Redundancy> value) {
        QAction* action = menu.addAction(
            name, this, [this, layers, value] { session::set_redundancy(session_, layers, value); });
        action->setCheckable(true);
        action->setChecked(now == value);
    };
    add(tr("As the model"), std::nullopt);
    add(tr("None"), Redundancy::none);
    add(tr("Weights three times, outvoted"), Redundancy::weights);
    add(tr("The layer three times, outvoted"), Redundancy::logic);
}

} // namespace bitscape
