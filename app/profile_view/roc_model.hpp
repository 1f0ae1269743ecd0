#pragma once

#include "profile_view/quality_set.hpp"

#include <QAbstractTableModel>

namespace bitscape {

/// The numbers beside ROC curves: a row a class; AUC and background rejection at a signal efficiency for each
/// design.
class RocModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show_quality(QualityPointer set);
    void set_signal_efficiency(int percent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QualityPointer set_;
    int efficiency_ = 30;
};

} // namespace bitscape
