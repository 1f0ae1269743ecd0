#include "shift_add/adder_graph.hpp"

#include <algorithm>
#include <bit>

namespace bitscape::shift_add {

int bits_of(const Interval& interval)
{
    const auto magnitude = [](std::int64_t value) {
        return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(value < 0 ? ~value : value)));
    };
    const int bits = std::max(magnitude(interval.min), magnitude(interval.max));
    return std::max(interval.min < 0 ? bits + 1 : bits, 1);
}

const Interval& AdderGraph::range(std::uint32_t node) const
{
    return node < inputs ? input_ranges[node] : sums[node - inputs].range;
}

int AdderGraph::depth(std::uint32_t node) const
{
    return node < inputs ? input_depths[node] : sums[node - inputs].depth;
}

int AdderGraph::depth() const
{
    int deepest = 0;
    for (const Output& output : outputs)
        if (output.node != Output::nothing)
            deepest = std::max(deepest, depth(output.node));
    return deepest;
}

std::int64_t AdderGraph::adder_bits() const
{
    std::int64_t bits = 0;
    for (const Sum& sum : sums)
        bits += shift_add::adder_bits(sum);
    return bits;
}

std::vector<std::int64_t> AdderGraph::evaluate(std::span<const std::int64_t> x) const
{
    std::vector<std::uint64_t> values(x.begin(), x.end());
    values.reserve(inputs + sums.size());
    for (const Sum& sum : sums) {
        const std::uint64_t low = values[sum.low], high = values[sum.high] << sum.shift;
        values.push_back(sum.reversed ? high - low : sum.subtracts ? low - high : low + high);
    }
    std::vector<std::int64_t> results;
    for (const Output& output : outputs) {
        const std::uint64_t value = output.node == Output::nothing ? 0 : values[output.node] << output.shift;
        results.push_back(static_cast<std::int64_t>(output.negated ? -value : value));
    }
    return results;
}

int adder_bits(const AdderGraph::Sum& sum)
{
    const int passed = sum.reversed ? 0 : sum.shift;
    return std::max(bits_of(sum.range) - passed, 1);
}

Interval sum_range(const Interval& low, const Interval& high, const AdderGraph::Sum& sum)
{
    const auto scaled = [&](std::int64_t value) {
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(value) << sum.shift);
    };
    const Interval shifted{scaled(high.min), scaled(high.max)};
    if (sum.reversed)
        return {shifted.min - low.max, shifted.max - low.min};
    if (sum.subtracts)
        return {low.min - shifted.max, low.max - shifted.min};
    return {low.min + shifted.min, low.max + shifted.max};
}

} // namespace bitscape::shift_add
