#include "designs.hpp"
#include "estimate/part_fit.hpp"

#include <gtest/gtest.h>

namespace bitscape::estimate {
namespace {

Part made(const char* id, std::int64_t lut, std::int64_t dsp, const char* vendor = "AMD")
{
    Part part;
    part.id = id;
    part.vendor = vendor;
    part.lut = Sourced{lut, "test", true};
    part.ff = Sourced{2 * lut, "test", true};
    part.dsp = Sourced{dsp, "test", true};
    part.bram18 = Sourced{1000, "test", true};
    return part;
}

Catalogue catalogue_of(std::vector<Part> parts)
{
    Catalogue catalogue;
    catalogue.details.resize(parts.size());
    catalogue.parts = std::move(parts);
    return catalogue;
}

TEST(PartFit, SmallestIsTheOneWithTheFewestLuts)
{
    const auto design = tests::jets(6);
    const Catalogue catalogue = catalogue_of({made("large", 4000000, 9000), made("tiny", 100, 9000),
                                              made("middle", 2000000, 9000), made("twin", 2000000, 8000)});
    const auto uses = uses_on(design, catalogue, {});
    EXPECT_FALSE(uses[1].fits());
    EXPECT_EQ(uses[1].tightest().resource, "LUT");
    const PartUse* best = smallest_that_fits(uses);
    ASSERT_NE(best, nullptr);
    EXPECT_EQ(best->part->id, "twin"); // as many LUTs, fewer DSPs
}

TEST(PartFit, UpperEndAndLimitsDecide)
{
    const auto design = tests::jets(6);
    Part part = made("p", 1, 100000);
    const Estimate lut = estimate(design, part).resources.lut;
    ASSERT_LT(lut.value, lut.high);
    FitOptions by_value, by_high;
    by_value.at_upper_limit = false;
    by_value.limits = by_high.limits = {0.7, 1e6, 1e6, 1e6, 1e6, "test"};
    const auto fits = [&](double luts, const FitOptions& options) {
        part.lut->value = static_cast<std::int64_t>(luts);
        const Catalogue catalogue = catalogue_of({part});
        return uses_on(design, catalogue, options).front().fits();
    };
    EXPECT_TRUE(fits(lut.high / 0.7 + 1, by_high));
    EXPECT_FALSE(fits(lut.high / 0.7 - 1, by_high)); // one LUT short of the limit
    EXPECT_TRUE(fits(lut.high / 0.7 - 1, by_value));
    EXPECT_FALSE(fits(lut.value / 0.7 - 1, by_value));
}

TEST(PartFit, VendorsAndUnknownCountsAreHeeded)
{
    auto design = tests::jets(6);
    Catalogue catalogue =
        catalogue_of({made("intel", 30000000, 90000, "Intel (Altera)"), made("amd", 40000000, 90000)});
    const auto chosen = [&] {
        const auto uses = uses_on(design, catalogue, {});
        const PartUse* best = smallest_that_fits(uses);
        return best != nullptr ? best->part->id : "none";
    };
    EXPECT_EQ(chosen(), "amd");
    design.backend = design::Backend::oneapi;
    EXPECT_EQ(chosen(), "intel");
    catalogue.parts[0].lut.reset(); // nobody knows whether it fits
    EXPECT_EQ(chosen(), "none");
}

TEST(PartFit, NothingNeededAlwaysFits)
{
    Use use{"URAM", 0, 0, false, 0.8};
    EXPECT_TRUE(use.fits());
    EXPECT_EQ(use.share(), 0);
    use.needed = 1;
    EXPECT_FALSE(use.fits());
    EXPECT_TRUE(std::isinf(use.share()));
}

} // namespace
} // namespace bitscape::estimate
