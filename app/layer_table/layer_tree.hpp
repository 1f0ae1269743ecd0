#pragma once

#include "layer_table/layer_model.hpp"
#include "widgets/bits_bar.hpp"

#include <QPersistentModelIndex>
#include <QTreeView>

#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

class QMenu;

namespace bitscape {

class CellDelegate;
class PrecisionPopup;

/// The table of layers: edits in place, by dragged bits and by keys, every selected row at once; copies and
/// pastes settings; follows and sets the selection that all views share.
class LayerTree final : public QTreeView {
    Q_OBJECT

public:
    LayerTree(session::Session& session, const session::Scanner& scanner, QWidget* parent = nullptr);

    [[nodiscard]] LayerModel& layers() const { return *model_; }
    [[nodiscard]] PrecisionPopup& precision_popup() const { return *popup_; }
    /// Rows an edit of `index` is for: the selected ones of its column if it is among them, otherwise itself.
    [[nodiscard]] QModelIndexList targets(const QModelIndex& index) const;
    /// Column widths to what they hold.
    void fit_columns();
    /// Hides the layers that do not match; empty: shows all.
    void set_filter(const QString& filter);
    [[nodiscard]] int shown_layers() const;
    /// Columns by their keys, comma-separated; empty: those that the width allows.
    void set_columns(const QString& keys);
    void show_column(int column, bool shown);
    void fill_column_menu(QMenu& menu);
    void copy_settings() const;
    void paste_settings();
    void copy_csv(bool whole_table) const;

    using QTreeView::edit;

Q_SIGNALS:
    void columns_chosen(const QString& keys); ///< by the user
    void filter_wanted();                     ///< the key for it was pressed
    void failed(const QString& task, const bitscape::Error& error);

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;

private:
    void open_precision(const QModelIndex& index);
    void write_selection();
    void follow_selection();
    void remember_expanded();
    void restore();
    /// A bar in a cell that is being dragged, with every other type that moves along.
    struct Drag {
        BitsHandle handle = BitsHandle::none;
        double pressed_x = 0, unit = 1;
        int moved = 0;                                                   ///< columns
        std::vector<std::pair<QPersistentModelIndex, FixedPoint>> types; ///< with what they were
        session::Gesture gesture = 0;
    };

    [[nodiscard]] std::pair<QModelIndex, BitsHandle> bits_under(const QPoint& place) const;
    void move_bits(const std::vector<std::pair<QPersistentModelIndex, FixedPoint>>& types, BitsHandle handle,
                   int columns, session::Gesture gesture);
    void drag_to(double x);
    bool turn_by_key(const QKeyEvent& event);
    void update_popup();
    [[nodiscard]] QString effect_text(const session::LayerRow& row) const;
    void want_ranges();
    void fill_redundancy_menu(QMenu& menu);
    void apply_filter();
    [[nodiscard]] QModelIndexList selected_in_order() const;
    [[nodiscard]] bool is_needed(int column) const;
    [[nodiscard]] int width_of_numbers(int column) const;
    bool step_column(int direction);
    void share_width();

    session::Session& session_;
    session::ValueRanges* ranges_;
    LayerModel* model_;
    CellDelegate* delegate_;
    PrecisionPopup* popup_;
    QModelIndexList popup_targets_;
    QPersistentModelIndex popup_cell_;
    session::Gesture gesture_ = 0;     ///< of the open editor
    session::Gesture key_gesture_ = 0; ///< of keys that turn the current cell
    Drag drag_;
    QString filter_;
    std::array<int, LayerModel::ColumnCount> needed_{}; ///< width of each column's content
    std::array<int, LayerModel::ColumnCount> least_{};  ///< the same without intervals of estimates
    int least_type_width_ = 0;
    std::set<std::string> expanded_;
    bool following_ = false;
    bool columns_chosen_ = false; ///< the user decided which columns show
};

} // namespace bitscape
