// What each ATen operator becomes.
#include "importer_pytorch/handlers.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace bitscape::pytorch {

namespace {

using graph::Array;

template <graph::Function function> Made activation(const Call&)
{
    graph::Activation made;
    made.function = function;
    return made;
}

/// [rows, columns] to [columns, rows]
std::vector<float> transposed(const Array& matrix)
{
    return graph::transpose(matrix, {1, 0}).floats();
}

/// A dense layer; `kernel` is [n_in, n_out].
Made dense(const Call& call, std::vector<float> kernel, std::size_t n_in, std::size_t n_out,
           std::string_view bias)
{
    graph::Dense made;
    made.n_in = n_in;
    made.n_out = n_out;
    made.kernel = std::move(kernel);
    if (call.is_given(bias)) {
        const Array* values = call.constant(bias);
        if (values == nullptr || values->size() != n_out)
            return not_supported("its bias must be a parameter with one value for each output");
        made.bias = values->floats();
    }
    return made;
}

Made linear(const Call& call)
{
    const Array* weight = call.constant("weight");
    if (weight == nullptr || weight->shape.size() != 2)
        return not_supported("its weight must be a parameter");
    return dense(call, transposed(*weight), weight->shape[1], weight->shape[0], "bias");
}

/// bias + input x matrix
Made addmm(const Call& call)
{
    const Array* matrix = call.constant("mat2");
    if (matrix == nullptr || matrix->shape.size() != 2 || call.node.real("beta", 1) != 1 ||
        call.node.real("alpha", 1) != 1)
        return not_supported("its second matrix must be a parameter, alpha and beta 1");
    return dense(call, matrix->floats(), matrix->shape[0], matrix->shape[1], "self");
}

Made matmul(const Call& call)
{
    const Array* matrix = call.constant(call.node.find("mat2") != nullptr ? "mat2" : "other");
    if (matrix == nullptr || matrix->shape.size() != 2)
        return not_supported("a product of two tensors is not supported, only one with a parameter");
    return dense(call, matrix->floats(), matrix->shape[0], matrix->shape[1], "");
}

Made softmax(const Call& call)
{
    const std::int64_t given = call.node.integer("dim", -1);
    const auto axis = call.axis(given);
    if (!axis || *axis == 0)
        return not_supported("its dim is out of range");
    graph::Softmax made;
    made.own_layer = true;
    made.axis = given < 0 ? static_cast<int>(given) : static_cast<int>(*axis) - 1;
    return made;
}

template <graph::ParametrizedActivation::Kind kind> Made parametrized(const Call& call)
{
    using Kind = graph::ParametrizedActivation::Kind;
    graph::ParametrizedActivation made;
    made.kind = kind;
    if (kind == Kind::leaky_relu) {
        made.parameter = call.node.real("negative_slope", 0.01);
    } else if (kind == Kind::elu) {
        made.parameter = call.node.real("alpha", 1);
        if (call.node.real("scale", 1) != 1 || call.node.real("input_scale", 1) != 1)
            return not_supported("its scales must be 1");
    } else {
        made.parameter = call.node.real("threshold", 0);
        if (call.node.real("value", 0) != 0 || made.parameter < 0)
            return not_supported("only a threshold from 0 up and the value 0 below it are supported");
    }
    return made;
}

Made prelu(const Call& call)
{
    const Array* weight = call.constant("weight");
    const Shape& shape = call.inputs.front();
    if (weight == nullptr || (weight->size() != 1 && weight->size() != shape.front()))
        return not_supported("its slopes must be parameters, one or one for each channel");
    const std::size_t each = element_count(shape) / shape.front();
    graph::PReLU made;
    for (std::size_t channel = 0; channel < shape.front(); ++channel)
        made.alpha.insert(made.alpha.end(), each,
                          static_cast<float>((*weight)[weight->size() == 1 ? 0 : channel]));
    return made;
}

/// clamp, hardtanh, relu6: those ranges for which hls4ml has a function.
Made cut(double low, double high)
{
    constexpr double none = std::numeric_limits<double>::infinity();
    graph::Activation made;
    if (low == 0 && high == none)
        made.function = graph::Function::relu;
    else if (low == 0 && high == 1)
        made.function = graph::Function::relu1;
    else if (low == 0 && high == 6)
        made.function = graph::Function::relu6;
    else if (low == -1 && high == 1)
        return graph::HardActivation{
            .kind = graph::HardActivation::Kind::hard_tanh, .slope = 0.5, .shift = 0.5, .quantizer = {}};
    else
        return not_supported(fmt::format("its range {} to {} is not supported", low, high));
    return made;
}

Made hardtanh(const Call& call)
{
    return cut(call.node.real("min_val", -1), call.node.real("max_val", 1));
}

Made clamp(const Call& call)
{
    constexpr double none = std::numeric_limits<double>::infinity();
    return cut(call.node.real("min", -none), call.node.real("max", none));
}

Made relu6(const Call&)
{
    return cut(0, 6);
}

Made hard_sigmoid(const Call&)
{
    return graph::HardActivation{
        .kind = graph::HardActivation::Kind::hard_sigmoid, .slope = 1.0 / 6, .shift = 0.5, .quantizer = {}};
}

Made softplus(const Call& call)
{
    if (call.node.real("beta", 1) != 1)
        return not_supported("only a beta of 1 is supported");
    return activation<graph::Function::softplus>(call);
}

Made reshape(const Call& call)
{
    if (call.output.size() == 1)
        return graph::Flatten{};
    return graph::Reshape{};
}

/// The permutation, given with the batch, without it.
Made permutation(const std::vector<std::size_t>& axes)
{
    if (axes.empty() || axes.front() != 0)
        return not_supported("the batch must stay in front");
    graph::Transpose made;
    for (auto axis = axes.begin() + 1; axis != axes.end(); ++axis)
        made.permutation.push_back(*axis - 1);
    return made;
}

Made permute(const Call& call)
{
    std::vector<std::size_t> axes;
    for (const std::int64_t given : call.node.integers("dims"))
        axes.push_back(call.axis(given).value_or(0));
    return permutation(axes);
}

Made transpose(const Call& call)
{
    const auto a = call.axis(call.node.integer("dim0", 0));
    const auto b = call.axis(call.node.integer("dim1", 1));
    if (!a || !b)
        return not_supported("its axes are out of range");
    std::vector<std::size_t> axes(call.rank);
    for (std::size_t axis = 0; axis < axes.size(); ++axis)
        axes[axis] = axis;
    std::swap(axes[*a], axes[*b]);
    return permutation(axes);
}

Made concatenate(const Call& call)
{
    const std::int64_t given = call.node.integer("dim", 0);
    const auto axis = call.axis(given);
    if (!axis || *axis == 0)
        return not_supported("batches cannot be joined");
    if (call.node.tensors().size() != call.inputs.size())
        return not_supported("joining with a parameter is not supported");
    return graph::Concatenate{.axis = static_cast<int>(*axis) - 1};
}

Made layer_normalization(const Call& call)
{
    const Integers normalized = call.node.integers("normalized_shape");
    const Shape& shape = call.inputs.front();
    if (normalized.size() != 1 || shape.empty() || normalized[0] != static_cast<std::int64_t>(shape.back()))
        return not_supported("only the last axis can be normalized");
    graph::LayerNormalization made;
    if (const Array* weight = call.constant("weight"))
        made.gamma = weight->floats();
    if (const Array* bias = call.constant("bias"))
        made.beta = bias->floats();
    if (!made.gamma.empty() && made.beta.empty())
        made.beta.assign(made.gamma.size(), 0.0F);
    made.epsilon = call.node.real("eps", 1e-5);
    return made;
}

Made dropout(const Call& call)
{
    return graph::Dropout{.rate = call.node.real("p", 0.5)};
}

/// Without its batch letter; both operands and the result must have it in front.
Made einsum(const Call& call)
{
    const auto* equation = call.node.get<std::string>("equation");
    if (equation == nullptr || call.inputs.size() != 2)
        return not_supported("only products of two tensors are supported");
    std::string text;
    std::copy_if(equation->begin(), equation->end(), std::back_inserter(text),
                 [](char letter) { return letter != ' '; });
    const std::size_t comma = text.find(',');
    const std::size_t arrow = text.find("->");
    if (comma == std::string::npos || arrow == std::string::npos || comma > arrow || comma == 0 ||
        arrow + 2 >= text.size() || text[comma + 1] != text[0] || text[arrow + 2] != text[0])
        return not_supported("the batch must be the first letter of each tensor");
    text.erase(arrow + 2, 1);
    text.erase(comma + 1, 1);
    text.erase(0, 1);
    return graph::Einsum{.equation = std::move(text)};
}

} // namespace

