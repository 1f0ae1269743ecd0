// Estimates of boosted trees: what they count, and that less of it never costs more.
#include "config/tree_knobs.hpp"
#include "design/design.hpp"
#include "estimate/estimate.hpp"
#include "estimate/part.hpp"
#include "estimate/tree_costs.hpp"

#include <gtest/gtest.h>

namespace bitscape::tests {
namespace {

/// Two outputs, four rounds; every other tree asks what the one before it asked.
std::shared_ptr<const graph::Model> model_of_trees()
{
    graph::TreeEnsemble layer;
    layer.n_outputs = 2;
    layer.start = {0, 0.5};
    for (int k = 0; k < 8; ++k) {
        const double t = 0.37 * (k / 2);
        layer.trees.push_back(
            {{0, 1, -1, -1, -1}, {t, t + 1, -1.3, 0.1 * k, 0.95}, {1, 3, -1, -1, -1}, {2, 4, -1, -1, -1}});
    }
    graph::Model model;
    model.layers.push_back({LayerId{0}, "x", "Input", graph::Input{}, {}, {2}});
    model.layers.push_back({LayerId{1}, "trees", "TreeEnsemble", std::move(layer), {LayerId{0}}, {2}});
    model.inputs = {LayerId{0}};
    model.outputs = {LayerId{1}};
    return std::make_shared<const graph::Model>(std::move(model));
}

estimate::DesignEstimate estimate_of(const design::Design& design,
                                     estimate::Stage stage = estimate::Stage::vsynth)
{
    static const std::vector<estimate::Part> parts = *estimate::builtin_parts();
    return estimate::estimate(design, *estimate::find_part(parts, "xcvu9p"), {stage, nullptr, nullptr});
}

design::Design resolved(const std::shared_ptr<const graph::Model>& model,
                        const config::Configuration& configuration)
{
    return *design::resolve(model, configuration);
}

TEST(TreeEstimate, ComparisonsCountOnce)
{
    const auto model = model_of_trees();
    const design::Design design = resolved(model, config::default_configuration(*model));
    const auto& trees = std::get<design::TreeEnsemble>(design.find("trees")->operation);
    const auto features = estimate::tree_features(trees, design.nodes[0].result, design.nodes[1].result);
    EXPECT_EQ(features.splits, 16);
    EXPECT_EQ(features.comparators, 8);
    EXPECT_EQ(features.depth, 2);
    const auto shares = estimate::tree_costs(design, design.nodes[1], estimate::Stage::vsynth);
    ASSERT_EQ(shares.size(), 8U);
    EXPECT_EQ(shares[0].features.comparators, 2);
    EXPECT_EQ(shares[1].features.comparators, 0) << "its splits are those of tree 0";
    double lut = 0;
    for (const auto& share : shares)
        lut += share.lut.value;
    EXPECT_NEAR(lut, estimate_of(design).layers[1].resources.lut.value, 4.5) << "rounded tree by tree";
}

TEST(TreeEstimate, NarrowerAndSmallerIsCheaper)
{
    const auto model = model_of_trees();
    config::Configuration configuration = config::default_configuration(*model);
    const auto lut = [&] {
        const auto estimate = estimate_of(resolved(model, configuration));
        EXPECT_EQ(estimate.resources.dsp.value, 0);
        return estimate.resources.lut.value;
    };
    const double whole = lut();
    configuration.set_precision("trees", "result", "fixed<10,6>");
    const double narrow_scores = lut();
    EXPECT_LT(narrow_scores, whole);
    configuration.set_precision("x", "result", "fixed<10,6>");
    const double narrow = lut();
    EXPECT_LT(narrow, narrow_scores);
    config::set_tree_knob(configuration, "trees", "Rounds", "2");
    EXPECT_LT(lut(), narrow);
}

TEST(TreeEstimate, HlsIsARangeAboveLogicSynthesis)
{
    const auto model = model_of_trees();
    const design::Design design = resolved(model, config::default_configuration(*model));
    const auto logic = estimate_of(design).layers[1].resources.lut,
               hls = estimate_of(design, estimate::Stage::csynth).layers[1].resources.lut;
    EXPECT_GT(hls.value, logic.value);
    EXPECT_GT(hls.high, hls.value);
    EXPECT_LE(hls.low, logic.value);
    // conifer's VHDL takes depth + 4 + ceil(log2(rounds + 1)) cycles.
    EXPECT_EQ(estimate_of(design).layers[1].latency_cycles.value, 2 + 4 + 3);
}

} // namespace
} // namespace bitscape::tests
