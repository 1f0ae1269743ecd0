#pragma once

#include "layer_table/layer_model.hpp"

#include <QTreeView>

#include <array>
#include <set>
#include <string>

namespace bitscape {

class CellDelegate;
class PrecisionPopup;

/// The table of layers: edits in place, edits every selected row at once, follows and sets the selection that
/// all views share.
class LayerTree final : public QTreeView {
    Q_OBJECT

public:
    LayerTree(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] LayerModel& layers() const { return *model_; }
    [[nodiscard]] PrecisionPopup& precision_popup() const { return *popup_; }
    /// Rows an edit of `index` is for: the selected ones of its column if it is among them, otherwise itself.
    [[nodiscard]] QModelIndexList targets(const QModelIndex& index) const;
    /// Column widths to what they hold.
    void fit_columns();

    using QTreeView::edit;

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;

private:
    void open_precision(const QModelIndex& index);
    void write_selection();
    void follow_selection();
    void remember_expanded();
    void restore();
    void copy_rows() const;
    bool step_column(int direction);
    void share_width();
    void recolour();

    session::Session& session_;
    LayerModel* model_;
    CellDelegate* delegate_;
    PrecisionPopup* popup_;
    QModelIndexList popup_targets_;
    session::Gesture gesture_ = 0;
    std::array<int, LayerModel::ColumnCount> needed_{}; ///< width of each column's content
    int least_type_width_ = 0;
    std::set<std::string> expanded_;
    bool following_ = false;
    bool columns_chosen_ = false; ///< the user decided which columns show
};

} // namespace bitscape
