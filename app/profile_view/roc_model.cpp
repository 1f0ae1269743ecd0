#include "profile_view/roc_model.hpp"

#include "widgets/quantities.hpp"

#include <cmath>

namespace bitscape {

namespace {

constexpr int columns_a_design = 2; // AUC, rejection

}

void RocModel::show_quality(QualityPointer set)
{
    beginResetModel();
    set_ = std::move(set);
    endResetModel();
}

void RocModel::set_signal_efficiency(int percent)
{
    efficiency_ = percent;
    if (rowCount() == 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int RocModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !set_ || set_->all.empty())
        return 0;
    return static_cast<int>(set_->all.front().quality->classes.size());
}

int RocModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return 1 + (set_ ? columns_a_design * static_cast<int>(set_->all.size()) : 0);
}

QVariant RocModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto k = static_cast<std::size_t>(index.row());
    if (role == Qt::TextAlignmentRole && index.column() > 0)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    if (index.column() == 0)
        return role == SortRole ? QVariant(index.row())
                                : QVariant(class_name(*set_, set_->columns() == 1 ? 1 : k));
    const auto d = static_cast<std::size_t>((index.column() - 1) / columns_a_design);
    const auto& classes = set_->all[d].quality->classes;
    if (k >= classes.size() || classes[k].points.empty())
        return {};
    const bool is_auc = (index.column() - 1) % columns_a_design == 0;
    const double value =
        is_auc ? classes[k].auc : classes[k].rejections[static_cast<std::size_t>(efficiency_)];
    if (role == SortRole)
        return value;
    return is_auc ? QLocale().toString(value, 'f', 4) : number(value, value < 100 ? 1 : 0);
}

QVariant RocModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole) || section < 0)
        return {};
    if (section == 0)
        return tr("Class");
    const auto d = static_cast<std::size_t>((section - 1) / columns_a_design);
    if (!set_ || d >= set_->all.size())
        return {};
    const bool is_auc = (section - 1) % columns_a_design == 0;
    if (role == Qt::ToolTipRole)
        return is_auc ? tr("%1: area under the ROC curve, this class against the rest").arg(set_->all[d].name)
                      : tr("%1: one over the share of background that passes where %2 % of the signal does")
                            .arg(set_->all[d].name)
                            .arg(efficiency_);
    return is_auc ? tr("AUC\n%1").arg(set_->all[d].name)
                  : tr("Rejection at %1 %\n%2").arg(efficiency_).arg(set_->all[d].name);
}

} // namespace bitscape
