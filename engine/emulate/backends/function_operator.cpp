#include "emulate/backends/function_operator.hpp"

#include "emulate/counting.hpp"

#include <algorithm>

namespace bitscape::emulate {
namespace {

constexpr int widest_table = 16; ///< bits of the input

/// All outcomes of inputs of `bits` bits. With a shift that undoes the size, an entry's index is x + size
/// / 2.
TablePlan tabulate(const BackendFunction& function, const TensorInfo& in, int bits)
{
    TablePlan plan;
    plan.in_lane = in.lane;
    plan.size = std::int64_t{1} << bits;
    plan.shift = bits;
    plan.lane = std::max({lane_for_bits(2 * bits + 1), in.lane, Lane::i32});
    for (std::int64_t i = 0; i < plan.size; ++i) {
        const WideRaw x = std::clamp<WideRaw>(i - plan.size / 2, in.range.min, in.range.max);
        const CastOutcome outcome = function(x);
        plan.result.push_back(static_cast<std::int64_t>(outcome.raw));
        plan.overflow.push_back(outcome.overflow ? 1 : 0);
        plan.underflow.push_back(outcome.underflow ? 1 : 0);
        plan.counts = plan.counts || outcome.overflow || outcome.underflow;
    }
    return plan;
}

} // namespace

FunctionOperator::FunctionOperator(BackendFunction function, const TensorInfo& in, std::size_t elements)
    : function_(std::move(function)), elements_(elements)
{
    const int bits = std::max(signed_bits(in.range), 1);
    if (bits > widest_table)
        return;
    table_ = tabulate(function_, in, bits);
    const auto [min, max] = std::minmax_element(table_.result.begin(), table_.result.end());
    range_ = Range{*min, *max};
}

void FunctionOperator::plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
                             Counts& counts) const
{
    for (std::size_t i = 0; i < out.size(); ++i) {
        const CastOutcome outcome = function_(in[0][i]);
        count(outcome, counts);
        out[i] = outcome.raw;
    }
}

void FunctionOperator::fast(const Block& block, Scratch&, Counts& counts) const
{
    run_table(table_, elements_, block, counts);
}

} // namespace bitscape::emulate
