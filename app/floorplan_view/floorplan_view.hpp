#pragma once

#include "floorplan_view/floorplan_paint.hpp"
#include "session/session.hpp"

#include <QWidget>

namespace bitscape {

/// The die with the layers on it. Wheel zooms, dragging moves the die or, on a layer, the layer (undoable);
/// plus, minus and 0 zoom, arrow keys walk through the layers. Follows the knobs: it is placed again with
/// every evaluation.
class FloorplanView final : public QWidget {
    Q_OBJECT

public:
    explicit FloorplanView(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] const FloorplanContent& content() const { return picture_.content; }
    [[nodiscard]] const FloorplanPicture& picture() const { return picture_; }
    [[nodiscard]] const Anchors& anchors() const { return anchors_; }
    [[nodiscard]] QString readout() const { return readout_; }
    [[nodiscard]] double zoom() const { return zoom_; }
    void set_colour(FloorplanColour colour);
    void set_wires(bool wires);
    void fit();
    void set_seen(bool seen); ///< behind other tabs nothing is placed
    /// Puts a layer where the tile is, as one undo step.
    void move_layer(const std::string& layer, const floorplan::Anchor& to);
    void forget_moves(); ///< all layers go where the placer wants them, undoable
    /// Widget coordinates of a layer's centre; for tests.
    [[nodiscard]] QPoint layer_centre(const std::string& layer) const;
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
    void set_anchors(const QString& text, Anchors anchors);
    void take_device(const estimate::Part& part);
    [[nodiscard]] bool lies() const; ///< the die is drawn on its side, to fill a wide panel
    void zoom_by(double factor, const QPointF& around);
    void show_readout(const QPointF& position);
    void walk(int direction);
    [[nodiscard]] QTransform to_widget() const;
    [[nodiscard]] QPointF to_die(const QPointF& position) const;
    [[nodiscard]] std::optional<std::size_t> layer_under(const QPointF& position) const;

    session::Session& session_;
    session::SnapshotPointer shown_;
    FloorplanPicture picture_;
    std::string part_; ///< that the device was read for
    std::shared_ptr<const floorplan::Device> device_;
    QString device_problem_;
    Anchors anchors_;
    QString problem_; ///< why there is nothing to show
    QString readout_;
    double zoom_ = 1; ///< 1: the die fills the widget
    QPointF shift_;   ///< pixels, from the centred place
    QPointF pressed_, last_;
    std::optional<std::size_t> dragged_; ///< layer
    bool is_seen_ = false;
    bool is_stale_ = true; ///< the knobs changed while nobody looked
    bool moving_ = false;  ///< the button is down and was moved
};

} // namespace bitscape
