#include "floorplan/constraints.hpp"

#include <cctype>
#include <fmt/format.h>
#include <iterator>
#include <set>

namespace bitscape::floorplan {

namespace {

/// What Tcl takes as a plain word.
std::string identifier(const std::string& name)
{
    std::string word;
    for (const char c : name)
        word += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    return word;
}

/// "CLOCKREGION_X0Y0 CLOCKREGION_X1Y0"
std::string clock_regions(const Device& device, const Region& region)
{
    std::set<std::pair<int, int>> touched; // row, column
    for (const Patch& patch : region.patches)
        for (int row = device.region_row(patch.first_row); row <= device.region_row(patch.last_row); ++row)
            touched.emplace(row, device.region_column(patch.column));
    std::string text;
    for (const auto& [row, column] : touched)
        text += fmt::format("{}CLOCKREGION_X{}Y{}", text.empty() ? "" : " ", column, row);
    return text;
}

/// The cells of a layer's function, "fc1" or "fc1_U0", and not those of "fc10".
std::string cells_of(const std::string& name)
{
    return fmt::format("[get_cells -quiet -hierarchical -filter {{NAME =~ \"*{0}\" || NAME =~ \"*{0}_*\"}}]",
                       name);
}

} // namespace

std::string to_xdc(const Device& device, const std::vector<Demand>& demands, const Plan& plan)
{
    std::string text =
        fmt::format("# Floorplan by Bitscape for {}: clock regions only{}.\n", device.part,
                    device.schematic ? "; the die's columns are not known, so check them" : "");
    auto out = std::back_inserter(text);
    for (std::size_t i = 0; i < demands.size(); ++i) {
        const Region& region = plan.layers[i];
        if (region.empty())
            continue;
        const std::string name = identifier(demands[i].name);
        fmt::format_to(out, "\ncreate_pblock pblock_{0}\nresize_pblock pblock_{0} -add {{{1}}}\n", name,
                       clock_regions(device, region));
        const std::string cells = cells_of(name);
        fmt::format_to(out, "add_cells_to_pblock pblock_{} {}\n", name, cells);
        if (device.slrs.size() > 1 && region.first_slr == region.last_slr)
            fmt::format_to(out, "set_property -quiet USER_SLR_ASSIGNMENT SLR{} {}\n", region.first_slr,
                           cells);
    }
    return text;
}

} // namespace bitscape::floorplan
