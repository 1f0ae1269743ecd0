#include "session/document/constraints.hpp"

#include "floorplan/constraints.hpp"
#include "floorplan/demands.hpp"

namespace bitscape::document {

namespace {

constexpr const char* constraints_file = "constraints/floorplan.xdc";

} // namespace

std::vector<sdk::Exporter::ExtraFile> constraints_of(const Document& document, const design::Design& design,
                                                     const estimate::DesignEstimate& estimate)
{
    const bool is_vivado =
        design.backend == design::Backend::vivado || design.backend == design::Backend::vitis;
    if (!is_vivado || estimate.part == nullptr)
        return {};
    const auto device = floorplan::device_of(*estimate.part);
    if (!device || device->intel)
        return {};
    const auto places = document.places.find(estimate.part->id);
    const auto demands = floorplan::demands_of(estimate);
    const floorplan::Plan plan = floorplan::place(
        *device, demands, floorplan::edges_of(design),
        floorplan::options_for(demands,
                               places == document.places.end() ? floorplan::Anchors{} : places->second));
    if (!plan.fits())
        return {};
    return {{constraints_file, floorplan::to_xdc(*device, demands, plan)}};
}

std::vector<sdk::Exporter::ExtraFile> constraints_of(const Document& document, const design::Design& design)
{
    const auto parts = estimate::builtin_parts();
    const estimate::Part* part = parts ? estimate::find_part(*parts, design.part) : nullptr;
    if (part == nullptr)
        return {};
    return constraints_of(document, design, estimate::estimate(design, *part));
}

} // namespace bitscape::document
