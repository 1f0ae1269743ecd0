#include "exporter_hls/layer_writer.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::hls {
namespace {

/// Catapult's order of a window: all taps of the first channel, then all of the second.
std::vector<std::size_t> channel_by_channel(const design::Convolution& layer)
{
    std::vector<std::size_t> order;
    for (std::size_t c = 0; c < layer.n_chan; ++c)
        for (std::size_t tap = 0; tap < layer.grid.taps(); ++tap)
            for (std::size_t j = 0; j < layer.n_filt; ++j)
                order.push_back((tap * layer.n_chan + c) * layer.n_filt + j);
    return order;
}

Result<void> write_depthwise(LayerWriter& writer, const design::Convolution& layer, std::size_t reuse)
{
    ConfigText& config = writer.config;
    const bool in_order =
        layer.strategy == design::Strategy::latency || layer.accum.overflow == Overflow::wrap;
    config.constant("steps", in_order || reuse >= layer.n_in() ? 1 : reuse);
    config.constant("n_weights", layer.n_in());
    // Doubled sums of single bits count the products of all channels, as hls4ml's do.
    writer.product(config, writer.input(), layer.weight, layer.n_in());
    const std::string weights = writer.weights(
        "w", config, fmt::format("weights [{}, {}]", layer.grid.taps(), layer.n_chan), layer.weight, {});
    const std::string biases = writer.array("b", "bias_t", "biases", layer.bias.raw, layer.bias.type);
    writer.call("convolution", fmt::format("convolution<bitscape_hls::DepthwiseRow, {}>", config.name()),
                {weights, biases});
    return {};
}

} // namespace

Result<void> write(LayerWriter& writer, const design::Dense& layer)
{
    ConfigText& config = writer.config;
    const auto reuse = static_cast<std::size_t>(std::max<std::int64_t>(writer.node.reuse_factor, 1));
    if (layer.weight.raw.size() != layer.n_in * layer.n_out || layer.bias.raw.size() != layer.n_out)
        return writer.failure(ErrorCode::mismatch, "the weights do not fit the layer's size");
    const RowForm form = row_form(layer.strategy, reuse, layer.n_in, layer.n_out);
    if (form.name.empty() || (form.transposed && reuse <= layer.n_in && layer.n_in % reuse != 0))
        return writer.failure(
            ErrorCode::invalid_value,
            fmt::format("reuse factor {} is not valid for a {} x {} matrix with the Resource strategy", reuse,
                        layer.n_in, layer.n_out));
    config.constant("n_in", layer.n_in);
    config.constant("n_out", layer.n_out);
    config.constant("n_rows", writer.elements() / layer.n_out);
    config.constant("reuse_factor", reuse);
    config.constant("multiplier_limit",
                    multiplier_limit(layer.weight.raw.size(), layer.weight.zeros(), reuse));
    writer.product(config, writer.input(), layer.weight, layer.n_in);
    writer.type(config, "accum_t", layer.accum);
    const auto order = form.transposed ? transposition(layer.n_in, layer.n_out) : std::vector<std::size_t>{};
    const std::string weights = writer.weights(
        "w", config,
        form.transposed ? fmt::format("weights, transposed to [{}, {}]", layer.n_out, layer.n_in)
                        : fmt::format("weights [{}, {}]", layer.n_in, layer.n_out),
        layer.weight, order);
    const std::string biases = writer.array("b", "bias_t", "biases", layer.bias.raw, layer.bias.type);
    writer.call("dense", fmt::format("dense<{}, {}>", form.name, config.name()), {weights, biases});
    return {};
}

