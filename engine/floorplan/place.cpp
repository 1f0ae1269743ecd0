#include "floorplan/place.hpp"

#include "floorplan/order.hpp"
#include "floorplan/path.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace bitscape::floorplan {

namespace {

/// Rest that rounding leaves: far below what any tile holds.
constexpr double epsilon = 1e-9;

PerSite units_of(const Demand& demand, const Device& device)
{
    const double logic = std::max(demand.lut / device.luts_per_tile, demand.ff / device.ffs_per_tile);
    return {logic, demand.dsp, demand.bram18, demand.uram};
}

/// Takes tiles along the path. Units are in shares of a tile's full capacity.
class Placer {
public:
    Placer(const Device& device, const std::vector<Demand>& demands, double logic_fill)
        : device_(device), path_(wind(device))
    {
        for (const Demand& demand : demands)
            needs_.push_back(units_of(demand, device));
        for (std::size_t site = 0; site < usable_sites; ++site) {
            double need = 0;
            for (const PerSite& units : needs_)
                need += units[site];
            const double room = std::min(
                device.limit[site], device.tiles[site].units * static_cast<double>(path_.tiles[site].size()));
            const double comfortable = site == 0 ? logic_fill : 1.0;
            fill_[site] = room > 0 ? std::max(comfortable, need / room) : 1;
            // Without a single tile of that site nothing can be drawn; fits() says it all the same.
            if (room <= 0 && need > 0)
                fill_[site] = std::numeric_limits<double>::infinity();
            left_[site].assign(path_.tiles[site].size(), device.tiles[site].units * fill_[site]);
        }
    }

    [[nodiscard]] const PerSite& fill() const { return fill_; }

    /// A layer at the path position nearest to `anchor`.
    void place_at(std::size_t layer, const Anchor& anchor, Region& region)
    {
        for (std::size_t site = 0; site < usable_sites; ++site)
            take(layer, site, nearest(site, anchor), region);
    }

    /// To be called once all anchored layers are placed: what is free beyond each tile.
    void count_room(const std::vector<std::size_t>& order)
    {
        for (std::size_t site = 0; site < usable_sites; ++site) {
            beyond_[site].assign(left_[site].size() + 1, 0);
            for (std::size_t tile = left_[site].size(); tile-- > 0;)
                beyond_[site][tile] = beyond_[site][tile + 1] + left_[site][tile];
            to_come_[site] = 0;
            for (const std::size_t layer : order)
                to_come_[site] += needs_[layer][site];
        }
    }

    /// The next layer of the dataflow. It starts where the last site is ready that it needs, so that its
    /// parts lie together, and no earlier than the middle of the layer before it, which may need other sites;
    /// unless what follows would then lack room.
    void place_next(std::size_t layer, Region& region)
    {
        std::uint32_t start = front_;
        std::uint32_t latest = path_.length;
        for (std::size_t site = 0; site < usable_sites; ++site) {
            if (needs_[layer][site] <= 0 || path_.tiles[site].empty())
                continue;
            start = std::max(start, position(site, cursor_[site]));
            latest = std::min(latest, position(site, latest_tile(site)));
        }
        start = std::min(start, latest);
        std::uint32_t end = start;
        for (std::size_t site = 0; site < usable_sites; ++site) {
            const std::size_t from = std::max(cursor_[site], first_tile(site, start));
            to_come_[site] -= needs_[layer][site];
            if (needs_[layer][site] <= 0)
                continue;
            cursor_[site] = take(layer, site, from, region);
            end = std::max(end, position(site, cursor_[site]));
        }
        if (!region.empty())
            front_ = start + (end - start) / 2;
    }

private:
    [[nodiscard]] std::uint32_t position(std::size_t site, std::size_t tile) const
    {
        const auto& tiles = path_.tiles[site];
        return tile < tiles.size() ? tiles[tile].position : path_.length;
    }

