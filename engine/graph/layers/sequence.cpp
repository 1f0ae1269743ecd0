#include "graph/layers/sequence.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::graph {

namespace {

/// y[j] = bias[j] + sum of x[i] * kernel[i, j]
void affine(const double* x, const std::vector<float>& kernel, const std::vector<float>& bias, double* y)
{
    const std::size_t n_out = bias.size();
    for (std::size_t j = 0; j < n_out; ++j)
        y[j] = bias[j];
    for (std::size_t i = 0; i < kernel.size() / n_out; ++i)
        for (std::size_t j = 0; j < n_out; ++j)
            y[j] += x[i] * double{kernel[i * n_out + j]};
}

Failure check_garnet_layer(const GarNetLayer& layer)
{
    for (const std::size_t size : {layer.n_in, layer.n_propagate, layer.n_aggregators, layer.n_out})
        if (size == 0 || size > 65536)
            return fmt::format("{} is not a sensible number of features", size);
    return first_of(
        [&] { return check_vector("FLR kernel", layer.features_kernel, layer.n_in * layer.n_propagate); },
        [&] { return check_vector("FLR bias", layer.features_bias, layer.n_propagate); },
        [&] { return check_vector("S kernel", layer.distance_kernel, layer.n_in * layer.n_aggregators); },
        [&] { return check_vector("S bias", layer.distance_bias, layer.n_aggregators); },
        [&] {
            return check_vector("Fout kernel", layer.output_kernel,
                                layer.n_aggregators * layer.n_propagate * layer.n_out);
        },
        [&] { return check_vector("Fout bias", layer.output_bias, layer.n_out); });
}

/// One layer for one sample: x [vertices, n_in] becomes [vertices, n_out]; vertices beyond `valid` give 0.
std::vector<double> run_garnet(const GarNetLayer& layer, bool mean_by_nvert, const std::vector<double>& x,
                               std::size_t valid)
{
    const std::size_t vertices = x.size() / layer.n_in;
    std::vector<double> weights(vertices * layer.n_aggregators, 0.0), features(layer.n_propagate);
    std::vector<double> gathered(layer.n_aggregators * layer.n_propagate, 0.0);
    for (std::size_t v = 0; v < valid; ++v) {
        double* w = weights.data() + v * layer.n_aggregators;
        affine(x.data() + v * layer.n_in, layer.distance_kernel, layer.distance_bias, w);
        affine(x.data() + v * layer.n_in, layer.features_kernel, layer.features_bias, features.data());
        for (std::size_t a = 0; a < layer.n_aggregators; ++a) {
            w[a] = std::exp(-w[a] * w[a]);
            for (std::size_t p = 0; p < layer.n_propagate; ++p)
                gathered[a * layer.n_propagate + p] += w[a] * features[p];
        }
    }
    const auto count = static_cast<double>(mean_by_nvert ? valid : vertices);
    std::vector<double> back(gathered.size()), y(vertices * layer.n_out, 0.0);
    for (std::size_t v = 0; v < valid; ++v) {
        for (std::size_t k = 0; k < gathered.size(); ++k)
            back[k] = weights[v * layer.n_aggregators + k / layer.n_propagate] * gathered[k] / count;
        affine(back.data(), layer.output_kernel, layer.output_bias, y.data() + v * layer.n_out);
    }
    return y;
}

} // namespace

Failure check(const LayerNormalization& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    const std::size_t n = shapes.input().back();
    if (!(layer.epsilon > 0) || !std::isfinite(layer.epsilon))
        return "epsilon must be positive";
    return first_of([&] { return layer.gamma.empty() ? Failure{} : check_vector("gamma", layer.gamma, n); },
                    [&] { return layer.beta.empty() ? Failure{} : check_vector("beta", layer.beta, n); },
                    [&] { return expect_shape(shapes, shapes.input()); });
}

