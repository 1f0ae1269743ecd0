#include "floorplan/constraints.hpp"
#include "floorplan/place.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <random>

namespace bitscape::floorplan {
namespace {

Device device(std::string_view id)
{
    const auto parts = estimate::builtin_parts();
    return *device_of(*estimate::find_part(*parts, id));
}

std::vector<Edge> chain(std::size_t layers)
{
    std::vector<Edge> edges;
    for (std::size_t i = 0; i + 1 < layers; ++i)
        edges.push_back({i, i + 1, 16});
    return edges;
}

/// Layers that take `share` of the part in the site they take most of.
std::vector<Demand> random_layers(const Device& die, std::size_t count, double share, std::mt19937& random)
{
    std::vector<Demand> demands(count);
    std::uniform_real_distribution<double> uniform(0, 1);
    PerSite sum{};
    const auto whole = [&](double most) { return std::floor(most * std::pow(uniform(random), 3)); };
    for (std::size_t i = 0; i < count; ++i) {
        const double n = static_cast<double>(count);
        demands[i] = {"layer" + std::to_string(i), whole(8 * die.limit[0] / n), whole(8 * die.limit[0] / n),
                      whole(die.limit[1] / n),     whole(die.limit[2] / n),     whole(die.limit[3] / n)};
    }
    const auto units = [&](const Demand& d) {
        return PerSite{std::max(d.lut / die.luts_per_tile, d.ff / die.ffs_per_tile), d.dsp, d.bram18, d.uram};
    };
    for (const Demand& demand : demands)
        for (std::size_t site = 0; site < usable_sites; ++site)
            sum[site] += units(demand)[site];
    double most = 0;
    for (std::size_t site = 0; site < usable_sites; ++site)
        if (die.limit[site] > 0)
            most = std::max(most, sum[site] / die.limit[site]);
    for (Demand& demand : demands)
        for (double* amount : {&demand.lut, &demand.ff, &demand.dsp, &demand.bram18, &demand.uram})
            *amount = std::floor(*amount * share / most);
    return demands;
}

/// Fails unless every layer has what it wants and no tile gives more than it holds.
void expect_legal(const Device& die, const std::vector<Demand>& demands, const Plan& plan)
{
    ASSERT_EQ(plan.layers.size(), demands.size());
    std::map<std::tuple<int, int, Site>, int> owners; // of each tile
    PerSite shared{};
    for (std::size_t i = 0; i < demands.size(); ++i) {
        const Region& region = plan.layers[i];
        const Demand& d = demands[i];
        EXPECT_NEAR(region.units[0], std::max(d.lut / die.luts_per_tile, d.ff / die.ffs_per_tile), 1e-6);
        EXPECT_NEAR(region.units[1], d.dsp, 1e-6);
        EXPECT_NEAR(region.units[2], d.bram18, 1e-6);
        EXPECT_NEAR(region.units[3], d.uram, 1e-6);
        PerSite room{};
        for (const Patch& patch : region.patches) {
            const TileKind& tile = die.tile(patch.site);
            for (int row = patch.first_row; row <= patch.last_row; row += tile.rows) {
                ++owners[{patch.column, row, patch.site}];
                bool there = false;
                for (const Span& span : die.columns[static_cast<std::size_t>(patch.column)])
                    there = there || (span.site == patch.site && span.first <= row &&
                                      row + tile.rows - 1 <= span.last);
                ASSERT_TRUE(there) << "no such tile";
            }
            room[static_cast<std::size_t>(patch.site)] +=
                (patch.last_row - patch.first_row + 1) / tile.rows * tile.units;
        }
        for (std::size_t site = 0; site < usable_sites; ++site)
            EXPECT_GE(room[site] * std::min(1.0, plan.fill[site]) + 1e-6, region.units[site]);
    }
    for (const auto& [tile, count] : owners) // only the tiles at the ends of layers have two owners or more
        if (count > 1)
            shared[static_cast<std::size_t>(std::get<Site>(tile))] += 1;
    for (const double count : shared)
        EXPECT_LE(count, 2.0 * static_cast<double>(demands.size()));
    for (const RegionUse& region : plan.clock_regions)
        for (std::size_t site = 0; site < usable_sites; ++site)
            EXPECT_LE(region.used[site], region.capacity[site] + 2.0 * die.tiles[site].units)
                << "clock region";
}

TEST(Place, IsLegalOnEveryPartHoweverFull)
{
    std::mt19937 random(20261123);
    for (const char* id : {"xc7z020", "xc7z007s", "xc7a100t", "xczu3eg", "xcvu9p", "xcu50", "xcvu13p"}) {
        const Device die = device(id);
        for (const double share : {0.01, 0.3, 0.75, 0.97, 1.0})
            for (const std::size_t layers : {1U, 7U, 40U}) {
                SCOPED_TRACE(std::string(id) + ' ' + std::to_string(share) + ' ' + std::to_string(layers));
                const auto demands = random_layers(die, layers, share, random);
                const Plan plan = place(die, demands, chain(layers));
                EXPECT_TRUE(plan.fits());
                expect_legal(die, demands, plan);
            }
    }
}

TEST(Place, IsDeterministic)
{
    std::mt19937 random(1);
    const Device die = device("xcvu13p");
    const auto demands = random_layers(die, 30, 0.6, random);
    const Plan a = place(die, demands, chain(30));
    const Plan b = place(die, demands, chain(30));
    EXPECT_EQ(a.wire_length, b.wire_length);
    for (std::size_t i = 0; i < 30; ++i) {
        EXPECT_EQ(a.layers[i].x, b.layers[i].x);
        EXPECT_EQ(a.layers[i].patches.size(), b.layers[i].patches.size());
    }
}

TEST(Place, AChainCrossesEachSlrBoundaryOnce)
{
    std::mt19937 random(2);
    const Device die = device("xcvu13p");
    const auto demands = random_layers(die, 40, 0.9, random);
    EXPECT_LE(place(die, demands, chain(40)).slr_crossings, 5);
    const auto small = random_layers(die, 10, 0.05, random);
    EXPECT_EQ(place(die, small, chain(10)).slr_crossings, 0);
}

TEST(Place, LayersThatNeedDifferentSitesStayTogether)
{
    const Device die = device("xcvu13p");
    std::vector<Demand> demands; // products in DSPs only, between them activations in LUTs only
    for (int i = 0; i < 6; ++i) {
        demands.push_back({"fc" + std::to_string(i), 0, 0, 1500, 300, 0});
        demands.push_back({"relu" + std::to_string(i), 20000, 0, 0, 0, 0});
    }
    const Plan plan = place(die, demands, chain(demands.size()));
    expect_legal(die, demands, plan);
    EXPECT_LE(plan.slr_crossings, 6); // three boundaries, each passed by a layer or two
    for (std::size_t i = 0; i + 1 < demands.size(); i += 2)
        EXPECT_LT(std::abs(plan.layers[i].y - plan.layers[i + 1].y), 150) << i;
}

TEST(Place, NeighboursInTheDataflowAreNear)
{
    std::mt19937 random(3);
    const Device die = device("xcvu9p");
    const auto demands = random_layers(die, 25, 0.5, random);
    const Plan plan = place(die, demands, chain(25));
    double any = 0; // mean distance of any two layers
    for (const Region& a : plan.layers)
        for (const Region& b : plan.layers)
            any += (std::abs(a.x - b.x) + std::abs(a.y - b.y)) / (25.0 * 24);
    EXPECT_LT(plan.wire_length / 24, any / 2);
}

TEST(Place, WhatDoesNotFitIsOverFullNotLost)
{
    const Device die = device("xc7z010"); // 80 DSPs
    const std::vector<Demand> demands{{"a", 100, 100, 100, 0, 0}, {"b", 100, 100, 60, 0, 0}};
    const Plan plan = place(die, demands, chain(2));
    EXPECT_FALSE(plan.fits());
    EXPECT_DOUBLE_EQ(plan.fill[1], 2);
    EXPECT_NEAR(plan.layers[0].units[1] + plan.layers[1].units[1], 160, 1e-6);
    const std::vector<Demand> uram{{"a", 100, 100, 0, 0, 1}}; // no URAM at all
    EXPECT_FALSE(place(die, uram, {}).fits());
}

TEST(Place, ADraggedLayerStaysWhereItWasPut)
{
    const Device die = device("xcvu13p");
    std::vector<Demand> demands;
    for (int i = 0; i < 6; ++i)
        demands.push_back({"l" + std::to_string(i), 5000, 8000, 40, 4, 0});
    PlaceOptions options;
    options.anchors.resize(6);
    options.anchors[2] = Anchor{40, 800}; // SLR3
    const Plan plan = place(die, demands, chain(6), options);
    expect_legal(die, demands, plan);
    EXPECT_EQ(plan.layers[2].first_slr, 3U);
    EXPECT_LT(std::abs(plan.layers[2].y - 800), 120);
    EXPECT_EQ(plan.layers[0].last_slr, 0U);
}

TEST(Place, ABranchLiesBesideWhatItFeeds)
{
    const Device die = device("xcvu9p");
    std::vector<Demand> demands; // 0 -> 1 ... 8, and 9 (last in order) between 0 and 1
    for (int i = 0; i < 10; ++i)
        demands.push_back({"l" + std::to_string(i), 20000, 20000, 0, 0, 0});
    std::vector<Edge> edges = chain(9);
    edges.push_back({0, 9, 64});
    edges.push_back({9, 1, 64});
    const Plan plan = place(die, demands, edges);
    const auto distance = [&](std::size_t a, std::size_t b) {
        return std::abs(plan.layers[a].x - plan.layers[b].x) + std::abs(plan.layers[a].y - plan.layers[b].y);
    };
    EXPECT_LT(distance(9, 0), distance(9, 5));
}

TEST(Place, ZeroLayersAndZeroDemands)
{
    const Device die = device("xc7z020");
    EXPECT_TRUE(place(die, {}, {}).fits());
    const Plan plan = place(die, {{"reshape", 0, 0, 0, 0, 0}, {"fc", 10, 10, 0, 0, 0}}, chain(2));
    EXPECT_TRUE(plan.layers[0].empty());
    EXPECT_FALSE(plan.layers[1].empty());
    EXPECT_EQ(plan.wire_length, 0);
}

TEST(Xdc, NamesClockRegionsAndSlrs)
{
    const Device die = device("xcvu13p");
    const std::vector<Demand> demands{{"fc 1", 1000, 1000, 4, 0, 0}, {"none", 0, 0, 0, 0, 0}};
    const std::string text = to_xdc(die, demands, place(die, demands, chain(2)));
    EXPECT_NE(text.find("create_pblock pblock_fc_1\nresize_pblock pblock_fc_1 -add {CLOCKREGION_X0Y0}"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("USER_SLR_ASSIGNMENT SLR0"), std::string::npos);
    EXPECT_NE(text.find("NAME =~ \"*fc_1\" || NAME =~ \"*fc_1_*\""), std::string::npos); // not fc_10
    EXPECT_EQ(text.find("none"), std::string::npos);
}

} // namespace
} // namespace bitscape::floorplan
