#include "floorplan/device.hpp"

#include "base/files.hpp"
#include "floorplan/schematic.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>

namespace bitscape::floorplan {

namespace {

using Json = nlohmann::json;

constexpr const char* file_name = "parts/floorplans.json";

Site site_of(const std::string& kind)
{
    static const std::map<std::string, Site, std::less<>> sites{
        {"CLB", Site::logic}, {"CLBLL", Site::logic}, {"CLBLM", Site::logic}, {"DSP", Site::dsp},
        {"BRAM", Site::bram}, {"URAM", Site::uram},   {"IO", Site::io},       {"HDIO", Site::io},
        {"XIPHY", Site::io},  {"CMT", Site::io},      {"GT", Site::io},       {"PS", Site::hard},
        {"PCIE", Site::hard}, {"CFG", Site::hard}};
    const auto found = sites.find(kind);
    return found == sites.end() ? Site::routing : found->second;
}

/// May throw: the file is ours, but somebody may have edited it.
void read_columns(const Json& layout, Device& device)
{
    for (const Json& run : layout.at("columns")) {
        std::vector<Span> spans;
        for (const Json& span : run.at("spans"))
            spans.push_back(
                {site_of(span.at(0).get<std::string>()), span.at(1).get<int>(), span.at(2).get<int>()});
        for (int i = 0; i < run.at("n").get<int>(); ++i)
            device.columns.push_back(spans);
    }
}

void read_regions(const Json& layout, Device& device)
{
    const Json& regions = layout.at("clock_regions");
    device.region_rows = regions.at("row_height").get<int>();
    const int columns = static_cast<int>(device.columns.size());
    device.region_columns = {0};
    if (const Json& boundary = regions.at("x_boundary_after"); boundary.is_number())
        device.region_columns.push_back(boundary.get<int>() + 1);
    device.region_columns.push_back(columns);
}

Device known_layout(const Json& layout, const estimate::Part& part)
{
    Device device;
    device.part = part.id;
    device.source = layout.at("source").get<std::string>();
    device.verified = layout.at("verified").get<bool>();
    device.rows = layout.at("rows").get<int>();
    device.slrs = {{Site::logic, 0, device.rows - 1}};
    read_columns(layout, device);
    read_regions(layout, device);
    device.limit = part_units(part, device);
    return device;
}

std::vector<SlrCounts> read_slrs(const Json& entry)
{
    std::vector<SlrCounts> slrs;
    for (const Json& slr : entry.at("per_slr")) {
        const auto count = [&](const char* key) { return slr.at(key).at("value").get<double>(); };
        slrs.push_back({count("lut"), count("dsp"), 2 * count("bram36"), count("uram")});
    }
    return slrs;
}

Result<Device> find_layout(const Json& file, const estimate::Part& part)
{
    const Json& layouts = file.at("layouts");
    if (layouts.contains(part.id))
        return known_layout(layouts.at(part.id), part);
    if (const Json& same = file.at("same_die"); same.contains(part.id))
        return known_layout(layouts.at(same.at(part.id).at("layout").get<std::string>()), part);
    if (const Json& several = file.at("multi_slr"); several.contains(part.id)) {
        const Json& entry = several.at(part.id);
        const Json& grid = entry.at("clock_region_grid");
        const RegionGrid regions{grid.at("columns").get<int>(), grid.at("rows_per_slr").get<int>(),
                                 grid.at("row_height_clb").get<int>()};
        return schematic(part, read_slrs(entry), regions);
    }
    return schematic(part);
}

} // namespace

std::string_view to_string(Site site)
{
    static constexpr std::string_view names[] = {"logic", "DSP",        "BRAM",   "URAM",
                                                 "I/O",   "hard block", "routing"};
    return names[static_cast<std::size_t>(site)];
}

std::size_t Device::slr_of(int row) const
{
    const auto above =
        std::find_if(slrs.begin(), slrs.end(), [&](const Span& slr) { return row <= slr.last; });
    return std::min(static_cast<std::size_t>(above - slrs.begin()), slrs.size() - 1);
}

int Device::region_column(int column) const
{
    const auto above = std::upper_bound(region_columns.begin() + 1, region_columns.end() - 1, column);
    return static_cast<int>(above - region_columns.begin()) - 1;
}

std::string_view Device::name(Site site) const
{
    if (intel && site == Site::logic)
        return "LAB";
    if (intel && site == Site::bram)
        return "M20K";
    return to_string(site);
}

PerSite capacity(const Device& device)
{
    PerSite units{};
    for (const auto& column : device.columns)
        for (const Span& span : column)
            if (const auto site = static_cast<std::size_t>(span.site); site < usable_sites)
                units[site] +=
                    (span.last - span.first + 1) / device.tiles[site].rows * device.tiles[site].units;
    return units;
}

Result<Device> device_of(const estimate::Part& part)
{
    if (!part.lut || part.lut->value <= 0)
        return fail(ErrorCode::unsupported, fmt::format("part '{}'", part.id),
                    "has no known number of LUTs to draw");
    const auto path = find_resource(file_name);
    if (!path)
        return pass(path.error());
    const auto content = read_file(*path, std::size_t{16} << 20);
    if (!content)
        return pass(content.error());
    try {
        return find_layout(Json::parse(*content), part);
    } catch (const Json::exception& exception) {
        return fail(ErrorCode::bad_format, path->string(),
                    fmt::format("layout of '{}': {}", part.id, exception.what()));
    }
}

} // namespace bitscape::floorplan
