#include "emulate/counting.hpp"
#include "emulate/operators.hpp"
#include "emulate/window_kernels.hpp"

#include <algorithm>
#include <bit>

namespace bitscape::emulate {
namespace {

constexpr int max_working_bits = 126; // of the plain evaluation's 128, with room for a sum and a sign

/// A Pooling node with its windows written out. Source: hls4ml nnet_pooling.h and nnet_pooling_stream.h
struct Pool {
    design::Pooling layer;
    bool stream = false;
    FixedPoint in, out;
    Range in_range;
    Lane in_lane = Lane::i16;
    std::vector<std::int32_t> pixels; ///< [positions, taps]

    [[nodiscard]] std::size_t taps() const { return layer.grid.taps(); }
    /// Padding is a number with nothing but the sign bit set, whatever that means for the type.
    [[nodiscard]] WideRaw padding() const
    {
        return in.is_signed ? raw_min(in) : WideRaw{1} << (in.width - 1);
    }
    [[nodiscard]] bool has_padding() const
    {
        return std::any_of(pixels.begin(), pixels.end(), [](std::int32_t pixel) { return pixel < 0; });
    }
    [[nodiscard]] std::size_t divisor(std::span<const std::int32_t> window) const
    {
        const auto outside =
            std::count_if(window.begin(), window.end(), [](std::int32_t p) { return p < 0; });
        return layer.counts_padding ? window.size() : window.size() - static_cast<std::size_t>(outside);
    }
};

/// What a type keeps without overflow.
Range accepted(const FixedPoint& type)
{
    const bool symmetric = type.overflow == Overflow::sat_sym && type.is_signed && type.width > 1;
    return {raw_min(type) + (symmetric ? 1 : 0), raw_max(type)};
}

/// The sum of a stream's window: a tree that splits at the largest power of two below the length.
WideRaw tree_sum(std::span<const WideRaw> values, const FixedPoint& accum)
{
    if (values.size() == 1)
        return values[0];
    const std::size_t left = std::bit_floor(values.size() - 1);
    return add_in(accum, tree_sum(values.first(left), accum), tree_sum(values.subspan(left), accum));
}

/// Each element goes to the accumulator first; a global pooling adds one after the other.
WideRaw pool_stream(const Pool& pool, std::span<const WideRaw> window, std::size_t divisor)
{
    const FixedPoint& accum = pool.layer.accum;
    std::vector<WideRaw> values(window.begin(), window.end());
    for (WideRaw& value : values)
        value = cast(value, pool.in.fraction(), accum);
    if (pool.layer.op == graph::PoolOp::max)
        return *std::max_element(values.begin(), values.end());
    WideRaw sum = 0;
    if (pool.layer.is_global)
        for (const WideRaw value : values)
            sum = add_in(accum, sum, value);
    else
        sum = tree_sum(values, accum);
    return sum / static_cast<WideRaw>(divisor);
}

/// The maximum is taken before the cast to the accumulator; sums are cast after each addition.
WideRaw pool_parallel(const Pool& pool, std::span<const WideRaw> window, std::size_t divisor)
{
    const FixedPoint& accum = pool.layer.accum;
    const int fraction = std::max(pool.in.fraction(), accum.fraction());
    if (pool.layer.op == graph::PoolOp::max)
        return cast(*std::max_element(window.begin(), window.end()), pool.in.fraction(), accum);
    WideRaw sum = 0;
    for (const WideRaw value : window)
        sum = cast(sum * (WideRaw{1} << (fraction - accum.fraction())) +
                       value * (WideRaw{1} << (fraction - pool.in.fraction())),
                   fraction, accum);
    return sum / static_cast<WideRaw>(divisor);
}

class PoolingOperator final : public Operator {
public:
    explicit PoolingOperator(Pool pool) : pool_(std::move(pool)) {}

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        const std::size_t taps = pool_.taps();
        const std::size_t channels = pool_.layer.n_chan;
        const bool average = pool_.layer.op == graph::PoolOp::average;
        std::vector<WideRaw> window(taps);
        for (std::size_t i = 0; i < out.size(); ++i) {
            const std::span<const std::int32_t> pixels(pool_.pixels.data() + i / channels * taps, taps);
            for (std::size_t tap = 0; tap < taps; ++tap)
                window[tap] = pixels[tap] >= 0
                                  ? in[0][static_cast<std::size_t>(pixels[tap]) * channels + i % channels]
                                  : (average ? 0 : pool_.padding());
            const std::size_t divisor = pool_.divisor(pixels);
            const WideRaw pooled =
                pool_.stream ? pool_stream(pool_, window, divisor) : pool_parallel(pool_, window, divisor);
            out[i] = emit(pooled, pool_.layer.accum.fraction(), pool_.out, counts);
        }
    }

