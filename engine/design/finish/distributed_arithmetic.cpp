// Strategy distributed_arithmetic: da4ml turns the trained matrix into sums of shifted inputs. Weights keep
// all their bits, whatever the configured types say, nothing is rounded on the way, and the sum is cast once.
#include "design/finish/finish.hpp"
#include "design/infer/infer.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

/// da4ml adds constants on the grid of the column's sum, or on 2^-32 if that is finer.
constexpr int constant_fraction = 32;

double truncated(double value, int fraction)
{
    return std::ldexp(std::trunc(std::ldexp(value, fraction)), -fraction);
}

int fraction_bits(const WeightTensor& weight, std::size_t columns, std::size_t column)
{
    int fraction = -1000;
    for (std::size_t i = column; i < weight.raw.size(); i += columns)
        if (weight.raw[i] != 0)
            fraction = std::max(fraction, weight.type.fraction() -
                                              std::countr_zero(static_cast<std::uint64_t>(weight.raw[i])));
    return fraction;
}

} // namespace

Result<TypedProduct> typed_product(const Node& from, const std::vector<double>& values)
{
    auto weight =
        quantize_weights(values, *from.weight("weight").type, fmt::format("layer '{}': weight", from.name));
    if (!weight)
        return pass(std::move(weight).error());
    auto bias = finish_weights(from, "bias");
    if (!bias)
        return pass(std::move(bias).error());
    return TypedProduct{std::move(*weight), std::move(*bias), *from.type("accum")};
}

Result<TypedProduct> exact_product(const std::vector<double>& weight, const std::vector<double>& bias,
                                   const FixedPoint& input, const std::string& place)
{
    TypedProduct product;
    auto exact = exact_weights(weight, place + ": weight");
    if (!exact)
        return pass(std::move(exact).error());
    product.weight = std::move(*exact);
    std::vector<double> kept(bias.size());
    for (std::size_t j = 0; j < bias.size(); ++j) {
        const int of_sum = input.fraction() + fraction_bits(product.weight, bias.size(), j);
        kept[j] = truncated(bias[j], std::max(constant_fraction, of_sum));
    }
    auto exact_bias = exact_weights(kept, place + ": bias");
    if (!exact_bias)
        return pass(std::move(exact_bias).error());
    product.bias = std::move(*exact_bias);
    const FixedPoint &w = product.weight.type, &b = product.bias.type;
    const std::size_t terms = bias.empty() ? 1 : weight.size() / bias.size();
    const int fraction = std::max(input.fraction() + w.fraction(), b.fraction());
    const int integer = std::max(input.integer + w.integer + ceil_log2(terms), b.integer) + 2;
    product.accum = {.width = std::max(integer + fraction, 2), .integer = integer};
    if (product.accum.width > 126)
        return fail(ErrorCode::unsupported, place,
                    fmt::format("its exact sums take {} bits, more than 126", product.accum.width));
    return product;
}

} // namespace bitscape::design::hls
