#pragma once

#include <QStyledItemDelegate>

namespace bitscape {

/// Draws the cells of the resource table: a number, left of it where it comes from and its 90 % interval.
class ResourceDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void set_intervals(bool shown) { intervals_ = shown; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    bool intervals_ = true;
};

} // namespace bitscape
