#pragma once

#include <QStyledItemDelegate>

namespace bitscape {

/// Two lines a cell: what was measured, and below it, small, the estimate and how far off it was.
class ComparisonDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace bitscape
