#include "unit/emulate/random_design.hpp"
#include "unit/emulate/small_design.hpp"

#include <gtest/gtest.h>

namespace bitscape::emulate {
namespace {

using tests::SmallDesign;

Result<Output> run_whole(const design::Design& design, const std::vector<Samples>& inputs)
{
    Progress progress;
    return run(design, inputs, {.trace = true}, {}, progress);
}

Result<Output> run_again(Incremental& incremental, const design::Design& design, int threads = 0)
{
    Progress progress;
    return incremental.run(design, {.threads = threads, .trace = true}, {}, progress);
}

void expect_equal(const Output& a, const Output& b, const std::string& context)
{
    ASSERT_EQ(a.traces.size(), b.traces.size());
    for (std::size_t n = 0; n < a.traces.size(); ++n) {
        EXPECT_EQ(a.traces[n].values.values, b.traces[n].values.values)
            << context << ", " << a.traces[n].layer;
        EXPECT_EQ(a.stats[n].overflows, b.stats[n].overflows) << context << ", " << a.stats[n].layer;
        EXPECT_EQ(a.stats[n].underflows, b.stats[n].underflows) << context;
        EXPECT_EQ(a.stats[n].min, b.stats[n].min) << context;
        EXPECT_EQ(a.stats[n].max, b.stats[n].max) << context;
        EXPECT_EQ(a.stats[n].values, b.stats[n].values) << context;
    }
    ASSERT_EQ(a.outputs.size(), b.outputs.size());
    for (std::size_t k = 0; k < a.outputs.size(); ++k)
        EXPECT_EQ(a.outputs[k].values, b.outputs[k].values) << context;
}

/// Turns one knob of one layer that has no effect on shapes.
void change(design::Design& design, tests::Random& random)
{
    design::Node& node = design.nodes[random.next() % design.nodes.size()];
    if (auto* dense = std::get_if<design::Dense>(&node.operation)) {
        switch (random.integer(0, 4)) {
        case 0:
            dense->accum = tests::random_type(random);
            return;
        case 1:
            dense->weight.raw[random.next() % dense->weight.raw.size()] = 0;
            return;
        case 2:
            dense->strategy = static_cast<design::Strategy>(random.integer(0, 2));
            node.reuse_factor = tests::random_reuse(random, dense->n_in, dense->n_out);
            return;
        case 3:
            dense->bias.raw[0] ^= 1;
            return;
        default:
            break;
        }
    }
    // A softmax behind the layer has tables for the type it has now.
    if (!std::holds_alternative<design::Softmax>(design.nodes.back().operation))
        node.result = tests::random_type(random);
    for (std::size_t n = 1; n < design.nodes.size(); ++n)
        if (std::holds_alternative<design::Reshape>(design.nodes[n].operation))
            design.nodes[n].result = design.nodes[n - 1].result;
}

TEST(Incremental, EqualsAWholeRunAfterRandomChanges)
{
    int compared = 0, saved = 0;
    for (std::uint64_t seed = 0; seed < 80; ++seed) {
        design::Design design = tests::random_design(seed);
        tests::Random random(seed);
        const auto inputs = std::make_shared<const std::vector<Samples>>(
            std::vector<Samples>{tests::random_inputs(random, design.node(design.inputs[0]), 300)});
        Incremental incremental(inputs);
        for (int step = 0; step < 8; ++step) {
            const auto whole = run_whole(design, *inputs);
            const auto again = run_again(incremental, design, step % 3);
            ASSERT_EQ(whole.has_value(), again.has_value()) << seed;
            if (whole) {
                ++compared;
                saved += incremental.last_computed() < design.nodes.size() ? 1 : 0;
                expect_equal(*whole, *again, fmt::format("seed {}, step {}", seed, step));
            }
            change(design, random);
        }
    }
    EXPECT_GT(compared, 400);
    EXPECT_GT(saved, 200);
}

TEST(Incremental, KeepsToItsBudget)
{
    std::size_t least_computed = 1000;
    for (std::uint64_t seed = 100; seed < 160; ++seed) {
        design::Design design = tests::random_design(seed);
        tests::Random random(seed);
        const auto inputs = std::make_shared<const std::vector<Samples>>(
            std::vector<Samples>{tests::random_inputs(random, design.node(design.inputs[0]), 300)});
        const std::size_t budget = seed % 3 * 8000;
        Incremental incremental(inputs, budget);
        for (int step = 0; step < 8; ++step) {
            const bool stats = step % 4 != 3;
            Progress progress;
            const auto whole = run(design, *inputs, {.stats = stats}, {}, progress);
            const auto again = incremental.run(design, {.threads = step % 3, .stats = stats}, {}, progress);
            EXPECT_LE(incremental.kept_bytes(), budget);
            ASSERT_EQ(whole.has_value(), again.has_value()) << seed;
            if (whole) {
                expect_equal(*whole, *again, fmt::format("seed {}, step {}", seed, step));
                ASSERT_EQ(again->stats.size(), whole->stats.size());
                for (std::size_t n = 0; n < whole->stats.size(); ++n)
                    EXPECT_EQ(again->stats[n].overflows, whole->stats[n].overflows) << seed << ", " << n;
                if (budget > 0 && step % 2 == 1)
                    least_computed = std::min(least_computed, incremental.last_computed());
            }
            if (step % 2 == 1)
                change(design, random);
        }
    }
    EXPECT_EQ(least_computed, 0U); // outputs that are kept are not computed again
}

design::Design chain()
{
    const FixedPoint type{8, 4};
    SmallDesign network({2}, type);
    network.add("fc1", {2}, type, tests::dense(2, 2, type, {16, 8, -8, 16}, {16, 8}));
    network.add("relu", {2}, type, design::Activation{graph::Function::relu, {}, 1024});
    network.add("fc2", {1}, type, tests::dense(2, 1, type, {16, -16}, {16, 8}));
    return network.design;
}

TEST(Incremental, RunsOnlyWhatChanged)
{
    design::Design design = chain();
    Incremental incremental(std::make_shared<const std::vector<Samples>>(
        std::vector<Samples>{tests::samples(2, {1, 2, 3, 4, -1, 0.5})}));
    ASSERT_TRUE(run_again(incremental, design).has_value());
    EXPECT_EQ(incremental.last_computed(), 4U);
    ASSERT_TRUE(run_again(incremental, design).has_value());
    EXPECT_EQ(incremental.last_computed(), 0U);
    design.nodes[3].result = {6, 3};
    ASSERT_TRUE(run_again(incremental, design).has_value());
    EXPECT_EQ(incremental.last_computed(), 1U);
    std::get<design::Dense>(design.nodes[1].operation).weight.raw[0] = 15;
    ASSERT_TRUE(run_again(incremental, design).has_value());
    EXPECT_EQ(incremental.last_computed(), 3U);
    // Reuse does not matter while the accumulator wraps.
    design.nodes[1].reuse_factor = 2;
    std::get<design::Dense>(design.nodes[1].operation).strategy = design::Strategy::resource;
    ASSERT_TRUE(run_again(incremental, design).has_value());
    EXPECT_EQ(incremental.last_computed(), 0U);
    design.nodes[0].result = {7, 4};
    ASSERT_TRUE(run_again(incremental, design).has_value());
    EXPECT_EQ(incremental.last_computed(), 4U);
}

TEST(Incremental, IsRightAfterACancelledRun)
{
    design::Design design = chain();
    const auto inputs = std::make_shared<const std::vector<Samples>>(
        std::vector<Samples>{tests::samples(2, {1, 2, 3, 4, -1, 0.5})});
    Incremental incremental(inputs);
    ASSERT_TRUE(run_again(incremental, design).has_value());
    design.nodes[1].result = {7, 4};
    std::stop_source stop;
    stop.request_stop();
    Progress progress;
    const auto cancelled = incremental.run(design, {}, stop.get_token(), progress);
    ASSERT_FALSE(cancelled.has_value());
    EXPECT_EQ(cancelled.error().code, ErrorCode::cancelled);
    for (const FixedPoint& type : {FixedPoint{8, 4}, FixedPoint{7, 4}}) {
        design.nodes[1].result = type;
        const auto again = run_again(incremental, design);
        ASSERT_TRUE(again.has_value());
        expect_equal(*run_whole(design, *inputs), *again, to_string(type));
    }
}

TEST(Incremental, ForgetsLayersThatAreGone)
{
    design::Design design = chain();
    Incremental incremental(
        std::make_shared<const std::vector<Samples>>(std::vector<Samples>{tests::samples(2, {1, 2})}));
    ASSERT_TRUE(run_again(incremental, design).has_value());
    design::Design shorter = design;
    shorter.nodes.resize(2);
    shorter.outputs = {NodeId{1}};
    ASSERT_TRUE(run_again(incremental, shorter).has_value());
    EXPECT_EQ(incremental.last_computed(), 0U);
    const auto back = run_again(incremental, design);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(incremental.last_computed(), 2U);
}

} // namespace
} // namespace bitscape::emulate
