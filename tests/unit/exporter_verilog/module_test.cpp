#include "exporter_verilog/arithmetic.hpp"
#include "exporter_verilog/netlist.hpp"
#include "exporter_verilog/table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bitscape::verilog {
namespace {

using testing::HasSubstr;
using testing::Not;

Module one_input(int width, Range range, Pipelining pipelining, std::vector<Signal>& x)
{
    Module module("unit", "a test", pipelining, 0);
    x = module.add_port("x", 1, width, range);
    return module;
}

TEST(Number, HasTheSizeAndSignOfItsWire)
{
    EXPECT_EQ(number(5, {0, 7}), "3'd5");
    EXPECT_EQ(number(5, {-8, 7}), "4'sd5");
    EXPECT_EQ(number(-8, {-8, 7}), "-5'sd8");
    EXPECT_EQ(decimal(-(WideRaw{1} << 70)), "-1180591620717411303424");
    EXPECT_EQ(wire_width({0, 0}), 1);
    EXPECT_EQ(wire_width({0, 255}), 8);
    EXPECT_EQ(wire_width({-1, 255}), 9);
}

TEST(Module, PutsRegistersWhereAStageIsFull)
{
    std::vector<Signal> x;
    Module module = one_input(8, {-128, 127}, {2}, x);
    Signal value = x[0];
    for (int k = 0; k < 5; ++k)
        value = sum(module, value, x[0]);
    module.set_outputs({value}, 16);
    EXPECT_EQ(module.end(), (Moment{2, 1}));
    const std::string text = module.text();
    EXPECT_THAT(text, HasSubstr("x0_r2 <= x0_r1;"));
    EXPECT_THAT(text, Not(HasSubstr("x0_r3")));
    EXPECT_EQ(module.registers(), 8U + 8U + 10U + 11U); // x twice, and what crosses

    Module still = one_input(8, {-128, 127}, {0}, x);
    still.set_outputs({sum(still, sum(still, x[0], x[0]), x[0])}, 16);
    EXPECT_THAT(still.text(), Not(HasSubstr("posedge")));
    EXPECT_EQ(still.end(), (Moment{0, 2}));
}

TEST(Module, UnsignedOperandsOfSignedSumsAreWidened)
{
    Module module("unit", "a test", {0}, 0);
    const auto a = module.add_port("x", 1, 8, {0, 255}), b = module.add_port("x1_", 1, 8, {-128, 127});
    module.set_outputs({sum(module, a[0], b[0])}, 10);
    EXPECT_THAT(module.text(), HasSubstr("$signed({1'b0, x0}) + x1_0"));
}

TEST(Cast, WhatCannotOverflowIsNoLogic)
{
    std::vector<Signal> x;
    Module module = one_input(8, {-20, 20}, {0}, x);
    const auto same = cast(module, {x[0], 2}, {.width = 8, .integer = 6});
    ASSERT_TRUE(same);
    EXPECT_EQ(same->id, x[0].id);
    FixedPoint narrow{.width = 4, .integer = 2, .overflow = Overflow::sat};
    const auto clipped = cast(module, {x[0], 2}, narrow);
    ASSERT_TRUE(clipped);
    EXPECT_EQ(module.range(*clipped), (Range{-8, 7}));
}

TEST(LookUp, LeavesOutWhatDoesNotMatter)
{
    std::vector<Signal> x;
    Module module = one_input(10, {-512, 511}, {0}, x);
    // Towards zero in steps of 16: a table of 32 entries for each sign at most.
    const auto found = look_up(module, x[0], [](WideRaw v) { return v / 16 * 3; });
    ASSERT_TRUE(found);
    EXPECT_EQ(module.range(*found), (Range{-96, 93}));
    module.set_outputs({*found}, 8);
    const std::string text = module.text();
    EXPECT_THAT(text, HasSubstr("[9:4])"));
    const auto constant = look_up(module, x[0], [](WideRaw) { return WideRaw{7}; });
    ASSERT_TRUE(constant);
    EXPECT_TRUE(module.is_constant(*constant));
    Module wide = one_input(30, {-(1 << 29), (1 << 29) - 1}, {0}, x);
    EXPECT_EQ(look_up(wide, x[0], [](WideRaw v) { return v; }).error().code, ErrorCode::unsupported);
}

} // namespace
} // namespace bitscape::verilog
