#include "floorplan/demands.hpp"
#include "review/charts.hpp"
#include "review/markup.hpp"

#include <fmt/format.h>
#include <iterator>

namespace bitscape::review {

namespace {

constexpr double column_width = 2.2; // in rows: about what makes real dies square

/// The die, lying on its side if it is much higher than wide.
class Picture {
public:
    Picture(const floorplan::Device& device, int width) : device_(device)
    {
        const double columns = column_width * static_cast<double>(device.columns.size());
        lying_ = device.rows > 1.5 * columns;
        const double wide = lying_ ? device.rows : columns;
        const double high = lying_ ? columns : device.rows;
        fmt::format_to(std::back_inserter(text_),
                       "<svg viewBox=\"0 0 {:.1f} {:.1f}\" width=\"{}\" role=\"img\" "
                       "aria-label=\"Floorplan\" shape-rendering=\"crispEdges\">",
                       wide, high, width);
    }

    void rect(double column, double row, double columns, double rows, std::string_view attributes,
              const std::string& title = {})
    {
        const double width = lying_ ? rows : columns * column_width;
        const double height = lying_ ? columns * column_width : rows;
        const double x = lying_ ? row : column * column_width;
        const double y = lying_ ? column * column_width : device_.rows - row - rows;
        fmt::format_to(std::back_inserter(text_),
                       "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" {}>{}</rect>", x,
                       y, width, height, attributes,
                       title.empty() ? "" : fmt::format("<title>{}</title>", escaped(title)));
    }

    [[nodiscard]] std::string take() &&
    {
        text_ += "</svg>\n";
        return std::move(text_);
    }

private:
    const floorplan::Device& device_;
    bool lying_ = false;
    std::string text_;
};

std::string_view site_fill(floorplan::Site site)
{
    using floorplan::Site;
    switch (site) {
    case Site::dsp:
        return "fill=\"#9b59d0\" fill-opacity=\".18\"";
    case Site::bram:
        return "fill=\"#1f9bb0\" fill-opacity=\".18\"";
    case Site::uram:
        return "fill=\"#3aa655\" fill-opacity=\".18\"";
    case Site::logic:
        return "fill=\"var(--soft)\"";
    case Site::io:
    case Site::hard:
        return "fill=\"var(--muted)\" fill-opacity=\".35\"";
    case Site::routing:
        break;
    }
    return "fill=\"none\"";
}

} // namespace

std::string floorplan(const Subject& subject, int width)
{
    const estimate::DesignEstimate& estimate = subject.evaluation->estimate;
    const auto device = floorplan::device_of(*estimate.part);
    if (!device)
        return {};
    const auto demands = floorplan::demands_of(estimate);
    const auto plan = floorplan::place(*device, demands, floorplan::edges_of(*subject.design),
                                       floorplan::options_for(demands, subject.places));
    Picture picture(*device, width);
    for (std::size_t column = 0; column < device->columns.size(); ++column)
        for (const floorplan::Span& span : device->columns[column])
            if (span.site != floorplan::Site::routing)
                picture.rect(static_cast<double>(column), span.first, 1, span.last - span.first + 1,
                             site_fill(span.site));
    for (std::size_t i = 0; i < plan.layers.size(); ++i)
        for (const floorplan::Patch& patch : plan.layers[i].patches)
            picture.rect(patch.column, patch.first_row, 1, patch.last_row - patch.first_row + 1,
                         fmt::format("fill=\"{}\"", plan.fits() ? layer_colour(i) : "var(--bad)"),
                         estimate.layers[i].name);
    for (const floorplan::Span& slr : device->slrs)
        picture.rect(0, slr.first, static_cast<double>(device->columns.size()), slr.last - slr.first + 1,
                     "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"");
    return std::move(picture).take() +
           fmt::format(
               "<p class=\"note\">{}{}{}</p>\n", plan.fits() ? "" : "The design does not fit this part. ",
               device->schematic
                   ? "Schematic: the counts are the part's, the order of its columns is not published. "
                   : "",
               device->slrs.size() > 1 ? fmt::format("{} SLR crossings.", plan.slr_crossings) : "");
}

} // namespace bitscape::review
