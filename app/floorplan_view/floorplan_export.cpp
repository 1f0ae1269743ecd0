#include "floorplan_view/floorplan_export.hpp"

#include "base/files.hpp"
#include "floorplan/constraints.hpp"
#include "widgets/picture_file.hpp"

#include <QFileInfo>

#include <algorithm>

namespace bitscape {

Result<void> export_floorplan(const FloorplanPicture& picture, const QFont& font, const QString& file)
{
    if (QFileInfo(file).suffix().toLower() == QLatin1String("xdc"))
        return write_file(
            file.toStdString(),
            floorplan::to_xdc(*picture.content.device, picture.content.demands, picture.content.plan));
    if (!is_picture_file(file))
        return fail(ErrorCode::invalid_value, file.toStdString(),
                    "is neither .svg nor .png nor .pdf nor .xdc");
    constexpr double longer_side = 1200, margin = 12;
    const QSizeF die = picture.geometry.size();
    const double scale = longer_side / std::max(die.width(), die.height());
    const QRectF room(0, 0, die.width() * scale + 2 * margin, die.height() * scale + 2 * margin);
    const double legend = floorplan_legend_height(font);
    const QTransform to_points(scale, 0, 0, scale, margin, margin);
    FloorplanPicture plain = picture;
    plain.selected.clear();
    return write_picture(
        QSizeF(room.width(), room.height() + legend),
        [&](QPainter& painter) {
            const Theme& theme = theme_of(ThemeName::light);
            paint_floorplan(painter, plain, theme, font, to_points, room);
            paint_floorplan_legend(
                painter, QRectF(margin, room.bottom() - margin / 2, room.width() - 2 * margin, legend), plain,
                theme, font);
        },
        file);
}

} // namespace bitscape
