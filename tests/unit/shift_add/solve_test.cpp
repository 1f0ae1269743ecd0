#include "shift_add/digits.hpp"
#include "shift_add/solve.hpp"

#include <bit>
#include <gtest/gtest.h>
#include <random>

namespace bitscape::shift_add {
namespace {

using Generator = std::mt19937_64;

std::int64_t between(Generator& generator, std::int64_t low, std::int64_t high)
{
    return low + static_cast<std::int64_t>(generator() % static_cast<std::uint64_t>(high - low + 1));
}

Problem problem_of(std::size_t inputs, std::size_t outputs, std::vector<std::int64_t> weights)
{
    return {inputs, outputs, std::move(weights), std::vector<Interval>(inputs, {-128, 127}), {}};
}

AdderGraph solved(const Problem& problem, const Options& options = {})
{
    Progress progress;
    auto graph = solve(problem, options, {}, progress);
    EXPECT_TRUE(graph.has_value());
    return graph ? *std::move(graph) : AdderGraph{};
}

/// The graph computes x W, for corners and random x, inside the ranges it promises, and no deeper than it
/// says.
void expect_product(const Problem& problem, const AdderGraph& graph, Generator& generator)
{
    ASSERT_EQ(graph.outputs.size(), problem.outputs);
    for (int trial = 0; trial < 12; ++trial) {
        std::vector<std::int64_t> x;
        for (const Interval& range : problem.ranges)
            x.push_back(trial == 0   ? range.min
                        : trial == 1 ? range.max
                                     : between(generator, range.min, range.max));
        const auto y = graph.evaluate(x);
        for (std::size_t j = 0; j < problem.outputs; ++j) {
            std::int64_t wanted = 0;
            for (std::size_t i = 0; i < problem.inputs; ++i)
                wanted += x[i] * problem.weights[i * problem.outputs + j];
            ASSERT_EQ(y[j], wanted) << "output " << j;
        }
        std::vector<std::int64_t> values = x;
        for (const AdderGraph::Sum& sum : graph.sums) {
            const std::int64_t high = values[sum.high] << sum.shift;
            values.push_back(sum.reversed    ? high - values[sum.low]
                             : sum.subtracts ? values[sum.low] - high
                                             : values[sum.low] + high);
            ASSERT_GE(values.back(), sum.range.min);
            ASSERT_LE(values.back(), sum.range.max);
            ASSERT_EQ(sum.depth, std::max(graph.depth(sum.low), graph.depth(sum.high)) + 1);
        }
    }
}

/// Weights of one flavour: dense, sparse, few values, powers of two, related columns, one sign.
Problem random_problem(Generator& generator)
{
    const auto inputs = static_cast<std::size_t>(between(generator, 1, 12)),
               outputs = static_cast<std::size_t>(between(generator, 1, 12));
    const std::int64_t bits = between(generator, 1, 16), flavour = between(generator, 0, 5);
    const std::int64_t most = (std::int64_t{1} << bits) - 1;
    Problem problem = problem_of(inputs, outputs, std::vector<std::int64_t>(inputs * outputs, 0));
    for (std::size_t i = 0; i < inputs; ++i)
        for (std::size_t j = 0; j < outputs; ++j) {
            std::int64_t& weight = problem.weights[i * outputs + j];
            weight = between(generator, -most, most);
            if (flavour == 1 && between(generator, 0, 3) != 0)
                weight = 0;
            if (flavour == 2)
                weight %= 3;
            if (flavour == 3)
                weight = (weight < 0 ? -1 : 1) * (std::int64_t{1} << between(generator, 0, bits));
            if (flavour == 4 && j > 0)
                weight =
                    problem.weights[i * outputs + j - 1] * (j % 3 == 0 ? -1 : 1) + between(generator, 0, 1);
            if (flavour == 5)
                weight = -(weight < 0 ? -weight : weight);
        }
    for (Interval& range : problem.ranges)
        range = {between(generator, -500, 0), between(generator, 0, 500)};
    if (between(generator, 0, 2) == 0)
        for (std::size_t i = 0; i < inputs; ++i)
            problem.depths.push_back(static_cast<int>(between(generator, 0, 5)));
    return problem;
}

TEST(Digits, OfEveryNumberAreFewAndApart)
{
    for (std::int64_t value = -5000; value <= 5000; ++value) {
        const Digits digits = canonical_digits(value);
        EXPECT_EQ(static_cast<std::int64_t>(digits.plus) - static_cast<std::int64_t>(digits.minus), value);
        const std::uint64_t all = digits.plus | digits.minus;
        EXPECT_EQ(digits.plus & digits.minus, 0U);
        EXPECT_EQ(all & (all << 1), 0U) << value;
        EXPECT_LE(digits.count(), std::popcount(static_cast<std::uint64_t>(value < 0 ? -value : value)));
    }
    EXPECT_EQ(canonical_digits((std::int64_t{1} << 61) - 1).count(), 2);
}

TEST(Solve, RandomMatricesAreExactWithinTheirDepth)
{
    Generator generator(7);
    for (int round = 0; round < 400; ++round) {
        SCOPED_TRACE(round);
        const Problem problem = random_problem(generator);
        Options options;
        options.extra_depth = round % 4 == 3 ? std::nullopt : std::optional<int>(round % 4);
        const AdderGraph graph = solved(problem, options);
        expect_product(problem, graph, generator);
        if (options.extra_depth) {
            EXPECT_LE(graph.depth(), minimal_depth(problem) + *options.extra_depth);
        }
        if (HasFatalFailure())
            return;
    }
}

TEST(Solve, WhatIsTheSameIsBuiltOnce)
{
    // Equal, negated and shifted columns need nothing more; powers of two need nothing at all.
    const Problem same = problem_of(3, 4, {5, -5, 20, 5, 3, -3, 12, 3, 7, -7, 28, 7});
    Options options;
    options.extra_depth = std::nullopt;
    EXPECT_EQ(solved(same, options).sums.size(), solved(problem_of(3, 1, {5, 3, 7}), options).sums.size());
    const AdderGraph powers = solved(problem_of(2, 3, {4, 0, -1, 0, 8, 0}));
    EXPECT_TRUE(powers.sums.empty());
    EXPECT_TRUE(powers.outputs[2].negated);
    EXPECT_EQ(solved(problem_of(2, 1, {0, 0})).outputs[0].node, AdderGraph::Output::nothing);
}

TEST(Solve, SharesBeyondTheDigits)
{
    // 45 = 5 * 9: digits 101101 cost three adders one by one.
    EXPECT_EQ(solved(problem_of(1, 1, {45})).sums.size(), 2U);
}

TEST(Solve, IsDeterministicAndCanBeStopped)
{
    Generator generator(11);
    const Problem problem = random_problem(generator);
    const AdderGraph a = solved(problem), b = solved(problem);
    EXPECT_EQ(a.sums, b.sums);
    EXPECT_EQ(a.outputs, b.outputs);
    std::stop_source source;
    source.request_stop();
    Progress progress;
    const auto stopped = solve(problem, {}, source.get_token(), progress);
    ASSERT_FALSE(stopped.has_value());
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
}

TEST(Solve, RefusesWhatDoesNotFit)
{
    Progress progress;
    Problem problem = problem_of(2, 2, {1, 2, 3});
    EXPECT_EQ(solve(problem, {}, {}, progress).error().code, ErrorCode::mismatch);
    problem = problem_of(1, 1, {std::int64_t{1} << 46});
    EXPECT_EQ(solve(problem, {}, {}, progress).error().code, ErrorCode::unsupported);
    problem = problem_of(1, 1, {std::int64_t{1} << 40});
    problem.ranges[0] = {-(std::int64_t{1} << 30), 0};
    EXPECT_EQ(solve(problem, {}, {}, progress).error().code, ErrorCode::unsupported);
}

} // namespace
} // namespace bitscape::shift_add
