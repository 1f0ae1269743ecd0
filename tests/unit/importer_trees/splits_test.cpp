// Splits that are rewritten: the same way for every value, counted one by one.
#include "importer_trees/ensemble.hpp"
#include "importer_trees/onnx_columns.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <random>
#include <set>

namespace bitscape::trees {
namespace {

using Split = graph::TreeEnsemble::Split;
constexpr double infinity = std::numeric_limits<double>::infinity();

double score(const graph::DecisionTree& tree, double x, Split split)
{
    std::size_t node = 0;
    while (tree.feature[node] != graph::DecisionTree::leaf) {
        const bool holds = split == Split::less ? x < tree.value[node] : x <= tree.value[node];
        node = static_cast<std::size_t>(holds ? tree.left[node] : tree.right[node]);
    }
    return tree.value[node];
}

/// Feature 0 in pieces, leaves 1 (left) and 2 (right).
RawTree stump()
{
    RawTree raw;
    const std::size_t root = raw.add_split(0, 0);
    raw.left[root] = static_cast<int>(raw.add_leaf(1));
    raw.right[root] = static_cast<int>(raw.add_leaf(2));
    return raw;
}

TEST(TreeSplits, EverySetOfSixCategories)
{
    for (const Split split : {Split::less, Split::less_equal})
        for (unsigned bits = 0; bits < 64; ++bits) {
            std::vector<std::int64_t> members;
            for (std::int64_t k = 0; k < 6; ++k)
                if ((bits >> k & 1U) != 0)
                    members.push_back(k);
            RawTree raw = stump();
            raw.pieces[0] = pieces_of_categories(members, split, true);
            const auto tree = TreeMaker().make(raw);
            ASSERT_TRUE(tree);
            for (int x = -2; x < 9; ++x)
                EXPECT_EQ(score(*tree, x, split), x >= 0 && x < 6 && (bits >> x & 1U) != 0 ? 1 : 2);
        }
}

TEST(TreeSplits, InfiniteThresholdsAreFolded)
{
    for (const double threshold : {infinity, -infinity}) {
        RawTree raw = stump();
        raw.value[0] = threshold;
        TreeMaker maker;
        const auto tree = maker.make(raw);
        ASSERT_TRUE(tree);
        EXPECT_EQ(tree->feature.size(), 1U);
        EXPECT_EQ(tree->value[0], threshold > 0 ? 1 : 2);
        std::vector<graph::Rewrite> rewrites;
        maker.add_notes(rewrites);
        ASSERT_EQ(rewrites.size(), 1U);
        EXPECT_EQ(rewrites[0].rule, "infinite_thresholds");
    }
}

TEST(TreeSplits, CyclesSharedNodesAndStrayChildrenAreNamed)
{
    const auto error = [](int left, int right) {
        RawTree raw = stump();
        raw.left[0] = left, raw.right[0] = right;
        const auto tree = TreeMaker().make(raw);
        return tree ? std::string() : english(tree.error());
    };
    EXPECT_EQ(error(0, 1), "two ways lead to node 0");
    EXPECT_EQ(error(1, 1), "two ways lead to node 1");
    EXPECT_EQ(error(1, 3), "node 0 leads to node 3 of 3");
    EXPECT_EQ(error(1, -7), "node 0 leads to node -7 of 3");
}

TEST(TreeSplits, CategoriesThatExplodeAreRefused)
{
    RawTree raw; // twenty splits in a row, each of many pieces
    std::vector<std::int64_t> odd;
    for (std::int64_t k = 1; k < 64; k += 2)
        odd.push_back(k);
    for (int depth = 0; depth < 20; ++depth) {
        const std::size_t node = raw.add_split(0, 0);
        raw.pieces[node] = pieces_of_categories(odd, Split::less, true);
        raw.left[node] = static_cast<int>(raw.add_leaf(1));
        raw.right[node] = static_cast<int>(node) + 2;
    }
    raw.add_leaf(2);
    const auto tree = TreeMaker().make(raw);
    ASSERT_FALSE(tree);
    EXPECT_EQ(tree.error().code, ErrorCode::too_large);
}

/// What single precision computes, step by step.
float through(const std::vector<Step>& steps, float x)
{
    for (const Step& step : steps) {
        const auto c = static_cast<float>(step.constant);
        switch (step.kind) {
        case Step::Kind::subtract:
            x = x - c;
            break;
        case Step::Kind::multiply:
            x = x * c;
            break;
        case Step::Kind::add:
            x = x + c;
            break;
        case Step::Kind::divide:
            x = x / c;
            break;
        case Step::Kind::subtract_from:
            x = c - x;
            break;
        case Step::Kind::at_least:
            x = x < c ? c : x;
            break;
        case Step::Kind::at_most:
            x = x > c ? c : x;
            break;
        case Step::Kind::replace:
            x = x == c ? static_cast<float>(step.with) : x;
            break;
        case Step::Kind::is_above:
            x = x > c ? 1.0F : 0.0F;
            break;
        case Step::Kind::to_float:
        case Step::Kind::to_double:
            break;
        }
    }
    return x;
}

/// The break and its neighbours, zeros, extremes, numbers of every size.
std::vector<float> probes(const Pieces& pieces, std::mt19937& random)
{
    constexpr float most = std::numeric_limits<float>::max();
    std::vector<float> made{0.0F, -0.0F, most, -most, std::numeric_limits<float>::denorm_min(), 1.0F, -1.0F};
    for (const double b : pieces.breaks) {
        auto low = static_cast<float>(b), high = low;
        for (int k = 0; k < 4; ++k) {
            made.push_back(low), made.push_back(high);
            low = std::nextafter(low, -most), high = std::nextafter(high, most);
        }
    }
    std::normal_distribution<float> size(0, 1);
    for (int k = 0; k < 200; ++k)
        made.push_back(size(random) * std::exp2(4 * size(random)));
    return made;
}

TEST(TreeSplits, ScalersMoveIntoThresholdsExactly)
{
    std::mt19937 random(7);
    std::normal_distribution<float> normal(0, 3);
    using Kind = Step::Kind;
    const Kind kinds[] = {Kind::subtract,      Kind::multiply, Kind::add,     Kind::divide,  Kind::at_least,
                          Kind::subtract_from, Kind::at_most,  Kind::replace, Kind::is_above};
    for (int trial = 0; trial < 400; ++trial)
        for (const Split split : {Split::less, Split::less_equal}) {
            Column column;
            for (int k = 0; k < 1 + trial % 3; ++k)
                column.steps.push_back({kinds[random() % 9], normal(random), normal(random), false});
            if (trial % 17 == 0)
                column.steps.push_back({Kind::multiply, 0, 0, false});
            const double t = static_cast<double>(normal(random));
            RawTree raw = stump();
            raw.pieces[0] = pull_back(column, {{t}, {true, false}}, split);
            const Pieces pieces = raw.pieces[0];
            const auto tree = TreeMaker().make(raw);
            ASSERT_TRUE(tree);
            for (const float x : probes(pieces, random)) {
                const float y = through(column.steps, x);
                if (std::isnan(y) || std::isinf(y))
                    continue;
                const bool left =
                    split == Split::less ? y < static_cast<float>(t) : y <= static_cast<float>(t);
                ASSERT_EQ(score(*tree, x, split), left ? 1 : 2) << "trial " << trial << ", x = " << x;
            }
        }
}

} // namespace
} // namespace bitscape::trees
