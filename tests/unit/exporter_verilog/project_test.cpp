#include "base/files.hpp"
#include "config/redundancy.hpp"
#include "exporter_hls/process.hpp"
#include "exporter_verilog/check.hpp"
#include "exporter_verilog/exporter_verilog.hpp"
#include "exporter_verilog/project.hpp"
#include "unit/exporter_hls/sample_design.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bitscape::verilog {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

bool has(const char* tool)
{
    std::string paths = std::getenv("PATH") != nullptr ? std::getenv("PATH") : "";
    for (std::size_t at = 0; at <= paths.size();) {
        const std::size_t end = std::min(paths.find(':', at), paths.size());
        if (fs::exists(fs::path(paths.substr(at, end - at)) / tool))
            return true;
        at = end + 1;
    }
    return false;
}

constexpr FixedPoint input_type{.width = 8, .integer = 4};
constexpr FixedPoint result_type{
    .width = 10, .integer = 6, .rounding = Rounding::rnd, .overflow = Overflow::sat};

design::Dense dense_layer(std::size_t n_in, std::size_t n_out, const FixedPoint& accum)
{
    design::Dense layer;
    layer.n_in = n_in;
    layer.n_out = n_out;
    layer.weight.type = {.width = 6, .integer = 2};
    layer.bias.type = {.width = 9, .integer = 3};
    for (std::size_t i = 0; i < n_in * n_out; ++i)
        layer.weight.raw.push_back(static_cast<std::int64_t>(i * 37 % 63) - 31);
    for (std::size_t j = 0; j < n_out; ++j)
        layer.bias.raw.push_back(static_cast<std::int64_t>(j * 91 % 400) - 200);
    layer.accum = accum;
    return layer;
}

/// Dense, relu, a second dense beside it, their sum, a sigmoid, a softmax: one of each kind of statement.
design::Design small_net(const FixedPoint& first, const FixedPoint& second)
{
    test::DesignBuilder builder;
    const NodeId in = builder.input("in", 5, input_type);
    const NodeId a =
        builder.add("dense \xE2\x82\xAC one", "Dense", dense_layer(5, 4, first), {in}, {4}, result_type);
    design::Activation relu;
    relu.function = graph::Function::relu;
    const NodeId r = builder.add("relu", "Activation", relu, {a}, {4}, {.width = 8, .integer = 5});
    const NodeId b = builder.add("other", "Dense", dense_layer(5, 4, second), {in}, {4}, result_type);
    const NodeId sum = builder.add("sum", "Merge", design::Merge{}, {r, b}, {4}, {.width = 9, .integer = 6});
    design::Activation sigmoid;
    sigmoid.function = graph::Function::sigmoid;
    sigmoid.table = {.width = 12, .integer = 2};
    const NodeId s = builder.add("sigmoid", "Activation", sigmoid, {sum}, {4}, {.width = 10, .integer = 2});
    builder.output(s);
    return builder.finish();
}

class VerilogProject : public testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "bitscape_verilog_XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        root_ = pattern;
    }
    void TearDown() override { fs::remove_all(root_); }

    /// Exports, and compares with Verilator if there is one.
    void expect_exact(const design::Design& design, const std::string& name)
    {
        const auto exporter = make_verilog_exporter();
        Progress progress;
        const auto written = exporter->write(design, {root_ / name, {}}, {}, progress);
        ASSERT_TRUE(written) << english(written.error());
        EXPECT_TRUE(exporter->recognizes(root_ / name));
        EXPECT_EQ(progress.done, progress.total);
        if (!has("verilator"))
            GTEST_SKIP() << "no Verilator here: the export is not simulated";
        const auto checked = exporter->check(root_ / name, {}, progress);
        ASSERT_TRUE(checked) << english(checked.error());
        EXPECT_EQ(checked->equal, checked->values) << checked->first_difference;
        EXPECT_EQ(checked->rows, 64U);
    }

    fs::path root_;
};

