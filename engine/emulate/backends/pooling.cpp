#include "emulate/backends/pooling.hpp"

#include "emulate/counting.hpp"

#include <algorithm>

namespace bitscape::emulate {
namespace {

constexpr int max_working_bits = 126;

struct Pool {
    design::Pooling layer;
    FixedPoint in, result;
    bool narrow_scale = false;
    std::vector<std::int32_t> pixels; ///< [positions, taps], -1 = padding

    /// The numbers that the reference sums in a wider type: signed ones with the default modes.
    [[nodiscard]] bool sums_wide() const
    {
        return in.is_signed && in.overflow == Overflow::wrap &&
               (in.is_integer || in.rounding == Rounding::trn);
    }
};

WideRaw mean(const Pool& pool, std::span<const WideRaw> window)
{
    WideRaw sum = 0;
    for (const WideRaw value : window)
        sum = pool.sums_wide() ? sum + value : add_in(pool.in, sum, value);
    return sum / static_cast<WideRaw>(window.size()); // towards zero
}

/// What a mean over all taps is multiplied with, so that padding does not count: taps / `overlap`, the number
/// of taps as a product of numbers of the input's type.
struct Scale {
    WideRaw raw = 0;
    int fraction = 0;
};

Scale scale_of(const Pool& pool, std::size_t overlap)
{
    const graph::WindowGrid& grid = pool.layer.grid;
    const FixedPoint& type = pool.in;
    Scale scale{cast(static_cast<WideRaw>(grid.width.size), 0, type), type.fraction()};
    if (pool.layer.axes == 2) {
        scale.raw *= cast(static_cast<WideRaw>(grid.height.size), 0, type);
        scale.fraction *= 2;
    }
    scale.raw /= static_cast<WideRaw>(overlap);
    if (pool.narrow_scale)
        scale = {cast(scale.raw, scale.fraction, type), type.fraction()};
    return scale;
}

class PoolingOperator final : public Operator {
public:
    explicit PoolingOperator(Pool pool) : pool_(std::move(pool)) {}

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        const std::size_t taps = pool_.layer.grid.taps(), channels = pool_.layer.n_chan;
        const bool average = pool_.layer.op == graph::PoolOp::average;
        // Nothing but the sign bit, whatever that means for the type.
        const WideRaw outside = average              ? 0
                                : pool_.in.is_signed ? raw_min(pool_.in)
                                                     : WideRaw{1} << (pool_.in.width - 1);
        std::vector<WideRaw> window(taps);
        for (std::size_t i = 0; i < out.size(); ++i) {
            const std::int32_t* pixels = pool_.pixels.data() + i / channels * taps;
            for (std::size_t tap = 0; tap < taps; ++tap)
                window[tap] = pixels[tap] < 0
                                  ? outside
                                  : in[0][static_cast<std::size_t>(pixels[tap]) * channels + i % channels];
            const auto padding =
                static_cast<std::size_t>(std::count_if(pixels, pixels + taps, [](auto p) { return p < 0; }));
            out[i] = pooled(window, pool_.layer.counts_padding ? taps : taps - padding, counts);
        }
    }
    void set_output_lane(Lane) override {}

private:
    WideRaw pooled(std::span<const WideRaw> window, std::size_t overlap, Counts& counts) const
    {
        const int fraction = pool_.in.fraction();
        if (pool_.layer.op == graph::PoolOp::max)
            return emit(*std::max_element(window.begin(), window.end()), fraction, pool_.result, counts);
        const WideRaw value = mean(pool_, window);
        if (pool_.layer.is_global)
            return emit(value, fraction, pool_.result, counts);
        const Scale scale = scale_of(pool_, overlap);
        return emit(cast(value, fraction, pool_.result) * scale.raw, pool_.result.fraction() + scale.fraction,
                    pool_.result, counts);
    }

    Pool pool_;
};

} // namespace

MadeOperator make_pooling(const OperatorContext& context, const design::Pooling& layer)
{
    const TensorInfo& in = context.inputs.front();
    const graph::WindowGrid& grid = layer.grid;
    if (grid.height.in * grid.width.in * layer.n_chan != in.elements ||
        grid.positions() * layer.n_chan != context.elements)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its input");
    if (context.design.io_type == design::IoType::io_stream)
        return fail(ErrorCode::unsupported, {}, "pooling in io_stream is not supported on this backend");
    if (2 * in.type.width + context.result.width > max_working_bits)
        return fail(ErrorCode::unsupported, {}, "its sums need more than 128 bits");
    return std::make_unique<PoolingOperator>(
        Pool{.layer = layer,
             .in = in.type,
             .result = context.result,
             .narrow_scale = context.design.backend == design::Backend::catapult,
             .pixels = graph::window_pixels(grid)});
}

} // namespace bitscape::emulate
