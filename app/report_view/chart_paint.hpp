#pragma once

#include "report_view/report_content.hpp"
#include "widgets/theme.hpp"

#include <QRectF>
#include <QString>

#include <set>
#include <vector>

class QPainter;

namespace bitscape {

enum class ReportChart {
    treemap, ///< one amount of every layer as areas
    bars,    ///< for each resource, what each layer takes of it
    pipeline ///< when each layer works on the first inference
};

/// What a chart shows; a value, so that workers can export it.
struct ChartPicture {
    ReportPointer content; ///< nullptr: nothing to show
    ReportChart chart = ReportChart::treemap;
    ReportAmount amount = ReportAmount::lut;
    std::set<std::string> selected;
};

/// A coloured area that stands for a layer (an index; the last: between the layers).
struct ChartSpot {
    QRectF area;
    std::size_t layer = 0;
    QString words; ///< for reading out: "fc2: 12,345 LUT (34 %)"
};

/// The height that a chart likes to have at a width.
[[nodiscard]] double chart_height(const ChartPicture& picture, const QFont& font);
[[nodiscard]] std::vector<ChartSpot> chart_spots(const ChartPicture& picture, const QRectF& area,
                                                 const QFont& font);
void paint_chart(QPainter& painter, const ChartPicture& picture, const QRectF& area, const Theme& theme,
                 const QFont& font);

} // namespace bitscape