constexpr FixedPoint wide{.width = 24, .integer = 12};
constexpr FixedPoint coarse{.width = 9, .integer = 5};
constexpr FixedPoint rounding{.width = 10, .integer = 5, .rounding = Rounding::rnd_conv};
constexpr FixedPoint saturating{
    .width = 10, .integer = 3, .rounding = Rounding::trn_zero, .overflow = Overflow::sat};

design::Design with_levels(design::Design design, std::string levels)
{
    config::Node root = design.configuration.root();
    root["Verilog"]["LevelsPerStage"] = config::Node::scalar(std::move(levels));
    design.configuration = config::Configuration(root);
    return design;
}

TEST_F(VerilogProject, PipelinedWithExactAndRoundingAccumulators)
{
    expect_exact(small_net(wide, coarse), "net");
    const std::string report = read_file(root_ / "net/report.json").value_or("");
    EXPECT_THAT(report, HasSubstr("\"accumulation\": \"exact\""));
    EXPECT_THAT(report, HasSubstr("\"accumulation\": \"each product rounded\""));
}

TEST_F(VerilogProject, CombinationalWithSaturatingAndRoundingAccumulators)
{
    expect_exact(with_levels(small_net(saturating, rounding), "0"), "net");
    EXPECT_THAT(read_file(root_ / "net/report.json").value_or(""), HasSubstr("saturating in order"));
    EXPECT_EQ(read_file(root_ / "net/rtl/sample_net.v").value_or("posedge").find("posedge"),
              std::string::npos);
}

/// A padded convolution, a mean over pairs of positions, and boosted trees on the other input.
design::Design windows_and_trees()
{
    test::DesignBuilder builder;
    const NodeId image = builder.add("image", "Input", design::Input{}, {}, {4, 2}, input_type);
    design::Convolution convolution;
    convolution.grid.width = {.in = 4, .out = 4, .size = 3, .stride = 1, .dilation = 1, .margin = {1, 1}};
    convolution.axes = 1;
    convolution.n_chan = convolution.n_filt = 2;
    const design::Dense weights = dense_layer(6, 2, wide);
    convolution.weight = weights.weight;
    convolution.bias = weights.bias;
    convolution.accum = wide;
    const NodeId conv = builder.add("conv", "Conv1D", convolution, {image}, {4, 2}, result_type);
    design::Pooling pooling;
    pooling.op = graph::PoolOp::average;
    pooling.grid.width = {.in = 4, .out = 2, .size = 2, .stride = 2, .dilation = 1, .margin = {}};
    pooling.axes = 1;
    pooling.n_chan = 2;
    pooling.accum = {.width = 12, .integer = 8};
    const NodeId pool = builder.add("pool", "AveragePooling1D", pooling, {conv}, {2, 2}, result_type);

    const NodeId features = builder.add("features", "Input", design::Input{}, {}, {3}, input_type);
    design::TreeEnsemble trees;
    trees.n_features = 3;
    trees.unroll = false;
    trees.weight = {.width = 8, .integer = 4};
    trees.root = {0, 5, 8};
    trees.feature = {0, -1, 2, -1, -1, 1, -1, -1, -1};
    trees.left = {1, -1, 3, -1, -1, 6, -1, -1, -1};
    trees.right = {2, -1, 4, -1, -1, 7, -1, -1, -1};
    trees.value = {0, 0, 1, 1, 2, 2, 3, 4, 5};
    trees.threshold = {{.width = 10, .integer = 4}, {5, -37, 0}};
    trees.score = {result_type, {17, -60, 101, -250, 333, 40}};
    trees.start = {result_type, {9}};
    trees.norm = {result_type, {16}};
    const NodeId score = builder.add("trees", "TreeEnsemble", trees, {features}, {1}, result_type);
    builder.output(pool);
    builder.output(score);
    design::Design design = builder.finish();
    design.inputs = {image, features};
    return design;
}

TEST_F(VerilogProject, WindowsWithPaddingAndTreesInOneDesign)
{
    expect_exact(windows_and_trees(), "net");
}

