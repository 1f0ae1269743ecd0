#include "part_view/part_model.hpp"

#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QApplication>

#include <cmath>
#include <limits>

namespace bitscape {

namespace {

bool is_resource(int column)
{
    return column >= PartModel::Lut && column <= PartModel::Uram;
}

const estimate::Use& use_of(const estimate::PartUse& use, int column)
{
    return use.uses[static_cast<std::size_t>(column - PartModel::Lut)];
}

} // namespace

void PartModel::set_facts(PartFactsPointer facts)
{
    beginResetModel();
    facts_ = std::move(facts);
    endResetModel();
}

int PartModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !facts_ ? 0 : static_cast<int>(facts_->uses.size());
}

int PartModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PartModel::display(int row, int column) const
{
    const estimate::Part& part = facts_->part(row);
    const estimate::PartUse& use = facts_->use(row);
    if (is_resource(column)) {
        const estimate::Use& one = use_of(use, column);
        if (!one.known)
            return one.needed > 0 ? tr("not known") : QString();
        if (one.needed <= 0 || one.available <= 0)
            return number(one.available);
        return tr("%1 (%2)").arg(number(one.available), share_words(one));
    }
    switch (column) {
    case Name:
        return text(part.id);
    case Fits:
        return !use.fits()                 ? tr("no: %1").arg(text(use.tightest().resource))
               : !use.suits                ? tr("other vendor")
               : row == facts_->smallest() ? tr("yes, smallest")
                                           : tr("yes");
    case Regions:
        return part.slr_count;
    case Node:
        return part.node_nm > 0 ? tr("%1 nm").arg(part.node_nm) : QString();
    case Family:
        return text(part.family);
    case Boards:
        return board_names(*facts_->catalogue, part);
    default:
        return {};
    }
}

QVariant PartModel::sort_key(int row, int column) const
{
    const estimate::PartUse& use = facts_->use(row);
    if (is_resource(column)) {
        const estimate::Use& one = use_of(use, column);
        return one.known ? one.available : -1;
    }
    if (column == Fits) { // the emptiest that fits first, the fullest that does not last
        const double fill = use.tightest().share() / use.tightest().limit;
        const double other_vendor = use.suits ? 0 : 1e6;
        return std::isfinite(fill) ? fill + other_vendor : std::numeric_limits<double>::max();
    }
    if (column == Node)
        return facts_->part(row).node_nm;
    return display(row, column);
}

QVariant PartModel::tip(int row, int column) const
{
    const estimate::Part& part = facts_->part(row);
    if (!is_resource(column))
        return QStringLiteral("%1 %2\n%3").arg(text(part.vendor), text(part.family), text(part.code));
    const estimate::Use& one = use_of(facts_->use(row), column);
    return tr("%1 needed of %2, limit %3")
        .arg(number(one.needed), one.known ? number(one.available) : tr("not known"), percent(one.limit, 0));
}

QVariant PartModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !facts_)
        return {};
    const int row = index.row(), column = index.column();
    const estimate::PartUse& use = facts_->use(row);
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        return tip(row, column);
    case Qt::TextAlignmentRole:
        return QVariant(is_resource(column) || column == Regions || column == Node
                            ? Qt::AlignRight | Qt::AlignVCenter
                            : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole: {
        const Theme& theme = theme_of(QApplication::palette());
        if (is_resource(column) && !use_of(use, column).fits())
            return theme.bad;
        if (column == Fits)
            return !use.fits() ? theme.bad : use.suits ? theme.good : theme.muted;
        return {};
    }
    case SortRole:
        return sort_key(row, column);
    case SearchRole: {
        const estimate::Part& part = facts_->part(row);
        return QStringList{text(part.id), text(part.code), text(part.vendor), text(part.family),
                           board_names(*facts_->catalogue, part)}
            .join(QLatin1Char('\n'));
    }
    case FitsRole:
        return use.fits() && use.suits;
    default:
        return {};
    }
}

QVariant PartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(is_resource(section) || section == Regions || section == Node
                            ? Qt::AlignRight | Qt::AlignVCenter
                            : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Part");
    case Fits:
        return tr("Fits");
    case Lut:
        return tr("LUT");
    case Ff:
        return tr("FF");
    case Dsp:
        return tr("DSP");
    case Bram:
        return tr("BRAM18");
    case Uram:
        return tr("URAM");
    case Regions:
        return tr("SLRs");
    case Node:
        return tr("Process");
    case Family:
        return tr("Family");
    case Boards:
        return tr("Boards");
    default:
        return {};
    }
}

PartFilter::PartFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(PartModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void PartFilter::set_words(const QString& words)
{
    words_ = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void PartFilter::set_only_fitting(bool only)
{
    only_fitting_ = only;
    invalidateFilter();
}

bool PartFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (only_fitting_ && !index.data(PartModel::FitsRole).toBool())
        return false;
    const QString all = index.data(PartModel::SearchRole).toString();
    return std::all_of(words_.begin(), words_.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace bitscape
