#pragma once

#include "graph_view/graph_content.hpp"
#include "session/session.hpp"
#include "settings/settings.hpp"

#include <QGraphicsScene>
#include <QGraphicsView>

#include <map>
#include <string>
#include <vector>

namespace bitscape {

class EdgeLine;
class LayerBox;

/// The model as boxes, data flowing down or to the right. Colour says bits, share of the cost or overflow;
/// layers that hls4ml removes are thin and dashed, layers that cannot be built red. Laid out by a worker.
/// Drag or wheel moves, Ctrl and wheel zooms; arrow keys walk, +, - and 0 zoom.
class GraphView final : public QGraphicsView {
    Q_OBJECT

public:
    GraphView(session::Session& session, GraphColour colour, GraphFlow flow, QWidget* parent = nullptr);
    ~GraphView() override;

    void set_colour(GraphColour colour);
    void set_flow(GraphFlow flow);
    [[nodiscard]] GraphColour colour() const { return colour_; }
    [[nodiscard]] GraphFlow flow() const { return flow_; }
    /// Everything that is drawn, for export.
    [[nodiscard]] GraphPicture picture() const;
    [[nodiscard]] bool has_data() const; ///< overflows were counted

    void fit();         ///< all of it
    void show_start();  ///< readable, from the first layer
    void actual_size(); ///< 100 %

    /// Layers whose name or kind contains `words` stand out; how many those are.
    int search(const QString& words);
    /// Selects the next (or with -1 the one before) of what search() found, and shows it. Its number from 0;
    /// -1: nothing was found.
    int step_found(int direction);

    [[nodiscard]] std::size_t box_count() const { return boxes_.size(); }
    [[nodiscard]] const std::vector<LayerBox*>& boxes() const { return boxes_; }
    [[nodiscard]] const std::vector<EdgeLine*>& edges() const { return edges_; }
    [[nodiscard]] double zoom() const { return transform().m11(); }
    [[nodiscard]] QPoint box_centre(const std::string& layer) const; ///< viewport coordinates; for tests

Q_SIGNALS:
    void content_changed();                         ///< other boxes, words or colours
    void layer_activated(const std::string& layer); ///< double-clicked, or Return

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Zoomed { start, whole, by_user }; ///< what a resize keeps

    void follow_snapshot();
    void lay_out();
    void show_layout(GraphStructure structure, GraphLayout layout);
    void refresh_content();
    void write_selection();
    void follow_selection();
    void step(int direction);
    void zoom_by(double factor);
    void set_zoom(double scale);
    [[nodiscard]] double whole_scale() const;
    [[nodiscard]] QSizeF room() const;

    session::Session& session_;
    QGraphicsScene scene_;
    session::SnapshotPointer shown_; ///< whose words are in the boxes
    GraphStructure structure_;       ///< of the boxes that stand there
    GraphLayout layout_;
    std::vector<LayerBox*> boxes_; ///< owned by the scene, one a place of the structure
    std::vector<EdgeLine*> edges_; ///< as layout_.edges
    std::vector<std::size_t> found_;
    QString searched_;
    GraphColour colour_;
    GraphFlow flow_;
    bool following_ = false;
    bool is_stale_ = false; ///< the boxes are not of `shown_`'s layers
    Zoomed zoomed_ = Zoomed::start;
};

} // namespace bitscape
