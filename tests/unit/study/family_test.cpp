#include "study/family.hpp"
#include "unit/study/store_fixture.hpp"

namespace bitscape::study {
namespace {

class FamilyTest : public StoreTest {};

TEST_F(FamilyTest, IsWhatTheStudySays)
{
    const auto store = create(file().string());
    ASSERT_TRUE(store->begin(description()));
    EXPECT_EQ(family_of(*store, description()), Family::network);
    ASSERT_TRUE(store->set_attribute("jets", family_attribute, "\"boosted trees\""));
    EXPECT_EQ(family_of(*store, description()), Family::trees);
}

TEST_F(FamilyTest, IsFoundByTheKnobsOfAStudyThatDoesNotSay)
{
    const auto store = create(file().string());
    Description trees = description("trees");
    trees.space = {{"features.result", {"fixed<8,4>"}}, {"trees.Rounds", {"1", "2"}}};
    ASSERT_TRUE(store->begin(trees));
    EXPECT_EQ(family_of(*store, trees), Family::trees);
    EXPECT_FALSE(family_of(*store, description("nobody")));
}

TEST(Family, OfAModelThatHoldsTrees)
{
    graph::Model model;
    EXPECT_EQ(family_of(model), Family::network);
    model.layers.emplace_back().operation = graph::TreeEnsemble{};
    EXPECT_EQ(family_of(model), Family::trees);
}

} // namespace
} // namespace bitscape::study
