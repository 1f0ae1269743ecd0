#include "graph/quantize.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

// Float32 operation by operation: the target is built with -std=c++20 (not gnu++20), which makes g++ refrain
// from contracting a product and a sum into one rounding.
namespace bitscape::graph {

namespace {

constexpr float epsilon = 1e-7F; // Keras' own

/// QKeras hides the rounding from the gradient by x + (f(x) - x); the forward value keeps the float32 error
/// of it.
float straight_through(float value, float replaced)
{
    const float step = -value + replaced;
    return value + step;
}

/// tf.round: halves go to the even neighbour (the default rounding mode of nearbyint).
float round_through(float value)
{
    return straight_through(value, std::nearbyintf(value));
}

float sign_of(float value)
{
    return value < 0 ? -1.0F : value > 0 ? 1.0F : 0.0F;
}

float log2_through(float value)
{
    return std::log(value) / static_cast<float>(std::log(2.0));
}

/// QKeras' default sigmoid.
float hard_sigmoid(float value)
{
    return std::clamp(0.5F * value + 0.5F, 0.0F, 1.0F);
}

float times_alpha(const Alpha& alpha, float value)
{
    return alpha.kind == Alpha::Kind::number ? static_cast<float>(alpha.value) * value : value;
}

/// Exponent of the power of two that stands for `magnitude` >= 0.
float po2_exponent(const QuantizedPo2& quantizer, float magnitude)
{
    const bool signed_exponent = !quantizer.max_value || *quantizer.max_value > 1;
    const int exponent_bits = quantizer.bits - (quantizer.keep_negative ? 1 : 0) - (signed_exponent ? 1 : 0);
    const float bound = std::ldexp(1.0F, exponent_bits);
    const float lowest = -bound;
    float highest = bound - 1.0F;
    if (quantizer.quadratic_approximation)
        highest = 2.0F * std::floor(highest / 2.0F);
    if (magnitude < epsilon)
        return lowest;
    if (quantizer.max_value)
        magnitude = std::min(magnitude, *quantizer.max_value);
    const float input = quantizer.quadratic_approximation ? std::sqrt(magnitude) : magnitude;
    const float log = log2_through(input);
    const float rounded =
        quantizer.floor_exponent ? straight_through(log, std::floor(log)) : round_through(log);
    const float exponent = std::clamp(rounded, lowest, highest);
    return quantizer.quadratic_approximation ? 2.0F * exponent : exponent;
}

// Automatic scales. `channels` of them: element i belongs to channel i % channels.

std::vector<float> largest_magnitudes(std::span<const float> values, std::size_t channels)
{
    std::vector<float> largest(channels, 0.0F);
    for (std::size_t i = 0; i < values.size(); ++i)
        largest[i % channels] = std::max(largest[i % channels], std::fabs(values[i]));
    return largest;
}

float nearest_po2(float scale)
{
    return std::exp2(std::nearbyintf(log2_through(scale + epsilon)));
}

/// The scale with which `grid` fits `values` best, channel by channel: mean(x q) / mean(q q).
std::vector<float> fitted_scale(Alpha::Kind kind, std::span<const float> values,
                                const std::vector<float>& grid, std::size_t channels)
{
    std::vector<double> products(channels, 0.0), squares(channels, 0.0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        products[i % channels] += double{values[i] * grid[i]};
        squares[i % channels] += double{grid[i] * grid[i]};
    }
    const auto count = static_cast<double>(values.size() / channels);
    std::vector<float> scale(channels);
    for (std::size_t c = 0; c < channels; ++c) {
        const auto product = static_cast<float>(products[c] / count);
        const auto square = static_cast<float>(squares[c] / count);
        scale[c] = product / (square + epsilon);
        if (kind == Alpha::Kind::auto_po2)
            scale[c] = nearest_po2(scale[c]);
    }
    return scale;
}

/// x through a grid of `steps` steps of `scale` on each side of 0.
std::vector<float> on_grid(std::span<const float> values, const std::vector<float>& scale, float steps)
{
    std::vector<float> grid(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float nearest = std::floor(std::fabs(values[i]) / scale[i % scale.size()] + 0.5F);
        grid[i] = sign_of(values[i]) * (nearest < steps ? nearest : steps);
    }
    return grid;
}

QuantizedTensor automatic(const QuantizedBits& quantizer, std::span<const float> trained, const Shape& shape)
{
    const std::size_t channels = shape.size() > 1 ? shape.back() : 1;
    const float range = std::ldexp(1.0F, quantizer.integer);
    const float levels = std::ldexp(1.0F, quantizer.bits - (quantizer.keep_negative ? 1 : 0));
    const float steps = std::ldexp(1.0F, quantizer.bits - 1) - 1.0F;
    std::vector<float> values(trained.begin(), trained.end());
    for (float& value : values)
        value = value / range;
    std::vector<float> scale = largest_magnitudes(values, channels);
    for (float& each : scale)
        each = each * 2.0F / (steps * 2.0F);
    std::vector<float> grid;
    if (quantizer.alpha.kind == Alpha::Kind::auto_po2) {
        constexpr int rounds = 5;
        std::transform(scale.begin(), scale.end(), scale.begin(), nearest_po2);
        for (int round = 0; round < rounds; ++round) {
            grid = on_grid(values, scale, steps);
            scale = fitted_scale(Alpha::Kind::auto_po2, values, grid, channels);
        }
    } else {
        grid = on_grid(values, scale, steps);
    }
    for (float& each : scale)
        each = each * levels;
    QuantizedTensor made{std::move(values), {}, std::move(scale)};
    for (std::size_t i = 0; i < made.values.size(); ++i)
        made.values[i] =
            straight_through(range * made.values[i], made.scale[i % channels] * (range * grid[i] / levels));
    return made;
}

QuantizedTensor automatic(const Binary& quantizer, std::span<const float> trained, const Shape& shape)
{
    const std::size_t channels = shape.back();
    std::vector<float> signs(trained.size());
    for (std::size_t i = 0; i < signs.size(); ++i)
        signs[i] = trained[i] < 0 ? (quantizer.use_01 ? 0.0F : -1.0F) : 1.0F;
    QuantizedTensor made{{trained.begin(), trained.end()}, {}, {}};
    made.scale = fitted_scale(quantizer.alpha.kind, trained, signs, channels);
    for (std::size_t i = 0; i < signs.size(); ++i)
        made.values[i] = straight_through(made.values[i], made.scale[i % channels] * signs[i]);
    return made;
}

QuantizedTensor automatic(const Ternary& quantizer, std::span<const float> trained, const Shape& shape)
{
    const std::size_t channels = shape.back();
    std::vector<float> scale = largest_magnitudes(trained, shape.size() > 1 ? channels : 1);
    for (float& each : scale) {
        each = 2.0F * each / 3.0F;
        if (quantizer.alpha.kind == Alpha::Kind::auto_po2)
            each = nearest_po2(each);
    }
    std::vector<float> grid(trained.size());
    for (int round = 0; round < quantizer.number_of_unrolls; ++round) {
        for (std::size_t i = 0; i < trained.size(); ++i) {
            const float step = scale[i % scale.size()];
            const float rounded = step * round_through(trained[i] / step);
            grid[i] = std::fabs(rounded) >= step / 2.0F ? sign_of(trained[i]) : 0.0F;
        }
        scale = fitted_scale(quantizer.alpha.kind, trained, grid, channels);
    }
    QuantizedTensor made{{trained.begin(), trained.end()}, {}, std::move(scale)};
    for (std::size_t i = 0; i < made.values.size(); ++i)
        made.values[i] = straight_through(made.values[i], made.scale[i % channels] * grid[i]);
    return made;
}

template <class Quantizer>
QuantizedTensor element_by_element(const Quantizer& quantizer, std::span<const float> values)
{
    QuantizedTensor made{{values.begin(), values.end()}, 1.0, {}};
    for (float& value : made.values)
        value = quantize(quantizer, value);
    return made;
}

template <class Quantizer>
QuantizedTensor with_alpha(const Quantizer& quantizer, std::span<const float> values, const Shape& shape)
{
    if (quantizer.alpha.is_automatic())
        return automatic(quantizer, values, shape);
    QuantizedTensor made = element_by_element(quantizer, values);
    if (quantizer.alpha.kind == Alpha::Kind::number)
        made.uniform_scale = quantizer.alpha.value;
    return made;
}

} // namespace

float quantize(const QuantizedBits& quantizer, float value)
{
    const int magnitude_bits = quantizer.bits - (quantizer.keep_negative ? 1 : 0);
    if (magnitude_bits <= 0) { // one bit: the sign, 0 counts as positive
        float sign = value < 0 ? -1.0F : 1.0F;
        if (!quantizer.keep_negative)
            sign = (sign + 1.0F) / 2.0F;
        return straight_through(value, times_alpha(quantizer.alpha, sign));
    }
    const float levels = std::ldexp(1.0F, magnitude_bits);
    const float range = std::ldexp(1.0F, quantizer.integer);
    const float lowest = quantizer.keep_negative ? -levels + (quantizer.symmetric ? 1.0F : 0.0F) : 0.0F;
    const float scaled = value * levels / range;
    const float clipped = std::max(std::min(round_through(scaled), levels - 1.0F), lowest);
    return straight_through(value, times_alpha(quantizer.alpha, range * clipped / levels));
}

float quantize(const QuantizedRelu& quantizer, float value)
{
    const float slope = quantizer.negative_slope;
    const int magnitude_bits = quantizer.bits - (slope != 0 ? 1 : 0);
    const float levels = std::ldexp(1.0F, magnitude_bits);
    const float range = std::ldexp(1.0F, quantizer.integer);
    const float relu = value > 0 ? value : slope * value;
    float base = relu;
    const bool bounded = !quantizer.clips_at_top && quantizer.upper_bound && *quantizer.upper_bound != 0;
    if (quantizer.clips_at_top) {
        const float top = range - std::ldexp(1.0F, quantizer.integer - magnitude_bits);
        base = value <= top ? relu : top;
    } else if (quantizer.upper_bound) {
        base = value <= *quantizer.upper_bound ? relu : *quantizer.upper_bound;
    }
    float scaled = value * levels / range;
    const auto unit = [&](float rounded) { return quantizer.use_sigmoid ? 2.0F * rounded - 1.0F : rounded; };
    if (quantizer.use_sigmoid)
        scaled = hard_sigmoid(value / range) * levels;
    const float positive =
        std::max(std::min(unit(round_through(scaled) / levels), 1.0F - 1.0F / levels), 0.0F);
    float on_grid = range * positive;
    if (slope > 0) {
        const float factor = 1.0F / (slope * levels);
        const float negative = std::clamp(unit(round_through(scaled * slope) * factor), -1.0F, 0.0F);
        on_grid = on_grid + range * slope * negative;
    }
    if (bounded)
        on_grid = std::min(on_grid, *quantizer.upper_bound);
    return straight_through(base, on_grid);
}

float quantize(const Binary& quantizer, float value)
{
    const float grid = value < 0 ? (quantizer.use_01 ? 0.0F : -1.0F) : 1.0F;
    const float base = quantizer.alpha.kind == Alpha::Kind::none ? std::tanh(value) : value;
    return straight_through(base, times_alpha(quantizer.alpha, grid));
}

float quantize(const Ternary& quantizer, float value)
{
    constexpr double usual_threshold = 0.33;
    const auto threshold = static_cast<float>(quantizer.threshold.value_or(usual_threshold));
    const float grid = std::fabs(value) >= threshold ? sign_of(value) : 0.0F;
    const float base = quantizer.alpha.kind == Alpha::Kind::none ? std::tanh(value) : value;
    return straight_through(base, times_alpha(quantizer.alpha, grid));
}

float quantize(const QuantizedTanh& quantizer, float value)
{
    const float levels = std::ldexp(1.0F, quantizer.bits - 1);
    const float plain = quantizer.use_real_tanh ? std::tanh(value) : 2.0F * hard_sigmoid(value) - 1.0F;
    const float lowest = -1.0F + (quantizer.symmetric ? 1.0F : 0.0F) / levels;
    return std::clamp(round_through(plain * levels) / levels, lowest, 1.0F - 1.0F / levels);
}

float quantize(const QuantizedSigmoid& quantizer, float value)
{
    const float levels = std::ldexp(1.0F, quantizer.bits);
    const float plain = quantizer.use_real_sigmoid ? 1.0F / (1.0F + std::exp(-value)) : hard_sigmoid(value);
    const float lowest = (quantizer.symmetric ? 1.0F : 0.0F) / levels;
    return std::clamp(round_through(plain * levels) / levels, lowest, 1.0F - 1.0F / levels);
}

float quantize(const BinaryWeights&, float value)
{
    return value >= 0 ? 1.0F : -1.0F;
}

float quantize(const TernaryWeights&, float value)
{
    return value > 0.5F ? 1.0F : value <= -0.5F ? -1.0F : 0.0F;
}

float quantize(const ActivationQuantizer& quantizer, float value)
{
    return std::visit([value](const auto& each) { return quantize(each, value); }, quantizer);
}

float quantize(const QuantizedPo2& quantizer, float value)
{
    if (quantizer.keep_negative) {
        const float sign = value < 0 ? -1.0F : 1.0F;
        return straight_through(value, sign * std::exp2(po2_exponent(quantizer, std::fabs(value))));
    }
    const float slope = quantizer.negative_slope;
    const float relu = value > 0 ? value : slope * value;
    const float base = quantizer.max_value && value > *quantizer.max_value ? *quantizer.max_value : relu;
    const float grid = value >= 0 || slope == 0 ? std::exp2(po2_exponent(quantizer, std::max(value, 0.0F)))
                                                : -std::exp2(po2_exponent(quantizer, -value * slope));
    return straight_through(base, grid);
}

QuantizedTensor quantize(const WeightQuantizer& quantizer, std::span<const float> values, const Shape& shape)
{
    const auto apply = [&](const auto& each) {
        if constexpr (requires { each.alpha; })
            return with_alpha(each, values, shape);
        else
            return element_by_element(each, values);
    };
    return std::visit(apply, quantizer);
}

std::vector<float> quantized_values(const std::optional<WeightQuantizer>& quantizer,
                                    const std::vector<float>& values, const Shape& shape)
{
    return quantizer && !values.empty() ? quantize(*quantizer, values, shape).values : values;
}

WeightQuantizer as_kernel_quantizer(WeightQuantizer quantizer)
{
    const auto complete = [](auto& each) {
        if constexpr (requires { each.alpha; })
            if (each.alpha.kind == Alpha::Kind::none)
                each.alpha.kind = Alpha::Kind::auto_po2;
        if constexpr (requires {
                          each.symmetric;
                          each.alpha;
                      })
            each.symmetric = each.symmetric || each.alpha.is_automatic();
    };
    std::visit(complete, quantizer);
    return quantizer;
}

} // namespace bitscape::graph
