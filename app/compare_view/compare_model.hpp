#pragma once

#include "compare_view/comparer.hpp"

#include <QAbstractItemModel>

namespace bitscape {

/// The comparison as a tree: the whole design and each layer, with a line for each property; a column for
/// each design. The first design is what the others differ from.
class CompareModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        DifferenceRole = Qt::UserRole, ///< "−1,200 (−3 %)"
        BriefRole,                     ///< "−3 %"
        IntervalRole,                  ///< "31k–44k"
        OriginRole,                    ///< int of Origin
        ChangeRole,                    ///< int of CompareCell::Change
        DiffersRole,                   ///< bool: the line differs, or a line of the group
        SortRole                       ///< the number
    };

    explicit CompareModel(Comparer& comparer, QObject* parent = nullptr);

    [[nodiscard]] const CompareGroup* group_of(const QModelIndex& index) const; ///< nullptr: invalid
    /// The design of a column; nullptr for the names'.
    [[nodiscard]] const ComparedDesign* design_of(int column) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void refresh();
    [[nodiscard]] const CompareLine& line_of(const QModelIndex& index) const;
    [[nodiscard]] QVariant name_data(const QModelIndex& index, int role) const;

    Comparer& comparer_;
    ComparedDesigns designs_;
    std::shared_ptr<const CompareTable> table_;
};

} // namespace bitscape
