// Boosted trees: the fast walk against the plain one, and both against conifer's rule written out once more.
#include "design/design.hpp"
#include "emulate/emulate.hpp"
#include "random_trees.hpp"

#include <functional>
#include <gtest/gtest.h>

namespace bitscape::tests {
namespace {

using graph::DecisionTree;
using graph::TreeEnsemble;

/// conifer's sums for one output, in `type`.
double sum_up(const std::vector<double>& scores, double start, double norm, bool unroll,
              const FixedPoint& type)
{
    const auto fit = [&type](double value) { return to_double(from_double(value, type), type); };
    if (unroll) {
        std::vector<double> level = scores;
        const std::function<double(std::size_t, std::size_t)> reduce = [&](std::size_t from, std::size_t n) {
            if (n == 1)
                return level[from];
            std::size_t half = 1;
            while (half * 2 < n)
                half *= 2;
            return fit(reduce(from, half) + reduce(from + half, n - half));
        };
        return fit(fit(fit(start) + reduce(0, scores.size())) * fit(norm));
    }
    double sum = fit(start);
    for (const double score : scores)
        sum = fit(sum + score);
    return fit(sum * fit(norm));
}

/// One row by the rule: features, thresholds and scores rounded, then compared and added as real numbers.
/// Exact for types whose products fit a double, and for weights of exactly one.
std::vector<double> by_the_rule(const TreeEnsemble& layer, std::span<const double> row,
                                const FixedPoint& input, const FixedPoint& threshold, const FixedPoint& score,
                                bool unroll)
{
    std::vector<std::vector<double>> scores(layer.n_outputs);
    for (std::size_t k = 0; k < layer.trees.size(); ++k) {
        const DecisionTree& tree = layer.trees[k];
        std::size_t at = 0;
        while (tree.feature[at] != DecisionTree::leaf) {
            const double x =
                to_double(from_double(row[static_cast<std::size_t>(tree.feature[at])], input), input);
            const double t = to_double(from_double(tree.value[at], threshold), threshold);
            const bool holds = layer.split == TreeEnsemble::Split::less ? x < t : x <= t;
            at = static_cast<std::size_t>(holds ? tree.left[at] : tree.right[at]);
        }
        scores[k % layer.n_outputs].push_back(to_double(from_double(tree.value[at], score), score));
    }
    std::vector<double> out;
    for (std::size_t j = 0; j < layer.n_outputs; ++j)
        out.push_back(sum_up(scores[j], layer.start[j], layer.norm, unroll, score));
    return out;
}

TEST(Trees, FastAndPlainFollowTheRule)
{
    Random random(1117);
    std::size_t compared = 0;
    for (int round = 0; round < 300; ++round) {
        const TreeCase each = random_tree_case(random);
        const auto design = design::resolve(each.model, each.configuration);
        ASSERT_TRUE(design) << english(design.error());
        const Samples rows = random_rows(random, *each.model);
        Progress progress;
        const auto fast = emulate::run(*design, {rows}, {}, {}, progress);
        const auto plain = emulate::run(*design, {rows}, {.kernel = emulate::Kernel::plain}, {}, progress);
        ASSERT_TRUE(fast && plain) << round;
        ASSERT_EQ(fast->outputs[0].values, plain->outputs[0].values) << round;
        const auto& layer = std::get<TreeEnsemble>(each.model->layers[1].operation);
        for (std::size_t row = 0; row < rows.rows; ++row) {
            const auto expected =
                by_the_rule(layer, rows.row(row), each.input, each.threshold, each.score, each.unroll);
            const auto got = plain->outputs[0].row(row);
            ASSERT_EQ(std::vector<double>(got.begin(), got.end()), expected)
                << round << ": " << to_string(each.input) << " " << to_string(each.score);
            ++compared;
        }
    }
    EXPECT_GT(compared, 5000U);
}

TEST(Trees, AWeightThatCannotBeOneIsNotedAndUsed)
{
    Random random(3);
    TreeCase each = random_tree_case(random);
    each.configuration.set_precision("x", "result", "fixed<8,3>");
    each.configuration.set_precision("trees", "threshold", "fixed<8,3>");
    each.configuration.set_precision("trees", "result", "fixed<16,6>");
    each.configuration.set_precision("trees", "weight", "fixed<8,1>"); // 1 wraps to -1
    const auto design = design::resolve(each.model, each.configuration);
    ASSERT_TRUE(design);
    ASSERT_FALSE(design->notes.empty());
    EXPECT_NE(design->notes.back().text.find("weight 1 is not a value of fixed<8,1>"), std::string::npos);
    Samples rows = random_rows(random, *each.model);
    Samples negated = rows;
    for (double& value : negated.values)
        value = std::floor(-value * 32) / 32;
    for (double& value : rows.values)
        value = -std::floor(-value * 32) / 32;
    Progress progress;
    const auto got = emulate::run(*design, {rows}, {}, {}, progress);
    each.configuration.set_precision("trees", "weight", "fixed<8,3>");
    const auto usual = design::resolve(each.model, each.configuration);
    const auto expected = emulate::run(*usual, {negated}, {}, {}, progress);
    ASSERT_TRUE(got && expected);
    EXPECT_EQ(got->outputs[0].values, expected->outputs[0].values);
}

TEST(Trees, FloatIsForTreesOnly)
{
    Random random(5);
    TreeCase each = random_tree_case(random);
    for (const char* tensor : {"threshold", "weight", "result"})
        each.configuration.set_precision("trees", tensor, "fixed<16,6>");
    each.configuration.set_precision("x", "result", "float");
    const auto design = design::resolve(each.model, each.configuration);
    ASSERT_FALSE(design);
    EXPECT_EQ(english(design.error()),
              "layer 'trees': float must be the type of all its tensors, or of none");
}

} // namespace
} // namespace bitscape::tests
