#pragma once

#include <QStyledItemDelegate>

namespace bitscape {

struct PrecisionCell;

/// Draws the cells of the layer table: types with a bar of their bits, shares as a thin bar, what is not in
/// effect faint. Offers a spin box or a list for numbers; types are edited in a PrecisionPopup by the view.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

Q_SIGNALS:
    /// A value was entered; the view decides for which rows it holds.
    void value_entered(const QModelIndex& index, const QVariant& value) const;

private:
    void paint_background(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const;
    void paint_certainty(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                         const QRect& area) const;
    void paint_precision(QPainter* painter, const QStyleOptionViewItem& option,
                         const PrecisionCell& cell) const;
    void paint_text(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace bitscape
