#include "design/finish/finish.hpp"
#include "design/knob_values.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

tl::unexpected<Error> unsupported(const design::Node& node, std::string what)
{
    return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name), std::move(what));
}

/// LineBuffer unless the layer or the model says otherwise.
bool is_encoded(const FinishContext& context, const design::Node& node)
{
    const config::Node* found =
        context.configuration.attribute(node.name, node.class_name, "ConvImplementation");
    const std::string* text = found != nullptr ? found->text() : nullptr;
    return text != nullptr && (*text == "Encoded" || *text == "encoded");
}

/// Encoded: an input too narrow for the periodic part of the instructions, with pixels left over at its end.
bool overruns_instructions(const graph::WindowAxis& axis)
{
    const std::size_t longer = std::max(axis.size, axis.stride), shorter = std::min(axis.size, axis.stride);
    const std::size_t scaled = ((longer + shorter - 1) / shorter - 1) * axis.stride + axis.size;
    return (axis.in - axis.size) % axis.stride != 0 && scaled > axis.in;
}

/// What the reference's code reads as the weights of a layer whose array it has rearranged once too often.
std::vector<double> folded_twice(const Convolution& convolution, const std::vector<double>& kernel)
{
    // The array is turned to [F, H, W, C] when it is folded, and by the same permutation again for Resource.
    const std::size_t taps = convolution.grid.taps(), n_chan = convolution.n_chan;
    const std::size_t n_filt = convolution.n_filt, n_in = taps * n_chan;
    std::vector<double> turned; // [C, F, H, W]
    turned.reserve(kernel.size());
    for (std::size_t c = 0; c < n_chan; ++c)
        for (std::size_t f = 0; f < n_filt; ++f)
            for (std::size_t tap = 0; tap < taps; ++tap)
                turned.push_back(kernel[(tap * n_chan + c) * n_filt + f]);
    std::vector<double> read(kernel.size());
    for (std::size_t f = 0; f < n_filt; ++f)
        for (std::size_t k = 0; k < n_in; ++k)
            read[k * n_filt + f] = turned[f * n_in + k];
    return read;
}

/// The values the reference's code finds at the places of the canonical layout.
std::vector<double> values_read(const FinishContext& context, const Node& from,
                                const Convolution& convolution, Strategy strategy)
{
    const std::vector<double>& data = from.weight("weight").data;
    const std::size_t last = convolution.kernel.back();
    const bool resource = strategy != Strategy::latency;
    if (convolution.depthwise) {
        // A fused normalization leaves [.., channels, channels], of which the code reads the first values.
        const std::size_t step = resource ? last : 1;
        std::vector<double> values(convolution.grid.taps() * convolution.n_chan);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = data[i * step];
        return values;
    }
    const bool turns_when_folding =
        context.design.backend == Backend::vivado || context.design.backend == Backend::catapult;
    if (convolution.folded && strategy == Strategy::resource && turns_when_folding)
        return folded_twice(convolution, data);
    return data;
}

/// hls4ml has another class for 1x1 windows: the same arithmetic.
bool is_pointwise(const design::Node& node, const Convolution& convolution)
{
    return (node.class_name == "Conv1D" || node.class_name == "Conv2D") && convolution.grid.taps() == 1;
}

Result<Strategy> depthwise_strategy(FinishContext& context, design::Node& node, const Convolution& from)
{
    const std::string wanted = context.configuration.effective_strategy(node.name, node.class_name);
    const std::size_t n_in = from.grid.taps() * from.n_chan;
    if (wanted != "resource") {
        // The factor is made valid as for any convolution before the strategy is dropped.
        if (wanted == "resource_unrolled")
            if (Result<Strategy> chosen = choose_strategy(context, node, n_in, from.n_filt); !chosen)
                return chosen;
        return Strategy::latency;
    }
    if (context.design.io_type == IoType::io_parallel)
        return unsupported(node, "hls4ml has no resource strategy for depthwise convolutions in io_parallel");
    return choose_strategy(context, node, n_in, from.n_filt);
}

Result<Strategy> convolution_strategy(FinishContext& context, design::Node& node, const Convolution& from)
{
    if (from.depthwise)
        return depthwise_strategy(context, node, from);
    const std::size_t n_in = from.grid.taps() * from.n_chan;
    const std::int64_t configured = node.reuse_factor;
    Result<Strategy> strategy = choose_strategy(context, node, n_in, from.n_filt);
    if (!strategy || *strategy == Strategy::latency)
        return strategy;
    const bool parallel = context.design.io_type == IoType::io_parallel;
    if (parallel && node.reuse_factor > static_cast<std::int64_t>(n_in))
        return unsupported(
            node, fmt::format("hls4ml's io_parallel convolutions take reuse factors up to the {} inputs of a "
                              "window, not {}{}",
                              n_in, configured,
                              configured == node.reuse_factor
                                  ? ""
                                  : fmt::format(" (nor {}, the nearest valid one)", node.reuse_factor)));
    // Turning the layer into a pointwise one, hls4ml reads the factor from the layer's settings again.
    const bool set_by_name = context.configuration.reuse_factor(node.name).has_value();
    if (is_pointwise(node, from) && set_by_name && configured != node.reuse_factor)
        return unsupported(node,
                           fmt::format("hls4ml uses the reuse factor {} of a 1x1 convolution as it is, which "
                                       "does not work; the nearest valid one is {}",
                                       configured, node.reuse_factor));
    return strategy;
}

