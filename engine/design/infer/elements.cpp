#include "design/infer/infer.hpp"

#include <algorithm>

namespace bitscape::design::hls {

namespace {

/// Room for the values of both.
FixedPoint common_type(const FixedPoint& a, const FixedPoint& b)
{
    FixedPoint both;
    both.is_signed = a.is_signed || b.is_signed;
    both.integer = std::max(a.integer + static_cast<int>(both.is_signed && !a.is_signed),
                            b.integer + static_cast<int>(both.is_signed && !b.is_signed));
    both.width = both.integer + std::max(a.fraction(), b.fraction());
    return both;
}

FixedPoint merged_type(graph::Merge::Kind kind, const FixedPoint& a, const FixedPoint& b,
                       const InferContext& context)
{
    switch (kind) {
    case graph::Merge::Kind::add:
    case graph::Merge::Kind::average:
        return limited(sum_type(a, b), context);
    case graph::Merge::Kind::subtract: {
        FixedPoint difference = sum_type(a, b);
        difference.is_signed = true;
        return limited(difference, context);
    }
    case graph::Merge::Kind::multiply:
        return limited(product_type(a, b, 1), context);
    case graph::Merge::Kind::maximum:
    case graph::Merge::Kind::minimum:
        break;
    }
    return common_type(a, b); // not limited by the maximum precision
}

} // namespace

void infer(Node& node, ParametrizedActivation& operation, const InferContext& context)
{
    if (Type& param = node.types["param"]; !param)
        param = operation.kind == graph::ParametrizedActivation::Kind::thresholded_relu
                    ? node.input().result
                    : constant_type(operation.parameter);
    take_fallbacks(node, context);
}

void infer(Node& node, HardActivation&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, PReLU&, const InferContext& context)
{
    if (Type& param = node.weight("param").type; !param)
        param = node.input().result;
    take_fallbacks(node, context);
}

void infer(Node& node, TernaryTanh&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, QuantizedTanh&, const InferContext& context)
{
    take_fallbacks(node, context);
}

void infer(Node& node, Merge& operation, const InferContext& context)
{
    const FixedPoint &a = *node.input(0).result, &b = *node.input(1).result;
    const bool is_choice =
        operation.kind == graph::Merge::Kind::maximum || operation.kind == graph::Merge::Kind::minimum;
    if (is_choice && a == b)
        node.result = a;
    else
        node.result = are_numbers(a, b) ? merged_type(operation.kind, a, b, context) : context.fallback;
}

void infer(Node& node, Concatenate&, const InferContext& context)
{
    const FixedPoint &a = *node.input(0).result, &b = *node.input(1).result;
    if (a == b || !are_numbers(a, b)) {
        node.result = a == b ? a : context.fallback;
        return;
    }
    FixedPoint both = limited(common_type(a, b), context);
    // The first mode that is not the default one; whole numbers have hls4ml's defaults.
    const auto rounding = [](const FixedPoint& type) {
        return type.is_integer ? Rounding::trn : type.rounding;
    };
    both.rounding = rounding(a) != Rounding::trn ? rounding(a) : rounding(b);
    both.overflow = a.overflow != Overflow::wrap ? a.overflow : b.overflow;
    both.saturation_bits = a.saturation_bits != 0 ? a.saturation_bits : b.saturation_bits;
    node.result = both;
}

void infer(Node& node, Dot&, const InferContext& context)
{
    const FixedPoint &a = *node.input(0).result, &b = *node.input(1).result;
    node.result = are_numbers(a, b) ? limited(product_type(a, b, node.input().shape.front()), context)
                                    : context.fallback;
}

} // namespace bitscape::design::hls
