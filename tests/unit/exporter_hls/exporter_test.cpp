// The exporter as the rest of Bitscape uses it: the emulator's outputs against the compiled project.
#include "exporter_vitis/exporter_vitis.hpp"
#include "unit/exporter_hls/sample_design.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <random>

namespace bitscape {
namespace {

namespace fs = std::filesystem;
using design::SoftmaxImplementation;

class ExporterTest : public testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "bitscape_export_XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        root_ = pattern;
    }
    void TearDown() override { fs::remove_all(root_); }

    void expect_exact(const design::Design& design, const std::vector<Samples>& inputs, std::size_t rows)
    {
        const auto exporter = make_vitis_exporter();
        const auto written =
            exporter->write(design, {.directory = root_ / "p", .inputs = inputs}, {}, progress_);
        ASSERT_TRUE(written) << english(written.error());
        EXPECT_TRUE(exporter->recognizes(root_ / "p"));
        const auto checked = exporter->check(root_ / "p", {}, progress_);
        ASSERT_TRUE(checked) << english(checked.error());
        EXPECT_EQ(checked->first_difference, "");
        EXPECT_EQ(checked->rows, rows);
        EXPECT_GT(checked->values, 0U);
        EXPECT_EQ(checked->equal, checked->values);
    }

    fs::path root_;
    Progress progress_;
};

FixedPoint saturating(int width, int integer)
{
    return {.width = width, .integer = integer, .rounding = Rounding::rnd, .overflow = Overflow::sat};
}

/// x [4] through batch normalization, sigmoid and tanh, a dense layer with a saturating accumulator, softmax
/// [5].
design::Design everything(SoftmaxImplementation implementation, design::Strategy strategy,
                          std::int64_t reuse_factor)
{
    test::DesignBuilder builder;
    std::mt19937 generator(5);
    const auto weights = [&](std::size_t count) {
        std::vector<std::int64_t> raw(count);
        for (std::int64_t& value : raw)
            value = static_cast<std::int64_t>(generator() % 41) - 20;
        return raw;
    };
    const NodeId x = builder.input("x", 4, {.width = 10, .integer = 4, .rounding = Rounding::rnd_conv});
    design::BatchNormalization normalization{.scale = {{.width = 8, .integer = 3}, weights(4)},
                                             .bias = {{.width = 7, .integer = 2}, weights(4)}};
    const NodeId bn = builder.add("bn", "BatchNormalization", normalization, {x}, {4}, saturating(11, 5), 2);
    const NodeId sigmoid =
        builder.activation("sigmoid", bn, graph::Function::sigmoid, 4, {.width = 9, .integer = 1});
    const NodeId tanh =
        builder.activation("tanh", sigmoid, graph::Function::tanh, 4, {.width = 9, .integer = 2});
    const NodeId fc = builder.dense("fc", tanh, 4, 5, weights(20), weights(5), strategy, reuse_factor);
    const NodeId linear = builder.activation("linear", fc, graph::Function::linear, 5, saturating(10, 4));
    const FixedPoint input{.width = 10, .integer = 4};
    design::Softmax softmax;
    softmax.implementation = implementation;
    softmax.n = 5;
    softmax.exp_table_size = 256;
    softmax.inv_table_size = 512;
    softmax.exp_table = softmax.inv_table = softmax.inv_inp = softmax.accum = saturating(18, 8);
    softmax.inp_norm = {.width = input.width - 1, .integer = input.integer - 1, .is_signed = false};
    builder.output(builder.add("softmax", "Softmax", softmax, {linear}, {5}, {.width = 16, .integer = 6}));
    builder.output(linear); // an output that is used further
    design::Design design = builder.finish();
    auto& dense = std::get<design::Dense>(design.nodes[fc.index()].operation);
    dense.accum = saturating(9, 4);
    return design;
}

struct Case {
    SoftmaxImplementation implementation;
    design::Strategy strategy;
    std::int64_t reuse_factor;
};
class EveryKernel : public ExporterTest, public testing::WithParamInterface<Case> {};

TEST_P(EveryKernel, GeneratedInputsAgreeWithTheEmulator)
{
    const auto [implementation, strategy, reuse_factor] = GetParam();
    expect_exact(everything(implementation, strategy, reuse_factor), {}, 64);
}

INSTANTIATE_TEST_SUITE_P(All, EveryKernel,
                         testing::Values(Case{SoftmaxImplementation::stable, design::Strategy::latency, 3},
                                         Case{SoftmaxImplementation::latency, design::Strategy::resource, 2},
                                         Case{SoftmaxImplementation::legacy, design::Strategy::resource, 20},
                                         Case{SoftmaxImplementation::argmax,
                                              design::Strategy::resource_unrolled, 4}));

TEST_F(ExporterTest, LayersMayHaveAnyName)
{
    design::Design design = test::branching_design(design::Strategy::latency);
    const std::vector<std::string> names{"*/ #error out", "fc\\", "a\nint b;", "int", "\?\?/"};
    for (std::size_t i = 0; i < design.nodes.size(); ++i)
        design.nodes[i].name = names[i % names.size()];
    auto model = *design.model;
    model.name = "m\n#error\n@PROJECT@ $(touch pwned) \"; exec evil" + std::string(5000, 'x');
    design.model = std::make_shared<const graph::Model>(std::move(model));
    expect_exact(design, {}, 64);
    std::ifstream log(root_ / "p/build_check/build.log");
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(log), {}), ""); // without a warning
}

TEST_F(ExporterTest, GivenInputsAndWideTypes)
{
    test::DesignBuilder builder;
    const NodeId x = builder.input("x", 2, {.width = 60, .integer = 20});
    const NodeId fc = builder.dense("fc", x, 2, 2, {1, 2, 3, 4}, {0, 0});
    builder.output(builder.activation("relu", fc, graph::Function::relu, 2, {.width = 70, .integer = 30}));
    design::Design design = builder.finish();
    auto& dense = std::get<design::Dense>(design.nodes[fc.index()].operation);
    dense.weight = {{.width = 64, .integer = 2}, {INT64_MAX, INT64_MIN, 1, -1}}; // no double holds the first
    dense.accum = {.width = 100, .integer = 30};
    design.nodes[fc.index()].result = {.width = 90, .integer = 30};
    expect_exact(design, {{.rows = 3, .columns = 2, .values = {1.1, -2.3, 1e5, 3, 1e-9, -1e300}}}, 3);
}

TEST_F(ExporterTest, IntegerInputsFollowTheHeadersException)
{
    test::DesignBuilder builder;
    const FixedPoint integer = *parse_fixed_point("int<8>");
    const NodeId x = builder.input("x", 4, integer);
    builder.output(builder.activation("linear", x, graph::Function::linear, 4, integer));
    expect_exact(builder.finish(), {{.rows = 1, .columns = 4, .values = {-0.3, -0.5, 2.9, -2.9}}}, 1);
    std::ifstream results(root_ / "p/build_check/csim_results.log");
    std::string line;
    std::getline(results, line);
    EXPECT_EQ(line, "1 0 2 -2");
}

TEST_F(ExporterTest, WrongInputsAreRefusedBeforeAnythingIsWritten)
{
    const auto exporter = make_vitis_exporter();
    const auto written =
        exporter->write(test::branching_design(design::Strategy::latency),
                        {.directory = root_ / "p", .inputs = {{1, 3, {1, 2, 3}}}}, {}, progress_);
    EXPECT_FALSE(written);
    EXPECT_FALSE(fs::exists(root_ / "p"));
    EXPECT_FALSE(exporter->recognizes(root_ / "p"));
}

} // namespace
} // namespace bitscape
