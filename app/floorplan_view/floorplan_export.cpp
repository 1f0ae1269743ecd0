#include "floorplan_view/floorplan_export.hpp"

#include "base/files.hpp"
#include "floorplan/constraints.hpp"

#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace bitscape {

namespace {

constexpr double longer_side = 1200; // pixels, or points on paper

/// Paints on any device of `size`.
bool paint_on(QPaintDevice& device, const FloorplanPicture& picture, const QFont& font, double scale)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.scale(scale, scale);
    FloorplanPicture plain = picture;
    plain.selected.clear();
    paint_floorplan(painter, plain, theme_of(ThemeName::light), font, scale);
    return painter.end();
}

bool write_picture(const FloorplanPicture& picture, const QFont& font, const QString& file,
                   const QString& suffix)
{
    const QSizeF die = picture.geometry.size();
    const double scale = longer_side / std::max(die.width(), die.height());
    const QSize size = (die * scale).toSize();
    if (suffix == QLatin1String("png")) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(theme_of(ThemeName::light).surface);
        return paint_on(image, picture, font, scale) && image.save(file, "PNG");
    }
    if (suffix == QLatin1String("svg")) {
        QSvgGenerator generator;
        generator.setFileName(file);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(0, 0), size));
        return paint_on(generator, picture, font, scale) && QFileInfo(file).size() > 0;
    }
    constexpr int dots_per_inch = 96;
    constexpr double points_per_inch = 72;
    QPdfWriter writer(file);
    writer.setResolution(dots_per_inch);
    writer.setPageSize(QPageSize(QSizeF(size) * points_per_inch / dots_per_inch, QPageSize::Point, QString(),
                                 QPageSize::ExactMatch));
    writer.setPageMargins({0, 0, 0, 0});
    return paint_on(writer, picture, font, scale) && QFileInfo(file).size() > 0;
}

} // namespace

Result<void> export_floorplan(const FloorplanPicture& picture, const QFont& font, const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("xdc"))
        return write_file(
            file.toStdString(),
            floorplan::to_xdc(*picture.content.device, picture.content.demands, picture.content.plan));
    if (suffix != QLatin1String("png") && suffix != QLatin1String("svg") && suffix != QLatin1String("pdf"))
        return fail(ErrorCode::invalid_value, file.toStdString(),
                    "is neither .svg nor .png nor .pdf nor .xdc");
    if (!write_picture(picture, font, file, suffix))
        return fail(ErrorCode::io, file.toStdString(), "cannot be written");
    return {};
}

} // namespace bitscape
