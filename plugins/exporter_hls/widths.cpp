#include "exporter_hls/widths.hpp"

#include "exporter_hls/naming.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::hls {
namespace {

constexpr int limit = 128;
constexpr int position_bits =
    40; ///< of the constant that turns a number into a table position (kernels/common.h)

/// Type of a full-precision product, as ap_fixed makes it.
FixedPoint product(const FixedPoint& a, const FixedPoint& b)
{
    return {.width = a.width + b.width,
            .integer = a.integer + b.integer,
            .is_signed = a.is_signed || b.is_signed};
}

/// Type of a full-precision sum or difference.
FixedPoint sum(const FixedPoint& a, const FixedPoint& b)
{
    const int integer = 1 + std::max(a.integer + (b.is_signed && !a.is_signed ? 1 : 0),
                                     b.integer + (a.is_signed && !b.is_signed ? 1 : 0));
    return {.width = integer + std::max(a.fraction(), b.fraction()),
            .integer = integer,
            .is_signed = a.is_signed || b.is_signed};
}

/// The widest intermediate result of a layer with input type x, in bits.
int widest(const design::Dense& layer, const FixedPoint& x)
{
    return std::max(product(x, layer.weight.type).width, sum(layer.accum, layer.accum).width);
}

int widest(const design::BatchNormalization& layer, const FixedPoint& x)
{
    return sum(product(x, layer.scale.type), layer.bias.type).width;
}

int widest(const design::Activation& layer, const FixedPoint& x)
{
    const bool table = layer.function == graph::Function::sigmoid || layer.function == graph::Function::tanh;
    return table ? x.width + position_bits : x.width;
}

int widest(const design::Softmax& layer, const FixedPoint& x)
{
    using enum design::SoftmaxImplementation;
    if (layer.implementation == argmax)
        return x.width;
    const int difference = sum(x, x).width;
    if (layer.implementation == legacy)
        return difference + position_bits;
    return std::max(
        {difference, sum(layer.accum, layer.accum).width, product(layer.accum, layer.inv_table).width});
}

template <class Other> int widest(const Other&, const FixedPoint& x)
{
    return x.width;
}

} // namespace

Result<void> check_widths(const design::Design& design, const design::Node& node)
{
    const FixedPoint& x = node.inputs.empty() ? node.result : input_type(design, node);
    const int bits = std::max(
        node.result.width, std::visit([&](const auto& layer) { return widest(layer, x); }, node.operation));
    if (bits > limit)
        return fail(
            ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
            fmt::format("an intermediate result needs {} bits, exported projects end at {}", bits, limit));
    return {};
}

} // namespace bitscape::hls