Result<void> write(LayerWriter& writer, const design::BatchNormalization& layer)
{
    ConfigText& config = writer.config;
    const std::size_t values = layer.scale.raw.size();
    const std::size_t channels = std::min(values, writer.elements());
    if (channels == 0 || layer.bias.raw.size() != values || writer.elements() % channels != 0 ||
        writer.elements() * writer.beats % values != 0)
        return writer.failure(ErrorCode::mismatch, "scale and bias do not fit the layer's size");
    const auto reuse = static_cast<std::size_t>(std::max<std::int64_t>(writer.node.reuse_factor, 1));
    config.constant("n", writer.elements());
    config.constant("n_channels", channels);
    config.constant("reuse_factor", reuse);
    config.constant("multiplier_limit", (writer.elements() + reuse - 1) / reuse);
    writer.product(config, writer.input(), layer.scale, 0);
    config.alias("scale_t", "weight_t");
    const std::string scale = writer.weights("s", config, fmt::format("scale [{}]", values), layer.scale, {});
    const std::string bias = writer.array("b", "bias_t", "bias", layer.bias.raw, layer.bias.type);
    writer.call("normalize", fmt::format("normalize<{}>", config.name()),
                {writer.from_beat(scale, values), writer.from_beat(bias, values)});
    return {};
}

Result<void> write(LayerWriter& writer, const design::Convolution& layer)
{
    ConfigText& config = writer.config;
    const auto reuse = static_cast<std::size_t>(std::max<std::int64_t>(writer.node.reuse_factor, 1));
    const std::size_t n_in = layer.n_in();
    const std::size_t weights = layer.depthwise ? n_in : n_in * layer.n_filt;
    if (layer.weight.raw.size() != weights || layer.bias.raw.size() != layer.n_filt ||
        layer.grid.positions() * layer.n_filt != writer.elements())
        return writer.failure(ErrorCode::mismatch, "the weights do not fit the layer's size");
    if (writer.on_streams &&
        (layer.grid.height.margin != graph::Margin{} || layer.grid.width.margin != graph::Margin{}))
        return writer.failure(ErrorCode::unsupported, "streams are padded by a layer of their own");
    const bool by_channel = writer.design.backend == design::Backend::catapult &&
                            layer.strategy == design::Strategy::latency && !layer.depthwise;
    writer.grid(layer.grid);
    config.constant("n_chan", layer.n_chan);
    config.constant("n_in", n_in);
    config.constant("n_out", layer.n_filt);
    config.constant("parallel_positions",
                    layer.grid.positions() % std::max<std::size_t>(layer.parallel_positions, 1) == 0
                        ? std::max<std::size_t>(layer.parallel_positions, 1)
                        : 1);
    config.constant("reuse_factor", reuse);
    config.constant("multiplier_limit", multiplier_limit(weights, layer.weight.zeros(), reuse));
    config.flag("channel_by_channel", by_channel);
    writer.type(config, "accum_t", layer.accum);
    if (layer.depthwise)
        return write_depthwise(writer, layer, reuse);
    const RowForm form = row_form(layer.strategy, reuse, n_in, layer.n_filt);
    if (form.name.empty())
        return writer.failure(
            ErrorCode::invalid_value,
            fmt::format("reuse factor {} is not valid for a {} x {} matrix with the Resource strategy", reuse,
                        n_in, layer.n_filt));
    config.constant("n_weights", weights);
    writer.product(config, writer.input(), layer.weight, n_in);
    const auto order = form.transposed ? transposition(n_in, layer.n_filt)
                       : by_channel    ? channel_by_channel(layer)
                                       : std::vector<std::size_t>{};
    const std::string what = form.transposed
                                 ? fmt::format("weights, transposed to [{}, {}]", layer.n_filt, n_in)
                                 : fmt::format("weights [{}, {}]", n_in, layer.n_filt);
    const std::string matrix = writer.weights("w", config, what, layer.weight, order);
    const std::string biases = writer.array("b", "bias_t", "biases", layer.bias.raw, layer.bias.type);
    writer.call("convolution", fmt::format("convolution<{}, {}>", form.name, config.name()),
                {matrix, biases});
    return {};
}

} // namespace bitscape::hls
