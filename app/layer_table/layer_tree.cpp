#include "layer_table/layer_tree.hpp"

#include "layer_table/cell_delegate.hpp"
#include "layer_table/layer_text.hpp"
#include "widgets/precision_popup.hpp"
#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace bitscape {

namespace {

/// Columns that other views show too or that are mostly empty; they give way, in this order, when the window
/// is narrow.
constexpr std::array dispensable{LayerModel::Kind, LayerModel::LayerShape, LayerModel::Energy,
                                 LayerModel::Bram, LayerModel::Strategy,   LayerModel::OverflowColumn};

bool is_precision(const QModelIndex& index)
{
    return index.column() == LayerModel::Constants || index.column() == LayerModel::Values;
}

} // namespace

LayerTree::LayerTree(session::Session& session, QWidget* parent)
    : QTreeView(parent), session_(session), model_(new LayerModel(session, this)),
      delegate_(new CellDelegate(this)), popup_(new PrecisionPopup(this))
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
            [this](const QModelIndex& index, const QVariant& value) { model_->edit(targets(index), value); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &LayerTree::write_selection);
    connect(&session_.selection(), &session::Selection::changed, this, &LayerTree::follow_selection);
    connect(model_, &QAbstractItemModel::modelAboutToBeReset, this, &LayerTree::remember_expanded);
    connect(model_, &QAbstractItemModel::modelReset, this, &LayerTree::restore);
    connect(popup_, &PrecisionPopup::edited, this,
            [this](const QString& knob) { model_->edit(popup_targets_, knob, gesture_); });
    connect(popup_, &PrecisionPopup::rejected, this, [this] { session_.abandon(gesture_); });
    recolour();
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
    if (!index.isValid() || !is_precision(index))
        return QTreeView::edit(index, trigger, event);
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
    popup_->open(subject, {viewport()->mapToGlobal(cell.topLeft()), cell.size()});
}

void LayerTree::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copy_rows();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && state() != EditingState) {
        edit(currentIndex(), EditKeyPressed, event);
        return;
    }
    if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) &&
        event->modifiers() == Qt::NoModifier && step_column(event->key() == Qt::Key_Right ? 1 : -1))
        return;
    QTreeView::keyPressEvent(event);
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

void LayerTree::copy_rows() const
{
    QStringList lines;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end()); // an index orders, but not as std::ranges wants it
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < LayerModel::ColumnCount; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
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
    fit_columns();
    follow_selection();
}

void LayerTree::fit_columns()
{
    const QFontMetrics metrics(font());
    // Types get longer when modes are added and numbers when bits are: leave room, so that columns keep
    // still.
    if (!columns_chosen_)
        for (const int column : dispensable)
            setColumnHidden(column, false); // what is hidden has no size to ask for
    least_type_width_ = metrics.horizontalAdvance(QStringLiteral("fixed<16,6,RND>")) + 14;
    for (int column = 0; column < LayerModel::ColumnCount; ++column) {
        constexpr int widest = 230;
        int width = std::min(std::max(sizeHintForColumn(column), header()->sectionSizeHint(column)), widest);
        if (column == LayerModel::Constants || column == LayerModel::Values)
            width = std::max(width, least_type_width_);
        if (column == LayerModel::Name)
            width += indentation();
        needed_[static_cast<std::size_t>(column)] = width;
    }
    share_width();
}

/// Hides dispensable columns that do not fit and gives what is left over to the types.
void LayerTree::share_width()
{
    int spare = viewport()->width();
    for (int column = 0; column < LayerModel::ColumnCount; ++column)
        if (!columns_chosen_ || !isColumnHidden(column))
            spare -= needed_[static_cast<std::size_t>(column)];
    for (const int column : dispensable) {
        if (columns_chosen_)
            break;
        const bool is_too_wide = spare < 0;
        setColumnHidden(column, is_too_wide);
        if (is_too_wide)
            spare += needed_[static_cast<std::size_t>(column)];
    }
    std::array<int, LayerModel::ColumnCount> widths = needed_;
    for (const int column : {LayerModel::Values, LayerModel::Constants}) {
        int& width = widths[static_cast<std::size_t>(column)];
        const int give = std::clamp(-spare, 0, std::max(width - least_type_width_, 0));
        width -= give; // long types end in "…" before numbers leave the view
        spare += give;
    }
    const int extra = std::max(spare, 0);
    for (int column = 0; column < LayerModel::ColumnCount; ++column) {
        int width = widths[static_cast<std::size_t>(column)];
        if (column == LayerModel::Constants)
            width += extra / 2;
        else if (column == LayerModel::Values)
            width += extra - extra / 2;
        setColumnWidth(column, width);
    }
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
    menu.addAction(tr("Copy"), this, [this] { copy_rows(); });
    menu.addSeparator();
    menu.addAction(tr("Unfold all"), this, &QTreeView::expandAll);
    menu.addAction(tr("Fold all"), this, &QTreeView::collapseAll);
    QMenu* columns = menu.addMenu(tr("Columns"));
    for (int column = LayerModel::Kind; column < LayerModel::ColumnCount; ++column) {
        QAction* shown =
            columns->addAction(column_title(column).replace(QLatin1Char('\n'), QLatin1Char(' ')));
        shown->setCheckable(true);
        shown->setChecked(!isColumnHidden(column));
        connect(shown, &QAction::toggled, this, [this, column](bool on) {
            columns_chosen_ = true;
            setColumnHidden(column, !on);
            share_width();
        });
    }
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
        recolour();
}

void LayerTree::recolour()
{
    const Theme& theme = theme_of(palette());
    QPalette colours = palette();
    if (colours.color(QPalette::Highlight) == theme.accent_soft)
        return;
    colours.setColor(QPalette::Highlight, theme.accent_soft); // whole rows: calmer than the accent itself
    colours.setColor(QPalette::HighlightedText, theme.text);
    setPalette(colours);
}

} // namespace bitscape
