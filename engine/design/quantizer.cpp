#include "design/quantizer.hpp"

#include "config/quantizer_types.hpp"
#include "graph/quantize.hpp"

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

std::vector<double> apply(const Quantizer& quantizer, const std::vector<double>& values, const Shape& shape)
{
    const std::vector<float> single(values.begin(), values.end());
    const std::vector<float> quantized = graph::quantize(quantizer.function, single, shape).values;
    std::vector<double> made(quantized.begin(), quantized.end());
    for (double& value : made)
        if (quantizer.form != Quantizer::Form::values)
            value = value >= 0 ? 1 : quantizer.form == Quantizer::Form::zero_or_one ? 0 : -1;
    return made;
}

} // namespace bitscape::design::hls
