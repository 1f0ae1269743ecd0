// Which columns the table shows, and how wide.
#include "layer_table/layer_text.hpp"
#include "layer_table/layer_tree.hpp"

#include <QHeaderView>
#include <QMenu>

#include <algorithm>
#include <array>

namespace bitscape {

namespace {

/// Columns that other views show too or that are mostly empty; they give way, in this order, when the window
/// is narrow.
constexpr std::array dispensable{
    LayerModel::Kind,          LayerModel::LayerShape, LayerModel::Ff,       LayerModel::Energy,
    LayerModel::Bram,          LayerModel::Strategy,   LayerModel::Parallel, LayerModel::SensitivityColumn,
    LayerModel::OverflowColumn};

} // namespace

void LayerTree::fit_columns()
{
    const QFontMetrics metrics(font());
    // Types get longer when modes are added and numbers when bits are: leave room, so that columns keep
    // still.
    if (!columns_chosen_)
        for (int column = LayerModel::Kind; column < LayerModel::ColumnCount; ++column)
            setColumnHidden(column, !is_needed(column)); // what is hidden has no size to ask for
    least_type_width_ = metrics.horizontalAdvance(QStringLiteral("fixed<16,6,RND>")) + 14;
    for (int column = 0; column < LayerModel::ColumnCount; ++column) {
        constexpr int widest = 230;
        int width = std::min(std::max(sizeHintForColumn(column), header()->sectionSizeHint(column)), widest);
        if (column == LayerModel::Constants || column == LayerModel::Values)
            width = std::max(width, least_type_width_);
        if (column == LayerModel::SensitivityColumn) // it fills while a scan runs
            width = std::max(width, metrics.horizontalAdvance(QStringLiteral("−00.00 pp")) + 14);
        if (column == LayerModel::Name)
            width += indentation();
        needed_[static_cast<std::size_t>(column)] = width;
        least_[static_cast<std::size_t>(column)] = std::min(width, width_of_numbers(column));
    }
    share_width();
}

/// Whether the model has what the column shows.
bool LayerTree::is_needed(int column) const
{
    const auto& rows = *session_.snapshot()->rows;
    return column != LayerModel::Parallel ||
           std::ranges::any_of(rows, [](const session::LayerRow& row) { return row.positions > 0; });
}

void LayerTree::set_columns(const QString& keys)
{
    const QStringList shown = keys.split(QLatin1Char(','), Qt::SkipEmptyParts);
    columns_chosen_ = !shown.isEmpty();
    for (int column = LayerModel::Kind; columns_chosen_ && column < LayerModel::ColumnCount; ++column)
        setColumnHidden(column, !shown.contains(column_key(column)));
    fit_columns();
}

void LayerTree::show_column(int column, bool shown)
{
    columns_chosen_ = true;
    setColumnHidden(column, !shown);
    fit_columns();
    QStringList keys{column_key(LayerModel::Name)};
    for (int any = LayerModel::Kind; any < LayerModel::ColumnCount; ++any)
        if (!isColumnHidden(any))
            keys << column_key(any);
    Q_EMIT columns_chosen(keys.join(QLatin1Char(',')));
}

void LayerTree::fill_column_menu(QMenu& menu)
{
    for (int column = LayerModel::Kind; column < LayerModel::ColumnCount; ++column) {
        QAction* shown = menu.addAction(column_title(column).replace(QLatin1Char('\n'), QLatin1Char(' ')));
        shown->setCheckable(true);
        shown->setChecked(!isColumnHidden(column));
        connect(shown, &QAction::toggled, this, [this, column](bool on) { show_column(column, on); });
    }
    menu.addSeparator();
    menu.addAction(tr("As the width allows"), this, [this] {
        set_columns({});
        Q_EMIT columns_chosen({});
    });
}

/// What a column of estimates needs for its numbers and their marks alone; other columns: all they have.
int LayerTree::width_of_numbers(int column) const
{
    constexpr int mark = 18, margin = 14;
    if (column < LayerModel::Lut || column == LayerModel::OverflowColumn ||
        column == LayerModel::SensitivityColumn)
        return needed_[static_cast<std::size_t>(column)];
    int width = header()->sectionSizeHint(column);
    for (int row = 0; row < model_->rowCount(); ++row) {
        const QString number = model_->index(row, column).data().toString();
        width = std::max(width, fontMetrics().horizontalAdvance(number) + mark + margin);
    }
    return width;
}

/// Hides dispensable columns that do not fit and gives what is left over to the types.
void LayerTree::share_width()
{
    int spare = viewport()->width();
    for (int column = 0; column < LayerModel::ColumnCount; ++column)
        if (columns_chosen_ ? !isColumnHidden(column) : is_needed(column))
            spare -= needed_[static_cast<std::size_t>(column)];
    for (const int column : dispensable) {
        if (columns_chosen_)
            break;
        const bool was_asked_for = column == LayerModel::SensitivityColumn && model_->losses().is_known();
        if (!is_needed(column) || was_asked_for)
            continue;
        const bool is_too_wide = spare < 0;
        setColumnHidden(column, is_too_wide);
        if (is_too_wide)
            spare += needed_[static_cast<std::size_t>(column)];
    }
    std::array<int, LayerModel::ColumnCount> widths = needed_;
    for (int column = LayerModel::Lut; column < LayerModel::ColumnCount && spare < 0; ++column) {
        if (isColumnHidden(column))
            continue;
        int& width = widths[static_cast<std::size_t>(column)];
        const int give = std::min(-spare, width - least_[static_cast<std::size_t>(column)]);
        width -= give; // intervals are in the tooltip too
        spare += give;
    }
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

} // namespace bitscape
