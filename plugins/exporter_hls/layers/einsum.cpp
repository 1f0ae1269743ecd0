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

/// Where each element of the product goes: the inverse of `order`.
std::vector<std::int64_t> inverse(const std::vector<std::uint32_t>& order)
{
    std::vector<std::int64_t> places(order.size());
    for (std::size_t e = 0; e < order.size(); ++e)
        places[order[e]] = static_cast<std::int64_t>(e);
    return places;
}

bool is_permutation(const std::vector<std::uint32_t>& order)
{
    std::vector<bool> seen(order.size(), false);
    for (const std::uint32_t place : order) {
        if (place >= order.size() || seen[place])
            return false;
        seen[place] = true;
    }
    return true;
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

std::size_t rows_at_once(std::size_t rows, std::size_t products)
{
    constexpr std::size_t most_products = 4096; // about what one pipeline still synthesizes in minutes
    std::size_t at_once = rows;
    while (at_once > 1 && (at_once * products > most_products || rows % at_once != 0))
        --at_once;
    return std::max<std::size_t>(at_once, 1);
}

bool is_loop(const design::EinsumDense& layer)
{
    const std::size_t rows = layer.in_place * layer.free_data;
    return rows_at_once(rows, layer.contracted * layer.free_kernel) < rows;
}

bool is_loop(const design::Einsum& layer)
{
    const std::size_t rows = layer.in_place * layer.free0;
    return rows_at_once(rows, layer.contracted * layer.free1) < rows;
}

Result<void> write(LayerWriter& writer, const design::EinsumDense& layer)
{
    ConfigText& config = writer.config;
    const std::size_t rows = layer.in_place * layer.free_data, outputs = rows * layer.free_kernel;
    if (outputs != writer.elements() || layer.order.size() != outputs || layer.bias.raw.size() != outputs ||
        layer.weight.raw.size() != layer.in_place * layer.contracted * layer.free_kernel ||
        !is_permutation(layer.order))
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
    config.constant("rows_at_once", rows_at_once(rows, layer.contracted * layer.free_kernel));
    config.constant("n_x", writer.input_elements());
    config.constant("n_y", outputs);
    config.constant("n_weights", layer.weight.raw.size());
    config.constant("n_gather", layer.gather.size());
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
    const std::string order = writer.places("o", "unsigned", "where each result goes", inverse(layer.order));
    writer.call("einsum", fmt::format("einsum_dense<{}>", config.name()), {weights, biases, gather, order});
    return {};
}

Result<void> write(LayerWriter& writer, const design::Einsum& layer)
{
    ConfigText& config = writer.config;
    if (layer.in_place * layer.free0 * layer.free1 != writer.elements() ||
        layer.order.size() != writer.elements() || !is_permutation(layer.order))
        return writer.failure(ErrorCode::mismatch, "its shape does not fit its inputs");
    config.constant("in_place", layer.in_place);
    config.constant("free_first", layer.free0);
    config.constant("free_second", layer.free1);
    config.constant("contracted", layer.contracted);
    config.constant("rows_at_once",
                    rows_at_once(layer.in_place * layer.free0, layer.contracted * layer.free1));
    config.constant("n_a", writer.input_elements(0));
    config.constant("n_b", writer.input_elements(1));
    config.constant("n_y", writer.elements());
    config.constant("n_gather_a", layer.gather0.size());
    config.constant("n_gather_b", layer.gather1.size());
    writer.type(config, "accum_t", layer.accum);
    const std::string first =
        writer.places("g", "unsigned", "elements of the first input", as_places(layer.gather0));
    const std::string second =
        writer.places("h", "unsigned", "elements of the second input", as_places(layer.gather1));
    const std::string order = writer.places("o", "unsigned", "where each result goes", inverse(layer.order));
    writer.call("einsum", fmt::format("einsum<{}>", config.name()), {first, second, order});
    return {};
}

} // namespace bitscape::hls
