#include "designs.hpp"
#include "estimate/power.hpp"
#include "estimate/roofline.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace bitscape::estimate {
namespace {

const Catalogue& catalogue()
{
    static const auto all = read_catalogue("/nonexistent");
    return *all;
}

const Part& part(const char* id)
{
    return *find_part(catalogue().parts, id);
}

Peak peak_of(const char* id, double bits)
{
    return peak(part(id), catalogue().details_of(part(id)), bits, bits);
}

/// To as many significant digits as were printed.
double rounded(double value, int digits)
{
    const double scale = std::pow(10.0, std::floor(std::log10(value)) - digits + 1);
    return std::round(value / scale) * scale;
}

TEST(Roofline, ReproducesTheSeedTable)
{
    struct Row {
        double bits, gops;
        int digits;
        double weights; // in 2^20
    };
    // "64000", "16000", "4000", "300": trailing zeros are no digits; the third and fourth row have one.
    for (const Row& row : {Row{1, 64000, 2, 64}, {4, 16000, 2, 16}, {8, 4000, 1, 8}, {32, 300, 1, 2}}) {
        const Peak result = peak_of("xczu19eg", row.bits);
        EXPECT_EQ(rounded(result.gops, row.digits), row.gops) << row.bits << " bits: " << result.gops;
        EXPECT_EQ(std::round(result.weights / 1048576), row.weights) << row.bits << " bits";
    }
    EXPECT_FALSE(peak_of("xczu19eg", 8).by_dsp);
    EXPECT_TRUE(peak_of("xczu19eg", 32).by_dsp);
}

TEST(Roofline, DspsTakeWhatTheirPortsHold)
{
    const auto products = [](const char* id, double w, double a) {
        return products_per_dsp(part(id), catalogue().details_of(part(id)), w, a);
    };
    EXPECT_EQ(products("xcvu9p", 8, 8), 2); // 27 x 18: 8 + 18 bits on the wide port
    EXPECT_EQ(products("xcvu9p", 4, 4), 4);
    EXPECT_EQ(products("xcvu9p", 16, 16), 1);
    EXPECT_EQ(products("xcvu9p", 27, 18), 1);
    EXPECT_EQ(products("xcvu9p", 28, 18), 0.5);
    EXPECT_EQ(products("xcvu9p", 32, 32), 0.25);
    EXPECT_EQ(products("xc7z020", 8, 8), 1); // 25 x 18 has no room for the second with its guard bits
    EXPECT_EQ(products("1SG280", 18, 18), 2);
    EXPECT_EQ(products("1SG280", 27, 27), 1);
}

TEST(Roofline, PeakFallsWithWidthAndGrowsWithTheClock)
{
    for (const Part& each : catalogue().parts) {
        const PartDetails& details = catalogue().details_of(each);
        double before = 1e18;
        for (int bits = 1; bits <= 32; ++bits) {
            const Peak result = peak(each, details, bits, bits);
            EXPECT_LE(result.gops, before) << each.id << " " << bits;
            EXPECT_GT(result.gops, 0) << each.id;
            before = result.gops;
        }
        EXPECT_DOUBLE_EQ(peak(each, details, 8, 8, {0.6}).gops, 2 * peak(each, details, 8, 8, {0.3}).gops);
    }
}

TEST(Roofline, DesignAndLayersStandBelow)
{
    const auto design = tests::jets(8);
    const Part& vu9p = part("xcvu9p");
    const DesignEstimate e = estimate(design, vu9p);
    const Roofline line = roofline(design, e, vu9p, catalogue().details_of(vu9p));
    ASSERT_EQ(line.layers.size(), 4U);
    EXPECT_EQ(line.layers[0].name, design.nodes[1].name);
    EXPECT_DOUBLE_EQ(line.layers[0].operations, 2 * 16 * 64);
    EXPECT_DOUBLE_EQ(line.design.operations, 2 * (16 * 64 + 64 * 32 + 32 * 32 + 32 * 5));
    EXPECT_EQ(line.layers[0].weight_bits, 8);
    EXPECT_EQ(line.layers[0].input_bits, 16);
    EXPECT_DOUBLE_EQ(line.design.gops, line.design.operations / (5 * e.interval_cycles.value));
    EXPECT_TRUE(line.weights_fit);
    EXPECT_DOUBLE_EQ(line.design.bytes, (16 + 5) * 16 / 8.0);
    EXPECT_EQ(attainable_gops(100, 2, 10), 20);
    EXPECT_EQ(attainable_gops(100, 20, 10), 100);
}

TEST(Power, SumsUpAndFollowsClockAndProcess)
{
    const auto design = tests::jets(8);
    const Part& vu9p = part("xcvu9p");
    const DesignEstimate e = estimate(design, vu9p);
    const Power slow = power_of(e, vu9p, 5), fast = power_of(e, vu9p, 2.5);
    EXPECT_DOUBLE_EQ(slow.total_w.value, slow.static_w.value + slow.clock_w.value + slow.operations_w.value);
    EXPECT_DOUBLE_EQ(fast.clock_w.value, 2 * slow.clock_w.value);
    EXPECT_DOUBLE_EQ(fast.operations_w.value, 2 * slow.operations_w.value);
    EXPECT_EQ(fast.static_w.value, slow.static_w.value);
    for (const Estimate* each : {&slow.static_w, &slow.clock_w, &slow.operations_w, &slow.total_w}) {
        EXPECT_LT(each->low, each->value);
        EXPECT_GT(each->high, each->value);
        EXPECT_EQ(each->source.substr(0, 5), "rough");
    }
    EXPECT_GT(power_of(e, part("xc7z020"), 5).operations_w.value,
              slow.operations_w.value); // 28 against 16 nm
    EXPECT_DOUBLE_EQ(slow.inferences_per_s.value, 2e8 / e.interval_cycles.value);
}

TEST(Power, ProcessesAreInOrderAndWide)
{
    double before = 0;
    for (const double nm : listed_processes()) {
        const Estimate scale = process_scale(nm);
        EXPECT_GT(scale.value, before) << nm;
        if (nm != 45) {
            EXPECT_LE(scale.low * 2, scale.value + 1e-12);
            EXPECT_GE(scale.high, scale.value * 2 - 1e-12);
        }
        before = scale.value;
    }
    EXPECT_EQ(process_scale(45).value, 1);
    EXPECT_GT(process_scale(0).high / process_scale(0).low, process_scale(28).high / process_scale(28).low);
}

} // namespace
} // namespace bitscape::estimate