/// The ac_fixed backends in io_parallel: as Vivado, but for the order of a sum (Catapult) and another
/// algorithm that Quartus and oneAPI have to be asked for.
Result<void> check_other_backend(FinishContext& context, const design::Node& node, const Convolution& from)
{
    const std::string_view backend = to_string(context.design.backend);
    if (context.design.io_type != IoType::io_parallel || from.depthwise)
        return unsupported(node, fmt::format("{} convolutions of the {} backend are not supported yet",
                                             from.depthwise ? "depthwise" : "io_stream", backend));
    const config::Node* found = context.configuration.attribute(node.name, node.class_name, "Implementation");
    const std::string* text = found != nullptr ? found->text() : nullptr;
    if (context.design.backend == Backend::catapult || text == nullptr || *text == "im2col")
        return {};
    if (*text == "winograd" || *text == "combination")
        return unsupported(node,
                           fmt::format("Winograd's algorithm (Implementation {}) is not supported", *text));
    return fail(ErrorCode::invalid_value, fmt::format("layer '{}': Implementation", node.name),
                fmt::format("'{}' is not one of im2col, winograd, combination", *text));
}

Result<void> check_implementation(FinishContext& context, const design::Node& node, const Convolution& from)
{
    if (context.design.backend != Backend::vivado && context.design.backend != Backend::vitis)
        return check_other_backend(context, node, from);
    if (context.design.io_type == IoType::io_parallel || !is_encoded(context, node))
        return {};
    if (context.design.backend == Backend::vitis) {
        context.note(node, "ConvImplementation Encoded is taken as LineBuffer, as hls4ml does for Vitis");
        return {};
    }
    const bool square =
        from.grid.height.size == from.grid.width.size && from.grid.height.stride == from.grid.width.stride;
    if (from.axes == 2 && !square)
        return unsupported(node, "hls4ml encodes square windows with equal strides only");
    for (const graph::WindowAxis& axis : {from.grid.height, from.grid.width})
        if (overruns_instructions(axis))
            return unsupported(node,
                               "hls4ml's encoded convolution reads past its instructions for this input");
    return {};
}

/// ParallelizationFactor as the backends take it: io_parallel only; Vivado, Vitis and Catapult move to the
/// nearest divisor of the positions.
Result<std::size_t> parallel_positions(FinishContext& context, const design::Node& node,
                                       const Convolution& from)
{
    const auto wanted = table_size(context, node, "ParallelizationFactor", 1);
    if (context.design.io_type == IoType::io_stream) {
        if (wanted && *wanted != 1)
            context.note(node,
                         fmt::format("parallelization factor {} has no effect in io_stream: pixels pass "
                                     "one after the other",
                                     *wanted));
        return 1;
    }
    const std::size_t positions = from.grid.positions();
    if (!wanted || *wanted == 1)
        return wanted;
    const auto choices = parallelization_choices(context.design.backend, context.design.io_type, positions);
    const auto closest =
        static_cast<std::size_t>(closest_reuse_factor(choices, static_cast<std::int64_t>(*wanted)));
    const bool is_cut = closest == positions && *wanted > positions;
    if (closest != *wanted && !is_cut)
        context.note(node, fmt::format("parallelization factor {} does not divide {} positions: {} is used",
                                       *wanted, positions, closest));
    else if (closest != *wanted)
        context.note(node, fmt::format("parallelization factor {} is above the {} positions: {} is used",
                                       *wanted, positions, closest));
    return closest;
}

} // namespace

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const Convolution& operation)
{
    if (auto sound = check_implementation(context, node, operation); !sound)
        return sound;
    Result<Strategy> strategy = convolution_strategy(context, node, operation);
    if (!strategy)
        return pass(std::move(strategy).error());
    design::Convolution made;
    made.grid = operation.grid;
    made.axes = operation.axes;
    made.n_chan = operation.n_chan;
    made.n_filt = operation.n_filt;
    made.depthwise = operation.depthwise;
    made.strategy = *strategy;
    const auto parallel = parallel_positions(context, node, operation);
    if (!parallel)
        return pass(parallel.error());
    made.parallel_positions = *parallel;
    made.weight_from_quantizer = from.weight("weight").quantizer.has_value();
    made.bias_from_quantizer = from.weight("bias").quantizer.has_value();
    // A window of one row runs through the code for one axis, which steps over no rows.
    const bool one_row =
        operation.axes == 2 && operation.grid.height.size == 1 && operation.grid.width.size > 1;
    if (context.design.io_type == IoType::io_stream && one_row && made.grid.height.stride > 1) {
        context.note(node, "hls4ml ignores the vertical stride of a one-row window in io_stream");
        made.grid.height.stride = 1;
    }
    const std::string where = fmt::format("layer '{}'", node.name);
    auto product = *strategy == Strategy::distributed_arithmetic
                       ? exact_product(from.weight("weight").data, from.weight("bias").data,
                                       context.input_type(node), where)
                       : typed_product(from, values_read(context, from, operation, *strategy));
    if (!product)
        return pass(std::move(product).error());
    made.weight = std::move(product->weight);
    made.bias = std::move(product->bias);
    made.accum = product->accum;
    node.sparsity = sparsity_of(made.weight);
    if (is_pointwise(node, operation)) // last: the settings are those of the other class
        node.class_name = "Pointwise" + node.class_name;
    node.operation = std::move(made);
    return {};
}

