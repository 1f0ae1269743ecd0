// The fast kernels against the plain evaluation, on every instruction set of this machine.
#include "emulate/emulate.hpp"
#include "emulate/targets.hpp"
#include "unit/emulate/random_design.hpp"

#include <gtest/gtest.h>
#include <hwy/targets.h>

namespace bitscape::emulate {
namespace {

Result<Output> run_design(const design::Design& design, const std::vector<Samples>& inputs, Kernel kernel,
                          int threads = 0)
{
    Progress progress;
    return run(design, inputs, {.kernel = kernel, .threads = threads, .trace = true}, {}, progress);
}

/// Both outputs in every value and every count; the first difference as text, empty if there is none.
std::string difference(const Output& a, const Output& b)
{
    for (std::size_t n = 0; n < a.traces.size(); ++n) {
        for (std::size_t i = 0; i < a.traces[n].values.values.size(); ++i)
            if (a.traces[n].values.values[i] != b.traces[n].values.values[i])
                return fmt::format("{}[{}]: {} and {}", a.traces[n].layer, i, a.traces[n].values.values[i],
                                   b.traces[n].values.values[i]);
        const TensorStats& x = a.stats[n];
        const TensorStats& y = b.stats[n];
        if (x.values != y.values || x.overflows != y.overflows || x.underflows != y.underflows ||
            x.min != y.min || x.max != y.max)
            return fmt::format("{}: statistics {} {} {} {} {} and {} {} {} {} {}", x.layer, x.values,
                               x.overflows, x.underflows, x.min, x.max, y.values, y.overflows, y.underflows,
                               y.min, y.max);
    }
    for (std::size_t k = 0; k < a.outputs.size(); ++k)
        if (a.outputs[k].values != b.outputs[k].values)
            return fmt::format("output {}", k);
    return {};
}

struct Tally {
    int compared = 0, unsupported = 0;
};

/// One random design, fast against plain. Row counts on both sides of a block.
void compare(std::uint64_t seed, std::size_t max_elements, Tally& tally)
{
    const design::Design design = tests::random_design(seed, max_elements);
    tests::Random random(seed + 1);
    constexpr std::size_t row_counts[] = {1, 63, 64, 100, 257};
    const std::size_t rows = row_counts[seed % std::size(row_counts)];
    const std::vector<Samples> inputs{tests::random_inputs(random, design.node(design.inputs[0]), rows)};
    const auto plain = run_design(design, inputs, Kernel::plain);
    const auto fast = run_design(design, inputs, Kernel::fast);
    ASSERT_EQ(plain.has_value(), fast.has_value()) << "seed " << seed;
    if (!plain) {
        EXPECT_EQ(plain.error().code, ErrorCode::unsupported) << english(plain.error());
        EXPECT_EQ(english(plain.error()), english(fast.error()));
        ++tally.unsupported;
        return;
    }
    ++tally.compared;
    EXPECT_EQ(difference(*plain, *fast), "") << "seed " << seed;
}

TEST(Kernels, EqualPlainOnRandomDesigns)
{
    Tally tally;
    for (std::uint64_t seed = 0; seed < 2500 && !HasFailure(); ++seed)
        compare(seed, 20, tally);
    EXPECT_GT(tally.compared, 2000); // designs beyond 128 bits are refused, but must stay few
}

TEST(Kernels, EqualPlainOnWiderLayers)
{
    Tally tally;
    for (std::uint64_t seed = 5000; seed < 5040 && !HasFailure(); ++seed)
        compare(seed, 120, tally);
    EXPECT_GT(tally.compared, 25);
}

TEST(Kernels, EqualPlainOnEveryInstructionSet)
{
    for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
        hwy::SetSupportedTargetsForTest(target);
        Tally tally;
        for (std::uint64_t seed = 10000; seed < 10150 && !HasFailure(); ++seed)
            compare(seed, 24, tally);
        EXPECT_GT(tally.compared, 100) << hwy::TargetName(target);
        hwy::SetSupportedTargetsForTest(0);
    }
}

TEST(Kernels, ThreadsChangeNothing)
{
    int compared = 0;
    for (std::uint64_t seed = 20000; seed < 20060; ++seed) {
        const design::Design design = tests::random_design(seed);
        tests::Random random(seed);
        const std::vector<Samples> inputs{tests::random_inputs(random, design.node(design.inputs[0]), 1500)};
        const auto alone = run_design(design, inputs, Kernel::fast, 0);
        if (!alone)
            continue;
        ++compared;
        for (const int threads : {1, 3}) {
            const auto shared = run_design(design, inputs, Kernel::fast, threads);
            ASSERT_TRUE(shared.has_value());
            EXPECT_EQ(difference(*alone, *shared), "") << "seed " << seed << ", threads " << threads;
        }
    }
    EXPECT_GT(compared, 40);
}

Samples rows_of(const Samples& samples, std::size_t first, std::size_t count)
{
    const auto begin = samples.values.begin() + static_cast<std::ptrdiff_t>(first * samples.columns);
    return {count, samples.columns, {begin, begin + static_cast<std::ptrdiff_t>(count * samples.columns)}};
}

TEST(Kernels, BatchSizeChangesNothing)
{
    constexpr std::size_t rows = 700, sizes[] = {1, 63, 65, 256, 315}; // 700 together
    int compared = 0;
    for (std::uint64_t seed = 30000; seed < 30060; ++seed) {
        const design::Design design = tests::random_design(seed);
        tests::Random random(seed);
        const Samples all = tests::random_inputs(random, design.node(design.inputs[0]), rows);
        const auto whole = run_design(design, {all}, Kernel::fast);
        if (!whole)
            continue;
        ++compared;
        std::size_t first = 0;
        std::int64_t overflows = 0, underflows = 0;
        for (const std::size_t count : sizes) {
            const auto part = run_design(design, {rows_of(all, first, count)}, Kernel::fast);
            ASSERT_TRUE(part.has_value());
            EXPECT_EQ(part->outputs[0].values, rows_of(whole->outputs[0], first, count).values) << seed;
            overflows += part->stats.back().overflows;
            underflows += part->stats.back().underflows;
            first += count;
        }
        EXPECT_EQ(overflows, whole->stats.back().overflows) << seed;
        EXPECT_EQ(underflows, whole->stats.back().underflows) << seed;
    }
    EXPECT_GT(compared, 40);
}

} // namespace
} // namespace bitscape::emulate