const Array* Call::constant(std::string_view parameter) const
{
    const auto found = constants.find(node.tensor(parameter));
    return found == constants.end() ? nullptr : &found->second;
}

bool Call::is_given(std::string_view parameter) const
{
    return !node.tensor(parameter).empty();
}

std::optional<std::size_t> Call::axis(std::int64_t given) const
{
    const auto count = static_cast<std::int64_t>(rank);
    if (given < -count || given >= count)
        return std::nullopt;
    return static_cast<std::size_t>(given < 0 ? given + count : given);
}

const std::map<std::string_view, Entry>& handlers()
{
    using graph::Function;
    using Parametrized = graph::ParametrizedActivation::Kind;
    static const std::map<std::string_view, Entry> table{
        {"linear", {linear}},
        {"addmm", {addmm}},
        {"mm", {matmul, "with a parameter"}},
        {"matmul", {matmul, "with a parameter"}},
        {"conv1d", {convolution, "groups: 1 or one for each channel"}},
        {"conv2d", {convolution, "groups: 1 or one for each channel"}},
        {"convolution", {convolution, "not transposed; groups: 1 or one for each channel"}},
        {"batch_norm", {batch_normalization}},
        {"_native_batch_norm_legit_no_training", {batch_normalization}},
        {"layer_norm", {layer_normalization, "over the last axis"}},
        {"native_layer_norm", {layer_normalization, "over the last axis"}},
        {"relu", {activation<Function::relu>}},
        {"sigmoid", {activation<Function::sigmoid>}},
        {"tanh", {activation<Function::tanh>}},
        {"selu", {activation<Function::selu>}},
        {"softplus", {softplus, "beta 1"}},
        {"relu6", {relu6}},
        {"hardtanh", {hardtanh, "ranges 0..1, 0..6, -1..1"}},
        {"clamp", {clamp, "ranges 0.., 0..1, 0..6, -1..1"}},
        {"clamp_min", {clamp, "0"}},
        {"hardsigmoid", {hard_sigmoid}},
        {"leaky_relu", {parametrized<Parametrized::leaky_relu>}},
        {"elu", {parametrized<Parametrized::elu>}},
        {"threshold", {parametrized<Parametrized::thresholded_relu>, "value 0"}},
        {"prelu", {prelu}},
        {"_prelu_kernel", {prelu}},
        {"softmax", {softmax}},
        {"_softmax", {softmax}},
        {"max_pool1d", {max_pooling, "no ceil_mode, no dilation"}},
        {"max_pool2d", {max_pooling, "no ceil_mode, no dilation"}},
        {"max_pool2d_with_indices", {max_pooling, "no ceil_mode, no dilation"}},
        {"avg_pool1d", {average_pooling, "no ceil_mode"}},
        {"avg_pool2d", {average_pooling, "no ceil_mode"}},
        {"adaptive_avg_pool1d", {adaptive_average_pooling, "sizes that divide the input's"}},
        {"adaptive_avg_pool2d", {adaptive_average_pooling, "sizes that divide the input's"}},
        {"_adaptive_avg_pool2d", {adaptive_average_pooling, "sizes that divide the input's"}},
        {"adaptive_max_pool1d", {adaptive_max_pooling, "sizes that divide the input's"}},
        {"adaptive_max_pool2d", {adaptive_max_pooling, "sizes that divide the input's"}},
        {"mean", {mean, "over all spatial axes"}},
        {"pad", {pad, "zeros around spatial axes"}},
        {"constant_pad_nd", {pad, "zeros around spatial axes"}},
        {"upsample_nearest1d", {upsample, "whole factors"}},
        {"upsample_nearest2d", {upsample, "whole factors"}},
        {"flatten", {reshape}},
        {"view", {reshape}},
        {"_unsafe_view", {reshape}},
        {"reshape", {reshape}},
        {"unflatten", {reshape}},
        {"squeeze", {reshape}},
        {"unsqueeze", {reshape}},
        {"permute", {permute, "the batch stays in front"}},
        {"transpose", {transpose, "the batch stays in front"}},
        {"cat", {concatenate}},
        {"concat", {concatenate}},
        {"einsum", {einsum, "two tensors, batch first"}},
        {"dropout", {dropout}},
        {"feature_dropout", {dropout}},
        {"alpha_dropout", {dropout}},
    };
    return table;
}

} // namespace bitscape::pytorch