    [[nodiscard]] std::size_t first_tile(std::size_t site, std::uint32_t position) const
    {
        const auto& tiles = path_.tiles[site];
        const auto found =
            std::lower_bound(tiles.begin(), tiles.end(), position,
                             [](const Tile& tile, std::uint32_t at) { return tile.position < at; });
        return static_cast<std::size_t>(found - tiles.begin());
    }

    /// Last tile from which on everything that is still to come has room.
    [[nodiscard]] std::size_t latest_tile(std::size_t site) const
    {
        const auto& beyond = beyond_[site]; // falls
        const auto found = std::partition_point(
            beyond.begin(), beyond.end(), [&](double room) { return room >= to_come_[site] - epsilon; });
        return found == beyond.begin() ? 0 : static_cast<std::size_t>(found - beyond.begin()) - 1;
    }

    [[nodiscard]] std::size_t nearest(std::size_t site, const Anchor& anchor) const
    {
        std::size_t best = 0;
        int distance = std::numeric_limits<int>::max();
        const auto& tiles = path_.tiles[site];
        for (std::size_t tile = 0; tile < tiles.size(); ++tile) {
            const int here =
                std::abs(tiles[tile].column - anchor.column) + std::abs(tiles[tile].row - anchor.row);
            if (here < distance) {
                distance = here;
                best = tile;
            }
        }
        return best;
    }

    /// Free tiles from `from` on, then those before it, nearest first. Returns the tile where the next layer
    /// may go on.
    std::size_t take(std::size_t layer, std::size_t site, std::size_t from, Region& region)
    {
        double need = needs_[layer][site];
        std::size_t tile = from;
        for (; tile < left_[site].size() && need > epsilon; ++tile)
            need -= take_from(site, tile, need, region);
        const std::size_t end = tile > from && left_[site][tile - 1] > epsilon ? tile - 1 : tile;
        for (std::size_t before = std::min(from, left_[site].size()); before-- > 0 && need > epsilon;)
            need -= take_from(site, before, need, region);
        return end;
    }

    double take_from(std::size_t site, std::size_t tile, double need, Region& region)
    {
        double& left = left_[site][tile];
        if (left <= epsilon)
            return 0;
        const double taken = std::min(left, need);
        left -= taken;
        region.units[site] += taken;
        const Tile& at = path_.tiles[site][tile];
        const int last = at.row + device_.tiles[site].rows - 1;
        add_patch(region, {static_cast<Site>(site), at.column, at.row, last});
        return taken;
    }

    /// Runs of one column grow into one patch.
    static void add_patch(Region& region, const Patch& patch)
    {
        if (!region.patches.empty()) {
            Patch& last = region.patches.back();
            const bool same = last.column == patch.column && last.site == patch.site;
            if (same && patch.first_row == last.last_row + 1) {
                last.last_row = patch.last_row;
                return;
            }
            if (same && patch.last_row == last.first_row - 1) {
                last.first_row = patch.first_row;
                return;
            }
        }
        region.patches.push_back(patch);
    }

