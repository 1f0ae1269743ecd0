#include "pareto_view/plot_export.hpp"

#include <QFile>
#include <QSvgGenerator>
#include <qcustomplot.h>

namespace bitscape {

namespace {

constexpr int width = 900, height = 600;
constexpr double png_scale = 2; // sharp on paper

bool save_svg(QCustomPlot& plot, const QString& file)
{
    QSvgGenerator generator;
    generator.setFileName(file);
    generator.setSize({width, height});
    generator.setViewBox(QRect(0, 0, width, height));
    QCPPainter painter;
    if (!painter.begin(&generator))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setMode(QCPPainter::pmNonCosmetic);
    plot.toPainter(&painter, width, height);
    return painter.end() && QFile(file).size() > 0;
}

} // namespace

Result<void> export_plot(QCustomPlot& plot, const QString& file, PlotFormat format)
{
    bool written = false;
    switch (format) {
    case PlotFormat::png:
        written = plot.savePng(file, width, height, png_scale);
        break;
    case PlotFormat::svg:
        written = save_svg(plot, file);
        break;
    case PlotFormat::pdf:
        written = plot.savePdf(file, width, height);
        break;
    }
    if (!written)
        return fail(ErrorCode::io, file.toStdString(), "cannot be written");
    return {};
}

} // namespace bitscape
