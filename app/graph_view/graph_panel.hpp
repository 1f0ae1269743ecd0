#pragma once

#include "graph_view/graph_view.hpp"

#include <QWidget>

class QComboBox;

namespace bitscape {

class PanelTitle;

/// The Graph dock: title with the choice of colours over the graph.
class GraphPanel final : public QWidget {
    Q_OBJECT

public:
    GraphPanel(session::Session& session, GraphColour colour, QWidget* parent = nullptr);
    [[nodiscard]] GraphView& view() const { return *view_; }
    [[nodiscard]] PanelTitle* title() const { return title_; }

Q_SIGNALS:
    void colour_changed(bitscape::GraphColour colour);

private:
    PanelTitle* title_;
    GraphView* view_;
};

} // namespace bitscape