    const Device& device_;
    Path path_;
    std::vector<PerSite> needs_;
    PerSite fill_{}, to_come_{};
    std::array<std::vector<double>, usable_sites> left_, beyond_;
    std::array<std::size_t, usable_sites> cursor_{};
    std::uint32_t front_ = 0; ///< path position of the middle of the layer placed last
};

void measure(Region& region, const Device& device)
{
    double weight = 0;
    for (const Patch& patch : region.patches) {
        const double rows = patch.last_row - patch.first_row + 1;
        region.x += rows * (patch.column + 0.5);
        region.y += rows * 0.5 * (patch.first_row + patch.last_row + 1);
        weight += rows;
        const std::size_t low = device.slr_of(patch.first_row);
        const std::size_t high = device.slr_of(patch.last_row);
        const bool first = &patch == region.patches.data();
        region.first_slr = first ? low : std::min(region.first_slr, low);
        region.last_slr = std::max(region.last_slr, high);
    }
    if (weight > 0) {
        region.x /= weight;
        region.y /= weight;
    }
}

/// Index into Plan::clock_regions.
std::size_t region_index(const Device& device, int column, int row)
{
    return static_cast<std::size_t>(device.region_row(row)) * (device.region_columns.size() - 1) +
           static_cast<std::size_t>(device.region_column(column));
}

/// Capacity of every clock region, bottom left first.
std::vector<RegionUse> clock_regions(const Device& device)
{
    const std::size_t columns = device.region_columns.size() - 1;
    const int rows = (device.rows + device.region_rows - 1) / device.region_rows;
    std::vector<RegionUse> regions;
    for (int row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column)
            regions.push_back({static_cast<int>(column), row, {}, {}});
    for (int column = 0; column < static_cast<int>(device.columns.size()); ++column)
        for (const Span& span : device.columns[static_cast<std::size_t>(column)]) {
            const auto site = static_cast<std::size_t>(span.site);
            if (site >= usable_sites)
                continue;
            const TileKind& kind = device.tiles[site];
            for (int row = span.first; row + kind.rows - 1 <= span.last; row += kind.rows)
                regions[region_index(device, column, row)].capacity[site] += kind.units;
        }
    return regions;
}

/// A layer's units spread evenly over its tiles of a site: exact but for the tiles at its two ends.
void add_use(std::vector<RegionUse>& regions, const Region& layer, const Device& device)
{
    PerSite rows{};
    for (const Patch& patch : layer.patches)
        rows[static_cast<std::size_t>(patch.site)] += patch.last_row - patch.first_row + 1;
    for (const Patch& patch : layer.patches) {
        const auto site = static_cast<std::size_t>(patch.site);
        const double per_row = layer.units[site] / rows[site];
        for (int row = patch.first_row; row <= patch.last_row; ++row)
            regions[region_index(device, patch.column, row)].used[site] += per_row;
    }
}

void measure_wires(Plan& plan, const std::vector<Edge>& edges)
{
    for (const Region& layer : plan.layers)
        plan.slr_crossings += static_cast<int>(layer.last_slr - layer.first_slr);
    for (const Edge& edge : edges) {
        const Region& from = plan.layers[edge.from];
        const Region& to = plan.layers[edge.to];
        if (from.empty() || to.empty())
            continue;
        plan.wire_length += std::abs(from.x - to.x) + std::abs(from.y - to.y);
        if (to.first_slr > from.last_slr)
            plan.slr_crossings += static_cast<int>(to.first_slr - from.last_slr);
        if (from.first_slr > to.last_slr)
            plan.slr_crossings += static_cast<int>(from.first_slr - to.last_slr);
    }
}

} // namespace

bool Plan::fits() const
{
    return std::all_of(fill.begin(), fill.end(), [](double share) { return share <= 1 + 1e-12; });
}

PlaceOptions options_for(const std::vector<Demand>& demands, const Anchors& anchors)
{
    PlaceOptions options;
    options.anchors.resize(demands.size());
    for (std::size_t i = 0; i < demands.size(); ++i)
        if (const auto anchor = anchors.find(demands[i].name); anchor != anchors.end())
            options.anchors[i] = anchor->second;
    return options;
}

Plan place(const Device& device, const std::vector<Demand>& demands, const std::vector<Edge>& edges,
           const PlaceOptions& options)
{
    Plan plan;
    plan.layers.resize(demands.size());
    Placer placer(device, demands, options.logic_fill);
    plan.fill = placer.fill();
    std::vector<std::size_t> free;
    for (const std::size_t layer : path_order(demands, edges)) {
        const bool anchored = layer < options.anchors.size() && options.anchors[layer];
        if (anchored)
            placer.place_at(layer, *options.anchors[layer], plan.layers[layer]);
        else
            free.push_back(layer);
    }
    placer.count_room(free);
    for (const std::size_t layer : free)
        placer.place_next(layer, plan.layers[layer]);
    plan.clock_regions = clock_regions(device);
    for (Region& layer : plan.layers) {
        measure(layer, device);
        add_use(plan.clock_regions, layer, device);
    }
    measure_wires(plan, edges);
    return plan;
}

} // namespace bitscape::floorplan