Failure check(const Embedding& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    if (layer.vocabulary == 0 || layer.n_out == 0 || layer.n_out > most_elements / layer.vocabulary)
        return "its table is out of range";
    Shape expected = shapes.input();
    expected.push_back(layer.n_out);
    return first_of([&] { return check_vector("embeddings", layer.table, layer.vocabulary * layer.n_out); },
                    [&] { return expect_shape(shapes, expected); });
}

Failure check(const GarNet& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 2))
        return failure;
    const Shape& vertices = shapes.input(0);
    if (vertices.size() != 2 || vertices.front() != layer.vertices || shapes.input(1) != Shape{1})
        return "it takes [vertices, features] and one number of vertices";
    if (layer.layers.empty())
        return "it has no layers";
    std::size_t n_in = vertices.back();
    for (const GarNetLayer& each : layer.layers) {
        if (each.n_in != n_in)
            return fmt::format("it takes {} features but gets {}", each.n_in, n_in);
        if (auto failure = check_garnet_layer(each))
            return failure;
        n_in = each.n_out;
    }
    return expect_shape(shapes, layer.collapse_mean ? Shape{n_in} : Shape{vertices.front(), n_in});
}

Samples evaluate(const LayerNormalization& layer, const LayerInputs& inputs)
{
    Samples output = inputs.tensor();
    const std::size_t n = inputs.shapes.input().back();
    for (std::size_t start = 0; start < output.values.size(); start += n) {
        double* x = output.values.data() + start;
        double mean = 0, variance = 0;
        for (std::size_t i = 0; i < n; ++i)
            mean += x[i] / static_cast<double>(n);
        for (std::size_t i = 0; i < n; ++i)
            variance += (x[i] - mean) * (x[i] - mean) / static_cast<double>(n);
        const double factor = 1 / std::sqrt(variance + layer.epsilon);
        for (std::size_t i = 0; i < n; ++i)
            x[i] = (x[i] - mean) * factor * (layer.gamma.empty() ? 1.0 : double{layer.gamma[i]}) +
                   (layer.beta.empty() ? 0.0 : double{layer.beta[i]});
    }
    return output;
}

Samples evaluate(const Embedding& layer, const LayerInputs& inputs)
{
    const Samples& input = inputs.tensor();
    Samples output{input.rows, input.columns * layer.n_out, {}};
    output.values.resize(output.rows * output.columns);
    for (std::size_t i = 0; i < input.values.size(); ++i) {
        const double index = std::trunc(input.values[i]);
        if (!(index >= 0 && index < static_cast<double>(layer.vocabulary)))
            continue; // zeros, as Keras gives on a GPU
        const float* row = layer.table.data() + static_cast<std::size_t>(index) * layer.n_out;
        std::copy(row, row + layer.n_out, output.values.data() + i * layer.n_out);
    }
    return output;
}

Samples evaluate(const GarNet& layer, const LayerInputs& inputs)
{
    const Samples& input = inputs.tensor(0);
    const std::size_t vertices = layer.vertices;
    const std::size_t n_out = layer.layers.back().n_out;
    Samples output{input.rows, element_count(inputs.shapes.output), {}};
    output.values.resize(output.rows * output.columns);
    for (std::size_t row = 0; row < input.rows; ++row) {
        const double counted = inputs.tensor(1).values[row];
        const auto valid = static_cast<std::size_t>(std::clamp(counted, 0.0, static_cast<double>(vertices)));
        const double* from = input.values.data() + row * input.columns;
        std::vector<double> x(from, from + input.columns);
        for (const GarNetLayer& each : layer.layers)
            x = run_garnet(each, layer.mean_by_nvert, x, valid);
        double* to = output.values.data() + row * output.columns;
        if (!layer.collapse_mean) {
            std::copy(x.begin(), x.end(), to);
            continue;
        }
        // With mean_by_nvert the sum is not divided: contrib/garnet.py divides by the flag instead of the
        // number.
        for (std::size_t k = 0; k < x.size(); ++k)
            to[k % n_out] += layer.mean_by_nvert ? x[k] : x[k] / static_cast<double>(vertices);
    }
    return output;
}

} // namespace bitscape::graph
