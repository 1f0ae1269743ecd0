#include "shift_add/solve.hpp"

#include "shift_add/decompose.hpp"
#include "shift_add/digits.hpp"
#include "shift_add/expressions.hpp"

#include <queue>

#include <algorithm>
#include <bit>
#include <fmt/format.h>
#include <tuple>

namespace bitscape::shift_add {
namespace {

constexpr int most_weight_bits = 46;
constexpr int most_bits = 62;
constexpr int any_depth = 48; ///< more levels than any graph needs

int levels(std::uint64_t load)
{
    return static_cast<int>(std::bit_width(std::max<std::uint64_t>(load, 1) - 1));
}

/// A pair that waits to be taken out.
struct Candidate {
    double value = 0; ///< never less than what the pair is worth now
    Expressions::Counted counted;

    friend bool operator<(const Candidate& a, const Candidate& b)
    {
        const auto order = [](const Pair& pair) {
            return std::tuple(pair.low, pair.high, pair.shift, pair.subtracts);
        };
        return a.value != b.value ? a.value < b.value : order(a.counted.pair) > order(b.counted.pair);
    }
};

/// A number in [0, 1) from a pair and the number of the attempt.
double noise(const Pair& pair, int attempt)
{
    std::uint64_t state = std::uint64_t{pair.low} << 32 ^ std::uint64_t{pair.high} << 8 ^
                          static_cast<std::uint64_t>(pair.shift * 2 + (pair.subtracts ? 1 : 0)) ^
                          static_cast<std::uint64_t>(attempt) << 56;
    for (int round = 0; round < 2; ++round) { // splitmix64
        state += 0x9e3779b97f4a7c15U;
        state = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9U;
        state = (state ^ (state >> 27)) * 0x94d049bb133111ebU;
    }
    return static_cast<double>(state >> 11) * 0x1p-53;
}

/// How much a pair is worth: what it saves, wide nodes first, and new ones first where that is equal. Other
/// attempts see it a little differently. Never grows with a smaller count.
double value_of(const Expressions& expressions, const Expressions::Counted& counted, int attempt)
{
    constexpr double newer = 1e-3, spread = 0.02;
    const Pair& pair = counted.pair;
    const int a = bits_of(expressions.range(pair.low)), b = bits_of(expressions.range(pair.high));
    const double age = newer * static_cast<double>(pair.low + pair.high);
    switch (attempt) {
    case 0:
        return static_cast<double>(counted.count) * (a + b) + age;
    case 1:
        return static_cast<double>(counted.count) * std::min(a, b) + age;
    case 2:
        return static_cast<double>(counted.count - 1) * (a + b) + age;
    default:
        return static_cast<double>(counted.count) * (a + b) * (1 + spread * noise(pair, attempt)) + age;
    }
}

/// Takes the best pair out until no two outputs have one in common.
Result<AdderGraph> greedy(Expressions expressions, int attempt, const std::stop_token& stop)
{
    std::priority_queue<Candidate> queue;
    const auto add_pairs_of = [&](std::uint32_t node) {
        for (const Expressions::Counted& counted : expressions.pairs_with(node))
            queue.push({value_of(expressions, counted, attempt), counted});
    };
    for (std::uint32_t node = 0; node < expressions.nodes(); ++node)
        add_pairs_of(node);
    for (std::size_t step = 0; !queue.empty(); ++step) {
        if (step % 64 == 0 && stop.stop_requested())
            return fail(ErrorCode::cancelled, {}, "cancelled");
        const Candidate best = queue.top();
        queue.pop();
        const int count = expressions.count(best.counted.pair);
        if (count < 2)
            continue;
        if (count == best.counted.count) {
            add_pairs_of(expressions.take_out(best.counted.pair));
            continue;
        }
        const Expressions::Counted now{best.counted.pair, count};
        queue.push({value_of(expressions, now, attempt), now});
    }
    return std::move(expressions).finish();
}

/// Stage 2 on top of stage 1, whose outputs are its inputs.
AdderGraph chain(AdderGraph first, const AdderGraph& second)
{
    const auto offset = static_cast<std::uint32_t>(first.inputs + first.sums.size() - second.inputs);
    struct Place {
        std::uint32_t node;
        int shift;
        bool negated;
    };
    const auto place = [&](std::uint32_t node) {
        if (node >= second.inputs)
            return Place{node + offset, 0, false};
        const AdderGraph::Output& output = first.outputs[node];
        return Place{output.node, output.shift, output.negated};
    };
    // A sum of second's may lose a common shift or a sign to whoever reads it.
    std::vector<Place> moved(second.sums.size());
    for (std::size_t k = 0; k < second.sums.size(); ++k)
        moved[k] = {static_cast<std::uint32_t>(first.inputs + first.sums.size() + k), 0, false};
    const auto resolve = [&](std::uint32_t node) {
        return node < second.inputs ? place(node) : moved[node - second.inputs];
    };
    for (std::size_t k = 0; k < second.sums.size(); ++k) {
        const AdderGraph::Sum& sum = second.sums[k];
        Place low = resolve(sum.low), high = resolve(sum.high);
        high.shift += sum.shift;
        low.negated ^= sum.reversed;
        high.negated ^= sum.subtracts && !sum.reversed;
        if (high.shift < low.shift || (high.shift == low.shift && low.negated && !high.negated))
            std::swap(low, high);
        AdderGraph::Sum made{low.node, high.node, high.shift - low.shift, low.negated != high.negated, false,
                             0,        {}};
        bool negated = low.negated;
        if (low.negated && !high.negated && sum.reversed)
            made.reversed = true, negated = false;
        made.depth = std::max(first.depth(low.node), first.depth(high.node)) + 1;
        made.range = sum_range(first.range(low.node), first.range(high.node), made);
        first.sums.push_back(made);
        moved[k].shift = low.shift;
        moved[k].negated = negated;
    }
    std::vector<AdderGraph::Output> outputs;
    for (const AdderGraph::Output& output : second.outputs) {
        if (output.node == AdderGraph::Output::nothing) {
            outputs.push_back(output);
            continue;
        }
        const Place at = resolve(output.node);
        outputs.push_back({at.node, at.shift + output.shift, at.negated != output.negated});
    }
    first.outputs = std::move(outputs);
    return first;
}

/// One way to the graph: all at once, or both stages of a decomposition; nothing if the depth does not
/// suffice.
Result<std::optional<AdderGraph>> solve_way(const Problem& problem, const std::optional<Decomposition>& parts,
                                            int depth, int attempt, const std::stop_token& stop)
{
    const std::vector<int> depths(problem.outputs, depth);
    if (!parts) {
        auto graph = greedy(Expressions(problem, depths), attempt, stop);
        if (!graph)
            return pass(std::move(graph).error());
        return std::optional<AdderGraph>(*std::move(graph));
    }
    Problem stage{problem.inputs, parts->edges, parts->differences, problem.ranges, problem.depths};
    auto first = greedy(Expressions(stage, parts->depths), attempt, stop);
    if (!first)
        return pass(std::move(first).error());
    Problem sums{parts->edges, problem.outputs, parts->paths, {}, {}};
    for (const AdderGraph::Output& output : first->outputs) {
        const bool is_zero = output.node == AdderGraph::Output::nothing;
        sums.ranges.push_back(is_zero ? Interval{0, 0} : first->range(output.node));
        sums.depths.push_back(is_zero ? 0 : first->depth(output.node));
    }
    if (minimal_depth(sums) > depth)
        return std::optional<AdderGraph>{};
    const auto second = greedy(Expressions(sums, depths), attempt, stop);
    if (!second)
        return pass(second.error());
    return std::optional<AdderGraph>(chain(*std::move(first), *second));
}

Result<void> check(const Problem& problem)
{
    if (problem.weights.size() != problem.inputs * problem.outputs ||
        problem.ranges.size() != problem.inputs ||
        (!problem.depths.empty() && problem.depths.size() != problem.inputs))
        return fail(ErrorCode::mismatch, {}, "the sizes of the matrix do not fit each other");
    for (std::size_t j = 0; j < problem.outputs; ++j) {
        __int128 reach = 0;
        for (std::size_t i = 0; i < problem.inputs; ++i) {
            const __int128 weight = problem.weights[i * problem.outputs + j];
            const __int128 largest =
                std::max<__int128>(problem.ranges[i].max, -__int128{problem.ranges[i].min});
            if (weight >= (__int128{1} << most_weight_bits) || -weight >= (__int128{1} << most_weight_bits))
                return fail(ErrorCode::unsupported, {},
                            fmt::format("a weight has more than {} bits", most_weight_bits));
            reach += (weight < 0 ? -weight : weight) * largest * 2; // signed digits go a bit beyond
        }
        if (reach >= __int128{1} << most_bits)
            return fail(ErrorCode::unsupported, {},
                        fmt::format("its sums need more than {} bits", most_bits));
    }
    return {};
}

bool is_better(const AdderGraph& a, const AdderGraph& b)
{
    return std::tuple(a.sums.size(), a.adder_bits(), a.depth()) <
           std::tuple(b.sums.size(), b.adder_bits(), b.depth());
}

} // namespace

int minimal_depth(const Problem& problem)
{
    int deepest = 0;
    for (std::size_t j = 0; j < problem.outputs; ++j) {
        std::uint64_t load = 0;
        for (std::size_t i = 0; i < problem.inputs; ++i) {
            const int digits = canonical_digits(problem.weights[i * problem.outputs + j]).count();
            load += static_cast<std::uint64_t>(digits) << (problem.depths.empty() ? 0 : problem.depths[i]);
        }
        deepest = std::max(deepest, levels(load));
    }
    return deepest;
}

Result<AdderGraph> solve(const Problem& problem, const Options& options, std::stop_token stop,
                         Progress& progress)
{
    if (auto ok = check(problem); !ok)
        return pass(std::move(ok).error());
    const int depth =
        options.extra_depth ? std::min(minimal_depth(problem) + *options.extra_depth, any_depth) : any_depth;
    // Every tree of outputs once, then the best of them in other ways.
    std::vector<std::optional<Decomposition>> ways(1);
    for (int k = 1; k <= levels(problem.outputs); ++k) {
        auto parts = decompose(problem, std::size_t{1} << k, depth);
        if (!parts)
            break;
        if (ways.size() == 1 || ways.back()->paths != parts->paths)
            ways.push_back(std::move(parts));
    }
    const int attempts = std::max(options.attempts, 1);
    progress.total += static_cast<std::int64_t>(ways.size()) + attempts - 1;
    std::optional<AdderGraph> best;
    std::size_t best_way = 0;
    const auto attempt = [&](std::size_t way, int number) -> Result<void> {
        auto graph = solve_way(problem, ways[way], depth, number, stop);
        ++progress.done;
        if (!graph)
            return pass(std::move(graph).error());
        if (*graph && (!best || is_better(**graph, *best))) {
            best = *std::move(*graph);
            best_way = way;
        }
        return {};
    };
    for (std::size_t way = 0; way < ways.size(); ++way)
        if (auto done = attempt(way, 0); !done)
            return pass(std::move(done).error());
    for (int number = 1; number < attempts; ++number)
        if (auto done = attempt(best_way, number); !done)
            return pass(std::move(done).error());
    return *std::move(best);
}

} // namespace bitscape::shift_add
