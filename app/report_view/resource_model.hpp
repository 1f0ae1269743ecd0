#pragma once

#include "report_view/report_content.hpp"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

namespace bitscape {

/// What each layer costs: a row a layer, one for what is between them and one for the whole design. Below a
/// layer: its tensors, and what synthesis reports measured of it.
class ResourceModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        Kind, ///< of a tensor: its type
        Lut,
        Ff,
        Dsp,
        Bram,
        Uram,
        Cycles,
        Interval,
        Energy,
        ConstantBits,
        ResultBits,
        DspProducts,
        LutProducts,
        ShiftAdds,
        FreeProducts,
        Share, ///< of the part, of the resource that the layer takes most of
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< number or text
        OriginRole,              ///< Origin as int, where there is an estimate
        IntervalRole,            ///< its 90 % interval in few letters
        LastRole                 ///< bool: the whole design, which stays below the layers
    };

    using QAbstractItemModel::QAbstractItemModel;
    void show(ReportPointer content); ///< nullptr: nothing
    [[nodiscard]] const ReportPointer& content() const { return content_; }
    [[nodiscard]] std::string layer_of(const QModelIndex& index) const; ///< empty: none
    [[nodiscard]] QModelIndex index_of(const std::string& layer) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// A measured row: which report, and which of its layers (nullptr: the whole design).
    struct Measured {
        const estimate::Comparison* report = nullptr;
        const estimate::ComparedLayer* layer = nullptr;
    };
    [[nodiscard]] std::size_t layer_count() const;
    [[nodiscard]] std::vector<Measured> measured_of(int row) const;
    [[nodiscard]] const estimate::Estimate* estimate_of(int row, int column) const;
    [[nodiscard]] std::optional<double> number_of(int row, int column) const;
    [[nodiscard]] QVariant layer_data(int row, int column, int role) const;
    [[nodiscard]] QVariant tensor_data(const review::TensorCost& tensor, int column, int role) const;
    [[nodiscard]] QVariant measured_data(const Measured& measured, int column, int role) const;
    [[nodiscard]] QVariant tooltip(int row, int column) const;

    ReportPointer content_;
};

/// Sorts by numbers and keeps the whole design last.
class ResourceOrder final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace bitscape
