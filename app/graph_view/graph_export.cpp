#include "graph_view/graph_export.hpp"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>

namespace bitscape {

namespace {

constexpr double largest_side = 16'000; // pixels; QImage's painter counts to 32,767
constexpr double finest = 2;

bool write_png(const GraphPicture& picture, const QFont& font, const QString& file)
{
    const QSizeF size = picture_size(picture);
    const double scale = std::min(finest, largest_side / std::max(size.width(), size.height()));
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return false;
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint_picture(painter, picture, theme_of(ThemeName::light), font);
    return painter.end() && image.save(file, "PNG");
}

bool write_svg(const GraphPicture& picture, const QFont& font, const QString& file)
{
    const QSizeF size = picture_size(picture);
    QSvgGenerator generator;
    generator.setFileName(file);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    paint_picture(painter, picture, theme_of(ThemeName::light), font);
    return painter.end() && QFileInfo(file).size() > 0;
}

bool write_pdf(const GraphPicture& picture, const QFont& font, const QString& file)
{
    constexpr int dots_per_inch = 96; // of the screen that fonts are measured for
    constexpr double points_per_inch = 72;
    QPdfWriter writer(file);
    writer.setResolution(dots_per_inch);
    const QSizeF size = picture_size(picture);
    writer.setPageSize(QPageSize(size * points_per_inch / dots_per_inch, QPageSize::Point, QString(),
                                 QPageSize::ExactMatch));
    writer.setPageMargins({0, 0, 0, 0});
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    paint_picture(painter, picture, theme_of(ThemeName::light), font);
    return painter.end() && QFileInfo(file).size() > 0;
}

} // namespace

Result<void> export_graph(const GraphPicture& picture, const QFont& font, const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    const auto write = suffix == QLatin1String("png")   ? write_png
                       : suffix == QLatin1String("svg") ? write_svg
                       : suffix == QLatin1String("pdf") ? write_pdf
                                                        : nullptr;
    if (write == nullptr)
        return fail(ErrorCode::invalid_value, file.toStdString(), "is neither .svg nor .png nor .pdf");
    if (!write(picture, font, file))
        return fail(ErrorCode::io, file.toStdString(), "cannot be written");
    return {};
}

} // namespace bitscape
