#pragma once

#include "widgets/bits_bar.hpp"

#include <QStyledItemDelegate>

#include <optional>

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
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// Where the bits of a precision cell are drawn; nullopt for other cells.
    [[nodiscard]] static std::optional<BitsGeometry> bits_of(const QModelIndex& index, const QRect& cell);
    /// The lower edge of a cell, where its bits can be taken hold of.
    [[nodiscard]] static QRect bits_area(const QRect& cell);

Q_SIGNALS:
    /// A value was chosen, step by step while an editor is open; the view decides for which rows it holds.
    void value_entered(const QModelIndex& index, const QVariant& value) const;

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    [[nodiscard]] QWidget* make_list(QWidget* parent, const QModelIndex& index,
                                     const QStringList& choices) const;
    int paint_problem(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paint_background(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const;
    void paint_certainty(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                         const QRect& area) const;
    void paint_precision(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                         const PrecisionCell& cell) const;
    void paint_text(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace bitscape
