#include "estimate/score.hpp"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>

namespace bitscape::estimate {
namespace {

const QuantityScore& quantity(const ScoreGroup& group, const std::string& name)
{
    const auto found = std::find_if(group.quantities.begin(), group.quantities.end(),
                                    [&](const QuantityScore& score) { return score.quantity == name; });
    EXPECT_NE(found, group.quantities.end()) << name;
    return *found;
}

// rows.csv: 72 of the calibration rows (see resources/calibration/README.md), so these bounds guard the C++
// formulas against drifting from the fits; they say nothing about networks the fits have not seen.
TEST(Score, FormulasReproduceTheRowsTheyWereFittedTo)
{
    const auto score =
        score_estimator(std::filesystem::path(BITSCAPE_SOURCE_DIR) / "tests/unit/estimate/rows.csv");
    ASSERT_TRUE(score) << english(score.error());
    EXPECT_EQ(score->skipped, 1u);
    const ScoreGroup& all = score->groups.front();
    EXPECT_EQ(all.name, "all");
    EXPECT_EQ(all.rows, 72u);
    EXPECT_EQ(score->groups.size(), 4u);
    EXPECT_LT(quantity(all, "lut").median_relative_error, 0.05);
    EXPECT_LT(quantity(all, "ff").median_relative_error, 0.15);
    EXPECT_EQ(quantity(all, "dsp").median_relative_error, 0);
    EXPECT_EQ(quantity(all, "bram18").median_relative_error, 0);
    EXPECT_EQ(quantity(all, "latency_cycles").median_relative_error, 0);
    EXPECT_EQ(quantity(all, "interval_cycles").median_relative_error, 0);
    EXPECT_GT(quantity(all, "dsp").exact, 0.9);
    for (const QuantityScore& score_of : all.quantities)
        EXPECT_GE(score_of.coverage, 0.85) << score_of.quantity;
}

TEST(Score, ErrorsNameLineAndColumn)
{
    const std::string header =
        "layer_class,stage,tool,strategy,io_type,reuse_factor,n_in,n_out,accum_type,in_bits,"
        "weight_bits,nnz,u_pow2neg,u_csd2,u_csd3,u_widths,LUT\n";
    const auto error = [](const std::string& csv) {
        const auto score = score_estimator(csv, "rows.csv");
        return score ? std::string("scored") : english(score.error());
    };
    const std::string good =
        "Dense,csynth,Vivado HLS,latency,io_parallel,1,2,2,\"ap_fixed<16,6>\",16,8,4,0,0,4,5:4,100\n";
    EXPECT_EQ(error(header + good), "scored");
    EXPECT_EQ(error("a,b\n1,2\n"), "rows.csv: column 'layer_class' is missing");
    EXPECT_EQ(error(""), "rows.csv: holds no dense layer at csynth with known weights");
    EXPECT_EQ(error(header), "rows.csv: holds no dense layer at csynth with known weights");
    EXPECT_EQ(
        error(
            header + good +
            "Dense,csynth,Vivado HLS,latency,io_parallel,1,two,2,\"ap_fixed<16,6>\",16,8,4,0,0,4,5:4,100\n"),
        "rows.csv: line 3: column 'n_in': 'two' is not a number");
}

} // namespace
} // namespace bitscape::estimate
