#include "shift_add/expressions.hpp"

#include <queue>

#include <algorithm>
#include <bit>
#include <utility>

namespace bitscape::shift_add {
namespace {

std::uint64_t two_to(int exponent)
{
    return std::uint64_t{1} << std::min(exponent, 62);
}

/// How often each key was added; keys are not all ones.
class Tally {
public:
    void add(std::uint64_t key)
    {
        if (2 * (used_ + 1) > slots_.size())
            grow();
        Slot& slot = find(key);
        used_ += slot.count == 0 ? 1 : 0;
        slot.key = key;
        ++slot.count;
    }
    template <class Visit> void each(const Visit& visit) const
    {
        for (const Slot& slot : slots_)
            if (slot.count != 0)
                visit(slot.key, slot.count);
    }

private:
    struct Slot {
        std::uint64_t key = 0;
        int count = 0;
    };
    Slot& find(std::uint64_t key)
    {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = (key * 0x9e3779b97f4a7c15U) >> 32 & mask;
        while (slots_[at].count != 0 && slots_[at].key != key)
            at = (at + 1) & mask;
        return slots_[at];
    }
    void grow()
    {
        const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
        for (const Slot& slot : old)
            if (slot.count != 0)
                find(slot.key) = slot;
    }

    std::vector<Slot> slots_{1024};
    std::size_t used_ = 0;
};

template <class Visit> void each_bit(std::uint64_t bits, const Visit& visit)
{
    for (; bits != 0; bits &= bits - 1)
        visit(std::countr_zero(bits));
}

} // namespace

Expressions::Expressions(const Problem& problem, const std::vector<int>& depths)
    : members_(problem.outputs), load_(problem.outputs, 0)
{
    graph_.inputs = problem.inputs;
    graph_.input_ranges = problem.ranges;
    graph_.input_depths = problem.depths;
    graph_.input_depths.resize(problem.inputs, 0);
    terms_.resize(problem.inputs);
    for (std::uint32_t i = 0; i < problem.inputs; ++i)
        for (std::uint32_t j = 0; j < problem.outputs; ++j) {
            const Digits digits = canonical_digits(problem.weights[i * problem.outputs + j]);
            if (digits.empty() || problem.ranges[i] == Interval{0, 0})
                continue;
            terms_[i].push_back({j, digits});
            members_[j].push_back(i);
            load_[j] += static_cast<std::uint64_t>(digits.count()) * two_to(graph_.input_depths[i]);
        }
    for (std::size_t j = 0; j < problem.outputs; ++j)
        limit_.push_back(std::max(two_to(depths[j]), std::bit_ceil(load_[j])));
}

std::uint64_t Expressions::matches(const Pair& pair, const Digits& low, const Digits& high) const
{
    const std::uint64_t plus = high.plus >> pair.shift, minus = high.minus >> pair.shift;
    std::uint64_t found =
        pair.subtracts ? (low.plus & minus) | (low.minus & plus) : (low.plus & plus) | (low.minus & minus);
    if (pair.low != pair.high)
        return found;
    std::uint64_t chosen = 0; // a digit cannot be the low one of a pair and the high one of another
    while (found != 0) {
        const std::uint64_t bit = found & -found;
        chosen |= bit;
        found &= ~(bit | bit << pair.shift);
    }
    return chosen;
}

std::uint64_t Expressions::added_load(const Pair& pair) const
{
    const int a = depth(pair.low), b = depth(pair.high);
    return two_to(std::max(a, b) + 1) - two_to(a) - two_to(b);
}

int Expressions::count(const Pair& pair) const
{
    const std::uint64_t more = added_load(pair);
    int sum = 0;
    const auto& high = terms_[pair.high];
    auto other = high.begin();
    for (const Entry& low : terms_[pair.low]) {
        while (other != high.end() && other->output < low.output)
            ++other;
        if (other == high.end())
            break;
        if (other->output != low.output)
            continue;
        const int found = std::popcount(matches(pair, low.digits, other->digits));
        const std::uint64_t room = limit_[low.output] - load_[low.output];
        const bool all = more == 0 || static_cast<std::uint64_t>(found) <= room / more;
        sum += all ? found : static_cast<int>(room / more);
    }
    return sum;
}

std::uint32_t Expressions::take_out(const Pair& pair)
{
    const std::uint64_t more = added_load(pair);
    std::vector<Entry> made;
    auto& lows = terms_[pair.low];
    auto& highs = terms_[pair.high];
    auto other = highs.begin();
    for (Entry& low : lows) {
        while (other != highs.end() && other->output < low.output)
            ++other;
        if (other == highs.end())
            break;
        if (other->output != low.output)
            continue;
        std::uint64_t found = matches(pair, low.digits, other->digits), taken = 0;
        std::uint64_t& load = load_[low.output];
        for (; found != 0 && load + more <= limit_[low.output]; found &= found - 1) {
            taken |= found & -found;
            load += more;
        }
        if (taken == 0)
            continue;
        made.push_back({low.output, {low.digits.plus & taken, low.digits.minus & taken}});
        low.digits.plus &= ~taken, low.digits.minus &= ~taken;
        const std::uint64_t shifted = taken << pair.shift;
        other->digits.plus &= ~shifted, other->digits.minus &= ~shifted;
    }
    const auto is_empty = [](const Entry& entry) { return entry.digits.empty(); };
    std::erase_if(lows, is_empty);
    std::erase_if(highs, is_empty);
    const std::uint32_t node = add_sum({pair.low, pair.high, pair.shift, pair.subtracts, false, 0, {}});
    for (const Entry& entry : made) {
        auto& members = members_[entry.output];
        std::erase_if(members, [&](std::uint32_t member) {
            if (member != pair.low && member != pair.high)
                return false;
            const auto& entries = terms_[member];
            const auto found =
                std::lower_bound(entries.begin(), entries.end(), entry.output,
                                 [](const Entry& one, std::uint32_t output) { return one.output < output; });
            return found == entries.end() || found->output != entry.output;
        });
        members.push_back(node);
    }
    terms_.push_back(std::move(made));
    return node;
}

std::vector<Expressions::Counted> Expressions::pairs_with(std::uint32_t node) const
{
    // Counted in a table by partner; a key is (partner, shift, which is low, sign).
    Tally tally;
    for (const Entry& entry : terms_[node])
        for (const std::uint32_t partner : members_[entry.output]) {
            if (partner > node)
                continue;
            const auto& entries = terms_[partner];
            const auto there =
                std::lower_bound(entries.begin(), entries.end(), entry.output,
                                 [](const Entry& one, std::uint32_t output) { return one.output < output; });
            const Digits& digits = there->digits;
            each_bit(entry.digits.plus | entry.digits.minus, [&](int at) {
                const bool negative = (entry.digits.minus >> at & 1U) != 0;
                each_bit(digits.plus | digits.minus, [&](int to) {
                    if (partner == node && to <= at)
                        return;
                    const bool differs = negative != ((digits.minus >> to & 1U) != 0);
                    const auto shift = static_cast<std::uint64_t>(to - at + 64);
                    tally.add(std::uint64_t{partner} << 8 | shift << 1 | (differs ? 1U : 0U));
                });
            });
        }
    std::vector<Counted> pairs;
    tally.each([&](std::uint64_t key, int count) {
        if (count < 2)
            return;
        const auto partner = static_cast<std::uint32_t>(key >> 8);
        const int shift = static_cast<int>(key >> 1 & 127U) - 64;
        Pair pair{node, partner, shift, (key & 1U) != 0};
        if (shift < 0 || (shift == 0 && partner < node))
            pair = {partner, node, -shift, pair.subtracts};
        pairs.push_back({pair, count});
    });
    return pairs;
}

std::uint32_t Expressions::add_sum(AdderGraph::Sum sum)
{
    sum.depth = std::max(depth(sum.low), depth(sum.high)) + 1;
    sum.range = sum_range(range(sum.low), range(sum.high), sum);
    graph_.sums.push_back(sum);
    return static_cast<std::uint32_t>(graph_.inputs + graph_.sums.size() - 1);
}

/// The lower one stays as it is, so that its low bits pass through; the last sum of an output is to be
/// positive, whatever that costs below.
Expressions::Term Expressions::join(const Term& a, const Term& b, bool is_last)
{
    const bool in_order = a.shift != b.shift ? a.shift < b.shift : !a.negative || b.negative;
    const Term &low = in_order ? a : b, &high = in_order ? b : a;
    AdderGraph::Sum sum{low.node, high.node, high.shift - low.shift, low.negative != high.negative, false,
                        0,        {}};
    bool negative = low.negative;
    if (is_last && low.negative && !high.negative) {
        sum.reversed = true;
        negative = false;
    }
    return {add_sum(sum), low.shift, negative};
}

AdderGraph::Output Expressions::add_tree(std::vector<Term> terms)
{
    if (terms.empty())
        return {};
    // Shallow ones first keeps the tree low, low shifts first its sums narrow.
    const auto later = [this](const Term& a, const Term& b) {
        if (depth(a.node) != depth(b.node))
            return depth(a.node) > depth(b.node);
        const int top_a = a.shift + bits_of(range(a.node)), top_b = b.shift + bits_of(range(b.node));
        if (top_a != top_b)
            return top_a > top_b;
        return a.node != b.node ? a.node > b.node : a.shift > b.shift;
    };
    std::priority_queue<Term, std::vector<Term>, decltype(later)> queue(later, std::move(terms));
    while (queue.size() > 1) {
        const Term a = queue.top();
        queue.pop();
        const Term b = queue.top();
        queue.pop();
        queue.push(join(a, b, queue.empty()));
    }
    const Term& last = queue.top();
    return {last.node, last.shift, last.negative};
}

AdderGraph Expressions::finish() &&
{
    std::vector<std::vector<Term>> remaining(members_.size());
    for (std::uint32_t node = 0; node < terms_.size(); ++node)
        for (const Entry& entry : terms_[node])
            each_bit(entry.digits.plus | entry.digits.minus, [&](int at) {
                remaining[entry.output].push_back({node, at, (entry.digits.minus >> at & 1U) != 0});
            });
    for (std::vector<Term>& terms : remaining)
        graph_.outputs.push_back(add_tree(std::move(terms)));
    return std::move(graph_);
}

} // namespace bitscape::shift_add
