#pragma once

#include "profile_view/quality_set.hpp"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace bitscape {

/// The events that the design decides otherwise than another one: their number, true class, both decisions
/// and scores.
class FlipModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Event, Truth, Before, BeforeScore, After, AfterScore, Verdict, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// `against`: index into the set of what is compared with; nothing is listed without it.
    void show_quality(QualityPointer set, std::optional<std::size_t> against);
    [[nodiscard]] const std::vector<metrics::Flip>& flips() const { return flips_; }
    [[nodiscard]] std::string csv() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const metrics::Flip& flip, int column) const;
    [[nodiscard]] static QVariant sort_key(const metrics::Flip& flip, int column);

    QualityPointer set_;
    std::optional<std::size_t> against_;
    std::vector<metrics::Flip> flips_;
};

} // namespace bitscape
