#include "exporter_hls/layer_writer.hpp"

#include <algorithm>
#include <bit>
#include <fmt/format.h>

namespace bitscape::hls {
namespace {

std::vector<std::int64_t> as_places(const std::vector<std::uint32_t>& values)
{
    return {values.begin(), values.end()};
}

/// The type that holds every sum of n products exactly.
FixedPoint exact_sum(const FixedPoint& a, const FixedPoint& b, std::size_t n)
{
    const int carry = static_cast<int>(std::bit_width(n));
    return {.width = a.width + b.width + carry,
            .integer = a.integer + b.integer + carry,
            .is_signed = a.is_signed || b.is_signed};
}

} // namespace

Result<void> write(LayerWriter& writer, const design::EinsumDense& layer)
{
    ConfigText& config = writer.config;
    const std::size_t outputs = layer.in_place * layer.free_data * layer.free_kernel;
    if (outputs != writer.elements() || layer.order.size() != outputs || layer.bias.raw.size() != outputs ||
        layer.weight.raw.size() != layer.in_place * layer.contracted * layer.free_kernel)
        return writer.failure(ErrorCode::mismatch, "its shape does not fit its input");
    // Distributed arithmetic adds up exactly, brings the sum to the accumulator, and then adds the bias.
    const bool exact = layer.strategy == design::Strategy::distributed_arithmetic &&
                       !(layer.accum.overflow == Overflow::wrap && !layer.accum.is_integer &&
                         layer.accum.fraction() >= writer.input().fraction() + layer.weight.type.fraction() &&
                         layer.accum.fraction() >= layer.bias.type.fraction());
    config.constant("in_place", layer.in_place);
    config.constant("free_data", layer.free_data);
    config.constant("free_kernel", layer.free_kernel);
    config.constant("contracted", layer.contracted);
    config.constant("n_x", writer.input_elements());
    config.flag("bias_first", !exact);
    writer.type(config, "weight_t", layer.weight.type);
    writer.type(config, "accum_t", layer.accum);
    writer.type(config, "sum_t",
                exact ? exact_sum(writer.input(), layer.weight.type, layer.contracted) : layer.accum);
    const std::string weights = writer.weights(
        "w", config, fmt::format("weights [{}, {}, {}]", layer.in_place, layer.contracted, layer.free_kernel),
        layer.weight, {});
    const std::string biases = writer.array("b", "bias_t", "biases", layer.bias.raw, layer.bias.type);
    const std::string gather =
        writer.places("g", "unsigned", "input elements of each row of the product", as_places(layer.gather));
    const std::string order =
        writer.places("o", "unsigned", "place of each result in the product", as_places(layer.order));
    writer.call("einsum", fmt::format("einsum_dense<{}>", config.name()), {weights, biases, gather, order});
    return {};
}

Result<void> write(LayerWriter& writer, const design::Einsum& layer)
{
    ConfigText& config = writer.config;
    if (layer.in_place * layer.free0 * layer.free1 != writer.elements() ||
        layer.order.size() != writer.elements())
        return writer.failure(ErrorCode::mismatch, "its shape does not fit its inputs");
    config.constant("in_place", layer.in_place);
    config.constant("free_first", layer.free0);
    config.constant("free_second", layer.free1);
    config.constant("contracted", layer.contracted);
    config.constant("n_a", writer.input_elements(0));
    config.constant("n_b", writer.input_elements(1));
    writer.type(config, "accum_t", layer.accum);
    const std::string first =
        writer.places("g", "unsigned", "elements of the first input", as_places(layer.gather0));
    const std::string second =
        writer.places("h", "unsigned", "elements of the second input", as_places(layer.gather1));
    const std::string order =
        writer.places("o", "unsigned", "place of each result in the product", as_places(layer.order));
    writer.call("einsum", fmt::format("einsum<{}>", config.name()), {first, second, order});
    return {};
}

} // namespace bitscape::hls
