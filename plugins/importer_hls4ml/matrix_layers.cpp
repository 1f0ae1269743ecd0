// Dense, convolutions and batch normalization: layers with matrices or vectors of weights.
#include "importer_hls4ml/network.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::firmware {

namespace {

using Read = Result<void>;

bool is_resource(const std::string_view strategy)
{
    return strategy.ends_with("resource") || strategy.ends_with("resource_unrolled");
}

/// [columns, rows] -> [rows, columns]
std::vector<float> transposed(const std::vector<float>& values, std::size_t rows)
{
    const std::size_t columns = rows == 0 ? 0 : values.size() / rows;
    std::vector<float> made(values.size());
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            made[r * columns + c] = values[c * rows + r];
    return made;
}

/// The configuration of the matrix product inside a convolution; the call's own for Dense.
const Config& product_config(const Builder& builder, const Call& call)
{
    const Config& own = builder.config_of(call);
    const auto inner = builder.firmware().configs.find(own.type("mult_config"));
    return inner == builder.firmware().configs.end() ? own : inner->second;
}

// What the product of the firmware makes of a weight's bits.

bool stores_signs(const Builder& builder, const Call& call)
{
    const std::string_view product = product_config(builder, call).value("product");
    return product.find("both_binary") != std::string_view::npos ||
           product.find("weight_binary") != std::string_view::npos;
}

bool stores_exponents(const Builder& builder, const Call& call)
{
    return product_config(builder, call).value("product").find("exponential") != std::string_view::npos;
}

/// Strategy, reuse factor and the types that every matrix product has.
Read read_product_settings(Builder& builder, const Call& call, bool is_intel)
{
    const Config& product = product_config(builder, call);
    std::string_view strategy = product.value("strategy");
    if (strategy.empty())
        strategy = builder.config_of(call).value("strategy");
    const std::string_view kernel = product.value("kernel");
    std::string name = is_intel || is_resource(strategy) ? "Resource" : "Latency";
    if (kernel.find("unrolled") != std::string_view::npos || strategy.ends_with("resource_unrolled"))
        name = "Resource_Unrolled";
    if (strategy.ends_with("compressed") || builder.config_of(call).value("strategy").ends_with("compressed"))
        return builder.refused(call, "compressed weights cannot be read back");
    builder.set_key(call, "Strategy", name);
    const auto reuse = builder.number(call, "reuse_factor");
    if (!reuse)
        return pass(reuse.error());
    builder.set_key(call, "ReuseFactor", std::to_string(*reuse));
    const Config& own = builder.config_of(call);
    for (const auto& [tensor, key] :
         {std::pair{"accum", "accum_t"}, {"weight", "weight_t"}, {"bias", "bias_t"}})
        if (tensor != std::string_view("weight") || !stores_exponents(builder, call)) // its quantizer says it
            if (auto set = builder.set_precision(call, tensor, own.type(key)); !set)
                return set;
    return {};
}

struct Matrix {
    std::vector<float> kernel, bias;
    std::optional<graph::WeightQuantizer> quantizer; ///< weights that are signs
};

/// `argument`: the kernel, the bias behind it. `rows` x `columns` as the framework has them.
Result<Matrix> read_matrix(Builder& builder, const Call& call, std::size_t argument, std::size_t rows,
                           std::size_t columns, std::size_t biases, bool turned)
{
    const Config& own = builder.config_of(call);
    constexpr std::size_t most = std::size_t{1} << 31;
    if (columns != 0 && rows > most / columns)
        return builder.refused(call, fmt::format("a matrix of {} x {} weights", rows, columns));
    Matrix matrix;
    if (stores_exponents(builder, call)) {
        auto powers = builder.powers_of_two(call, argument, own.type("weight_t"), rows * columns);
        if (!powers)
            return pass(std::move(powers).error());
        matrix.kernel = std::move(powers->values);
        matrix.quantizer = powers->quantizer;
    } else {
        auto kernel = builder.weights(call, argument, own.type("weight_t"), rows * columns);
        if (!kernel)
            return pass(std::move(kernel).error());
        matrix.kernel = *std::move(kernel);
    }
    if (turned)
        matrix.kernel = transposed(matrix.kernel, rows);
    if (stores_signs(builder, call)) {
        for (float& value : matrix.kernel)
            value = value > 0 ? 1.0F : -1.0F;
        matrix.quantizer = graph::Binary{};
    }
    auto bias = builder.weights(call, argument + 1, own.type("bias_t"), biases);
    if (!bias)
        return pass(std::move(bias).error());
    matrix.bias = *std::move(bias);
    return matrix;
}

Read read_dense(Builder& builder, const Call& call)
{
    const auto n_in = builder.number(call, "n_in"), n_out = builder.number(call, "n_out");
    if (!n_in || !n_out)
        return pass(!n_in ? n_in.error() : n_out.error());
    const bool is_intel = call.function == "dense_resource";
    if (const std::string_view pad = builder.config_of(call).value("rf_pad");
        is_intel && !pad.empty() && pad != "0")
        return builder.refused(call, "weights that hls4ml padded for their reuse factor cannot be read back");
    if (auto set = read_product_settings(builder, call, is_intel); !set)
        return set;
    auto input = builder.input(call, 0, Shape{*n_in});
    if (!input)
        return pass(std::move(input).error());
    const bool turned = is_intel || is_resource(builder.config_of(call).value("strategy"));
    auto matrix = read_matrix(builder, call, 2, *n_in, *n_out, *n_out, turned);
    if (!matrix)
        return pass(std::move(matrix).error());
    graph::Dense dense{.n_in = *n_in,
                       .n_out = *n_out,
                       .kernel = std::move(matrix->kernel),
                       .bias = std::move(matrix->bias),
                       .kernel_quantizer = matrix->quantizer,
                       .bias_quantizer = {}};
    return builder.add(call, std::move(dense), {*input}, Shape{*n_out}, 1);
}

/// Extents of a convolution or its like, by axis: "height" and "width", or "width" alone.
struct Window {
    graph::Windows windows;
    Shape input, output; ///< spatial extents
};

Result<Window> read_window(const Builder& builder, const Call& call, std::string_view size_prefix,
                           bool one_axis)
{
    Window made;
    made.windows.padding = graph::Padding::margins;
    for (const std::string_view axis : {"height", "width"}) {
        if (one_axis && axis == "height")
            continue;
        const bool vertical = axis == "height";
        const bool pool1d = one_axis && size_prefix == "pool_"; // "n_in" and "n_out" instead of extents
        const auto in = builder.number(call, pool1d ? "n_in" : fmt::format("in_{}", axis));
        const auto out = builder.number(call, pool1d ? "n_out" : fmt::format("out_{}", axis));
        const auto size = builder.number(call, fmt::format("{}{}", size_prefix, axis));
        const auto stride = builder.number(call, fmt::format("stride_{}", axis));
        const auto before = builder.number(call, vertical ? "pad_top" : "pad_left");
        const auto after = builder.number(call, vertical ? "pad_bottom" : "pad_right");
        for (const auto* number : {&in, &out, &size, &stride, &before, &after})
            if (!*number)
                return pass((*number).error());
        made.windows.axes.push_back({.size = *size, .stride = *stride, .dilation = 1});
        made.windows.margins.push_back({*before, *after});
        made.input.push_back(*in);
        made.output.push_back(*out);
    }
    return made;
}

Shape with_channels(Shape extents, std::size_t channels)
{
    extents.push_back(channels);
    return extents;
}

Read read_convolution(Builder& builder, const Call& call)
{
    const bool one_axis = call.function.find("1d") != std::string::npos;
    auto window = read_window(builder, call, "filt_", one_axis);
    if (!window)
        return pass(std::move(window).error());
    const auto channels = builder.number(call, "n_chan"), filters = builder.number(call, "n_filt");
    if (!channels || !filters)
        return pass(!channels ? channels.error() : filters.error());
    const Config& own = builder.config_of(call);
    const bool is_intel =
        own.value("strategy").empty() && product_config(builder, call).value("strategy").empty();
    if (auto set = read_product_settings(builder, call, is_intel); !set)
        return set;
    if (const std::string_view way = own.value("implementation"); way.ends_with("encoded"))
        builder.set_key(call, "ConvImplementation", "Encoded");
    if (const auto pixels = own.value("n_partitions"); !pixels.empty())
        if (const auto parts = builder.firmware().size(pixels); parts && *parts > 0)
            builder.set_key(call, "ParallelizationFactor",
                            std::to_string(std::max<std::size_t>(1, element_count(window->output) / *parts)));
    auto input = builder.input(call, 0, with_channels(window->input, *channels));
    if (!input)
        return pass(std::move(input).error());
    std::size_t taps = 1;
    for (const graph::SlidingWindow& axis : window->windows.axes)
        taps *= axis.size;
    const Shape output = with_channels(window->output, *filters);
    if (call.function.starts_with("depthwise")) {
        // One value a tap and channel, in the same order under every strategy.
        auto matrix = read_matrix(builder, call, 2, taps, *channels, *channels, false);
        if (!matrix)
            return pass(std::move(matrix).error());
        graph::DepthwiseConvolution layer{.windows = window->windows,
                                          .n_channels = *channels,
                                          .multiplier = 1,
                                          .kernel = std::move(matrix->kernel),
                                          .bias = std::move(matrix->bias),
                                          .kernel_quantizer = matrix->quantizer,
                                          .bias_quantizer = {}};
        return builder.add(call, std::move(layer), {*input}, output, 1);
    }
    const bool turned = is_intel || is_resource(own.value("strategy")) ||
                        is_resource(product_config(builder, call).value("strategy"));
    auto matrix = read_matrix(builder, call, 2, taps * *channels, *filters, *filters, turned);
    if (!matrix)
        return pass(std::move(matrix).error());
    graph::Convolution layer{.windows = window->windows,
                             .n_channels = *channels,
                             .n_filters = *filters,
                             .kernel = std::move(matrix->kernel),
                             .bias = std::move(matrix->bias),
                             .kernel_quantizer = matrix->quantizer,
                             .bias_quantizer = {}};
    return builder.add(call, std::move(layer), {*input}, output, 1);
}

Read read_pooling(Builder& builder, const Call& call)
{
    auto window = read_window(builder, call, "pool_", call.function.find("1d") != std::string::npos);
    const auto channels = builder.number(call, "n_filt");
    if (!window || !channels)
        return pass(!window ? window.error() : channels.error());
    const Config& own = builder.config_of(call);
    graph::Pooling layer{.op = own.value("pool_op").ends_with("Max") ? graph::PoolOp::max
                                                                     : graph::PoolOp::average,
                         .windows = window->windows,
                         .counts_padding = own.value("count_pad") == "true"};
    if (auto set = builder.set_precision(call, "accum", own.type("accum_t")); !set)
        return set;
    auto input = builder.input(call, 0, with_channels(window->input, *channels));
    if (!input)
        return pass(std::move(input).error());
    return builder.add(call, std::move(layer), {*input}, with_channels(window->output, *channels), 1);
}

Read read_global_pooling(Builder& builder, const Call& call)
{
    const bool one_axis = call.function.find("1d") != std::string::npos;
    const auto channels = builder.number(call, "n_filt");
    const auto width = builder.number(call, one_axis ? "n_in" : "in_width");
    const auto height = one_axis ? Result<std::size_t>(1) : builder.number(call, "in_height");
    if (!channels || !width || !height)
        return pass(!channels ? channels.error() : !width ? width.error() : height.error());
    const Config& own = builder.config_of(call);
    graph::GlobalPooling layer{.op = own.value("pool_op").ends_with("Max") ? graph::PoolOp::max
                                                                           : graph::PoolOp::average,
                               .axes = one_axis ? std::size_t{1} : std::size_t{2},
                               .keeps_axes = false};
    if (auto set = builder.set_precision(call, "accum", own.type("accum_t")); !set)
        return set;
    const Shape shape = one_axis ? Shape{*width, *channels} : Shape{*height, *width, *channels};
    auto input = builder.input(call, 0, shape);
    if (!input)
        return pass(std::move(input).error());
    return builder.add(call, layer, {*input}, Shape{*channels}, 1);
}

Result<Tensor> normalized_input(Builder& builder, const Call& call, std::size_t vectors)
{
    const auto count = builder.number(call, "n_in");
    if (!count)
        return pass(count.error());
    auto input = builder.input_of(call, 0, *count);
    if (!input || input->shape.back() == vectors)
        return input;
    if (vectors == 0 || *count % vectors != 0)
        return builder.damaged(call, fmt::format("{} scales for {} elements", vectors, *count));
    return builder.input(call, 0, vectors == *count ? Shape{vectors} : Shape{*count / vectors, vectors});
}

Read read_normalization(Builder& builder, const Call& call)
{
    const Config& own = builder.config_of(call);
    auto scale = builder.weights(call, 2, own.type("scale_t"), 0);
    if (!scale)
        return pass(std::move(scale).error());
    auto bias = builder.weights(call, 3, own.type("bias_t"), scale->size());
    if (!bias)
        return pass(std::move(bias).error());
    auto input = normalized_input(builder, call, scale->size());
    if (!input)
        return pass(std::move(input).error());
    for (const auto& [tensor, key] : {std::pair{"scale", "scale_t"}, {"bias", "bias_t"}})
        if (auto set = builder.set_precision(call, tensor, own.type(key)); !set)
            return set;
    const std::size_t n = scale->size();
    graph::BatchNormalization layer;
    layer.gamma = *std::move(scale);
    layer.beta = *std::move(bias);
    layer.mean.assign(n, 0.0F);
    layer.variance.assign(n, 1.0F);
    layer.epsilon = 0; // gamma / sqrt(1 + 0) and beta - gamma * 0 are what was read
    const Shape shape = input->shape;
    return builder.add(call, std::move(layer), {*input}, shape, 1);
}

/// "bnbt_<normalization>": thresholds of a normalization and the signs behind it. A normalization with these
/// thresholds is put back, which is merged again.
Read read_thresholds(Builder& builder, const Call& call)
{
    const bool ternary = call.function == "normalize_ternary_tanh";
    const auto type = builder.firmware().type_of_variable(call.arguments.front());
    if (!type)
        return pass(type.error());
    auto high = builder.weights(call, 2, *type, 0);
    if (!high)
        return pass(std::move(high).error());
    const std::size_t n = high->size();
    graph::BatchNormalization norm;
    norm.mean.assign(n, 0.0F);
    norm.variance.assign(n, 1.0F);
    norm.epsilon = 0;
    norm.gamma.assign(n, 1.0F);
    norm.beta.resize(n);
    graph::Operation levels =
        graph::Activation{.function = graph::Function::binary_tanh, .quantizer = {}, .relu = {}};
    if (!ternary) {
        std::transform(high->begin(), high->end(), norm.beta.begin(),
                       [](float threshold) { return 0.0F - threshold; });
    } else {
        auto low = builder.weights(call, 3, *type, n);
        if (!low)
            return pass(std::move(low).error());
        constexpr float half = 0.5F;
        const Result<FixedPoint> grid = parse_fixed_point(*type);
        if (!grid)
            return pass(grid.error());
        // In the middle between two numbers of the grid, to which the merge cuts what it computes.
        const float lsb = std::ldexp(1.0F, -grid->fraction());
        const auto cut = [&](float value) { return std::floor(value / lsb) * lsb; };
        for (std::size_t i = 0; i < n; ++i) {
            const float top = (*high)[i] + lsb / 2, bottom = (*low)[i] + lsb / 2;
            norm.gamma[i] = 2 * half / (top - bottom);
            norm.beta[i] = -(top + bottom) / 2 * norm.gamma[i];
            const float middle = -norm.beta[i] / norm.gamma[i]; // as the merge does it
            if (!std::isfinite(norm.gamma[i]) || cut(half / norm.gamma[i] + middle) != (*high)[i] ||
                cut(-half / norm.gamma[i] + middle) != (*low)[i])
                return builder.refused(call, "its thresholds cannot be written as a normalization");
        }
        levels = graph::TernaryTanh{.threshold = half, .quantizer = {}};
    }
    auto input = normalized_input(builder, call, n);
    if (!input)
        return pass(std::move(input).error());
    std::string name = builder.layer_name(call);
    name = name.starts_with("bnbt_") ? name.substr(5) : name + "_normalization";
    const Shape shape = input->shape;
    builder.tell(name, "split_thresholds", "Thresholds written as a normalization and the signs behind it");
    const Tensor tensor = builder.add_between(name, std::move(norm), *input, shape);
    return builder.add(call, std::move(levels), {tensor}, shape, 1);
}

} // namespace

