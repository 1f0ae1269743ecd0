// Layers whose tensors have their channels first: (channels, width) or (channels, height, width). What they
// become is described channels last.
#include "importer_pytorch/handlers.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::pytorch {

namespace {

using graph::Array;

/// One number for each spatial axis; a single one stands for all.
std::optional<std::vector<std::size_t>> for_axes(const Integers& given, std::size_t axes,
                                                 std::size_t otherwise, std::int64_t least)
{
    constexpr std::int64_t most = std::int64_t{1} << 31;
    std::vector<std::size_t> made;
    for (const std::int64_t value : given)
        if (value >= least && value <= most)
            made.push_back(static_cast<std::size_t>(value));
    if (made.size() != given.size())
        return std::nullopt;
    if (made.empty())
        made.assign(axes, otherwise);
    if (made.size() == 1)
        made.assign(axes, made.front());
    if (made.size() != axes)
        return std::nullopt;
    return made;
}

/// torch's padding="same": the odd one goes behind.
graph::Margin same_margin(std::size_t size, std::size_t dilation)
{
    const std::size_t total = dilation * (size - 1);
    return {total / 2, total - total / 2};
}

Result<graph::Windows> windows_of(const Call& call, const std::vector<std::size_t>& sizes)
{
    const std::size_t axes = sizes.size();
    const auto strides = for_axes(call.node.integers("stride"), axes, 1, 1);
    const auto dilations = for_axes(call.node.integers("dilation"), axes, 1, 1);
    const auto padding = for_axes(call.node.integers("padding"), axes, 0, 0);
    if (!strides || !dilations || !padding)
        return not_supported("its stride, padding or dilation does not fit its axes");
    graph::Windows windows;
    windows.padding = graph::Padding::margins;
    const auto* mode = call.node.get<std::string>("padding");
    for (std::size_t axis = 0; axis < axes; ++axis) {
        windows.axes.push_back({sizes[axis], (*strides)[axis], (*dilations)[axis]});
        graph::Margin margin{(*padding)[axis], (*padding)[axis]};
        if (mode != nullptr && *mode == "same")
            margin = same_margin(sizes[axis], (*dilations)[axis]);
        windows.margins.push_back(margin);
    }
    return windows;
}

/// PyTorch's [filters, channels, window..] as [window.., channels, filters].
std::vector<float> channels_last(const Array& weight)
{
    std::vector<std::size_t> axes;
    for (std::size_t axis = 2; axis < weight.shape.size(); ++axis)
        axes.push_back(axis);
    axes.push_back(1);
    axes.push_back(0);
    return graph::transpose(weight, axes).floats();
}

std::size_t spatial_axes(const Call& call)
{
    return call.inputs.front().size() - 1;
}

bool is_spatial(const Call& call)
{
    return !call.inputs.empty() && (call.inputs.front().size() == 2 || call.inputs.front().size() == 3);
}

Made pooling(const Call& call, graph::PoolOp op)
{
    if (!is_spatial(call))
        return not_supported("only one or two spatial axes are supported");
    const auto sizes = for_axes(call.node.integers("kernel_size"), spatial_axes(call), 1, 1);
    if (!sizes)
        return not_supported("its kernel_size does not fit its axes");
    auto windows = windows_of(call, *sizes);
    if (!windows)
        return pass(std::move(windows).error());
    if (call.node.integers("stride").empty()) // by default the window's size
        for (graph::SlidingWindow& window : windows->axes)
            window.stride = window.size;
    for (const graph::SlidingWindow& window : windows->axes)
        if (window.dilation != 1)
            return not_supported("dilation is not supported");
    if (call.node.flag("ceil_mode", false)) {
        const Shape floor = graph::window_shape(*windows, {call.inputs[0].begin() + 1, call.inputs[0].end()},
                                                call.inputs[0].front());
        for (std::size_t axis = 1; axis < call.output.size(); ++axis)
            if (floor[axis - 1] != call.output[axis])
                return not_supported("ceil_mode is not supported");
    }
    if (call.node.get<std::int64_t>("divisor_override") != nullptr)
        return not_supported("divisor_override is not supported");
    return graph::Pooling{.op = op,
                          .windows = std::move(*windows),
                          .counts_padding =
                              op == graph::PoolOp::average && call.node.flag("count_include_pad", true)};
}

Made adaptive_pooling(const Call& call, graph::PoolOp op)
{
    if (!is_spatial(call) || call.output.size() != call.inputs.front().size())
        return not_supported("only one or two spatial axes are supported");
    const Shape& input = call.inputs.front();
    graph::Windows windows;
    windows.padding = graph::Padding::margins;
    bool is_global = true;
    for (std::size_t axis = 1; axis < input.size(); ++axis) {
        if (call.output[axis] == 0 || input[axis] % call.output[axis] != 0)
            return not_supported("only output sizes that divide the input's are supported");
        const std::size_t size = input[axis] / call.output[axis];
        windows.axes.push_back({size, size, 1});
        windows.margins.emplace_back();
        is_global = is_global && call.output[axis] == 1;
    }
    if (is_global)
        return graph::GlobalPooling{.op = op, .axes = input.size() - 1, .keeps_axes = true};
    return graph::Pooling{.op = op, .windows = std::move(windows), .counts_padding = false};
}

} // namespace

