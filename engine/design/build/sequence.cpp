#include "design/build/build.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

/// hls4ml: integer bits for the largest magnitude, a power of two included, and a sign if there is one.
int minimum_width(const std::vector<float>& values, bool is_signed)
{
    float largest = 0;
    for (const float value : values)
        largest = std::max(largest, std::fabs(value));
    if (largest == 0)
        return 1;
    const float log2 = std::log2(largest);
    int width = std::max(0, static_cast<int>(std::ceil(log2)));
    if (width == static_cast<int>(std::floor(log2)))
        ++width;
    return width + (is_signed ? 1 : 0);
}

/// A parameter of GarNet: its type follows from its values.
void add_ranged(Node& node, std::string name, std::vector<float> values, bool whole)
{
    constexpr int fraction = 10;
    const bool is_signed = std::any_of(values.begin(), values.end(), [](float value) { return value < 0; });
    const int integer = minimum_width(values, is_signed);
    const FixedPoint type = whole ? whole_number_type(integer, is_signed)
                                  : FixedPoint{.width = integer + fraction,
                                               .integer = integer,
                                               .is_signed = is_signed,
                                               .rounding = Rounding::rnd,
                                               .overflow = Overflow::sat};
    const std::vector<double> exact(values.begin(), values.end());
    node.weights.insert_or_assign(
        std::move(name),
        Parameter{.data = exact, .trained = exact, .shape = {exact.size()}, .type = type, .quantizer = {}});
}

std::vector<float> ternary(std::vector<float> values, bool quantize)
{
    if (quantize)
        for (float& value : values)
            value = value > 0.5F ? 1.0F : value <= -0.5F ? -1.0F : 0.0F;
    return values;
}

/// Sum of a[i] * b[i * stride] in single precision, in the order of the BLAS that numpy calls.
float strided_dot(const float* a, const float* b, std::size_t n, std::size_t stride)
{
    float even = 0, odd = 0;
    std::size_t i = 0;
    for (; i + 4 <= n; i += 4) {
        even += a[i] * b[i * stride] + a[i + 2] * b[(i + 2) * stride];
        odd += a[i + 1] * b[(i + 1) * stride] + a[i + 3] * b[(i + 3) * stride];
    }
    for (; i < n; ++i)
        even += a[i] * b[i * stride];
    return even + odd;
}

/// [rows, columns] -> [columns, rows]
std::vector<float> transposed(const std::vector<float>& values, std::size_t columns)
{
    const std::size_t rows = values.size() / columns;
    std::vector<float> made(values.size());
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            made[c * rows + r] = values[r * columns + c];
    return made;
}

/// hls4ml multiplies the two linear maps beforehand: `kernel` [n, n_propagate] times the output map gives
/// [n_out, n_aggregators, n].
std::vector<float> contracted(const graph::GarNetLayer& layer, const std::vector<float>& kernel,
                              const std::vector<float>& output)
{
    const std::size_t n = kernel.size() / layer.n_propagate;
    std::vector<float> made(layer.n_out * layer.n_aggregators * n);
    for (std::size_t o = 0; o < layer.n_out; ++o)
        for (std::size_t a = 0; a < layer.n_aggregators; ++a)
            for (std::size_t i = 0; i < n; ++i)
                made[(o * layer.n_aggregators + a) * n + i] = strided_dot(
                    kernel.data() + i * layer.n_propagate,
                    output.data() + a * layer.n_propagate * layer.n_out + o, layer.n_propagate, layer.n_out);
    return made;
}

void add_garnet_layer(Node& node, const graph::GarNet& layer, std::size_t number)
{
    const graph::GarNetLayer& each = layer.layers[number];
    const bool quantize = layer.quantize_transforms;
    const std::string part = layer.is_stack ? fmt::format("_{}", number) : "";
    const std::vector<float> output = ternary(each.output_kernel, quantize);
    add_ranged(node, "input_transform" + part + "_weights",
               contracted(each, ternary(each.features_kernel, quantize), output), quantize);
    add_ranged(node, "input_transform" + part + "_biases",
               contracted(each, ternary(each.features_bias, quantize), output), quantize);
    add_ranged(node, "aggregator_distance" + part + "_weights",
               transposed(each.distance_kernel, each.n_aggregators), false);
    add_ranged(node, "aggregator_distance" + part + "_biases", each.distance_bias, false);
    add_ranged(node, "output_transform" + part + "_biases", each.output_bias, false);
}

} // namespace

Built build_node(BuildContext& context, Node& node, const graph::LayerNormalization& layer)
{
    if (layer.gamma.empty() || layer.beta.empty())
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    "hls4ml cannot convert LayerNormalization without scale and center");
    node.operation = LayerNormalization{.n = layer.gamma.size(), .epsilon = layer.epsilon};
    if (auto added = add_weights(context, node, "scale", layer.gamma, {}); !added)
        return added;
    if (auto added = add_weights(context, node, "bias", layer.beta, {}); !added)
        return added;
    return add_type(context, node, "accum");
}

Built build_node(BuildContext& context, Node& node, const graph::Embedding& layer)
{
    node.operation = Embedding{.vocabulary = layer.vocabulary, .n_out = layer.n_out};
    return add_weights(context, node, "embeddings", layer.table, {});
}

Built build_node(BuildContext&, Node& node, const graph::GarNet& layer)
{
    GarNet made{.layers = {},
                .vertices = layer.vertices,
                .is_stack = layer.is_stack,
                .collapse_mean = layer.collapse_mean,
                .mean_by_nvert = layer.mean_by_nvert};
    for (std::size_t k = 0; k < layer.layers.size(); ++k) {
        const graph::GarNetLayer& each = layer.layers[k];
        made.layers.push_back({each.n_in, each.n_aggregators, each.n_out});
        add_garnet_layer(node, layer, k);
    }
    node.operation = std::move(made);
    return {};
}

} // namespace bitscape::design::hls
