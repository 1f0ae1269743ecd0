#include "floorplan/path.hpp"

#include <algorithm>

namespace bitscape::floorplan {

namespace {

/// The tiles of one column between two rows, up or down.
void add_column(Path& path, const Device& device, int column, const Span& rows, bool up)
{
    for (const Span& span : device.columns[static_cast<std::size_t>(column)]) {
        const auto site = static_cast<std::size_t>(span.site);
        if (site >= usable_sites)
            continue;
        const int height = device.tiles[site].rows;
        std::vector<Tile>& tiles = path.tiles[site];
        const std::size_t before = tiles.size();
        for (int row = span.first; row + height - 1 <= span.last; row += height) {
            if (row < rows.first || row > rows.last)
                continue;
            const int along = up ? row - rows.first : rows.last - row;
            tiles.push_back({path.length + static_cast<std::uint32_t>(along), column, row});
        }
        if (!up)
            std::reverse(tiles.begin() + static_cast<std::ptrdiff_t>(before), tiles.end());
    }
}

} // namespace

Path wind(const Device& device)
{
    Path path;
    const int columns = static_cast<int>(device.columns.size());
    bool right = true;
    bool up = true;
    for (int first = 0; first < device.rows; first += device.region_rows, right = !right) {
        const Span rows{Site::logic, first, std::min(first + device.region_rows, device.rows) - 1};
        for (int i = 0; i < columns; ++i) {
            const int column = right ? i : columns - 1 - i;
            add_column(path, device, column, rows, up);
            path.length += static_cast<std::uint32_t>(device.region_rows);
            up = !up;
        }
    }
    // A column may hold spans of one site above each other: with them the order within it must be the path's.
    for (auto& tiles : path.tiles)
        std::stable_sort(tiles.begin(), tiles.end(),
                         [](const Tile& a, const Tile& b) { return a.position < b.position; });
    return path;
}

} // namespace bitscape::floorplan
