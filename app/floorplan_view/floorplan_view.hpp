#pragma once

#include "floorplan_view/floorplan_paint.hpp"
#include "session/session.hpp"

#include <QWidget>

namespace bitscape {

/// The die with the layers on it. Wheel zooms, dragging moves the die or, on a layer, the layer (undoable,
/// stored in the project). Keys: plus, minus and 0 zoom; arrows walk through the layers, with Shift they move
/// the die, with Ctrl the selected layer by a clock region. Follows the knobs: it is placed again, in the
/// background, with every evaluation.
class FloorplanView final : public QWidget {
    Q_OBJECT

public:
    explicit FloorplanView(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] const FloorplanContent& content() const { return picture_.content; }
    [[nodiscard]] const FloorplanPicture& picture() const { return picture_; }
    /// The layers that were dragged on the shown part.
    [[nodiscard]] floorplan::Anchors anchors() const;
    [[nodiscard]] QString readout() const { return readout_; }
    [[nodiscard]] double zoom() const { return zoom_; }
    void set_colour(FloorplanColour colour);
    void set_wires(bool wires);
    void fit();
    void zoom_in();
    void zoom_out();
    void set_seen(bool seen); ///< behind other tabs nothing is placed
    /// Puts a layer where the tile is, as one undo step; steps of one gesture merge.
    void move_layer(const std::string& layer, const floorplan::Anchor& to, session::Gesture gesture = 0);
    void forget_move(const std::string& layer); ///< it goes where the placer wants it, undoable
    void forget_moves();                        ///< the same for all layers
    /// Widget coordinates of the middle of a layer's largest patch.
    [[nodiscard]] QPoint layer_centre(const std::string& layer) const;
    /// Widget coordinates of a tile; for tests.
    [[nodiscard]] QPoint tile_centre(const floorplan::Anchor& tile) const;
    [[nodiscard]] QSize sizeHint() const override { return {480, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void content_changed();
    void readout_changed(const QString& words); ///< what is under the cursor; empty outside

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void follow_snapshot();
    void follow_selection();
    void place();
    void show_placed(Result<FloorplanContent> placed);
    void show_nothing(const QString& why);
    [[nodiscard]] bool lies() const; ///< the die is drawn on its side, to fill a wide panel
    void zoom_by(double factor, const QPointF& around);
    void show_readout(const QPointF& position);
    void walk(int direction);
    void nudge(const QPointF& direction);
    void paint_drag(QPainter& painter, const QTransform& transform) const;
    [[nodiscard]] bool handle_arrow(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] QRectF die_area() const; ///< above the legend
    [[nodiscard]] QTransform to_widget() const;
    [[nodiscard]] QPointF to_die(const QPointF& position) const;
    [[nodiscard]] std::optional<floorplan::Anchor> tile_under(const QPointF& position) const;
    [[nodiscard]] std::string layer_under(const QPointF& position) const; ///< empty: none

    session::Session& session_;
    session::SnapshotPointer shown_;
    FloorplanPicture picture_;
    QString problem_; ///< why there is nothing to show
    QString readout_;
    double zoom_ = 1; ///< 1: the die fills the widget
    QPointF shift_;   ///< pixels, from the centred place
    QPointF pressed_, last_;
    std::string dragged_; ///< layer under the pressed button; empty: the die
    session::Gesture nudging_ = 0;
    std::string nudged_; ///< layer that the arrows moved last
    bool is_seen_ = false;
    bool is_stale_ = true; ///< the knobs changed while nobody looked
    bool moving_ = false;  ///< the button is down and was moved
};

} // namespace bitscape
