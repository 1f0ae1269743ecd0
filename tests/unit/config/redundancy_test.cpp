#include "config/redundancy.hpp"

#include <gtest/gtest.h>

namespace bitscape::config {
namespace {

Configuration parsed(std::string_view text)
{
    Result<Configuration> result = parse_configuration(text, "test.yml");
    EXPECT_TRUE(result) << (result ? "" : english(result.error()));
    return result.value_or(Configuration());
}

TEST(Redundancy, IsInheritedByNameByClassByModel)
{
    const Configuration knobs = parsed("HLSConfig:\n"
                                       "  Model: {Precision: \"fixed<16,6>\", Redundancy: weights}\n"
                                       "  LayerType:\n    Conv2D: {Redundancy: Logic}\n"
                                       "  LayerName:\n    fc1: {Redundancy: none}\n");
    EXPECT_EQ(default_redundancy(knobs), Redundancy::weights);
    EXPECT_EQ(effective_redundancy(knobs, "fc1", "Dense"), Redundancy::none);
    EXPECT_EQ(effective_redundancy(knobs, "fc2", "Dense"), Redundancy::weights);
    EXPECT_EQ(effective_redundancy(knobs, "c1", "Conv2D"), Redundancy::logic);
    EXPECT_FALSE(own_redundancy(knobs, "fc2"));
    EXPECT_EQ(effective_redundancy(Configuration(), "fc1", "Dense"), Redundancy::none);
}

TEST(Redundancy, IsWrittenAndTakenAway)
{
    const Configuration before = parsed("HLSConfig:\n  LayerName:\n    fc1: {ReuseFactor: 2}\n");
    Configuration knobs = before;
    set_redundancy(knobs, "fc1", Redundancy::logic);
    EXPECT_EQ(own_redundancy(parsed(to_yaml(knobs)), "fc1"), Redundancy::logic);
    set_redundancy(knobs, "fc1", Redundancy::none); // an own wish, against the model's
    EXPECT_EQ(own_redundancy(knobs, "fc1"), Redundancy::none);
    set_redundancy(knobs, "fc1", std::nullopt);
    EXPECT_EQ(knobs, before);
    set_default_redundancy(knobs, Redundancy::weights);
    EXPECT_EQ(default_redundancy(parsed(to_yaml(knobs))), Redundancy::weights);
    EXPECT_EQ(knobs.reuse_factor("fc1"), 2);
}

TEST(Redundancy, OtherWordsAreRefusedWithTheirPlace)
{
    const auto wrong =
        parse_configuration("HLSConfig:\n  LayerName:\n    fc1: {Redundancy: twice}\n", "c.yml");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(english(wrong.error()), "c.yml: layer 'fc1': Redundancy: must be none, weights or logic");
    EXPECT_FALSE(parse_configuration("HLSConfig:\n  Model: {Redundancy: [logic]}\n", "c.yml"));
}

} // namespace
} // namespace bitscape::config
