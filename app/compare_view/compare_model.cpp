#include "compare_view/compare_model.hpp"

#include "pareto_view/trial_model.hpp"
#include "widgets/quantities.hpp"

namespace bitscape {

namespace {

constexpr quintptr top_level = 0; // internal id of groups; lines hold their group's row + 1

bool same_structure(const CompareTable& a, const CompareTable& b)
{
    return std::ranges::equal(a, b, [](const CompareGroup& x, const CompareGroup& y) {
        return x.title == y.title &&
               std::ranges::equal(x.lines, y.lines, {}, &CompareLine::name, &CompareLine::name);
    });
}

} // namespace

CompareModel::CompareModel(Comparer& comparer, QObject* parent)
    : QAbstractItemModel(parent), comparer_(comparer), designs_(comparer.designs()), table_(comparer.table())
{
    connect(&comparer_, &Comparer::changed, this, &CompareModel::refresh);
}

void CompareModel::refresh()
{
    const bool is_same = designs_.size() == comparer_.designs().size() && !table_->empty() &&
                         same_structure(*table_, *comparer_.table());
    if (!is_same)
        beginResetModel();
    designs_ = comparer_.designs();
    table_ = comparer_.table();
    if (!is_same)
        return endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        if (const int lines = rowCount(group))
            Q_EMIT dataChanged(index(0, 0, group), index(lines - 1, columnCount() - 1, group));
    }
}

QModelIndex CompareModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : top_level);
}

QModelIndex CompareModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == top_level)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, top_level);
}

int CompareModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(table_->size());
    if (parent.internalId() != top_level || parent.column() != 0)
        return 0;
    return static_cast<int>((*table_)[static_cast<std::size_t>(parent.row())].lines.size());
}

int CompareModel::columnCount(const QModelIndex&) const
{
    return static_cast<int>(designs_.size()) + 1;
}

const CompareGroup* CompareModel::group_of(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    const auto row = index.internalId() == top_level ? static_cast<std::size_t>(index.row())
                                                     : static_cast<std::size_t>(index.internalId() - 1);
    return &table_->at(row);
}

const CompareLine& CompareModel::line_of(const QModelIndex& index) const
{
    const CompareGroup& group = *group_of(index);
    return index.internalId() == top_level ? group.head
                                           : group.lines.at(static_cast<std::size_t>(index.row()));
}

const ComparedDesign* CompareModel::design_of(int column) const
{
    return column >= 1 && column < columnCount() ? designs_[static_cast<std::size_t>(column - 1)].get()
                                                 : nullptr;
}

QVariant CompareModel::name_data(const QModelIndex& index, int role) const
{
    const CompareGroup& group = *group_of(index);
    const bool is_group = index.internalId() == top_level;
    if (role == Qt::DisplayRole)
        return line_of(index).name;
    if (role == Qt::ToolTipRole && is_group) {
        const int differences = group.differences();
        return differences == 0   ? tr("The same in all designs")
               : differences == 1 ? tr("1 property differs")
                                  : tr("%1 properties differ").arg(differences);
    }
    return {};
}

QVariant CompareModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CompareLine& line = line_of(index);
    if (role == DiffersRole)
        return index.internalId() == top_level ? group_of(index)->differences() > 0 : line.differs();
    if (index.column() == 0)
        return name_data(index, role);
    const CompareCell& cell = line.cells.at(static_cast<std::size_t>(index.column() - 1));
    switch (role) {
    case Qt::DisplayRole:
        return cell.text.isEmpty() && !cell.tip.isEmpty() ? QStringLiteral("–") : cell.text;
    case Qt::ToolTipRole:
        return cell.difference.isEmpty() ? cell.tip
                                         : QStringLiteral("%1\n%2").arg(cell.difference, cell.tip).trimmed();
    case DifferenceRole:
        return cell.difference;
    case BriefRole:
        return cell.brief_difference;
    case IntervalRole:
        return cell.interval;
    case OriginRole:
        return int(cell.origin);
    case ChangeRole:
        return int(cell.change);
    case SortRole:
        return cell.value ? QVariant(*cell.value) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (cell.value ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const ComparedDesign* design = design_of(section);
    if (role == Qt::DisplayRole)
        return !design ? tr("Layer")
               : design->state == study::TrialState::complete
                   ? design_title(*design)
                   : QStringLiteral("%1, %2").arg(design_title(*design), state_words(design->state));
    if (role == Qt::ToolTipRole && design)
        return section == 1 ? tr("The others are compared with this one. Right-click a column for more.")
               : design->choice.study.empty()
                   ? tr("Right-click to compare the others with this one.")
                   : tr("Of the study %1. Right-click for more.").arg(text(design->choice.study));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    return {};
}

} // namespace bitscape
