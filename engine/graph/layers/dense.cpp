#include "graph/layers/dense.hpp"

#include "graph/quantize.hpp"

#include <Eigen/Core>
#include <fmt/format.h>

namespace bitscape::graph {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using MatrixView = Eigen::Map<const Matrix>;

std::vector<double> to_double(const std::vector<float>& values)
{
    return {values.begin(), values.end()};
}

} // namespace

Failure check(const Dense& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    const Shape& input = shapes.input();
    if (layer.n_in != input.back())
        return fmt::format("it takes {} values but gets {}", layer.n_in, input.back());
    if (layer.n_out == 0 || layer.n_out > most_elements / layer.n_in)
        return fmt::format("{} units are out of range", layer.n_out);
    Shape expected = input;
    expected.back() = layer.n_out;
    return first_of(
        [&] { return check_vector("kernel", layer.kernel, layer.n_in * layer.n_out); },
        [&] { return layer.bias.empty() ? Failure{} : check_vector("bias", layer.bias, layer.n_out); },
        [&] { return check_quantizer(layer.kernel_quantizer); },
        [&] { return check_quantizer(layer.bias_quantizer); },
        [&] { return expect_shape(shapes, expected); });
}

Samples evaluate(const Dense& layer, const LayerInputs& inputs)
{
    const Samples& input = inputs.tensor();
    const std::size_t calls = input.values.size() / layer.n_in; // leading axes are independent calls
    const auto rows = static_cast<Eigen::Index>(calls);
    const auto n_in = static_cast<Eigen::Index>(layer.n_in), n_out = static_cast<Eigen::Index>(layer.n_out);
    std::optional<WeightQuantizer> quantizer = layer.kernel_quantizer;
    if (quantizer)
        quantizer = as_kernel_quantizer(*quantizer);
    const auto kernel = to_double(quantized_values(quantizer, layer.kernel, {layer.n_in, layer.n_out}));
    // BinaryDense and TernaryDense quantize their kernel only, whatever hls4ml makes of the bias.
    const bool own_bias = quantizer && (std::holds_alternative<BinaryWeights>(*quantizer) ||
                                        std::holds_alternative<TernaryWeights>(*quantizer));
    const auto bias =
        to_double(own_bias ? layer.bias : quantized_values(layer.bias_quantizer, layer.bias, {layer.n_out}));
    Samples output{input.rows, input.columns / layer.n_in * layer.n_out, {}};
    output.values.resize(calls * layer.n_out);
    Eigen::Map<Matrix> y(output.values.data(), rows, n_out);
    y.noalias() = MatrixView(input.values.data(), rows, n_in) * MatrixView(kernel.data(), n_in, n_out);
    if (!bias.empty())
        y.rowwise() += Eigen::Map<const Eigen::RowVectorXd>(bias.data(), n_out);
    return output;
}

} // namespace bitscape::graph
