#include "widgets/plot_export.hpp"

#include "base/files.hpp"
#include "widgets/plot.hpp"

#include <QFile>
#include <QFileInfo>
#include <QSvgGenerator>
#include <qcustomplot.h>

namespace bitscape {

namespace {

constexpr double png_scale = 2; // sharp on paper

bool save_svg(QCustomPlot& plot, const QString& file, QSize size)
{
    QSvgGenerator generator;
    generator.setFileName(file);
    generator.setSize(size);
    generator.setViewBox(QRect({}, size));
    QCPPainter painter;
    if (!painter.begin(&generator))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setMode(QCPPainter::pmNonCosmetic);
    plot.toPainter(&painter, size.width(), size.height());
    return painter.end() && QFile(file).size() > 0;
}

} // namespace

Result<void> export_plot(QCustomPlot& plot, const QString& file, PlotFormat format, QSize size)
{
    bool written = false;
    switch (format) {
    case PlotFormat::png:
        written = plot.savePng(file, size.width(), size.height(), png_scale);
        break;
    case PlotFormat::svg:
        written = save_svg(plot, file, size);
        break;
    case PlotFormat::pdf:
        written = plot.savePdf(file, size.width(), size.height());
        break;
    }
    if (!written)
        return fail(ErrorCode::io, file.toStdString(), "cannot be written");
    return {};
}

Result<void> export_plot(Plot& plot, const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("csv"))
        return write_file(file.toStdString(), plot.csv());
    plot.set_exporting(true);
    auto done = export_plot(plot, file,
                            suffix == QLatin1String("svg")   ? PlotFormat::svg
                            : suffix == QLatin1String("pdf") ? PlotFormat::pdf
                                                             : PlotFormat::png,
                            plot.export_size());
    plot.set_exporting(false);
    return done;
}

} // namespace bitscape
