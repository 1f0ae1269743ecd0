#include "floorplan/schematic.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::floorplan {

namespace {

bool is_intel(const estimate::Part& part)
{
    return part.vendor.starts_with("Intel");
}

/// Tiles that an SLR needs of each site, rounded up.
PerSite tiles_needed(const SlrCounts& slr, const Device& device)
{
    const PerSite units{slr.lut / device.luts_per_tile, slr.dsp, slr.bram18, slr.uram};
    PerSite tiles{};
    for (std::size_t site = 0; site < usable_sites; ++site)
        tiles[site] = std::ceil(units[site] / device.tiles[site].units);
    return tiles;
}

/// Columns of each site such that the SLR that needs most of it has enough.
std::array<int, usable_sites> columns_needed(const std::vector<SlrCounts>& slrs, int slr_rows,
                                             const Device& device)
{
    std::array<int, usable_sites> columns{};
    for (const SlrCounts& slr : slrs) {
        const PerSite tiles = tiles_needed(slr, device);
        for (std::size_t site = 0; site < usable_sites; ++site) {
            const int in_column = slr_rows / device.tiles[site].rows;
            columns[site] = std::max(columns[site], static_cast<int>(std::ceil(tiles[site] / in_column)));
        }
    }
    return columns;
}

/// The order of the columns: always the site that lags most behind its share.
std::vector<Site> spread(const std::array<int, usable_sites>& columns)
{
    int total = 0;
    for (const int count : columns)
        total += count;
    std::vector<Site> order;
    std::array<int, usable_sites> placed{};
    for (int i = 0; i < total; ++i) {
        std::size_t best = 0;
        double most = -1;
        for (std::size_t site = 0; site < usable_sites; ++site) {
            // Half a column ahead, so that rare columns come in the middle of their stretch.
            const double lag = (i + 0.5) * columns[site] / total - placed[site];
            if (placed[site] < columns[site] && lag > most) {
                most = lag;
                best = site;
            }
        }
        ++placed[best];
        order.push_back(static_cast<Site>(best));
    }
    return order;
}

/// Fills the columns of one SLR from its bottom until its tiles are there.
void fill_slr(Device& device, const std::vector<Site>& order, const Span& rows, PerSite tiles)
{
    for (std::size_t column = 0; column < order.size(); ++column) {
        const auto site = static_cast<std::size_t>(order[column]);
        const int height = device.tiles[site].rows;
        const double fit = (rows.last - rows.first + 1) / height;
        const int take = static_cast<int>(std::min(fit, tiles[site]));
        tiles[site] -= take;
        std::vector<Span>& spans = device.columns[column];
        const int end = rows.first + take * height - 1;
        if (take > 0)
            spans.push_back({order[column], rows.first, end});
        if (end < rows.last)
            spans.push_back({Site::routing, end + 1, rows.last});
    }
}

/// One column of I/O at each side, as every die has.
void add_io(Device& device)
{
    const std::vector<Span> io{{Site::io, 0, device.rows - 1}};
    device.columns.insert(device.columns.begin(), io);
    device.columns.push_back(io);
}

void set_region_columns(Device& device, int columns)
{
    const int width = static_cast<int>(device.columns.size());
    for (int i = 0; i <= columns; ++i)
        device.region_columns.push_back(static_cast<int>(std::lround(1.0 * i * width / columns)));
}

Device empty_device(const estimate::Part& part)
{
    Device device;
    device.part = part.id;
    device.schematic = true;
    device.source = part.lut->source;
    if (is_intel(part)) { // a LAB: ten ALMs
        device.intel = true;
        device.luts_per_tile = 20;
        device.ffs_per_tile = 40;
    }
    return device;
}

} // namespace

PerSite part_units(const estimate::Part& part, const Device& device)
{
    const auto count = [](const std::optional<estimate::Sourced>& number) {
        return number ? static_cast<double>(number->value) : 0.0;
    };
    return {std::floor(count(part.lut) / device.luts_per_tile), count(part.dsp), count(part.bram18),
            count(part.uram)};
}

Device schematic(const estimate::Part& part, const std::vector<SlrCounts>& slrs, const RegionGrid& grid)
{
    Device device = empty_device(part);
    device.region_rows = grid.rows;
    const int slr_rows = grid.rows_per_slr * grid.rows;
    device.rows = slr_rows * static_cast<int>(slrs.size());
    const std::vector<Site> order = spread(columns_needed(slrs, slr_rows, device));
    device.columns.resize(order.size());
    for (int i = 0; i < static_cast<int>(slrs.size()); ++i) {
        device.slrs.push_back({Site::logic, i * slr_rows, (i + 1) * slr_rows - 1});
        fill_slr(device, order, device.slrs.back(), tiles_needed(slrs[static_cast<std::size_t>(i)], device));
    }
    add_io(device);
    set_region_columns(device, grid.columns);
    device.limit = part_units(part, device);
    return device;
}

Device schematic(const estimate::Part& part)
{
    const Device device = empty_device(part);
    const PerSite units = part_units(part, device);
    // Known dies have 3.3 to 3.7 rows a logic column.
    constexpr double rows_a_column = 3.5;
    const bool series_7 = part.id.starts_with("xc7");
    const int region_rows = series_7 ? 50 : 60;
    const int region_count =
        std::max(1, static_cast<int>(std::lround(std::sqrt(rows_a_column * units[0]) / region_rows)));
    const int region_columns = series_7 ? 2 : std::max(2, region_count / 2);
    const SlrCounts all{units[0] * device.luts_per_tile, units[1], units[2], units[3]};
    return schematic(part, {all}, {region_columns, region_count, region_rows});
}

} // namespace bitscape::floorplan
