#include "design/quantizer.hpp"

#include "config/quantizer_types.hpp"
#include "graph/quantize.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::design::hls {

Quantizer make_quantizer(const graph::WeightQuantizer& function, bool is_kernel)
{
    Quantizer made{.function = function,
                   .form = Quantizer::Form::values,
                   .type = config::weight_type(function, is_kernel),
                   .has_alpha = false};
    const auto has_alpha = [](const auto& each) {
        if constexpr (requires { each.alpha; })
            return !each.alpha.is_one();
        else
            return false;
    };
    made.has_alpha = std::visit(has_alpha, function);
    if (std::holds_alternative<graph::Binary>(function))
        made.form = is_kernel ? Quantizer::Form::zero_or_one : Quantizer::Form::minus_or_plus_one;
    return made;
}

namespace {

/// Scaled to whole numbers, clipped to the type's range, then rounded. Scaling by a power of two is exact.
std::vector<double> on_grid(const FixedPoint& type, const std::vector<double>& values)
{
    const double scale = std::exp2(type.fraction());
    const double highest = std::exp2(type.is_signed ? type.width - 1 : type.width) - 1;
    const double lowest = type.is_signed ? -highest - (type.overflow == Overflow::sat_sym ? 0 : 1) : 0;
    std::vector<double> made(values.size());
    std::transform(values.begin(), values.end(), made.begin(), [&](double value) {
        const double clipped = std::clamp(value * scale, lowest, highest);
        return (type.rounding == Rounding::trn ? std::floor(clipped) : std::nearbyint(clipped)) / scale;
    });
    return made;
}

} // namespace

Quantizer make_fixed_point_quantizer(const FixedPoint& type)
{
    return {.function = {}, .form = Quantizer::Form::fixed_point, .type = type, .has_alpha = false};
}

Quantizer make_sign_quantizer()
{
    return {.function = graph::BinaryWeights{},
            .form = Quantizer::Form::zero_or_one,
            .type = sign_type(),
            .has_alpha = false};
}

std::vector<double> apply(const Quantizer& quantizer, const std::vector<double>& values, const Shape& shape)
{
    if (quantizer.form == Quantizer::Form::fixed_point)
        return on_grid(quantizer.type, values);
    const std::vector<float> single(values.begin(), values.end());
    const std::vector<float> quantized = graph::quantize(quantizer.function, single, shape).values;
    std::vector<double> made(quantized.begin(), quantized.end());
    for (double& value : made)
        if (quantizer.form != Quantizer::Form::values)
            value = value >= 0 ? 1 : quantizer.form == Quantizer::Form::zero_or_one ? 0 : -1;
    return made;
}

} // namespace bitscape::design::hls