Result<void> finish_node(FinishContext&, design::Node& node, const Node&, const SeparableConvolution&)
{
    return unsupported(node, "was not split"); // never reached: split by the first pass
}

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const Pooling& operation)
{
    if (context.design.io_type == IoType::io_stream && !operation.is_global) {
        const graph::WindowGrid& grid = operation.grid;
        if (grid.height.margin != graph::Margin{} || grid.width.margin != graph::Margin{})
            return unsupported(node, "hls4ml's io_stream pooling has no padding");
        const bool apart = grid.height.size == grid.height.stride && grid.width.size == grid.width.stride;
        if (operation.axes == 2 && !apart)
            return unsupported(node, "hls4ml's io_stream 2D pooling needs strides equal to the pool size");
        if (is_encoded(context, node)) {
            if (context.design.backend == Backend::vitis)
                return unsupported(node, "the Vitis backend has no encoded pooling");
            if (!apart)
                return unsupported(node, "hls4ml's encoded pooling needs strides equal to the pool size");
        }
    }
    node.operation = design::Pooling{.op = operation.op,
                                     .grid = operation.grid,
                                     .axes = operation.axes,
                                     .n_chan = operation.n_chan,
                                     .is_global = operation.is_global,
                                     .counts_padding = operation.counts_padding,
                                     .accum = *from.type("accum")};
    return {};
}

namespace {

/// hls4ml's io_parallel resize steps with a ratio of 16 fraction bits, rounded up.
std::vector<std::int32_t> resized(const graph::UpSampling& layer, const Shape& input)
{
    const auto place = [](std::size_t position, std::size_t extent, std::size_t factor) {
        const auto ratio = static_cast<std::int64_t>((extent << 16) / (extent * factor)) + 1;
        return static_cast<std::int64_t>(position) * ratio >> 16;
    };
    const bool has_rows = layer.factors.size() == 2;
    const std::size_t height = has_rows ? input[0] : 1, width = input[input.size() - 2];
    const std::size_t rows_factor = has_rows ? layer.factors[0] : 1;
    const auto channels = static_cast<std::int64_t>(input.back());
    std::vector<std::int32_t> source;
    for (std::size_t y = 0; y < height * rows_factor; ++y)
        for (std::size_t x = 0; x < width * layer.factors.back(); ++x)
            for (std::int64_t c = 0; c < channels; ++c)
                source.push_back(static_cast<std::int32_t>(
                    (place(y, height, rows_factor) * static_cast<std::int64_t>(width) +
                     place(x, width, layer.factors.back())) *
                        channels +
                    c));
    return source;
}

} // namespace

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const Rearrangement& operation)
{
    const Shape& input = from.input().shape;
    const auto* resize = std::get_if<graph::UpSampling>(&operation.layer);
    if (resize == nullptr) {
        node.operation = design::Rearrangement{std::visit(
            [&](const auto& layer) { return graph::source_elements(layer, input); }, operation.layer)};
        return {};
    }
    if (!(node.result == context.input_type(node)))
        return unsupported(node, fmt::format("hls4ml's resize keeps the type {} of its input; its result "
                                             "cannot be {}",
                                             to_string(context.input_type(node)), to_string(node.result)));
    const bool parallel = context.design.io_type == IoType::io_parallel;
    node.operation =
        design::Rearrangement{parallel ? resized(*resize, input) : graph::source_elements(*resize, input)};
    return {};
}

} // namespace bitscape::design::hls