TEST_F(VerilogProject, TriplicatedLogicIsOutvotedAndWiringHoldsNoWeights)
{
    design::Design design = small_net(wide, coarse);
    config::set_redundancy(design.configuration, "other", config::Redundancy::logic);
    expect_exact(design, "net");
    const std::string top = read_file(root_ / "net/rtl/sample_net.v").value_or("");
    for (const char* copy : {"_other_at_a (", "_other_at_b (", "_other_at_c ("})
        EXPECT_THAT(top, HasSubstr(copy));
    EXPECT_EQ(top.find("relu_at_a"), std::string::npos);
    config::set_redundancy(design.configuration, "other", config::Redundancy::weights);
    Progress progress;
    const auto refused = make_verilog_exporter()->write(design, {root_ / "bad", {}}, {}, progress);
    ASSERT_FALSE(refused);
    EXPECT_EQ(
        english(refused.error()),
        "layer 'other': Redundancy 'weights': in Verilog its weights are wiring, so nothing is stored that "
        "could be triplicated; choose 'logic'");
}

TEST_F(VerilogProject, RefusesASettingThatIsNoNumber)
{
    Progress progress;
    const auto refused = make_verilog_exporter()->write(with_levels(small_net(wide, wide), "many"),
                                                        {root_ / "bad", {}}, {}, progress);
    ASSERT_FALSE(refused);
    EXPECT_EQ(english(refused.error()), "Verilog: LevelsPerStage: must be a whole number from 0 to 1000");
    EXPECT_FALSE(fs::exists(root_ / "bad"));
}

TEST_F(VerilogProject, RefusesByNameBeforeAnythingIsWritten)
{
    test::DesignBuilder builder;
    const NodeId in = builder.input("in", 4, input_type);
    design::LayerNormalization layer;
    layer.n = 4;
    layer.scale = {{.width = 8, .integer = 4}, {16, 16, 16, 16}};
    layer.bias = {{.width = 8, .integer = 4}, {0, 0, 0, 0}};
    layer.accum = {.width = 16, .integer = 8};
    layer.table = {.width = 16, .integer = 8};
    const NodeId out = builder.add("ln", "LayerNormalization", layer, {in}, {4}, input_type);
    builder.output(out);
    const design::Design design = builder.finish();
    Progress progress;
    const auto refused = make_verilog_exporter()->write(design, {root_ / "ln", {}}, {}, progress);
    ASSERT_FALSE(refused);
    EXPECT_EQ(english(refused.error()), "layer 'ln': LayerNormalization cannot be exported as Verilog or VHDL");
    EXPECT_FALSE(fs::exists(root_ / "ln"));
}

TEST_F(VerilogProject, TheCheckSeesAWrongBitAndAMissingVerilator)
{
    const design::Design design = small_net(wide, wide);
    Progress progress;
    ASSERT_TRUE(make_verilog_exporter()->write(design, {root_ / "net", {}}, {}, progress));
    CheckOptions missing;
    missing.verilator = "no_such_verilator";
    const auto none = check(root_ / "net", missing, {}, progress);
    ASSERT_FALSE(none);
    EXPECT_THAT(english(none.error()), HasSubstr("Verilator is not installed here"));
    if (!has("verilator"))
        GTEST_SKIP() << "no Verilator here";
    const fs::path expected = root_ / "net" / expected_path;
    std::string text = *read_file(expected);
    char& digit = text[text.find('\n') - 1]; // the lowest bits of row 0
    digit = digit == '0' ? '1' : '0';
    std::ofstream(expected) << text;
    const auto checked = check(root_ / "net", {}, {}, progress);
    ASSERT_TRUE(checked) << english(checked.error());
    EXPECT_EQ(checked->equal + 1, checked->values);
    EXPECT_THAT(checked->first_difference, HasSubstr("row 0, output 'sigmoid'[0]"));
}

} // namespace
} // namespace bitscape::verilog
