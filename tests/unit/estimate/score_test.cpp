#include "estimate/score.hpp"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>

namespace bitscape::estimate {
namespace {

const EstimatorScore& calibration_rows_score()
{
    static const EstimatorScore score = [] {
        auto scored =
            score_estimator(std::filesystem::path(BITSCAPE_SOURCE_DIR) / "resources/calibration/rows.csv");
        EXPECT_TRUE(scored) << english(scored.error());
        return scored ? *std::move(scored) : EstimatorScore{};
    }();
    return score;
}

const ScoreGroup& group(const std::string& target, const std::string& source, const std::string& layer_class)
{
    static const ScoreGroup none;
    const auto& groups = calibration_rows_score().groups;
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const ScoreGroup& one) {
        return one.target == target && one.stage == "csynth" && one.source == source &&
               one.layer_class == layer_class;
    });
    EXPECT_NE(found, groups.end()) << target << ", " << source << ", " << layer_class;
    return found == groups.end() ? none : *found;
}

// In sample: this guards the C++ formulas against drifting from the fits. What the fits are worth on designs
// they have not seen is checked by the test estimators/cross_validation.
TEST(Score, FormulasReproduceTheRowsTheyWereFittedTo)
{
    const std::string grid = "Dendendelen/wa-hls4ml-search", mlps = "ArgyKokk/hls4ml_MLP_estimator";
    EXPECT_EQ(group("LUT", grid, "Dense").n, 666u);
    EXPECT_LT(group("LUT", grid, "Dense").mdape, 1);
    EXPECT_LT(group("FF", grid, "Dense").mdape, 2);
    EXPECT_GE(group("DSP", grid, "Dense").exact, 98);
    EXPECT_GE(group("BRAM18", grid, "Dense").exact, 95);
    EXPECT_GE(group("ii_max", grid, "Dense").exact, 95);
    EXPECT_LT(group("lat_max", grid, "Dense").mdape, 1);
    EXPECT_LT(group("LUT", mlps, "Dense").mdape, 4);
    EXPECT_LT(group("FF", mlps, "Dense").mdape, 8);
    EXPECT_EQ(group("DSP", mlps, "Dense").exact, 100);
    EXPECT_LT(group("LUT", mlps, "MLP").mdape, 3);
    EXPECT_LT(group("lat_max", mlps, "MLP").mdape, 8);
    EXPECT_LT(group("LUT", mlps, "Softmax").mdape, 2);
    EXPECT_GE(group("DSP", "Keb-L/hls4ml-data", "Conv2D").exact, 90);
    EXPECT_LT(group("lat_max", "Keb-L/hls4ml-data", "CNN").mdape, 8);
}

TEST(Score, NearlyEveryRowIsEstimated)
{
    const EstimatorScore& score = calibration_rows_score();
    EXPECT_GT(score.rows, 1150u);
    EXPECT_LT(score.skipped, 10u);
    for (const ScoreGroup& one : score.groups) {
        EXPECT_GT(one.n, 0u);
        EXPECT_GE(one.within30, one.within20);
        EXPECT_GE(one.within20, one.within10);
        EXPECT_LE(one.coverage90, 100 + 1e-9);
        EXPECT_FALSE(one.source.empty());
    }
}

TEST(Score, NothingThatVariesMeansNoDetermination)
{
    EXPECT_FALSE(group("DSP", "ArgyKokk/hls4ml_MLP_estimator", "ReLU").r2); // none anywhere
    ASSERT_TRUE(group("LUT", "ArgyKokk/hls4ml_MLP_estimator", "Dense").r2);
    EXPECT_GT(*group("LUT", "ArgyKokk/hls4ml_MLP_estimator", "Dense").r2, 0.99);
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
    EXPECT_EQ(error(""), "rows.csv: holds no rows");
    EXPECT_EQ(error(header), "rows.csv: holds no rows");
    EXPECT_EQ(error(header + "Unknown,csynth,x,y,z,1,2,2,,16,8,4,0,0,4,,100\n"),
              "rows.csv: holds no row that says what was built");
    EXPECT_EQ(
        error(
            header + good +
            "Dense,csynth,Vivado HLS,latency,io_parallel,1,two,2,\"ap_fixed<16,6>\",16,8,4,0,0,4,5:4,100\n"),
        "rows.csv: line 3: column 'n_in': 'two' is not a number");
}

TEST(Score, TermsAreALineARowAndTarget)
{
    const std::string csv =
        "layer_class,stage,tool,strategy,io_type,reuse_factor,n_in,n_out,accum_type,in_bits,"
        "weight_bits,nnz,u_pow2neg,u_csd2,u_csd3,u_widths,LUT,DSP\n"
        "Dense,csynth,Vivado HLS,latency,io_parallel,1,4,2,\"ap_fixed<16,6>\",16,8,8,0,0,4,5:4,100,4\n";
    const auto table = term_table(csv, "rows.csv");
    ASSERT_TRUE(table);
    EXPECT_EQ(std::count(table->begin(), table->end(), '\n'), 3);
    EXPECT_NE(table->find("sums=96"), std::string::npos) << *table; // 8 products less 2 outputs, 16 bits
}

} // namespace
} // namespace bitscape::estimate
