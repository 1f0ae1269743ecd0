#include "emulate/program.hpp"

#include "emulate/backends/backend.hpp"
#include "emulate/operators.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace bitscape::emulate {
namespace {

constexpr int max_working_bits = 126; // of the plain evaluation's 128, with room for a sum and a sign
constexpr std::size_t max_table_size = std::size_t{1} << 24;

Result<void> unsupported(std::string what)
{
    return fail(ErrorCode::unsupported, {}, std::move(what));
}

WideRaw largest_magnitude(const std::vector<WideRaw>& values)
{
    WideRaw largest = 0;
    for (const WideRaw value : values)
        largest = std::max(largest, value < 0 ? -value : value);
    return largest;
}

Result<void> check_weights(const design::WeightTensor& tensor, std::size_t expected, std::string_view what)
{
    if (tensor.raw.size() != expected)
        return fail(ErrorCode::mismatch, {},
                    fmt::format("{} {} values where {} are needed", tensor.raw.size(), what, expected));
    return {};
}

/// A batch normalization's parameters as numbers to multiply with and to add. Products with sign bits are
/// sums, too: (2 x - 1) s is 2 s x - s, and x == s is (2 s - 1) x + 1 - s.
void set_scale(const design::BatchNormalization& layer, Step& step)
{
    Multiplier scale = make_multiplier(layer.scale, step.in);
    step.scale_type = scale.type;
    step.bias_type = layer.bias.type;
    step.bias.assign(layer.bias.raw.begin(), layer.bias.raw.end());
    const Term term = scale.rule.term;
    if (term == Term::sign_data || term == Term::equal) {
        const int scale_fraction = term == Term::equal ? 0 : scale.type.fraction();
        const int fraction = std::max(scale_fraction, step.bias_type.fraction());
        for (std::size_t i = 0; i < step.bias.size(); ++i) {
            WideRaw& value = scale.values[i];
            const WideRaw offset = term == Term::equal ? 1 - value : -value;
            step.bias[i] = step.bias[i] * (WideRaw{1} << (fraction - step.bias_type.fraction())) +
                           offset * (WideRaw{1} << (fraction - scale_fraction));
            value = term == Term::equal ? 2 * value - 1 : 2 * value;
        }
        step.bias_type = FixedPoint{.width = 64, .integer = 64 - fraction};
        step.scale_type = FixedPoint{.width = 64, .integer = 64 - scale_fraction};
        scale.rule = {};
    }
    scale.rule.doubles_sum = false; // there is no sum
    step.scale = std::move(scale.values);
    step.scale_rule = scale.rule;
}

Result<void> compile_dense(const design::Node& node, const design::Dense& layer, Step& step)
{
    if (layer.n_in == 0 || layer.n_out == 0 || step.in.elements % layer.n_in != 0 ||
        step.in.elements / layer.n_in * layer.n_out != step.out.elements)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its input");
    if (auto ok = check_weights(layer.weight, layer.n_in * layer.n_out, "weight"); !ok)
        return ok;
    if (auto ok = check_weights(layer.bias, layer.n_out, "bias"); !ok)
        return ok;
    MatrixProduct& product = step.product;
    product.n_in = layer.n_in;
    product.n_out = layer.n_out;
    product.positions = step.in.elements / layer.n_in;
    set_weights(product, layer.weight, step.in);
    product.bias.assign(layer.bias.raw.begin(), layer.bias.raw.end());
    product.bias_type = layer.bias.type;
    product.accum = layer.accum;
    product.visit = visit_order(layer.strategy, node.reuse_factor, layer.n_in);
    return check_product(product, step.in, step.out.elements);
}

Result<void> compile_batch_normalization(const design::BatchNormalization& layer, Step& step)
{
    const std::size_t n = layer.scale.raw.size();
    if (n == 0 || step.in.elements % n != 0 || step.out.elements != step.in.elements)
        return fail(ErrorCode::mismatch, {}, "its parameters do not fit its input");
    if (auto ok = check_weights(layer.bias, n, "bias"); !ok)
        return ok;
    if (std::abs(layer.scale.type.fraction() - layer.bias.type.fraction()) > max_working_bits / 2)
        return unsupported("its scale and bias are too far apart");
    set_scale(layer, step);
    const int product_fraction = step.scale_rule.fraction(step.in.type.fraction(), step.scale_type);
    const int bias_fraction = step.bias_type.fraction();
    const int factor_bits = step.scale_rule.term == Term::shifted
                                ? step.scale_rule.shifted.width
                                : signed_bits(step.in.range) + signed_bits(largest_magnitude(step.scale));
    const int product_bits = factor_bits + std::max(bias_fraction - product_fraction, 0);
    const int bias_bits =
        signed_bits(largest_magnitude(step.bias)) + std::max(product_fraction - bias_fraction, 0);
    if (std::max(product_bits, bias_bits) > max_working_bits)
        return unsupported("its products need more than 128 bits");
    return {};
}

Result<void> compile_activation(const design::Activation& layer, Step& step)
{
    if (layer.function != graph::Function::sigmoid && layer.function != graph::Function::tanh)
        return {};
    if (layer.table_size == 0 || layer.table_size > max_table_size)
        return unsupported(fmt::format("a table of {} entries is not supported", layer.table_size));
    if (signed_bits(step.in.range) + signed_bits(static_cast<WideRaw>(layer.table_size)) > max_working_bits)
        return unsupported("its input is too wide for the table index");
    step.tables.function = layer.function == graph::Function::sigmoid
                               ? sigmoid_table(layer.table_size, layer.table)
                               : tanh_table(layer.table_size, layer.table);
    return {};
}

/// Whether the top address bits of the type reach exactly the entries there are.
bool addressable(std::size_t size, const FixedPoint& address)
{
    const int bits = address_bits(size);
    return size > 0 && address.width >= bits && size == std::size_t{1} << bits;
}

Result<void> compile_softmax_tables(const design::Softmax& layer, Step& step)
{
    Tables& tables = step.tables;
    const bool stable = layer.implementation == design::SoftmaxImplementation::stable;
    tables.exponential_address = stable ? layer.inp_norm : step.in.type;
    tables.exponential_size = layer.exp_table_size;
    tables.inverse_size = layer.inv_table_size;
    const std::size_t largest = std::max(layer.exp_table_size, layer.inv_table_size);
    if (largest > max_table_size || !addressable(tables.exponential_size, tables.exponential_address) ||
        !addressable(tables.inverse_size, layer.inv_inp))
        return unsupported(
            fmt::format("softmax tables of {} and {} entries cannot be addressed with {} and {} bits",
                        layer.exp_table_size, layer.inv_table_size, tables.exponential_address.width,
                        layer.inv_inp.width));
    if (signed_bits(step.in.range) > max_working_bits - 1 ||
        layer.accum.width + layer.inv_table.width > max_working_bits)
        return unsupported("its types need more than 128 bits");
    tables.exponential =
        exponential_table(tables.exponential_size, tables.exponential_address, stable, layer.exp_table);
    tables.inverse = inverse_table(tables.inverse_size, layer.inv_inp, layer.inv_table);
    return {};
}

Result<void> compile_softmax(const design::Design& design, const design::Softmax& layer, Step& step)
{
    if (layer.n == 0 || layer.inner == 0 || step.in.elements % (layer.n * layer.inner) != 0 ||
        step.out.elements != step.in.elements)
        return fail(ErrorCode::mismatch, {}, "its number of classes does not fit its input");
    switch (layer.implementation) {
    case design::SoftmaxImplementation::argmax:
        return {};
    case design::SoftmaxImplementation::stable:
    case design::SoftmaxImplementation::latency:
        return compile_softmax_tables(layer, step);
    case design::SoftmaxImplementation::legacy:
        break;
    }
    // Streams keep the default size of the reference's configuration struct.
    constexpr std::size_t stream_size = 1024;
    const bool stream = design.io_type == design::IoType::io_stream;
    const std::size_t exponential = stream ? stream_size : layer.exp_table_size;
    const std::size_t inverse = stream ? stream_size : layer.inv_table_size;
    if (exponential == 0 || inverse == 0 || std::max(exponential, inverse) > max_table_size)
        return unsupported(
            fmt::format("tables of {} and {} entries are not supported", exponential, inverse));
    if (signed_bits(step.in.range) + 1 + signed_bits(static_cast<WideRaw>(exponential)) > max_working_bits)
        return unsupported("its input is too wide for the table index");
    step.tables.exponential = legacy_exponential_table(exponential);
    step.tables.inverse = legacy_inverse_table(inverse);
    step.tables.exponential_size = exponential;
    step.tables.inverse_size = inverse;
    return {};
}

Range full_range(const FixedPoint& type)
{
    return {raw_min(type), raw_max(type)};
}

Range function_range(const Step& step, const Table& table, const FixedPoint& entry)
{
    const auto [min, max] = std::minmax_element(table.begin(), table.end());
    return cast_range({*min, *max}, entry.fraction(), step.out.type);
}

/// Bounds of the results, as tight as they come for free.
Range result_range(const Step& step)
{
    const auto& operation = step.node->operation;
    if (const auto* layer = std::get_if<design::Activation>(&operation)) {
        Range source = step.in.range;
        switch (layer->function) {
        case graph::Function::linear:
            return cast_range(source, step.in.type.fraction(), step.out.type);
        case graph::Function::relu:
            source = {std::max<WideRaw>(source.min, 0), std::max<WideRaw>(source.max, 0)};
            return cast_range(source, step.in.type.fraction(), step.out.type);
        case graph::Function::sigmoid:
        case graph::Function::tanh:
            return function_range(step, step.tables.function, layer->table);
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
    if (std::holds_alternative<design::Reshape>(operation))
        return step.in.range;
    if (std::holds_alternative<design::Dense>(operation))
        return product_range(step.product, step.in, step.out.type);
    return full_range(step.out.type);
}

/// The operator of a node; null for kinds with kernels of their own. The backend's own arithmetic goes first.
MadeOperator compile_operator(const design::Design& design, const design::Node& node, const Step& step)
{
    const OperatorContext context{design, node, step.inputs, node.result, step.out.elements};
    if (MadeOperator own = backend_operator(context); !own || *own)
        return own;
    return std::visit([&](const auto& operation) { return make_operator(context, operation); },
                      node.operation);
}

Result<void> compile_operation(const design::Design& design, const design::Node& node, Step& step)
{
    const std::size_t wanted = std::holds_alternative<design::Input>(node.operation) ? 0 : 1;
    if (step.inputs.size() != wanted)
        return fail(ErrorCode::mismatch, {},
                    fmt::format("{} inputs where {} is needed", step.inputs.size(), wanted));
    if (const auto* layer = std::get_if<design::Dense>(&node.operation))
        return compile_dense(node, *layer, step);
    if (const auto* layer = std::get_if<design::BatchNormalization>(&node.operation))
        return compile_batch_normalization(*layer, step);
    if (const auto* layer = std::get_if<design::Softmax>(&node.operation))
        return compile_softmax(design, *layer, step);
    if (!std::holds_alternative<design::Input>(node.operation) && step.in.elements != step.out.elements)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its input");
    if (const auto* layer = std::get_if<design::Activation>(&node.operation))
        return compile_activation(*layer, step);
    if (std::holds_alternative<design::Reshape>(node.operation) &&
        (step.in.type.width != step.out.type.width || step.in.type.integer != step.out.type.integer ||
         step.in.type.is_signed != step.out.type.is_signed))
        return unsupported("a reshape cannot change the type");
    return {};
}

FastPlan plan(const Step& step)
{
    const auto& operation = step.node->operation;
    if (std::holds_alternative<design::Input>(operation))
        return plan_input(step);
    if (std::holds_alternative<design::Dense>(operation)) {
        auto plan = plan_product(step.product, step.in, step.out);
        return plan ? FastPlan{*std::move(plan)} : FastPlan{};
    }
    if (std::holds_alternative<design::Softmax>(operation))
        return plan_softmax(step);
    if (std::holds_alternative<design::Reshape>(operation))
        return step.in.lane == Lane::i128 ? FastPlan{} : FastPlan{CopyPlan{}};
    return step.tables.function.empty() ? plan_map(step) : plan_table(step);
}

} // namespace

Result<Step> compile(const design::Design& design, const design::Node& node,
                     const std::vector<TensorInfo>& inputs, bool with_fast)
{
    const std::string place = fmt::format("layer '{}'", node.name);
    Step step;
    step.node = &node;
    step.inputs = inputs;
    if (!inputs.empty())
        step.in = inputs[0];
    step.out.type = node.result;
    step.out.elements = element_count(node.shape);
    const int max_width = node.result.is_signed ? 128 : 127;
    if (node.result.width < 1 || node.result.width > max_width)
        return fail(ErrorCode::unsupported, place,
                    fmt::format("its result {} is wider than 128 bits", bitscape::to_string(node.result)));
    auto custom = compile_operator(design, node, step);
    if (!custom)
        return pass(std::move(custom).error().at(place));
    if (*custom) {
        step.out.range = (*custom)->range().value_or(full_range(node.result));
        step.out.lane = lane_for_bits(signed_bits(step.out.range));
        (*custom)->set_output_lane(step.out.lane);
        if (with_fast && (*custom)->has_fast())
            step.fast = OperatorPlan{};
        step.custom = std::move(*custom);
        return step;
    }
    if (auto ok = compile_operation(design, node, step); !ok)
        return pass(std::move(ok).error().at(place));
    step.out.range = result_range(step);
    step.out.lane = lane_for_bits(signed_bits(step.out.range));
    if (with_fast)
        step.fast = plan(step);
    return step;
}

} // namespace bitscape::emulate
