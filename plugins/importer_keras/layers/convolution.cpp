#include "importer_keras/layers/layers.hpp"
#include "importer_keras/layers/spatial_options.hpp"
#include "importer_keras/quantizer.hpp"

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

Result<graph::Windows> read_windows(const LayerReader& reader)
{
    const std::size_t axes = axes_of(reader.text.class_name);
    if (auto fits = check_rank(reader.input, axes); !fits)
        return pass(std::move(fits).error());
    if (const json* groups = member(reader.text.config, "groups"); groups && *groups != 1)
        return fail(ErrorCode::unsupported, "", fmt::format("groups {} is not supported", groups->dump()));
    auto made = windows(reader.text.config, "kernel_size", axes);
    if (!made)
        return made;
    if (graph::Failure failure = graph::check_windows(*made, reader.input))
        return fail(ErrorCode::bad_format, "", *std::move(failure));
    return made;
}

Result<std::size_t> read_count(const LayerReader& reader, const char* key)
{
    const auto count = extents(reader.text.config, key, 1);
    if (!count)
        return pass(count.error());
    return count->front();
}

Result<std::vector<float>> read_bias(const LayerReader& reader, std::size_t size)
{
    if (!flag(reader.text.config, "use_bias", true))
        return std::vector<float>{};
    return reader.weights.read(reader.text.name, "bias", {size});
}

/// The quantizer under `key` of a QKeras layer; none for a plain Keras one.
Result<void> read_quantizer(const LayerReader& reader, const char* key, Role role,
                            std::optional<graph::QuantizedBits>& quantizer)
{
    if (!reader.text.class_name.starts_with("Q"))
        return {};
    auto read = parse_weight_quantizer(reader.text.config, key, role);
    if (!read)
        return pass(std::move(read).error());
    quantizer = *read;
    return {};
}

Result<graph::Convolution> read_plain_convolution(const LayerReader& reader)
{
    graph::Convolution layer;
    auto window = read_windows(reader);
    if (!window)
        return pass(std::move(window).error());
    layer.windows = *std::move(window);
    layer.n_channels = reader.input.back();
    const auto filters = read_count(reader, "filters");
    if (!filters)
        return pass(filters.error());
    layer.n_filters = *filters;
    auto kernel = reader.weights.read(reader.text.name, "kernel",
                                      joined(window_sizes(layer.windows), {layer.n_channels, layer.n_filters}));
    if (!kernel)
        return pass(std::move(kernel).error());
    layer.kernel = *std::move(kernel);
    auto bias = read_bias(reader, layer.n_filters);
    if (!bias)
        return pass(std::move(bias).error());
    layer.bias = *std::move(bias);
    if (auto read = read_quantizer(reader, "kernel_quantizer", Role::kernel, layer.kernel_quantizer); !read)
        return pass(std::move(read).error());
    if (auto read = read_quantizer(reader, "bias_quantizer", Role::other, layer.bias_quantizer); !read)
        return pass(std::move(read).error());
    return layer;
}

template <class Layer> LayerAndShape placed(const LayerReader& reader, Layer layer, std::size_t filters)
{
    Shape shape = graph::window_shape(layer.windows, reader.input, filters);
    return {std::move(layer), std::move(shape)};
}

} // namespace

Result<LayerAndShape> read_convolution(const LayerReader& reader)
{
    auto layer = read_plain_convolution(reader);
    if (!layer)
        return pass(std::move(layer).error());
    const std::size_t filters = layer->n_filters;
    return placed(reader, *std::move(layer), filters);
}

Result<LayerAndShape> read_depthwise_convolution(const LayerReader& reader)
{
    graph::DepthwiseConvolution layer;
    auto window = read_windows(reader);
    if (!window)
        return pass(std::move(window).error());
    layer.windows = *std::move(window);
    layer.n_channels = reader.input.back();
    const auto multiplier = read_count(reader, "depth_multiplier");
    if (!multiplier)
        return pass(multiplier.error());
    layer.multiplier = *multiplier;
    auto kernel =
        reader.weights.read(reader.text.name, "depthwise_kernel",
                            joined(window_sizes(layer.windows), {layer.n_channels, layer.multiplier}));
    if (!kernel)
        return pass(std::move(kernel).error());
    layer.kernel = *std::move(kernel);
    const std::size_t filters = layer.n_channels * layer.multiplier;
    auto bias = read_bias(reader, filters);
    if (!bias)
        return pass(std::move(bias).error());
    layer.bias = *std::move(bias);
    if (auto read = read_quantizer(reader, "depthwise_quantizer", Role::kernel, layer.kernel_quantizer); !read)
        return pass(std::move(read).error());
    if (auto read = read_quantizer(reader, "bias_quantizer", Role::other, layer.bias_quantizer); !read)
        return pass(std::move(read).error());
    return placed(reader, std::move(layer), filters);
}

namespace {

Result<void> read_separable_weights(const LayerReader& reader, graph::SeparableConvolution& layer)
{
    const std::string& name = reader.text.name;
    auto depthwise = reader.weights.read(
        name, "depthwise_kernel", joined(window_sizes(layer.windows), {layer.n_channels, layer.multiplier}));
    if (!depthwise)
        return pass(std::move(depthwise).error());
    layer.depthwise = *std::move(depthwise);
    auto pointwise =
        reader.weights.read(name, "pointwise_kernel",
                            joined(Shape(layer.windows.axes.size(), 1),
                                   {layer.n_channels * layer.multiplier, layer.n_filters}));
    if (!pointwise)
        return pass(std::move(pointwise).error());
    layer.pointwise = *std::move(pointwise);
    auto bias = read_bias(reader, layer.n_filters);
    if (!bias)
        return pass(std::move(bias).error());
    layer.bias = *std::move(bias);
    return {};
}

} // namespace

Result<LayerAndShape> read_separable_convolution(const LayerReader& reader)
{
    graph::SeparableConvolution layer;
    auto window = read_windows(reader);
    if (!window)
        return pass(std::move(window).error());
    layer.windows = *std::move(window);
    layer.n_channels = reader.input.back();
    const auto multiplier = read_count(reader, "depth_multiplier");
    const auto filters = read_count(reader, "filters");
    for (const auto* count : {&multiplier, &filters})
        if (!*count)
            return pass(count->error());
    layer.multiplier = *multiplier;
    layer.n_filters = *filters;
    if (auto read = read_separable_weights(reader, layer); !read)
        return pass(std::move(read).error());
    for (const auto& [key, role, quantizer] :
         {std::tuple{"depthwise_quantizer", Role::kernel, &layer.depthwise_quantizer},
          std::tuple{"pointwise_quantizer", Role::kernel, &layer.pointwise_quantizer},
          std::tuple{"bias_quantizer", Role::other, &layer.bias_quantizer}})
        if (auto read = read_quantizer(reader, key, role, *quantizer); !read)
            return pass(std::move(read).error());
    return placed(reader, std::move(layer), *filters);
}

Result<LayerAndShape> read_folded_convolution(const LayerReader& reader)
{
    auto convolution = read_plain_convolution(reader);
    if (!convolution)
        return pass(std::move(convolution).error());
    const std::size_t filters = convolution->n_filters;
    auto normalization = read_normalization(reader, filters);
    if (!normalization)
        return pass(std::move(normalization).error());
    Shape shape = graph::window_shape(convolution->windows, reader.input, filters);
    return LayerAndShape{graph::FoldedConvolution{*std::move(convolution), *std::move(normalization)},
                         std::move(shape)};
}

} // namespace bitscape::keras
