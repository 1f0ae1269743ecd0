// Conv nodes with constant weights become Conv1D, Conv2D or their depthwise forms.
#include "design/passes/onnx_parser.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

/// hls4ml computes no dilation, but takes a dilated kernel's extent (by its own formula) off the output.
graph::WindowAxis window_axis(const graph::OnnxConvolution& layer, std::size_t axis, std::size_t extent)
{
    const std::size_t axes = layer.kernel.size();
    const std::size_t padded = extent + layer.pads[axis] + layer.pads[axis + axes];
    const std::size_t covered = layer.kernel[axis] * layer.dilations[axis];
    const std::size_t steps = padded + 1 > covered ? padded + 1 - covered : 0;
    return {.in = extent,
            .out = (steps + layer.strides[axis] - 1) / layer.strides[axis],
            .size = layer.kernel[axis],
            .stride = layer.strides[axis],
            .dilation = 1,
            .margin = {layer.pads[axis], layer.pads[axis + axes]}};
}

} // namespace

Result<Outcome> OnnxParser::conv_to_conv_x_d(Node& node)
{
    const auto* found = std::get_if<OnnxConvolution>(&node.operation);
    if (found == nullptr || constant_input(node, 1) == nullptr ||
        (node.inputs.size() == 3 && constant_input(node, 2) == nullptr))
        return Outcome::unchanged;
    const graph::OnnxConvolution layer = found->settings;
    const Constant weight = *constant_input(node, 1);
    const Shape data = node.input().shape;
    const std::size_t axes = layer.kernel.size();
    const std::size_t channels = data.back();
    const std::size_t filters = weight.value.shape[0];
    const bool depthwise = layer.group != 1;
    if (depthwise && (layer.group != channels || filters != channels))
        return refuse(node, "hls4ml computes convolutions with one group, or one filter for each channel");
    Convolution made{.grid = {},
                     .axes = axes,
                     .n_chan = channels,
                     .n_filt = filters,
                     .depthwise = depthwise,
                     .folded = false,
                     .kernel = layer.kernel};
    Shape shape;
    for (std::size_t axis = 0; axis < axes; ++axis) {
        graph::WindowAxis& window = axis + 1 == axes ? made.grid.width : made.grid.height;
        window = window_axis(layer, axis, data[axis]);
        if (window.out == 0)
            return refuse(node, "by hls4ml's formula its dilated window does not fit its input");
        if (layer.dilations[axis] > 1)
            warn(node, "hls4ml ignores the dilation: its design is an undilated layer");
        shape.push_back(window.out);
    }
    shape.push_back(filters);
    made.kernel.push_back(channels);
    made.kernel.push_back(depthwise ? 1 : filters);
    // [filters, kernel.., channels] to [kernel.., channels, filters]
    std::vector<std::size_t> order;
    for (std::size_t axis = 1; axis < axes + 2; ++axis)
        order.push_back(axis);
    order.push_back(0);
    Array kernel = graph::transpose(weight.value, order);
    std::optional<Constant> bias;
    if (node.inputs.size() == 3) {
        bias = *constant_input(node, 2);
        drop_constant(node, 2);
    }
    drop_constant(node, 1);
    const std::string kind = fmt::format("{}Conv{}D", depthwise ? "Depthwise" : "", axes);
    become(node, fmt::format("{}_{}", kind, node.name), kind, std::move(made));
    node.shape = std::move(shape);
    if (const double sparsity = context_.configuration.sparsity(node.name); sparsity > 0) {
        std::vector<float> weights = kernel.floats();
        prune(weights, sparsity);
        kernel.values = std::move(weights);
    }
    if (auto done = set_weights(node, "weight", kernel, weight.quantizer, {}); !done)
        return pass(std::move(done).error());
    const Array zeros = Array::filled({filters}, 0);
    if (auto done =
            set_weights(node, "bias", bias ? bias->value : zeros, bias ? bias->quantizer : std::nullopt, {});
        !done)
        return pass(std::move(done).error());
    for (const char* tensor : {"accum", "result"})
        if (auto done = set_type(node, tensor); !done)
            return pass(std::move(done).error());
    return Outcome::changed;
}

} // namespace bitscape::design::hls
