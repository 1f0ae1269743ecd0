#pragma once

#include "graph_view/graph_layout.hpp"
#include "settings/settings.hpp"
#include "widgets/theme.hpp"

#include <QFont>
#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <string>
#include <vector>

class QPainter;

namespace bitscape {

/// What a box of the graph shows.
struct BoxContent {
    enum class Mark { none, warning, cannot_be_built };

    std::string layer;
    QString title;  ///< layer name
    QString kind;   ///< "Dense"
    QString detail; ///< "Dense · 64"
    QString number; ///< what the colour stands for: "16 b", "34 %"; empty for removed layers
    QString tooltip;
    QColor strip; ///< colour at the left edge
    bool is_removed = false;
    Mark mark = Mark::none;
};

/// What an edge shows: the tensor that flows along it.
struct EdgeContent {
    QString label;   ///< "64 · fixed<16,6>"
    QString tooltip; ///< from, to, shape, values, type
};

struct BoxState {
    bool is_selected = false;
    bool is_found = false; ///< by the search
    double zoom = 1;       ///< below some values text is left out
};

/// All of a graph, ready to be painted anywhere: nothing in it belongs to the window.
struct GraphPicture {
    GraphLayout layout;
    std::vector<BoxContent> boxes;  ///< as layout.boxes
    std::vector<EdgeContent> edges; ///< as layout.edges
    GraphColour colour = GraphColour::bits;
    bool has_data = false; ///< overflows were counted
    GraphFlow flow = GraphFlow::down;
};

[[nodiscard]] QPainterPath edge_path(const EdgePath& edge);
[[nodiscard]] QRectF bounds_of(const GraphLayout& layout);

void paint_box(QPainter& painter, const BoxContent& content, const QSizeF& size, const Theme& theme,
               const BoxState& state, const QFont& font);
/// `shows_label`: the tensor's shape and type beside the middle of the edge.
void paint_edge(QPainter& painter, const QPainterPath& path, const EdgeContent& content, const Theme& theme,
                bool is_hovered, bool shows_label, const QFont& font);

/// The colours' meaning with units, in `area`.
void paint_legend(QPainter& painter, const QRectF& area, GraphColour colour, bool has_data,
                  const Theme& theme, const QFont& font);

/// Boxes, edges with their labels, and below them the legend. The picture has this size.
[[nodiscard]] QSizeF picture_size(const GraphPicture& picture);
void paint_picture(QPainter& painter, const GraphPicture& picture, const Theme& theme, const QFont& font);

/// Colour of a share of values that overflowed; 1 in 10,000 already shows.
[[nodiscard]] QColor overflow_colour(const Theme& theme, double share);

} // namespace bitscape
