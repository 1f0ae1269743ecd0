#include "design/infer/infer.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace bitscape::design::hls {

int ceil_log2(std::size_t n)
{
    return n <= 1 ? 0 : static_cast<int>(std::bit_width(n - 1));
}

void take_fallback(Type& type, const InferContext& context)
{
    if (!type)
        type = context.fallback;
}

void take_fallbacks(Node& node, const InferContext& context)
{
    for (auto& [name, parameter] : node.weights)
        take_fallback(parameter.type, context);
    for (auto& [name, type] : node.types)
        take_fallback(type, context);
    take_fallback(node.result, context);
}

FixedPoint limited(FixedPoint type, const InferContext& context)
{
    if (context.maximum) {
        type.width = std::min(type.width, context.maximum->width);
        type.integer = std::min(type.integer, context.maximum->integer);
    }
    return type;
}

FixedPoint sum_type(const FixedPoint& a, const FixedPoint& b)
{
    // Room for both integer parts (a sign bit where only one of them is signed) and both fractions.
    FixedPoint sum;
    sum.integer = std::max(a.integer + static_cast<int>(b.is_signed && !a.is_signed),
                           b.integer + static_cast<int>(a.is_signed && !b.is_signed)) +
                  1;
    sum.width = sum.integer + std::max(a.fraction(), b.fraction());
    sum.is_signed = a.is_signed || b.is_signed;
    return sum;
}

FixedPoint constant_type(double value)
{
    constexpr int widest = 8, finest = 32;
    if (value == 0)
        return {.width = 1, .integer = 1, .is_signed = false};
    int fraction = 1 - finest;
    const auto is_whole = [](double scaled) {
        return std::fabs(scaled) < 0x1p63 && scaled == std::trunc(scaled);
    };
    while (fraction < finest && !is_whole(std::ldexp(value, fraction)))
        ++fraction;
    const int sign = value < 0 ? 1 : 0;
    const double reach = std::max(value + std::ldexp(1.0, -fraction), -value);
    const int integer = static_cast<int>(std::ceil(std::log2(reach)));
    return {.width = sign + std::min(integer + fraction, widest),
            .integer = sign + integer,
            .is_signed = value < 0};
}

FixedPoint product_type(const FixedPoint& a, const FixedPoint& b, std::size_t terms)
{
    FixedPoint product;
    product.width = a.width + b.width + ceil_log2(terms);
    product.integer = a.integer + b.integer + ceil_log2(terms);
    product.is_signed = a.is_signed || b.is_signed;
    return product;
}

bool has_open_type(const Node& node)
{
    const auto open_weight = [](const auto& entry) { return !entry.second.type; };
    const auto open_type = [](const auto& entry) { return !entry.second; };
    return !node.result || std::any_of(node.weights.begin(), node.weights.end(), open_weight) ||
           std::any_of(node.types.begin(), node.types.end(), open_type);
}

bool infer_types(Node& node, const InferContext& context)
{
    const bool was_open = !node.result;
    std::visit([&](auto& operation) { infer(node, operation, context); }, node.operation);
    return was_open;
}

} // namespace bitscape::design::hls
