// ApplyAlpha layers before products, convolutions and sums move behind them, where that changes nothing.
#include "design/passes/onnx_parser.hpp"

#include <algorithm>

namespace bitscape::design::hls {

namespace {

using graph::Array;

std::optional<Array> product(const Array& a, const Array& b)
{
    return graph::combine(a, b, [](double x, double y) { return x * y; });
}

/// A scalar where all values are the same.
Array made_scalar(Array array)
{
    if (!array.is_uniform())
        return array;
    Array scalar{{}, std::vector<double>{array[0]}, array.is_whole};
    if (array.is_single())
        scalar.values = scalar.floats();
    return scalar;
}

bool is_scalar(const Array& array)
{
    return array.shape.empty();
}

bool is_zero(const Array& array)
{
    return is_scalar(array) && array[0] == 0;
}

/// Axes along which nothing changes get the extent 1.
Array without_redundant_axes(const Array& array)
{
    Array reduced = array;
    for (std::size_t axis = 0; axis < array.shape.size(); ++axis) {
        Shape shape = reduced.shape;
        shape[axis] = 1;
        Array first{shape, std::vector<double>(element_count(shape)), reduced.is_whole};
        auto& values = std::get<std::vector<double>>(first.values);
        std::size_t inner = 1;
        for (std::size_t k = axis + 1; k < shape.size(); ++k)
            inner *= shape[k];
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = reduced[i / inner * inner * reduced.shape[axis] + i % inner];
        const auto repeated = graph::broadcast_to(first, reduced.shape);
        if (!repeated || repeated->doubles() != reduced.doubles())
            continue;
        if (array.is_single())
            first.values = first.floats();
        reduced = std::move(first);
    }
    return reduced;
}

struct Alpha {
    bool present = false;
    Array scale, bias;
};

/// Scale and bias behind a convolution; nothing if they cannot be there.
struct Moved {
    std::optional<Array> scale, bias;
};

/// bias * (1 - scale), broadcast
std::optional<Array> remaining_bias(const Array& bias, const Array& scale, const Shape& out)
{
    const Array rest = graph::transform(scale, [](double value) { return 1 - value; });
    const auto made = product(bias, rest);
    return made ? graph::broadcast_to(*made, out) : std::nullopt;
}

/// One scale a filter, [filters, 1.., 1], as the last axis of the output.
std::optional<Array> filter_scale(const Array& scale, const Shape& out)
{
    if (scale.shape.size() <= 1)
        return graph::broadcast_to(scale, out);
    Array reduced = without_redundant_axes(scale);
    if (reduced.shape.back() != 1)
        return std::nullopt;
    reduced.shape.pop_back();
    if (reduced.shape.size() != out.size())
        return std::nullopt;
    std::vector<std::size_t> axes;
    for (std::size_t axis = 1; axis < reduced.shape.size(); ++axis)
        axes.push_back(axis);
    axes.push_back(0);
    return graph::broadcast_to(graph::transpose(reduced, axes), out);
}

/// Scales of data and weights, and a plain bias (zero if there is none).
Moved move_without_bias_scale(const Alpha& data, const Alpha& weight, const Array& bias, const Shape& out)
{
    if ((data.present && !is_zero(data.bias)) || (weight.present && !is_zero(weight.bias)))
        return {};
    const Array one{{}, std::vector<float>{1.0F}, false};
    const Array& from_data = data.present ? data.scale : one;
    const Array& from_weight = weight.present ? weight.scale : one;
    if (!bias.all(0)) {
        if (!is_scalar(from_data) || !is_scalar(from_weight))
            return {};
        const Array scale = *product(from_data, from_weight);
        return {graph::broadcast_to(scale, out), remaining_bias(bias, scale, out)};
    }
    const Array zeros = Array::filled(out, 0);
    if (!weight.present)
        return {graph::broadcast_to(without_redundant_axes(from_data), out), zeros};
    if (!data.present)
        return {filter_scale(from_weight, out), zeros};
    if (from_weight.shape.size() > 1 || from_data.shape.size() > 1)
        return {}; // hls4ml tries a matrix product of the two and fails
    return {graph::broadcast_to(*product(from_data, from_weight), out), zeros};
}

/// The bias has a scale, too: it must be what the sum is scaled with.
Moved move_with_bias_scale(const Alpha& data, const Alpha& weight, const Alpha& bias, const Shape& out)
{
    if (!is_scalar(bias.scale))
        return {};
    if (!data.present && !weight.present) {
        if (bias.scale[0] != 1)
            return {};
        return {Array::filled(out, 1), graph::broadcast_to(bias.bias, out)};
    }
    Array scale{{}, std::vector<float>{1.0F}, false};
    for (const Alpha* alpha : {&data, &weight}) {
        if (!alpha->present)
            continue;
        if (!is_zero(alpha->bias) || !is_scalar(alpha->scale))
            return {};
        scale = *product(scale, alpha->scale);
    }
    if (scale[0] != bias.scale[0])
        return {};
    return {graph::broadcast_to(scale, out), graph::broadcast_to(bias.bias, out)};
}

} // namespace

Result<Outcome> OnnxParser::scale_down_add(Node& node)
{
    const auto* merge = std::get_if<Arithmetic>(&node.operation);
    if (merge == nullptr || merge->kind != graph::Arithmetic::Kind::add || !is_alpha(node.input(0)) ||
        !is_alpha(node.input(1)) || node.inputs[0] == node.inputs[1])
        return Outcome::unchanged;
    Node& first = node.input(0);
    Node& second = node.input(1);
    const Array scale = trained(first, "scale");
    const auto equal = graph::combine(scale, trained(second, "scale"),
                                      [](double a, double b) { return a == b ? 1.0 : 0.0; });
    if (!equal || !equal->all(1))
        return Outcome::unchanged;
    const auto bias = graph::combine(trained(first, "bias"), trained(second, "bias"),
                                     [](double a, double b) { return a + b; });
    if (!bias) {
        warn(node, stuck);
        return Outcome::unchanged;
    }
    const std::string name = first.name;
    const AlphaSettings settings = settings_[&first];
    for (Node* alpha : {&first, &second})
        if (auto done = removed(context_, *alpha); !done)
            return done;
    if (auto made = insert_alpha(node, name, scale, *bias, settings); !made)
        return pass(std::move(made).error());
    return Outcome::changed;
}

Result<Outcome> OnnxParser::bias_down_add(Node& node)
{
    const auto* merge = std::get_if<Arithmetic>(&node.operation);
    if (merge == nullptr || merge->kind != graph::Arithmetic::Kind::add ||
        is_alpha(node.input(0)) == is_alpha(node.input(1)))
        return Outcome::unchanged;
    Node& alpha = is_alpha(node.input(0)) ? node.input(0) : node.input(1);
    const Array scale = trained(alpha, "scale");
    if (!scale.all(0)) // sic
        return Outcome::unchanged;
    const Array bias = trained(alpha, "bias");
    const std::string name = alpha.name;
    const AlphaSettings settings = settings_[&alpha];
    if (auto done = removed(context_, alpha); !done)
        return done;
    if (auto made = insert_alpha(node, name, scale, bias, settings); !made)
        return pass(std::move(made).error());
    return Outcome::changed;
}

Result<Outcome> OnnxParser::scale_down_mat_mul(Node& node)
{
    if (!std::holds_alternative<MatMul>(node.operation) ||
        (!is_alpha(node.input(0)) && !is_alpha(node.input(1))))
        return Outcome::unchanged;
    const auto of_constant = [&](std::size_t k) {
        return is_alpha(node.input(k)) && constant_input(node.input(k), 0) != nullptr;
    };
    const std::size_t at = of_constant(0) ? 0 : of_constant(1) ? 1 : is_alpha(node.input(0)) ? 0 : 1;
    Node& alpha = node.input(at);
    const Array scale = made_scalar(trained(alpha, "scale"));
    const Array bias = made_scalar(trained(alpha, "bias"));
    AlphaSettings settings = settings_[&alpha];
    const std::optional<Array> new_scale = graph::broadcast_to(scale, node.shape);
    std::optional<Array> new_bias;
    if (is_zero(bias)) {
        new_bias = Array::filled(node.shape, 0);
    } else if (const Constant* other = constant_input(node, 1 - at)) {
        const auto scaled = product(other->value, bias);
        new_bias = scaled ? graph::broadcast_to(*scaled, node.shape) : std::nullopt;
        settings.bias_type = std::nullopt;
    }
    if (!new_scale || !new_bias) {
        warn(node, stuck);
        return Outcome::unchanged;
    }
    const std::string name = alpha.name;
    if (auto done = removed(context_, alpha); !done)
        return done;
    if (auto made = insert_alpha(node, name, *new_scale, *new_bias, settings); !made)
        return pass(std::move(made).error());
    return Outcome::changed;
}

Result<Outcome> OnnxParser::scale_down_conv(Node& node)
{
    if (!std::holds_alternative<OnnxConvolution>(node.operation))
        return Outcome::unchanged;
    std::array<Alpha, 3> alphas;
    for (std::size_t k = 0; k < node.inputs.size(); ++k) {
        Alpha& alpha = alphas[k];
        alpha.present = is_alpha(node.input(k));
        if (alpha.present)
            alpha = {true, made_scalar(trained(node.input(k), "scale")),
                     made_scalar(trained(node.input(k), "bias"))};
        else if (k > 0 && constant_input(node, k) == nullptr)
            return refuse(node, "its weights and bias must be constant");
    }
    const auto& [data, weight, bias] = alphas;
    if (!data.present && !weight.present && !bias.present)
        return Outcome::unchanged;
    const Constant* plain_bias = constant_input(node, 2);
    const Moved moved =
        bias.present ? move_with_bias_scale(data, weight, bias, node.shape)
                     : move_without_bias_scale(data, weight,
                                               plain_bias == nullptr ? Array::scalar(0) : plain_bias->value,
                                               node.shape);
    if (!moved.scale || !moved.bias) {
        warn(node, stuck);
        return Outcome::unchanged;
    }
    // hls4ml names the new layer after one of the old ones and keeps the settings of one, not always the
    // same.
    const std::size_t named = data.present && (!weight.present || bias.present) ? 0 : weight.present ? 1 : 2;
    const std::size_t kept = data.present ? 0 : weight.present && !bias.present ? 3 : named;
    const std::string name = node.input(named).name;
    const AlphaSettings settings = kept == 3 ? AlphaSettings{} : settings_[node.inputs[kept]];
    for (std::size_t k = 0; k < 3; ++k)
        if (alphas[k].present)
            if (auto done = removed(context_, node.input(k)); !done)
                return done;
    if (auto made = insert_alpha(node, name, *moved.scale, *moved.bias, settings); !made)
        return pass(std::move(made).error());
    return Outcome::changed;
}

} // namespace bitscape::design::hls
