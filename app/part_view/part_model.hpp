#pragma once

#include "part_view/part_facts.hpp"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace bitscape {

/// The parts as a table: what they hold and how much of it the design takes.
class PartModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Fits, Lut, Ff, Dsp, Bram, Uram, Regions, Node, Family, Boards, ColumnCount };
    enum Role { SortRole = Qt::UserRole, SearchRole, FitsRole };

    using QAbstractTableModel::QAbstractTableModel;

    void set_facts(PartFactsPointer facts);
    [[nodiscard]] const PartFactsPointer& facts() const { return facts_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant display(int row, int column) const;
    [[nodiscard]] QVariant sort_key(int row, int column) const;
    [[nodiscard]] QVariant tip(int row, int column) const;

    PartFactsPointer facts_;
};

/// Rows that hold all words of the search line, and if wished only parts that fit.
class PartFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit PartFilter(QObject* parent = nullptr);
    void set_words(const QString& words);
    void set_only_fitting(bool only);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList words_;
    bool only_fitting_ = false;
};

} // namespace bitscape
