#include "floorplan/device.hpp"

#include <gtest/gtest.h>

namespace bitscape::floorplan {
namespace {

const std::vector<estimate::Part>& parts()
{
    static const auto all = estimate::builtin_parts();
    return *all;
}

Device device(std::string_view id)
{
    auto result = device_of(*estimate::find_part(parts(), id));
    EXPECT_TRUE(result) << english(result.error());
    return *result;
}

TEST(Device, EveryPartHasALayoutThatCountsToItsTotals)
{
    ASSERT_GE(parts().size(), 26U);
    for (const estimate::Part& part : parts()) {
        const Device die = device(part.id);
        const PerSite held = capacity(die);
        const PerSite wanted = die.limit;
        const bool limited = part.id == "xc7z007s" || part.id == "xc7a35t"; // a larger die that the tools cut
        for (std::size_t site = 0; site < usable_sites; ++site) {
            const double tile = die.tiles[site].units; // schematic columns end with whole tiles, in each SLR
            EXPECT_GE(held[site], wanted[site]) << part.id << ' ' << to_string(static_cast<Site>(site));
            if (!limited)
                EXPECT_LT(held[site], wanted[site] + tile * static_cast<double>(die.slrs.size()))
                    << part.id << ' ' << to_string(static_cast<Site>(site));
        }
        EXPECT_EQ(wanted[0], static_cast<double>(part.lut->value / die.luts_per_tile)) << part.id;
    }
}

TEST(Device, SpansCoverTheirColumnsOnceAndLieInOneSlr)
{
    for (const estimate::Part& part : parts()) {
        const Device die = device(part.id);
        for (const auto& column : die.columns) {
            int next = 0;
            for (const Span& span : column) {
                EXPECT_GE(span.first, next) << part.id;
                EXPECT_GE(span.last, span.first) << part.id;
                EXPECT_EQ(die.slr_of(span.first) == die.slr_of(span.last) || span.site == Site::io, true)
                    << part.id;
                next = span.last + 1;
            }
            EXPECT_LE(next, die.rows) << part.id;
        }
        EXPECT_EQ(die.region_columns.front(), 0);
        EXPECT_EQ(die.region_columns.back(), static_cast<int>(die.columns.size()));
    }
}

TEST(Device, SaysWhatItKnows)
{
    EXPECT_TRUE(device("xc7z010").verified);
    EXPECT_FALSE(device("xc7z020").schematic);
    EXPECT_FALSE(device("xc7z020").verified);
    EXPECT_TRUE(device("xcvu13p").schematic);
    EXPECT_EQ(device("xcvu13p").slrs.size(), 4U);
    EXPECT_EQ(device("xcu50").slrs.size(), 2U);
    EXPECT_NE(device("xc7z020").source.find("prjxray"), std::string::npos);
    EXPECT_FALSE(device("xcvu9p").source.empty());
}

TEST(Device, APartWithoutLutsIsRefused)
{
    estimate::Part part;
    part.id = "nothing";
    const auto result = device_of(part);
    ASSERT_FALSE(result);
    EXPECT_NE(english(result.error()).find("nothing"), std::string::npos);
}

} // namespace
} // namespace bitscape::floorplan
