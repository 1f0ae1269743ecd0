#include "layer_table/layer_tree.hpp"

#include "layer_table/cell_delegate.hpp"
#include "layer_table/layer_text.hpp"
#include "widgets/precision_popup.hpp"
#include "widgets/quantities.hpp"
#include "widgets/soft_selection.hpp"
#include "widgets/theme.hpp"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace bitscape {

LayerTree::LayerTree(session::Session& session, const session::Scanner& scanner, QWidget* parent)
    : QTreeView(parent), session_(session), ranges_(new session::ValueRanges(session, this)),
      model_(new LayerModel(session, scanner, *ranges_, this)), delegate_(new CellDelegate(this)),
      popup_(new PrecisionPopup(this))
{
    setAccessibleName(tr("Layers"));
    setModel(model_);
    setItemDelegate(delegate_);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setUniformRowHeights(true);
    setEditTriggers(DoubleClicked | EditKeyPressed); // and Enter, see keyPressEvent
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    constexpr int indent = 16;
    setIndentation(indent);
    header()->setStretchLastSection(false);
    header()->setContextMenuPolicy(Qt::NoContextMenu);
    header()->setHighlightSections(false);
    header()->setMinimumSectionSize(30);

    connect(delegate_, &CellDelegate::value_entered, this,
            [this](const QModelIndex& index, const QVariant& value) {
                model_->edit(targets(index), value, gesture_);
            });
    connect(delegate_, &QAbstractItemDelegate::closeEditor, this,
            [this](QWidget*, QAbstractItemDelegate::EndEditHint hint) {
                if (hint == QAbstractItemDelegate::RevertModelCache)
                    session_.abandon(gesture_);
            });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &LayerTree::write_selection);
    connect(&session_.selection(), &session::Selection::changed, this, &LayerTree::follow_selection);
    connect(model_, &QAbstractItemModel::modelAboutToBeReset, this, &LayerTree::remember_expanded);
    connect(model_, &QAbstractItemModel::modelReset, this, &LayerTree::restore);
    connect(popup_, &PrecisionPopup::edited, this,
            [this](const QString& knob) { model_->edit(popup_targets_, knob, gesture_); });
    connect(popup_, &PrecisionPopup::rejected, this, [this] { session_.abandon(gesture_); });
    connect(popup_, &PrecisionPopup::rejected, this, &LayerTree::want_ranges);
    connect(popup_, &PrecisionPopup::accepted, this, &LayerTree::want_ranges);
    connect(this, &QTreeView::expanded, this, &LayerTree::want_ranges);
    connect(this, &QTreeView::collapsed, this, &LayerTree::want_ranges);
    connect(model_, &QAbstractItemModel::dataChanged, this, &LayerTree::update_popup);
    connect(&scanner, &session::Scanner::running_changed, this, &LayerTree::fit_columns);
    soften_selection(*this, theme_of(palette()));
    restore();
}

QModelIndexList LayerTree::targets(const QModelIndex& index) const
{
    if (!selectionModel()->isRowSelected(index.row(), index.parent()))
        return {index};
    QModelIndexList all{index}; // first: it decides the column
    for (const QModelIndex& row : selectionModel()->selectedRows())
        if (const QModelIndex cell = row.siblingAtColumn(index.column()); cell != index)
            all << cell;
    return all;
}

bool LayerTree::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    const bool opens = trigger == AllEditTriggers || (editTriggers() & trigger);
    if (!index.isValid() || model_->tensor_of(index) == nullptr) {
        if (opens && trigger != CurrentChanged && state() != EditingState)
            gesture_ = session_.new_gesture();
        return QTreeView::edit(index, trigger, event);
    }
    if (!opens || trigger == CurrentChanged || !(index.flags() & Qt::ItemIsEditable))
        return false;
    open_precision(index);
    return true;
}

void LayerTree::open_precision(const QModelIndex& index)
{
    const session::TensorRow* tensor = model_->tensor_of(index);
    if (!tensor || popup_->isVisible())
        return;
    popup_targets_.clear();
    for (const QModelIndex& target : targets(index))
        if (target.flags() & Qt::ItemIsEditable && model_->tensor_of(target))
            popup_targets_ << target;
    gesture_ = session_.new_gesture();
    PrecisionPopup::Subject subject;
    subject.title = QStringLiteral("%1 · %2").arg(text(model_->layer_of(index).name), text(tensor->tensor));
    if (popup_targets_.size() > 1)
        subject.others = tr("and %n more selected", nullptr, static_cast<int>(popup_targets_.size()) - 1);
    subject.knob = text(tensor->knob);
    subject.resolved = tensor->type;
    const QRect cell = visualRect(index);
    popup_cell_ = index;
    popup_->open(subject, {viewport()->mapToGlobal(cell.topLeft()), cell.size()});
    want_ranges();
    update_popup();
}

