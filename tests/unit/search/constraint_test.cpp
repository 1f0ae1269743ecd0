#include "search/search.hpp"

#include <gtest/gtest.h>

namespace bitscape::search {
namespace {

TEST(Constraint, ReadsLimits)
{
    const auto dsp = parse_constraint("dsp<=220");
    ASSERT_TRUE(dsp);
    EXPECT_EQ(dsp->name, "dsp");
    EXPECT_EQ(dsp->relation, Constraint::Relation::at_most);
    EXPECT_EQ(dsp->limit, 220);
    const auto accuracy = parse_constraint("  accuracy >= 7.4e-1 ");
    ASSERT_TRUE(accuracy);
    EXPECT_EQ(accuracy->name, "accuracy");
    EXPECT_EQ(accuracy->relation, Constraint::Relation::at_least);
    EXPECT_EQ(accuracy->limit, 0.74);
    EXPECT_EQ(parse_constraint("energy_pj>=-1.5")->limit, -1.5);
    for (const char* text :
         {"dsp<=220", "accuracy>=0.74", "latency_ns<=0.1", "lut<=1e+20", "dsp<220", "auc>0.9", "lut<=29%"})
        EXPECT_EQ(to_string(*parse_constraint(text)), text);
}

TEST(Constraint, NamesWhatIsWrong)
{
    for (const char* text : {"", "dsp", "dsp 220", "dsp==220", "dsp=<220", "dsp!=3"}) {
        const auto constraint = parse_constraint(text);
        ASSERT_FALSE(constraint) << text;
        EXPECT_EQ(constraint.error().code, ErrorCode::invalid_value);
        EXPECT_EQ(constraint.error().where, std::string("constraint '") + text + "'");
        EXPECT_EQ(constraint.error().what,
                  "needs <=, >=, < or > between a name and a number, as in dsp<=220");
    }
    const auto unknown = parse_constraint("dps<=220");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().what.find("unknown name 'dps' (known: accuracy, "), 0U) << unknown.error().what;
    EXPECT_FALSE(parse_constraint("<=220"));
    for (const char* text : {"dsp<=", "dsp<=many", "dsp<=220 LUTs", "dsp<", "dsp<=%", "dsp<<3", "dsp<=nan",
                             "dsp<=inf", "dsp<=1e999", "dsp<=0x10"}) {
        const auto constraint = parse_constraint(text);
        ASSERT_FALSE(constraint) << text;
        EXPECT_NE(constraint.error().what.find("is not a number"), std::string::npos)
            << constraint.error().what;
    }
}

TEST(Constraint, SaysHowFarAValueIsBeyond)
{
    const auto beyond = [](const char* text, double value) {
        return violation(*parse_constraint(text), value);
    };
    EXPECT_EQ(beyond("dsp<=220", 230), 10);
    EXPECT_EQ(beyond("dsp<=220", 220), 0);
    EXPECT_EQ(beyond("dsp<=220", 200), -20);
    EXPECT_GT(beyond("dsp<220", 220), 0);
    EXPECT_LT(beyond("dsp<220", 219), 0);
    EXPECT_EQ(beyond("accuracy>=0.75", 0.5), 0.25);
    EXPECT_GT(beyond("accuracy>0.75", 0.75), 0);
    EXPECT_EQ(beyond("accuracy>=0.75", 0.75), 0);
}

TEST(Constraint, KnowsTheDevice)
{
    estimate::Part part;
    part.id = "tiny";
    part.lut = estimate::Sourced{1001, "", true};
    part.dsp = estimate::Sourced{90, "", true};
    const auto lut = resolved(*parse_constraint("lut <= 80 %"), part);
    ASSERT_TRUE(lut);
    EXPECT_DOUBLE_EQ(lut->limit, 800.8);
    EXPECT_FALSE(lut->of_part);
    EXPECT_EQ(resolved(*parse_constraint("accuracy>=0.5"), part)->limit, 0.5);
    EXPECT_EQ(english(resolved(*parse_constraint("uram<50%"), part).error()),
              "constraint 'uram<50%': the catalogue does not know how many part 'tiny' has");
    EXPECT_NE(parse_constraint("accuracy<=80%").error().what.find("a percentage is of"), std::string::npos);
    const auto all = fit_to_part(part);
    ASSERT_EQ(all.size(), 2U); // what is not known is no limit
    EXPECT_EQ(to_string(all[0]), "lut<=1001");
    EXPECT_EQ(to_string(all[1]), "dsp<=90");
    EXPECT_EQ(to_string(fit_to_part(part, 0.5)[0]), "lut<=500");
}

} // namespace
} // namespace bitscape::search
