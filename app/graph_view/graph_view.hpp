#pragma once

#include "session/session.hpp"
#include "settings/settings.hpp"

#include <QGraphicsScene>
#include <QGraphicsView>

#include <string>
#include <vector>

namespace bitscape {

class LayerBox;
struct BoxContent;

/// The model as boxes, data flowing down. Colour says bits or share of the LUTs; layers that hls4ml removes
/// are thin and dashed. Drag or wheel moves, Ctrl and wheel zooms; arrow keys walk, +, - and 0 zoom.
class GraphView final : public QGraphicsView {
    Q_OBJECT

public:
    GraphView(session::Session& session, GraphColour colour, QWidget* parent = nullptr);
    ~GraphView() override;

    void set_colour(GraphColour colour);
    [[nodiscard]] std::size_t box_count() const { return boxes_.size(); }
    [[nodiscard]] QPoint box_centre(const std::string& layer) const; ///< viewport coordinates; for tests
    void fit();                                                      ///< whole width, from the top

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;

private:
    void update_boxes();
    void rebuild();
    void write_selection();
    void follow_selection();
    void step(int direction);
    void zoom(double factor);
    void recolour();
    [[nodiscard]] BoxContent content_of(std::size_t row) const;

    session::Session& session_;
    QGraphicsScene scene_;
    std::shared_ptr<const std::vector<session::LayerRow>> rows_;
    std::shared_ptr<const study::Evaluation> evaluation_;
    std::vector<LayerBox*> boxes_; ///< owned by the scene, one a row
    std::vector<QLineF> edges_;
    GraphColour colour_;
    bool following_ = false;
    bool zoomed_ = false; ///< by the user: keep it when the dock is resized
};

} // namespace bitscape
