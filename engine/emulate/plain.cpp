#include "emulate/plain.hpp"

#include "emulate/counting.hpp"
#include "emulate/operator.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::emulate {
namespace {

void batch_normalization(const Step& step, std::span<const WideRaw> in, std::span<WideRaw> out,
                         Counts& counts)
{
    const int in_fraction = step.in.type.fraction();
    const int product_fraction = step.scale_rule.fraction(in_fraction, step.scale_type);
    const int fraction = std::max(product_fraction, step.bias_type.fraction());
    const int lift_product = fraction - product_fraction;
    const int lift_bias = fraction - step.bias_type.fraction();
    for (std::size_t i = 0; i < in.size(); ++i) {
        const std::size_t k = i % step.scale.size();
        const WideRaw product = step.scale_rule.apply(in_fraction, in[i], step.scale[k]);
        const WideRaw value =
            product * (WideRaw{1} << lift_product) + step.bias[k] * (WideRaw{1} << lift_bias);
        out[i] = emit(value, fraction, step.out.type, counts);
    }
}

void activation(const Step& step, const design::Activation& layer, std::span<const WideRaw> in,
                std::span<WideRaw> out, Counts& counts)
{
    const int fraction = step.in.type.fraction();
    for (std::size_t i = 0; i < in.size(); ++i) {
        switch (layer.function) {
        case graph::Function::linear:
            out[i] = emit(in[i], fraction, step.out.type, counts);
            break;
        case graph::Function::relu:
            out[i] = emit(std::max<WideRaw>(in[i], 0), fraction, step.out.type, counts);
            break;
        case graph::Function::sigmoid:
        case graph::Function::tanh: {
            const int log2_range = layer.function == graph::Function::sigmoid ? 4 : 3;
            const std::size_t index = centred_index(in[i], fraction, layer.table_size, log2_range);
            out[i] = emit(step.tables.function[index], layer.table.fraction(), step.out.type, counts);
            break;
        }
        case graph::Function::relu1:
        case graph::Function::relu6: // the others are operators (operators/activation.cpp)
        case graph::Function::softplus:
        case graph::Function::softsign:
        case graph::Function::selu:
        case graph::Function::binary_tanh:
        case graph::Function::ternary_tanh:
            break;
        }
    }
}

/// Sum in a tree that splits at the largest power of two below the length.
WideRaw tree_sum(std::span<const WideRaw> values, const FixedPoint& accum)
{
    if (values.size() == 1)
        return values[0];
    std::size_t left = 1;
    while (left * 2 < values.size())
        left *= 2;
    return add_in(accum, tree_sum(values.first(left), accum), tree_sum(values.subspan(left), accum));
}

void softmax_by_tables(const Step& step, const design::Softmax& layer, std::span<const WideRaw> in,
                       std::span<WideRaw> out, Counts& counts)
{
    const Tables& tables = step.tables;
    const bool stable = layer.implementation == design::SoftmaxImplementation::stable;
    const WideRaw maximum = *std::max_element(in.begin(), in.end());
    std::vector<WideRaw> exponentials(in.size());
    for (std::size_t i = 0; i < in.size(); ++i) {
        const WideRaw address =
            stable ? cast(maximum - in[i], step.in.type.fraction(), tables.exponential_address) : in[i];
        const std::size_t index =
            top_bits_index(address, tables.exponential_address, tables.exponential_size);
        exponentials[i] = cast(tables.exponential[index], layer.exp_table.fraction(), layer.accum);
    }
    const WideRaw sum = cast(tree_sum(exponentials, layer.accum), layer.accum.fraction(), layer.inv_inp);
    const WideRaw inverse = tables.inverse[top_bits_index(sum, layer.inv_inp, tables.inverse_size)];
    for (std::size_t i = 0; i < in.size(); ++i)
        out[i] = emit(exponentials[i] * inverse, layer.accum.fraction() + layer.inv_table.fraction(),
                      step.out.type, counts);
}

void softmax_legacy(const Step& step, std::span<const WideRaw> in, std::span<WideRaw> out, Counts& counts)
{
    const std::size_t size = step.tables.exponential_size;
    const int fraction = legacy_table_type.fraction();
    for (std::size_t i = 0; i < in.size(); ++i) {
        WideRaw sum = 0;
        for (std::size_t j = 0; j < in.size(); ++j) {
            const WideRaw term =
                i == j
                    ? cast(1, 0, legacy_table_type)
                    : step.tables.exponential[centred_index(in[j] - in[i], step.in.type.fraction(), size, 4)];
            sum = add_in(legacy_table_type, sum, term);
        }
        const WideRaw inverse = step.tables.inverse[legacy_inverse_index(sum, step.tables.inverse_size)];
        out[i] = emit(inverse, fraction, step.out.type, counts);
    }
}

void softmax_argmax(const Step& step, std::span<const WideRaw> in, std::span<WideRaw> out, Counts& counts)
{
    const auto winner = std::max_element(in.begin(), in.end()) - in.begin();
    for (std::size_t i = 0; i < in.size(); ++i)
        out[i] = emit(static_cast<std::ptrdiff_t>(i) == winner ? 1 : 0, 0, step.out.type, counts);
}

/// One group of values that are normalised together.
void softmax_group(const Step& step, const design::Softmax& layer, std::span<const WideRaw> x,
                   std::span<WideRaw> y, Counts& counts)
{
    switch (layer.implementation) {
    case design::SoftmaxImplementation::stable:
    case design::SoftmaxImplementation::latency:
        softmax_by_tables(step, layer, x, y, counts);
        break;
    case design::SoftmaxImplementation::legacy:
        softmax_legacy(step, x, y, counts);
        break;
    case design::SoftmaxImplementation::argmax:
        softmax_argmax(step, x, y, counts);
        break;
    }
}

void softmax(const Step& step, const design::Softmax& layer, std::span<const WideRaw> in,
             std::span<WideRaw> out, Counts& counts)
{
    const std::size_t inner = layer.inner;
    std::vector<WideRaw> x(layer.n), y(layer.n);
    for (std::size_t first = 0; first < in.size(); first += layer.n * inner)
        for (std::size_t k = first; k < first + inner; ++k) {
            for (std::size_t i = 0; i < layer.n; ++i)
                x[i] = in[k + i * inner];
            softmax_group(step, layer, x, y, counts);
            for (std::size_t i = 0; i < layer.n; ++i)
                out[k + i * inner] = y[i];
        }
}

void copy(std::span<const WideRaw> in, std::span<WideRaw> out, Counts& counts)
{
    for (std::size_t i = 0; i < in.size(); ++i) {
        out[i] = in[i];
        count({out[i]}, counts);
    }
}

struct Evaluate {
    const Step& step;
    std::span<const WideRaw> in;
    std::span<WideRaw> out;
    Counts& counts;