    [[nodiscard]] bool has_fast() const override { return plan_.has_value(); }
    void fast(const Block& block, Scratch&, Counts& counts) const override
    {
        run_pool(*plan_, block, counts);
    }
    [[nodiscard]] std::optional<Range> range() const override;
    void set_output_lane(Lane lane) override { plan_ = make_plan(lane); }

private:
    /// What a mean is made of, if no sum saturates and only flooring loses bits.
    struct Sums {
        Range range; ///< after the last addition, before wrapping
        int lift = 0, lower = 0;
        bool wraps = false;
    };
    [[nodiscard]] std::optional<Sums> sums() const;
    [[nodiscard]] Range maxima() const;
    [[nodiscard]] std::optional<PoolPlan> make_plan(Lane out_lane) const;
    [[nodiscard]] std::optional<PoolPlan> make_max_plan(PoolPlan plan) const;
    [[nodiscard]] std::optional<PoolPlan> make_mean_plan(PoolPlan plan) const;

    Pool pool_;
    std::optional<PoolPlan> plan_;
};

Range PoolingOperator::maxima() const
{
    Range range = pool_.in_range;
    if (pool_.has_padding()) {
        range.min = std::min(range.min, pool_.padding());
        range.max = std::max(range.max, pool_.padding());
    }
    return range;
}

std::optional<PoolingOperator::Sums> PoolingOperator::sums() const
{
    const FixedPoint& accum = pool_.layer.accum;
    const int shift = accum.fraction() - pool_.in.fraction();
    if (shift > 40 || shift < -40 || (shift < 0 && accum.rounding != Rounding::trn))
        return std::nullopt;
    Sums sums{.range = {}, .lift = std::max(shift, 0), .lower = std::max(-shift, 0), .wraps = false};
    const WideRaw factor = WideRaw{1} << sums.lift;
    const auto taps = static_cast<WideRaw>(pool_.taps());
    if (signed_bits(pool_.in_range) + sums.lift + signed_bits(taps) > 120)
        return std::nullopt;
    const Range one{(pool_.in_range.min >> sums.lower) * factor, (pool_.in_range.max >> sums.lower) * factor};
    sums.range = {std::min<WideRaw>(one.min, 0) * taps, std::max<WideRaw>(one.max, 0) * taps};
    const Range kept = accepted(accum);
    const bool inside = sums.range.min >= kept.min && sums.range.max <= kept.max;
    sums.wraps = !inside;
    if (!inside && accum.overflow != Overflow::wrap)
        return std::nullopt;
    return sums;
}

std::optional<Range> PoolingOperator::range() const
{
    const FixedPoint& accum = pool_.layer.accum;
    Range pooled{raw_min(accum), raw_max(accum)};
    if (pool_.layer.op == graph::PoolOp::max)
        pooled = cast_range(maxima(), pool_.in.fraction(), accum);
    else if (const auto found = sums(); found && !found->wraps)
        pooled = found->range;
    return cast_range(pooled, accum.fraction(), pool_.out);
}

std::optional<PoolPlan> PoolingOperator::make_plan(Lane out_lane) const
{
    PoolPlan plan;
    plan.average = pool_.layer.op == graph::PoolOp::average;
    plan.taps = pool_.taps();
    plan.channels = pool_.layer.n_chan;
    plan.pixels = pool_.pixels;
    plan.in_lane = pool_.in_lane;
    plan.out_lane = out_lane;
    return plan.average ? make_mean_plan(std::move(plan)) : make_max_plan(std::move(plan));
}

std::optional<PoolPlan> PoolingOperator::make_max_plan(PoolPlan plan) const
{
    const FixedPoint& accum = pool_.layer.accum;
    const Range range = maxima();
    const int lift = accum.fraction() - pool_.in.fraction();
    // A lossless accumulator is no cast at all.
    const Range kept = accepted(accum);
    if (lift < 0 || lift > 40 || signed_bits(range) + lift > max_working_bits ||
        range.min * (WideRaw{1} << lift) < kept.min || range.max * (WideRaw{1} << lift) > kept.max)
        return std::nullopt;
    const Lane lane = lane_for_bits(signed_bits(range));
    if (lane > plan.in_lane || (pool_.has_padding() && plan.in_lane == Lane::i128))
        return std::nullopt; // padding beyond what the input's lane holds
    if (pool_.has_padding())
        plan.padding = static_cast<std::int64_t>(pool_.padding());
    const auto cast_plan = make_cast_plan(range, pool_.in.fraction(), pool_.out, plan.in_lane, plan.out_lane);
    if (!cast_plan)
        return std::nullopt;
    plan.cast = *cast_plan;
    return plan;
}

std::optional<PoolPlan> PoolingOperator::make_mean_plan(PoolPlan plan) const
{
    const auto found = sums();
    const FixedPoint& accum = pool_.layer.accum;
    if (!found || plan.in_lane == Lane::i128 || signed_bits(found->range) > 52)
        return std::nullopt;
    plan.sum_lane = std::max({Lane::i32, plan.in_lane, lane_for_bits(signed_bits(found->range))});
    plan.lift = found->lift;
    plan.lower = found->lower;
    plan.wrap_bits = found->wraps ? accum.width : 0;
    plan.wrap_signed = accum.is_signed;
    for (std::size_t i = 0; i < plan.pixels.size(); i += plan.taps)
        plan.divisors.push_back(
            static_cast<std::int64_t>(pool_.divisor({plan.pixels.data() + i, plan.taps})));
    const Range range = found->wraps ? Range{raw_min(accum), raw_max(accum)} : found->range;
    const auto cast_plan = make_cast_plan(range, accum.fraction(), pool_.out, plan.sum_lane, plan.out_lane);
    if (!cast_plan)
        return std::nullopt;
    plan.cast = *cast_plan;
    return plan;
}

Result<void> check(const Pool& pool)
{
    const FixedPoint& accum = pool.layer.accum;
    const int fraction = std::max(pool.in.fraction(), accum.fraction());
    const int bits = std::max(signed_bits(pool.in_range) + fraction - pool.in.fraction(),
                              accum.width + 1 + fraction - accum.fraction());
    if (bits > max_working_bits)
        return fail(ErrorCode::unsupported, {}, "its sums need more than 128 bits");
    for (std::size_t i = 0; i < pool.pixels.size(); i += pool.taps())
        if (pool.divisor({pool.pixels.data() + i, pool.taps()}) == 0)
            return fail(ErrorCode::unsupported, {}, "one of its windows sees nothing but padding");
    return {};
}

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::Pooling& layer)
{
    if (context.inputs.size() != 1)
        return fail(ErrorCode::mismatch, {}, "it needs one input");
    const TensorInfo& in = context.inputs.front();
    const graph::WindowGrid& grid = layer.grid;
    if (grid.height.in * grid.width.in * layer.n_chan != in.elements ||
        grid.positions() * layer.n_chan != context.elements)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its input");
    Pool pool{.layer = layer,
              .stream = context.design.io_type == design::IoType::io_stream,
              .in = in.type,
              .out = context.result,
              .in_range = in.range,
              .in_lane = in.lane,
              .pixels = graph::window_pixels(grid)};
    if (auto ok = check(pool); !ok)
        return pass(std::move(ok).error());
    return std::make_unique<PoolingOperator>(std::move(pool));
}

} // namespace bitscape::emulate
