#include "exporter_verilog/arithmetic.hpp"
#include "exporter_vhdl/expression.hpp"
#include "exporter_vhdl/module.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bitscape::vhdl {
namespace {

using testing::HasSubstr;
using testing::Not;
using verilog::Module;
using verilog::Signal;
using Kind = Expression::Kind;

TEST(ParseExpression, BindsAsVerilogDoes)
{
    const auto sum = parse_expression("$0 - ($1 <<< 3)");
    ASSERT_TRUE(sum);
    EXPECT_EQ(sum->kind, Kind::subtract);
    EXPECT_EQ(sum->parts[1].kind, Kind::left);
    EXPECT_EQ(sum->parts[1].number, 3);

    const auto choice = parse_expression("$0 > $4 ? $2 : $0 < $3 ? $1 : -$0");
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->kind, Kind::choose);
    EXPECT_EQ(choice->parts[2].kind, Kind::choose);
    EXPECT_EQ(choice->parts[2].parts[2].kind, Kind::negate);

    const auto odd = parse_expression("($0 >>> 12) & 1");
    ASSERT_TRUE(odd);
    EXPECT_EQ(odd->kind, Kind::both);
    const auto wins = parse_expression("1'b1 & ($0 >= $3) & ($0 > $4) ? $1 : $2");
    ASSERT_TRUE(wins);
    EXPECT_EQ(wins->parts[0].parts[0].parts[1].kind, Kind::greater_equal);
    const auto part = parse_expression("$12[9:4]");
    ASSERT_TRUE(part);
    EXPECT_EQ(part->operand, 12U);
    EXPECT_EQ(part->high, 9);
    EXPECT_EQ(part->low, 4);
}

TEST(ParseExpression, RefusesWhatItDoesNotKnow)
{
    for (const char* text : {"", "$0 +", "$0 <<< $1", "$0 ^ $1", "($0", "$0 ? $1", "4'h3", "$0[3]", "$0 $1"})
        EXPECT_FALSE(parse_expression(text)) << text;
    EXPECT_EQ(parse_expression("$0 ^ 1").error().what, "'$0 ^ 1' cannot be written in VHDL");
}

/// The text of a module with one statement over x0 (8 bits, signed) and x1_0 (8 bits, unsigned).
std::string written(std::string statement, const verilog::Range& range)
{
    Module module("unit", "a test", {0}, 0);
    const auto a = module.add_port("x", 1, 8, {-128, 127}), b = module.add_port("x1_", 1, 8, {0, 255});
    module.set_outputs({module.add({std::move(statement), {a[0], b[0]}, range, 0, 0, "v"})}, 12);
    module.prepare();
    EXPECT_TRUE(can_write(module));
    return module_text(module);
}

TEST(ModuleText, SumsAreMadeInTheWidthOfTheirTarget)
{
    const std::string text = written("$0 + ($1 <<< 2)", {-128, 1147});
    EXPECT_THAT(text, HasSubstr("v2 <= fit(x0, 12) + shift_left(fit(x1_0, 12), 2);"));
    EXPECT_THAT(text, HasSubstr("x1_in : in std_logic_vector(7 downto 0);"));
    EXPECT_THAT(text, Not(HasSubstr("__")));
}

TEST(ModuleText, ComparisonsAndRightShiftsSeeWholeValues)
{
    EXPECT_THAT(written("$0 < $1 ? $0 : $1", {-128, 255}),
                HasSubstr("v2 <= fit(x0, 9) when x0 < fit(x1_0, 9) else"));
    EXPECT_THAT(written("$0 < 0 ? -$0 : $0", {0, 128}), HasSubstr("unsigned(-x0) when x0 < 0 else"));
    EXPECT_THAT(written("($0 + $1) >>> 1", {-64, 191}),
                HasSubstr("fit(shift_right(fit(x0, 10) + fit(x1_0, 10), 1), 9)"));
}

} // namespace
} // namespace bitscape::vhdl