    void operator()(const design::Dense&) const
    {
        product_plain(step.product, step.in.type, step.out.type, in, out, counts);
    }
    void operator()(const design::BatchNormalization&) const { batch_normalization(step, in, out, counts); }
    void operator()(const design::Activation& layer) const { activation(step, layer, in, out, counts); }
    void operator()(const design::Softmax& layer) const { softmax(step, layer, in, out, counts); }
    void operator()(const design::Reshape&) const { copy(in, out, counts); }
    template <class Other> void operator()(const Other&) const {} // Input: convert_plain; others: Operator
};

} // namespace

void evaluate_plain(const Step& step, std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
                    Counts& counts)
{
    if (step.custom)
        step.custom->plain(in, out, counts);
    else
        std::visit(Evaluate{step, in[0], out, counts}, step.node->operation);
}

void convert_plain(const Step& step, std::span<const double> in, std::span<WideRaw> out, Counts& counts)
{
    const FixedPoint grid = without_limits(step.out.type);
    for (std::size_t i = 0; i < in.size(); ++i) {
        out[i] = from_double(in[i], step.out.type);
        const WideRaw rounded = from_double(in[i], grid);
        count({out[i], out[i] != rounded, rounded == 0 && in[i] != 0}, counts);
    }
}

} // namespace bitscape::emulate