Made convolution(const Call& call)
{
    const Array* weight = call.constant("weight");
    if (weight == nullptr || !is_spatial(call) || weight->shape.size() != call.inputs.front().size() + 1)
        return not_supported("only one or two spatial axes and constant weights are supported");
    if (call.node.flag("transposed", false))
        return not_supported("transposed convolutions are not supported");
    const Shape sizes(weight->shape.begin() + 2, weight->shape.end());
    auto windows = windows_of(call, sizes);
    if (!windows)
        return pass(std::move(windows).error());
    const std::size_t filters = weight->shape[0], channels = call.inputs.front().front();
    const auto groups = static_cast<std::size_t>(std::max<std::int64_t>(call.node.integer("groups", 1), 1));
    std::vector<float> bias;
    if (call.is_given("bias")) {
        const Array* values = call.constant("bias");
        if (values == nullptr || values->size() != filters)
            return not_supported("its bias must be a parameter with one value for each filter");
        bias = values->floats();
    }
    if (groups == 1) {
        if (weight->shape[1] != channels)
            return not_supported("its weights do not fit its input's channels");
        return graph::Convolution{.windows = std::move(*windows),
                                  .n_channels = channels,
                                  .n_filters = filters,
                                  .kernel = channels_last(*weight),
                                  .bias = std::move(bias),
                                  .kernel_quantizer = {},
                                  .bias_quantizer = {}};
    }
    if (groups != channels || weight->shape[1] != 1 || filters % channels != 0)
        return not_supported(
            fmt::format("{} groups are not supported, only 1 or one for each channel", groups));
    // [channels * multiplier, 1, window..] -> [window.., channels, multiplier]
    Shape split{channels, filters / channels};
    split.insert(split.end(), sizes.begin(), sizes.end());
    std::vector<std::size_t> axes;
    for (std::size_t axis = 2; axis < split.size(); ++axis)
        axes.push_back(axis);
    axes.insert(axes.end(), {0, 1});
    return graph::DepthwiseConvolution{
        .windows = std::move(*windows),
        .n_channels = channels,
        .multiplier = filters / channels,
        .kernel = graph::transpose(graph::reshape(*weight, std::move(split)), axes).floats(),
        .bias = std::move(bias),
        .kernel_quantizer = {},
        .bias_quantizer = {}};
}

Made max_pooling(const Call& call)
{
    return pooling(call, graph::PoolOp::max);
}

Made average_pooling(const Call& call)
{
    return pooling(call, graph::PoolOp::average);
}

Made adaptive_max_pooling(const Call& call)
{
    return adaptive_pooling(call, graph::PoolOp::max);
}

Made adaptive_average_pooling(const Call& call)
{
    return adaptive_pooling(call, graph::PoolOp::average);
}

Made mean(const Call& call)
{
    std::vector<std::size_t> axes;
    for (const std::int64_t given : call.node.integers("dim"))
        axes.push_back(call.axis(given).value_or(0));
    std::sort(axes.begin(), axes.end());
    std::vector<std::size_t> spatial;
    for (std::size_t axis = 2; axis < call.rank; ++axis)
        spatial.push_back(axis);
    if (!is_spatial(call) || axes != spatial)
        return not_supported("only the mean over all spatial axes is supported");
    return graph::GlobalPooling{
        .op = graph::PoolOp::average, .axes = spatial.size(), .keeps_axes = call.node.flag("keepdim", false)};
}

Made pad(const Call& call)
{
    const auto* mode = call.node.get<std::string>("mode");
    if ((mode != nullptr && *mode != "constant") || call.node.real("value", 0) != 0)
        return not_supported("only padding with zeros is supported");
    if (!is_spatial(call))
        return not_supported("only one or two spatial axes are supported");
    Integers pads = call.node.integers("pad");
    const std::size_t axes = spatial_axes(call);
    pads.resize(std::max(pads.size(), 2 * axes), 0);
    if (std::any_of(pads.begin() + static_cast<std::ptrdiff_t>(2 * axes), pads.end(),
                    [](std::int64_t value) { return value != 0; }) ||
        std::any_of(pads.begin(), pads.end(),
                    [](std::int64_t value) { return value < 0 || value > 1 << 20; }))
        return not_supported("only zeros around the spatial axes are supported");
    graph::ZeroPadding made; // PyTorch counts from the last axis
    for (std::size_t axis = axes; axis-- > 0;)
        made.margins.push_back(
            {static_cast<std::size_t>(pads[2 * axis]), static_cast<std::size_t>(pads[2 * axis + 1])});
    return made;
}

Made upsample(const Call& call)
{
    if (!is_spatial(call) || call.output.size() != call.inputs.front().size())
        return not_supported("only one or two spatial axes are supported");
    graph::UpSampling made;
    for (std::size_t axis = 1; axis < call.output.size(); ++axis) {
        if (call.output[axis] % call.inputs.front()[axis] != 0)
            return not_supported("only whole factors are supported");
        made.factors.push_back(call.output[axis] / call.inputs.front()[axis]);
    }
    return made;
}

Made batch_normalization(const Call& call)
{
    if (call.node.flag("training", false))
        return not_supported("it is in training mode; call model.eval() before torch.export.export");
    const Array* mean_values = call.constant("running_mean");
    const Array* variance = call.constant("running_var");
    if (mean_values == nullptr || variance == nullptr)
        return not_supported("it has no running statistics");
    graph::BatchNormalization made;
    made.mean = mean_values->floats();
    made.variance = variance->floats();
    if (const Array* weight = call.constant("weight"))
        made.gamma = weight->floats();
    if (const Array* bias = call.constant("bias"))
        made.beta = bias->floats();
    made.epsilon = call.node.real("eps", 1e-5);
    return made;
}

} // namespace bitscape::pytorch
