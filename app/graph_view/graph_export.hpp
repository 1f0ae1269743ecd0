#pragma once

#include "base/result.hpp"
#include "graph_view/graph_paint.hpp"

#include <QString>

namespace bitscape {

/// Writes the whole graph with its legend as .svg, .pdf or .png, as the file's suffix says, in the light
/// theme: pictures are for paper. Boxes have their size in points; PNGs are twice as fine, less where a side
/// would exceed 16,000 pixels. Paints on nothing of the window: for worker threads. Errors: another suffix,
/// the file cannot be written.
[[nodiscard]] Result<void> export_graph(const GraphPicture& picture, const QFont& font, const QString& file);

} // namespace bitscape
