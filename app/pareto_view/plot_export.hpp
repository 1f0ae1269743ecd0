#pragma once

#include "base/result.hpp"

#include <QString>

class QCustomPlot;

namespace bitscape {

enum class PlotFormat { png, svg, pdf };

/// Writes the plot as it is shown, at 900 x 600. Drawing happens on the calling (GUI) thread: the plot
/// library knows no other. Errors: the file cannot be written.
[[nodiscard]] Result<void> export_plot(QCustomPlot& plot, const QString& file, PlotFormat format);

} // namespace bitscape
