#include "unit/emulate/small_design.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <hwy/targets.h>

namespace bitscape::emulate {
namespace {

using tests::dense;
using tests::samples;
using tests::SmallDesign;

constexpr FixedPoint byte{8, 8};

/// The error of a run; fails the test if there is none.
Error error_of(const design::Design& design, const std::vector<Samples>& inputs, std::stop_token stop = {})
{
    Progress progress;
    for (const Kernel kernel : {Kernel::plain, Kernel::fast}) {
        auto output = run(design, inputs, {.kernel = kernel}, stop, progress);
        if (output) {
            ADD_FAILURE() << "no error";
            return {};
        }
        if (kernel == Kernel::fast)
            return std::move(output).error();
    }
    return {};
}

TEST(EmulateErrors, InputsThatDoNotFit)
{
    const design::Design design = SmallDesign({2}, byte).design;
    EXPECT_EQ(english(error_of(design, {})), "the design has 1 inputs, the data 0");
    const Error columns = error_of(design, {samples(3, {1, 2, 3})});
    EXPECT_EQ(columns.code, ErrorCode::mismatch);
    EXPECT_EQ(english(columns), "input 'x': the data has 3 columns where the model takes 2");
}

TEST(EmulateErrors, NotANumber)
{
    std::vector<double> values(2 * 700, 1.0);
    values[2 * 600 + 1] = std::nan("");
    const Error error = error_of(SmallDesign({2}, byte).design, {samples(2, values)});
    EXPECT_EQ(error.code, ErrorCode::invalid_value);
    EXPECT_EQ(english(error), "input 'x': row 600, column 1 is not a number");
    for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
        hwy::SetSupportedTargetsForTest(target);
        EXPECT_EQ(english(error_of(SmallDesign({2}, byte).design, {samples(2, values)})), english(error));
        hwy::SetSupportedTargetsForTest(0);
    }
    // Types that convert without the vector kernel find it too.
    EXPECT_EQ(english(error_of(SmallDesign({2}, {60, 20}).design, {samples(2, values)})), english(error));
}

TEST(EmulateErrors, Cancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const Error error = error_of(SmallDesign({1}, byte).design, {samples(1, {1})}, stop.get_token());
    EXPECT_EQ(error.code, ErrorCode::cancelled);
}

TEST(EmulateErrors, TypesBeyond128Bits)
{
    SmallDesign wide({1}, byte);
    wide.add("fc", {1}, {129, 60}, dense(1, 1, byte, {1}, {129, 60}));
    EXPECT_EQ(english(error_of(wide.design, {samples(1, {1})})),
              "layer 'fc': its result fixed<129,60> is wider than 128 bits");
    SmallDesign accumulator({1}, byte);
    accumulator.add("fc", {1}, byte, dense(1, 1, byte, {1}, {130, 60}));
    const Error error = error_of(accumulator.design, {samples(1, {1})});
    EXPECT_EQ(error.code, ErrorCode::unsupported);
    EXPECT_EQ(english(error),
              "layer 'fc': its products or sums need more than 128 bits (accumulator fixed<130,60>)");
}

TEST(EmulateErrors, TablesThatWouldBeReadOutOfBounds)
{
    design::Softmax layer;
    layer.n = 2;
    layer.implementation = design::SoftmaxImplementation::latency;
    layer.exp_table_size = 1000;
    layer.exp_table = layer.inv_table = layer.inv_inp = layer.accum = {18, 8};
    SmallDesign network({2}, {16, 6});
    network.add("softmax", {2}, {16, 6}, layer);
    EXPECT_EQ(
        english(error_of(network.design, {samples(2, {1, 2})})),
        "layer 'softmax': softmax tables of 1000 and 1024 entries cannot be addressed with 16 and 18 bits");
}

TEST(EmulateErrors, OneBitTypesOfOtherBackends)
{
    SmallDesign narrow({1}, {1, 1});
    narrow.design.backend = design::Backend::catapult;
    EXPECT_EQ(english(error_of(narrow.design, {samples(1, {1})})),
              "layer 'x': one-bit types on the Catapult backend are not supported yet");
}

TEST(EmulateErrors, BrokenDesigns)
{
    SmallDesign shapes({2}, byte);
    shapes.add("fc", {1}, byte, dense(3, 1, byte, {1, 1, 1}, byte));
    EXPECT_EQ(english(error_of(shapes.design, {samples(2, {1, 2})})),
              "layer 'fc': its shape does not fit its input");
    SmallDesign weights({2}, byte);
    weights.add("fc", {1}, byte, dense(2, 1, byte, {1, 1, 1}, byte));
    EXPECT_EQ(english(error_of(weights.design, {samples(2, {1, 2})})),
              "layer 'fc': 3 weight values where 2 are needed");
    SmallDesign order({2}, byte);
    order.add("relu", {2}, byte, design::Activation{graph::Function::relu, {}, 1024});
    order.design.nodes[1].inputs = {NodeId{1}};
    EXPECT_EQ(english(error_of(order.design, {samples(2, {1, 2})})),
              "layer 'relu': its input does not come before it");
}

TEST(EmulateErrors, NoRowsAreNoError)
{
    Progress progress;
    SmallDesign network({2}, byte);
    network.add("relu", {2}, byte, design::Activation{graph::Function::relu, {}, 1024});
    const auto output = run(network.design, {Samples{0, 2, {}}}, {.threads = 4}, {}, progress);
    ASSERT_TRUE(output.has_value());
    EXPECT_EQ(output->outputs[0].rows, 0U);
    EXPECT_EQ(output->stats[1].values, 0);
}

} // namespace
} // namespace bitscape::emulate