/// What the popup shows besides the type follows the design.
void LayerTree::update_popup()
{
    if (!popup_->isVisible() || !popup_cell_.isValid())
        return;
    const session::TensorRow* tensor = model_->tensor_of(popup_cell_);
    if (tensor == nullptr)
        return;
    if (tensor->is_auto)
        popup_->set_resolved(tensor->type);
    popup_->set_needs(model_->needs_of(popup_cell_));
    popup_->set_effect(effect_text(model_->layer_of(popup_cell_)));
}

/// The layer's cost and what the design is worth, with the change since the baseline.
QString LayerTree::effect_text(const session::LayerRow& row) const
{
    const auto& snapshot = *session_.snapshot();
    if (!snapshot.evaluation || !row.node)
        return {};
    const auto& estimate = snapshot.evaluation->estimate;
    if (row.node->index() >= estimate.layers.size())
        return {};
    const auto& own = estimate.layers[row.node->index()].resources;
    QString words =
        tr("Layer: %1 LUT, %2 DSP. Design: %3 LUT")
            .arg(number(own.lut.value), number(own.dsp.value), number(estimate.resources.lut.value));
    const std::string metric = session::main_metric(*snapshot.evaluation);
    const auto value = metric.empty() ? std::nullopt : study::objective_value(*snapshot.evaluation, metric);
    if (!value)
        return words;
    words += QStringLiteral(", %1 %2").arg(quantity(metric).title.toLower(), worded(metric, *value));
    const auto before = snapshot.baseline && snapshot.baseline->evaluation
                            ? study::objective_value(*snapshot.baseline->evaluation, metric)
                            : std::nullopt;
    if (before)
        words += QStringLiteral(" (%1)").arg(worded_change(metric, *value - *before));
    return words;
}

/// Ranges before overflow are measured while somebody looks at types.
void LayerTree::want_ranges()
{
    bool any = popup_->isVisible();
    for (int row = 0; row < model_->rowCount() && !any; ++row)
        any = isExpanded(model_->index(row, 0));
    ranges_->set_wanted(any);
}

bool LayerTree::event(QEvent* event)
{
    // Keys that the table itself understands are not the window's while it has the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool turns =
            key.modifiers() & Qt::AltModifier && (key.key() == Qt::Key_Left || key.key() == Qt::Key_Right);
        if (turns || key.key() == Qt::Key_Slash || key.matches(QKeySequence::Copy) ||
            key.matches(QKeySequence::Paste)) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

void LayerTree::keyPressEvent(QKeyEvent* event)
{
    constexpr auto copy_rows = Qt::ControlModifier | Qt::AltModifier;
    if (event->key() == Qt::Key_C && event->modifiers() == copy_rows)
        return copy_csv(false);
    if (event->matches(QKeySequence::Copy))
        return copy_settings();
    if (event->matches(QKeySequence::Paste))
        return paste_settings();
    if (event->key() == Qt::Key_Slash)
        return filter_wanted();
    if (event->key() == Qt::Key_Escape && drag_.handle != BitsHandle::none) {
        drag_.handle = BitsHandle::none;
        return session_.abandon(drag_.gesture);
    }
    if (turn_by_key(*event))
        return;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && state() != EditingState) {
        edit(currentIndex(), EditKeyPressed, event);
        return;
    }
    if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) &&
        event->modifiers() == Qt::NoModifier && step_column(event->key() == Qt::Key_Right ? 1 : -1))
        return;
    QTreeView::keyPressEvent(event);
}

void LayerTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    key_gesture_ = 0;
    QTreeView::currentChanged(current, previous);
}

/// Rows are selected whole, cells are edited one by one: arrows walk along the row. False at its ends and
/// where the arrow unfolds or folds the layer.
bool LayerTree::step_column(int direction)
{
    const QModelIndex now = currentIndex();
    const bool folds =
        now.column() == LayerModel::Name && direction > 0 && model_->rowCount(now) > 0 && !isExpanded(now);
    if (!now.isValid() || folds)
        return false;
    int column = now.column() + direction;
    while (column >= 0 && column < LayerModel::ColumnCount && isColumnHidden(column))
        column += direction;
    if (column < 0 || column >= LayerModel::ColumnCount)
        return false;
    selectionModel()->setCurrentIndex(now.siblingAtColumn(column), QItemSelectionModel::NoUpdate);
    scrollTo(currentIndex());
    return true;
}

