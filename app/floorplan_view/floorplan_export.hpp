#pragma once

#include "base/result.hpp"
#include "floorplan_view/floorplan_paint.hpp"

#include <QString>

namespace bitscape {

/// Writes the floorplan as .svg, .pdf or .png in the light theme, or as Vivado constraints (.xdc), as the
/// file's suffix says. Paints on nothing of the window: for worker threads. Errors: another suffix, the file
/// cannot be written.
[[nodiscard]] Result<void> export_floorplan(const FloorplanPicture& picture, const QFont& font,
                                            const QString& file);

} // namespace bitscape
