#include "exporter_verilog/arithmetic.hpp"
#include "exporter_verilog/layer.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::verilog {
namespace {

/// Padding is a number with nothing but the sign bit set, whatever that means for the type.
WideRaw padding_of(const FixedPoint& type)
{
    return type.is_signed ? raw_min(type) : WideRaw{1} << (type.width - 1);
}

/// Windows that are built alike.
struct Window {
    std::size_t valid = 0; ///< taps inside
    bool padded = false;
    std::size_t divisor = 1;
    friend bool operator==(const Window&, const Window&) = default;
};

/// The sum of the window in the accumulator, as hls4ml's io_parallel adds it.
Result<Signal> add_up(Module& module, const std::vector<Signal>& x, const FixedPoint& in,
                      const FixedPoint& accum)
{
    Signal total = module.constant(0);
    for (const Signal value : x) {
        Fixed a{total, accum.fraction()}, b{value, in.fraction()};
        const int fraction = align(module, a, b);
        auto next = cast(module, {sum(module, a.raw, b.raw), fraction}, accum);
        if (!next)
            return next;
        total = *next;
    }
    return total;
}

/// In a tree: the same where the accumulator wraps and rounds down, or where nothing can leave it.
Result<Signal> add_as_tree(Module& module, std::vector<Signal> x, const FixedPoint& in,
                           const FixedPoint& accum)
{
    for (Signal& value : x) {
        auto term = cast(module, {value, in.fraction()}, accum);
        if (!term)
            return term;
        value = *term;
    }
    while (x.size() > 1) {
        std::vector<Signal> halves;
        for (std::size_t i = 0; i + 1 < x.size(); i += 2)
            halves.push_back(sum(module, x[i], x[i + 1]));
        if (x.size() % 2 == 1)
            halves.push_back(x.back());
        x = std::move(halves);
    }
    return cast(module, {x.front(), accum.fraction()}, accum);
}

/// Pools one window; x are the taps inside.
class Pooler {
public:
    Pooler(const LayerContext& context, const design::Pooling& layer)
        : in_(context.input_type()), accum_(layer.accum), result_(context.result()), layer_(layer),
          stream_(context.design.io_type == design::IoType::io_stream)
    {
    }
    Result<Signal> operator()(Module& module, std::vector<Signal> x, const Window& window) const
    {
        auto pooled = layer_.op == graph::PoolOp::max ? largest(module, std::move(x), window)
                                                      : mean(module, std::move(x), window);
        if (!pooled)
            return pooled;
        return cast(module, {*pooled, accum_.fraction()}, result_);
    }

private:
    Result<Signal> largest(Module& module, std::vector<Signal> x, const Window& window) const
    {
        if (window.padded)
            x.push_back(module.constant(padding_of(in_)));
        if (!stream_)
            return cast(module, {maximum(module, std::move(x)), in_.fraction()}, accum_);
        for (Signal& value : x) {
            auto term = cast(module, {value, in_.fraction()}, accum_);
            if (!term)
                return term;
            value = *term;
        }
        return maximum(module, std::move(x));
    }
    Result<Signal> mean(Module& module, std::vector<Signal> x, const Window& window) const
    {
        Range all{0, 0};
        for (const Signal value : x)
            all = {std::min(all.min, module.range(value).min), std::max(all.max, module.range(value).max)};
        const auto n = static_cast<WideRaw>(x.size());
        const int lift = std::max(accum_.fraction() - in_.fraction(), 0);
        const bool fits = emulate::signed_bits(all) + lift < 100 &&
                          all.min * n * (WideRaw{1} << lift) > raw_min(accum_) &&
                          all.max * n * (WideRaw{1} << lift) <= raw_max(accum_);
        const bool loses = accum_.fraction() < in_.fraction();
        const bool any_order =
            (!loses || accum_.rounding == Rounding::trn) && (accum_.overflow == Overflow::wrap || fits);
        Result<Signal> total = module.constant(0);
        if (any_order)
            total = add_as_tree(module, std::move(x), in_, accum_);
        else if (!stream_)
            total = add_up(module, x, in_, accum_);
        else
            return fail(ErrorCode::unsupported, {}, "its mean saturates in the order of a stream");
        if (!total)
            return total;
        return quotient(module, *total, window.divisor);
    }

    const FixedPoint &in_, &accum_, &result_;
    const design::Pooling& layer_;
    bool stream_;
};

} // namespace

Result<Layer> build_pooling(const LayerContext& context, const design::Pooling& pooling)
{
    const design::Backend backend = context.design.backend;
    if (backend == design::Backend::catapult || backend == design::Backend::quartus)
        return fail(ErrorCode::unsupported, {},
                    fmt::format("the pooling of the {} backend cannot be exported as Verilog or VHDL",
                                design::to_string(backend)));
    const std::vector<std::int32_t> pixels = graph::window_pixels(pooling.grid);
    const std::size_t taps = pooling.grid.taps(), channels = pooling.n_chan;
    const Pooler pooler(context, pooling);
    Layer layer;
    std::vector<Window> windows;
    for (std::size_t position = 0; position < pixels.size() / taps; ++position) {
        std::vector<std::uint32_t> inside;
        for (std::size_t tap = 0; tap < taps; ++tap)
            if (const std::int32_t pixel = pixels[position * taps + tap]; pixel >= 0)
                inside.push_back(static_cast<std::uint32_t>(pixel));
        const Window window{inside.size(), inside.size() < taps,
                            pooling.counts_padding ? taps : inside.size()};
        const auto known = std::find(windows.begin(), windows.end(), window);
        const auto kernel = static_cast<std::size_t>(known - windows.begin());
        if (known == windows.end()) {
            windows.push_back(window);
            OpenKernel open =
                open_kernel(context, fmt::format("{}_window{}", context.name, kernel),
                            fmt::format("{} of {} taps inside", window.valid, taps), {{0, window.valid}});
            auto made = pooler(open.kernel.module, open.x[0], window);
            if (!made)
                return pass(std::move(made).error());
            close_kernel(context, layer, std::move(open), {*made});
        }
        for (std::uint32_t c = 0; c < channels; ++c) {
            Layer::Instance instance{kernel, {{}}, {static_cast<std::uint32_t>(position * channels + c)}};
            for (const std::uint32_t pixel : inside)
                instance.inputs[0].push_back(pixel * static_cast<std::uint32_t>(channels) + c);
            layer.instances.push_back(std::move(instance));
        }
    }
    return layer;
}

} // namespace bitscape::verilog
