#include "importer_keras/layers/spatial_options.hpp"

#include <fmt/format.h>

namespace bitscape::keras {

using nlohmann::json;

namespace {

/// Extents of the window's axes, for the shape of a kernel.
Shape window_sizes(const graph::Windows& windows)
{
    Shape sizes;
    for (const graph::SlidingWindow& window : windows.axes)
        sizes.push_back(window.size);
    return sizes;
}

Shape joined(Shape shape, std::initializer_list<std::size_t> more)
{
    shape.insert(shape.end(), more);
    return shape;
}

Result<graph::Windows> read_windows(const Builder& builder, const LayerText& text)
{
    const std::size_t axes = axes_of(text.class_name);
    if (auto fits = check_rank(builder.source().shape, axes); !fits)
        return pass(std::move(fits).error());
    if (const json* groups = member(text.config, "groups"); groups && *groups != 1)
        return unsupported(fmt::format("groups {} is not supported", groups->dump()));
    auto made = windows(text.config, "kernel_size", axes);
    if (!made)
        return made;
    if (graph::Failure failure = graph::check_windows(*made, builder.source().shape))
        return fail(ErrorCode::bad_format, "", *std::move(failure));
    return made;
}

Result<std::vector<float>> read_bias(const Builder& builder, const LayerText& text, std::size_t size)
{
    if (!flag(text.config, "use_bias", true))
        return std::vector<float>{};
    return builder.weights().read(text, "bias", {size});
}

/// The quantizer under `key` of a QKeras layer; none for a plain Keras one.
Result<void> read_quantizer(const LayerText& text, const char* key,
                            std::optional<graph::WeightQuantizer>& quantizer)
{
    if (!text.class_name.starts_with("Q"))
        return {};
    auto read = parse_weight_quantizer(text.config, key);
    if (!read)
        return pass(std::move(read).error());
    quantizer = *read;
    return {};
}

Result<graph::Convolution> read_plain_convolution(const Builder& builder, const LayerText& text)
{
    graph::Convolution layer;
    auto window = read_windows(builder, text);
    if (!window)
        return pass(std::move(window).error());
    layer.windows = *std::move(window);
    layer.n_channels = builder.source().shape.back();
    const auto filters = count(text.config, "filters");
    if (!filters)
        return pass(filters.error());
    layer.n_filters = *filters;
    auto kernel = builder.weights().read(
        text, "kernel", joined(window_sizes(layer.windows), {layer.n_channels, layer.n_filters}));
    if (!kernel)
        return pass(std::move(kernel).error());
    layer.kernel = *std::move(kernel);
    auto bias = read_bias(builder, text, layer.n_filters);
    if (!bias)
        return pass(std::move(bias).error());
    layer.bias = *std::move(bias);
    if (auto read = read_quantizer(text, "kernel_quantizer", layer.kernel_quantizer); !read)
        return pass(std::move(read).error());
    if (auto read = read_quantizer(text, "bias_quantizer", layer.bias_quantizer); !read)
        return pass(std::move(read).error());
    return layer;
}

template <class Layer> Made placed(const Builder& builder, Layer layer, std::size_t filters)
{
    Shape shape = graph::window_shape(layer.windows, builder.source().shape, filters);
    return {std::move(layer), std::move(shape)};
}

Result<Made> read_convolution(const Builder& builder, const LayerText& text)
{
    auto layer = read_plain_convolution(builder, text);
    if (!layer)
        return pass(std::move(layer).error());
    const std::size_t filters = layer->n_filters;
    return placed(builder, *std::move(layer), filters);
}

Result<Made> read_depthwise_convolution(const Builder& builder, const LayerText& text)
{
    graph::DepthwiseConvolution layer;
    auto window = read_windows(builder, text);
    if (!window)
        return pass(std::move(window).error());
    layer.windows = *std::move(window);
    layer.n_channels = builder.source().shape.back();
    const auto multiplier = count(text.config, "depth_multiplier");
    if (!multiplier)
        return pass(multiplier.error());
    layer.multiplier = *multiplier;
    auto kernel = builder.weights().read(
        text, "depthwise_kernel", joined(window_sizes(layer.windows), {layer.n_channels, layer.multiplier}));
    if (!kernel)
        return pass(std::move(kernel).error());
    layer.kernel = *std::move(kernel);
    const std::size_t filters = layer.n_channels * layer.multiplier;
    auto bias = read_bias(builder, text, filters);
    if (!bias)
        return pass(std::move(bias).error());
    layer.bias = *std::move(bias);
    if (auto read = read_quantizer(text, "depthwise_quantizer", layer.kernel_quantizer); !read)
        return pass(std::move(read).error());
    if (auto read = read_quantizer(text, "bias_quantizer", layer.bias_quantizer); !read)
        return pass(std::move(read).error());
    return placed(builder, std::move(layer), filters);
}

Result<void> read_separable_weights(const Builder& builder, const LayerText& text,
                                    graph::SeparableConvolution& layer)
{
    auto depthwise = builder.weights().read(
        text, "depthwise_kernel", joined(window_sizes(layer.windows), {layer.n_channels, layer.multiplier}));
    if (!depthwise)
        return pass(std::move(depthwise).error());
    layer.depthwise = *std::move(depthwise);
    auto pointwise = builder.weights().read(
        text, "pointwise_kernel",
        joined(Shape(layer.windows.axes.size(), 1), {layer.n_channels * layer.multiplier, layer.n_filters}));
    if (!pointwise)
        return pass(std::move(pointwise).error());
    layer.pointwise = *std::move(pointwise);
    auto bias = read_bias(builder, text, layer.n_filters);
    if (!bias)
        return pass(std::move(bias).error());
    layer.bias = *std::move(bias);
    return {};
}

Result<Made> read_separable_convolution(const Builder& builder, const LayerText& text)
{
    graph::SeparableConvolution layer;
    auto window = read_windows(builder, text);
    if (!window)
        return pass(std::move(window).error());
    layer.windows = *std::move(window);
    layer.n_channels = builder.source().shape.back();
    const auto multiplier = count(text.config, "depth_multiplier");
    const auto filters = count(text.config, "filters");
    for (const auto* number : {&multiplier, &filters})
        if (!*number)
            return pass(number->error());
    layer.multiplier = *multiplier;
    layer.n_filters = *filters;
    if (auto read = read_separable_weights(builder, text, layer); !read)
        return pass(std::move(read).error());
    for (const auto& [key, quantizer] : {std::pair{"depthwise_quantizer", &layer.depthwise_quantizer},
                                         std::pair{"pointwise_quantizer", &layer.pointwise_quantizer},
                                         std::pair{"bias_quantizer", &layer.bias_quantizer}})
        if (auto read = read_quantizer(text, key, *quantizer); !read)
            return pass(std::move(read).error());
    return placed(builder, std::move(layer), *filters);
}

Result<Made> read_folded_convolution(const Builder& builder, const LayerText& text)
{
    auto convolution = read_plain_convolution(builder, text);
    if (!convolution)
        return pass(std::move(convolution).error());
    const std::size_t filters = convolution->n_filters;
    auto normalization = read_normalization(builder, text, filters);
    if (!normalization)
        return pass(std::move(normalization).error());
    Shape shape = graph::window_shape(convolution->windows, builder.source().shape, filters);
    return Made{graph::FoldedConvolution{*std::move(convolution), *std::move(normalization)},
                std::move(shape)};
}

/// The layer, and the one that its `activation` argument becomes.
Status append_with_activation(Builder& builder, const LayerText& text, Result<Made> made)
{
    if (auto added = append(builder, text, std::move(made)); !added)
        return added;
    return add_activation_argument(builder, text);
}

} // namespace

Status add_convolution(Builder& builder, const LayerText& text)
{
    return append_with_activation(builder, text, read_convolution(builder, text));
}

Status add_depthwise_convolution(Builder& builder, const LayerText& text)
{
    return append_with_activation(builder, text, read_depthwise_convolution(builder, text));
}

Status add_separable_convolution(Builder& builder, const LayerText& text)
{
    return append_with_activation(builder, text, read_separable_convolution(builder, text));
}

Status add_folded_convolution(Builder& builder, const LayerText& text)
{
    return append_with_activation(builder, text, read_folded_convolution(builder, text));
}

} // namespace bitscape::keras