std::vector<Handler> matrix_handlers()
{
    return {{"dense", "Dense", read_dense, "not compressed, not distributed_arithmetic"},
            {"dense_resource", "Dense", read_dense, "not padded"},
            {"conv_1d_cl", "Conv1D", read_convolution, ""},
            {"conv_2d_cl", "Conv2D", read_convolution, ""},
            {"pointwise_conv_1d_cl", "PointwiseConv1D", read_convolution, ""},
            {"pointwise_conv_2d_cl", "PointwiseConv2D", read_convolution, ""},
            {"depthwise_conv_1d_cl", "DepthwiseConv1D", read_convolution, ""},
            {"depthwise_conv_2d_cl", "DepthwiseConv2D", read_convolution, ""},
            {"pooling1d_cl", "Pooling1D", read_pooling, ""},
            {"pooling2d_cl", "Pooling2D", read_pooling, ""},
            {"global_pooling1d_cl", "GlobalPooling1D", read_global_pooling, ""},
            {"global_pooling2d_cl", "GlobalPooling2D", read_global_pooling, ""},
            {"normalize", "BatchNormalization", read_normalization, ""},
            {"normalize_binary_tanh", "BatchNormalizationQuantizedTanh", read_thresholds, ""},
            {"normalize_ternary_tanh", "BatchNormalizationQuantizedTanh", read_thresholds, ""}};
}

} // namespace bitscape::firmware
