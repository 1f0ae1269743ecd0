#pragma once

#include "base/result.hpp"

#include <QSize>
#include <QString>

class QCustomPlot;

namespace bitscape {

class Plot;

enum class PlotFormat { png, svg, pdf };

/// Writes the plot as it is shown. Drawing happens on the calling (GUI) thread: the plot library knows no
/// other. Errors: the file cannot be written.
[[nodiscard]] Result<void> export_plot(QCustomPlot& plot, const QString& file, PlotFormat format,
                                       QSize size = {900, 600});

/// By the file's suffix: .png, .svg, .pdf, or .csv for its numbers. Errors: the file cannot be written.
[[nodiscard]] Result<void> export_plot(Plot& plot, const QString& file);

} // namespace bitscape
