#include "graph/model.hpp"
#include "graph/quantize.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::graph {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using MatrixView = Eigen::Map<const Matrix>;

/// Trained values as the model uses them: through the quantizer, if the layer has one.
std::vector<double> used_values(const std::vector<float>& values,
                                const std::optional<QuantizedBits>& quantizer)
{
    std::vector<double> used(values.begin(), values.end());
    if (quantizer)
        std::transform(values.begin(), values.end(), used.begin(),
                       [&](float value) { return double{quantize(*quantizer, value)}; });
    return used;
}

/// One value of a batch normalization's vector as the model uses it.
double used_value(float value, const std::optional<BatchNormalization::Quantizer>& quantizer)
{
    if (!quantizer)
        return value;
    return std::visit([value](const auto& each) { return double{quantize(each, value)}; }, *quantizer);
}

double apply(Function function, double value)
{
    switch (function) {
    case Function::linear:
        return value;
    case Function::relu:
        return std::max(value, 0.0);
    case Function::sigmoid:
        return 1 / (1 + std::exp(-value));
    case Function::tanh:
        return std::tanh(value);
    }
    return value;
}

double apply(const Activation& activation, double value)
{
    if (activation.quantized_relu) // is the function, too
        return quantize(*activation.quantized_relu, static_cast<float>(value));
    const double plain = apply(activation.function, value);
    if (activation.quantized_bits)
        return quantize(*activation.quantized_bits, static_cast<float>(plain));
    return plain;
}

void softmax(std::span<double> values)
{
    const double highest = *std::max_element(values.begin(), values.end());
    double sum = 0;
    for (double& value : values)
        sum += value = std::exp(value - highest);
    for (double& value : values)
        value /= sum;
}

/// Computes one layer for all rows. `input` is the tensor it reads, `last` the extent of its last axis.
struct Run {
    const Samples& input;
    std::size_t last;

    Samples operator()(const Input&) const { return input; }
    Samples operator()(const Dropout&) const { return input; }
    Samples operator()(const Flatten&) const { return input; }
    Samples operator()(const Dense& dense) const
    {
        const std::size_t calls = input.values.size() / dense.n_in; // leading axes are independent calls
        const auto rows = static_cast<Eigen::Index>(calls);
        const auto n_in = static_cast<Eigen::Index>(dense.n_in),
                   n_out = static_cast<Eigen::Index>(dense.n_out);
        const std::vector<double> kernel = used_values(dense.kernel, dense.kernel_quantizer);
        const std::vector<double> bias = used_values(dense.bias, dense.bias_quantizer);
        Samples output{input.rows, input.columns / dense.n_in * dense.n_out, {}};
        output.values.resize(calls * dense.n_out);
        Eigen::Map<Matrix> y(output.values.data(), rows, n_out);
        y.noalias() = MatrixView(input.values.data(), rows, n_in) * MatrixView(kernel.data(), n_in, n_out);
        if (!bias.empty())
            y.rowwise() += Eigen::Map<const Eigen::RowVectorXd>(bias.data(), n_out);
        return output;
    }
    Samples operator()(const BatchNormalization& norm) const
    {
        std::vector<double> scale(last), shift(last);
        for (std::size_t i = 0; i < last; ++i) {
            const double gamma = norm.gamma.empty() ? 1 : used_value(norm.gamma[i], norm.gamma_quantizer);
            const double beta = norm.beta.empty() ? 0 : used_value(norm.beta[i], norm.beta_quantizer);
            const double variance = used_value(norm.variance[i], norm.variance_quantizer);
            scale[i] = gamma / std::sqrt(variance + norm.epsilon);
            shift[i] = beta - scale[i] * used_value(norm.mean[i], norm.mean_quantizer);
        }
        Samples output = input;
        for (std::size_t i = 0; i < output.values.size(); ++i)
            output.values[i] = output.values[i] * scale[i % last] + shift[i % last];
        return output;
    }
    Samples operator()(const Activation& activation) const
    {
        Samples output = input;
        for (double& value : output.values)
            value = apply(activation, value);
        return output;
    }
    Samples operator()(const Softmax&) const
    {
        Samples output = input;
        for (std::size_t start = 0; start < output.values.size(); start += last)
            softmax({output.values.data() + start, last});
        return output;
    }
};

Result<void> check_inputs(const Model& model, const std::vector<Samples>& inputs)
{
    if (inputs.size() != model.inputs.size())
        return fail(ErrorCode::mismatch, "inputs",
                    fmt::format("{} given, the model has {}", inputs.size(), model.inputs.size()));
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const Layer& layer = model.layer(model.inputs[i]);
        const std::string where = fmt::format("input '{}'", layer.name);
        if (inputs[i].columns != element_count(layer.shape))
            return fail(ErrorCode::mismatch, where,
                        fmt::format("{} columns given, the model takes {}", inputs[i].columns,
                                    element_count(layer.shape)));
        if (inputs[i].rows != inputs.front().rows)
            return fail(
                ErrorCode::mismatch, where,
                fmt::format("{} rows given, the first input has {}", inputs[i].rows, inputs.front().rows));
        if (inputs[i].values.size() != inputs[i].rows * inputs[i].columns)
            return fail(ErrorCode::mismatch, where, "the number of values is not rows x columns");
    }
    return {};
}

} // namespace

Result<std::vector<Samples>> run_float(const Model& model, const std::vector<Samples>& inputs)
{
    if (auto checked = check_inputs(model, inputs); !checked)
        return pass(std::move(checked).error());
    std::vector<std::size_t> readers(model.layers.size()); // a tensor is dropped after its last reader
    for (const Layer& layer : model.layers)
        for (const LayerId input : layer.inputs)
            ++readers[input.index()];
    for (const LayerId output : model.outputs)
        ++readers[output.index()];

    std::vector<Samples> tensors(model.layers.size());
    for (std::size_t i = 0; i < inputs.size(); ++i)
        tensors[model.inputs[i].index()] = inputs[i];
    for (const Layer& layer : model.layers) {
        if (layer.inputs.empty())
            continue;
        Samples& source = tensors[layer.inputs.front().index()];
        const std::size_t last = model.layer(layer.inputs.front()).shape.back();
        tensors[layer.id.index()] = std::visit(Run{source, last}, layer.operation);
        if (--readers[layer.inputs.front().index()] == 0)
            source = Samples{};
    }
    std::vector<Samples> outputs;
    for (const LayerId output : model.outputs)
        outputs.push_back(tensors[output.index()]);
    return outputs;
}

} // namespace bitscape::graph
