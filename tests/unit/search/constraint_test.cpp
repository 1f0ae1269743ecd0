#include "search/search.hpp"

#include <gtest/gtest.h>

namespace bitscape::search {
namespace {

TEST(Constraint, ReadsLimits)
{
    const auto dsp = parse_constraint("dsp<=220");
    ASSERT_TRUE(dsp);
    EXPECT_EQ(dsp->name, "dsp");
    EXPECT_TRUE(dsp->at_most);
    EXPECT_EQ(dsp->limit, 220);
    const auto accuracy = parse_constraint("  accuracy >= 7.4e-1 ");
    ASSERT_TRUE(accuracy);
    EXPECT_EQ(accuracy->name, "accuracy");
    EXPECT_FALSE(accuracy->at_most);
    EXPECT_EQ(accuracy->limit, 0.74);
    EXPECT_EQ(parse_constraint("energy_pj>=-1.5")->limit, -1.5);
    for (const char* text : {"dsp<=220", "accuracy>=0.74", "latency_ns<=0.1", "lut<=1e+20"})
        EXPECT_EQ(to_string(*parse_constraint(text)), text);
}

TEST(Constraint, NamesWhatIsWrong)
{
    for (const char* text :
         {"", "dsp", "dsp 220", "dsp<220", "dsp>220", "dsp==220", "dsp=<220", "dsp!=3", "<", "dsp<"}) {
        const auto constraint = parse_constraint(text);
        ASSERT_FALSE(constraint) << text;
        EXPECT_EQ(constraint.error().code, ErrorCode::invalid_value);
        EXPECT_EQ(constraint.error().where, std::string("constraint '") + text + "'");
        EXPECT_EQ(constraint.error().what, "needs <= or >= between a name and a number, as in dsp<=220");
    }
    const auto unknown = parse_constraint("dps<=220");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().what.find("unknown name 'dps' (known: accuracy, "), 0U) << unknown.error().what;
    EXPECT_FALSE(parse_constraint("<=220"));
    for (const char* text :
         {"dsp<=", "dsp<=many", "dsp<=220 LUTs", "dsp<=nan", "dsp<=inf", "dsp<=1e999", "dsp<=0x10"}) {
        const auto constraint = parse_constraint(text);
        ASSERT_FALSE(constraint) << text;
        EXPECT_NE(constraint.error().what.find("is not a number"), std::string::npos)
            << constraint.error().what;
    }
}

} // namespace
} // namespace bitscape::search
