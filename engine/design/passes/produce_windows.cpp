// Bits of convolutions and pooling, for the pass bit_exact.
#include "design/passes/bit_exact.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::design::hls {

Result<BitMap> produce_bits(const Node& node, const Convolution& convolution, const BitMap& input)
{
    if (convolution.depthwise)
        return fail(
            ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
            "a depthwise convolution in a model with HGQ's quantizers is not supported (nor by hls4ml)");
    const std::vector<double>& weight = node.weight("weight").data;
    const std::vector<double>& bias = node.weight("bias").data;
    std::vector<Interval> x;
    for (const Bits& bits : input)
        x.push_back(interval_of(bits));
    const Interval padding = interval_of({});
    const std::size_t taps = convolution.grid.taps(), channels = convolution.n_chan;
    const std::size_t filters = convolution.n_filt;
    const auto pixels = graph::window_pixels(convolution.grid);
    BitMap result;
    for (std::size_t p = 0; p < convolution.grid.positions(); ++p)
        for (std::size_t f = 0; f < filters; ++f) {
            DotProduct sum;
            for (std::size_t t = 0; t < taps; ++t)
                for (std::size_t c = 0; c < channels; ++c) {
                    const std::int32_t pixel = pixels[p * taps + t];
                    const Interval& value =
                        pixel < 0 ? padding : x[static_cast<std::size_t>(pixel) * channels + c];
                    sum.add(value, static_cast<double>(weight[(t * channels + c) * filters + f]));
                }
            result.push_back(bits_of(sum.sum() + static_cast<double>(bias[f])));
        }
    return result;
}

Result<BitMap> produce_bits(const Node&, const Pooling& pooling, const BitMap& input)
{
    const std::size_t taps = pooling.grid.taps(), channels = pooling.n_chan;
    const auto pixels = graph::window_pixels(pooling.grid);
    BitMap result;
    for (std::size_t p = 0; p < pooling.grid.positions(); ++p)
        for (std::size_t c = 0; c < channels; ++c) {
            BitMap seen;
            int count = 0;
            for (std::size_t t = 0; t < taps; ++t) {
                const std::int32_t pixel = pixels[p * taps + t];
                seen.push_back(pixel < 0 ? Bits{} : input[static_cast<std::size_t>(pixel) * channels + c]);
                count += pixel < 0 ? 0 : 1;
            }
            Bits bits = widest(seen);
            if (pooling.op == graph::PoolOp::average)
                bits.f += minimal_fraction(1.0 / count);
            result.push_back(bits);
        }
    return result;
}

} // namespace bitscape::design::hls