void LayerTree::set_filter(const QString& filter)
{
    filter_ = filter;
    apply_filter();
    QItemSelection hidden; // an edit must not reach rows that nobody sees
    for (int row = 0; row < model_->rowCount(); ++row)
        if (const QModelIndex layer = model_->index(row, 0); isRowHidden(row, {})) {
            hidden.select(layer, layer);
            if (const int types = model_->rowCount(layer))
                hidden.select(model_->index(0, 0, layer), model_->index(types - 1, 0, layer));
        }
    selectionModel()->select(hidden, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
}

void LayerTree::apply_filter()
{
    for (int row = 0; row < model_->rowCount(); ++row)
        setRowHidden(row, {}, !model_->matches(row, filter_));
}

int LayerTree::shown_layers() const
{
    int shown = 0;
    for (int row = 0; row < model_->rowCount(); ++row)
        shown += isRowHidden(row, {}) ? 0 : 1;
    return shown;
}

void LayerTree::write_selection()
{
    if (following_)
        return;
    std::vector<std::string> layers;
    for (const QModelIndex& row : selectionModel()->selectedRows()) {
        const std::string& name = model_->layer_of(row).name;
        if (std::ranges::find(layers, name) == layers.end())
            layers.push_back(name);
    }
    following_ = true; // our own change comes back: nothing to follow
    session_.selection().set(std::move(layers));
    following_ = false;
}

void LayerTree::follow_selection()
{
    if (following_)
        return;
    following_ = true;
    QItemSelection wanted;
    QModelIndex first;
    for (const std::string& layer : session_.selection().layers()) {
        const QModelIndex index = model_->index_of(layer);
        if (!index.isValid())
            continue;
        wanted.select(index, index.siblingAtColumn(LayerModel::ColumnCount - 1));
        if (!first.isValid())
            first = index;
    }
    selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid()) {
        const int column = currentIndex().isValid() ? currentIndex().column() : 0;
        selectionModel()->setCurrentIndex(first.siblingAtColumn(column), QItemSelectionModel::NoUpdate);
        const int scrolled = horizontalScrollBar()->value();
        scrollTo(first);
        horizontalScrollBar()->setValue(scrolled);
    }
    following_ = false;
}

void LayerTree::remember_expanded()
{
    expanded_.clear();
    for (int row = 0; row < model_->rowCount(); ++row)
        if (const QModelIndex index = model_->index(row, 0); isExpanded(index))
            expanded_.insert(model_->layer_of(index).name);
}

void LayerTree::restore()
{
    for (int row = 0; row < model_->rowCount(); ++row)
        if (const QModelIndex index = model_->index(row, 0); expanded_.contains(model_->layer_of(index).name))
            expand(index);
    apply_filter();
    want_ranges();
    fit_columns();
    follow_selection();
}

void LayerTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    share_width();
}

void LayerTree::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    if (const QModelIndex index = currentIndex(); index.isValid() && index.flags() & Qt::ItemIsEditable)
        menu.addAction(tr("Edit"), this, [this, index] { edit(index, EditKeyPressed, nullptr); });
    const bool any = selectionModel()->hasSelection();
    QAction* copy = menu.addAction(tr("Copy settings"), this, [this] { copy_settings(); });
    copy->setShortcut(QKeySequence::Copy);
    QAction* paste = menu.addAction(tr("Paste settings"), this, [this] { paste_settings(); });
    paste->setShortcut(QKeySequence::Paste);
    QAction* rows = menu.addAction(tr("Copy rows as CSV"), this, [this] { copy_csv(false); });
    rows->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_C);
    for (QAction* action : {copy, paste, rows})
        action->setEnabled(any);
    menu.addAction(tr("Copy table as CSV"), this, [this] { copy_csv(true); });
    menu.addSeparator();
    if (any)
        fill_redundancy_menu(*menu.addMenu(tr("Radiation hardness")));
    menu.addAction(tr("Unfold all"), this, &QTreeView::expandAll);
    menu.addAction(tr("Fold all"), this, &QTreeView::collapseAll);
    fill_column_menu(*menu.addMenu(tr("Columns")));
    menu.exec(event->globalPos());
}

void LayerTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QTreeView::drawRow(painter, option, index);
    painter->setPen(theme_of(palette()).grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void LayerTree::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        soften_selection(*this, theme_of(palette()));
}

} // namespace bitscape
