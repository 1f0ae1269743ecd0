#pragma once

#include <QStyledItemDelegate>

namespace bitscape {

/// A cell of the comparison: value with its origin and interval, and what differs from the first design.
class CompareDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Whether columns have room for intervals and for differences beside their percentages. An interval
    /// is shown wherever it fits.
    void set_roomy(bool roomy) { roomy_ = roomy; }

private:
    bool roomy_ = true;
};

} // namespace bitscape
