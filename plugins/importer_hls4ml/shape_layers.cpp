// Layers that move elements, and what only names or copies them.
#include "importer_hls4ml/network.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace bitscape::firmware {

namespace {

using Read = Result<void>;

/// "{1, 0}"
Result<Shape> read_list(const Builder& builder, const Call& call, std::string_view key)
{
    std::string_view text = builder.config_of(call).value(key);
    Shape made;
    while (!text.empty()) {
        const std::size_t start = std::min(text.find_first_of("0123456789"), text.size());
        const std::size_t end = std::min(text.find_first_not_of("0123456789", start), text.size());
        if (start < end) {
            const auto value = builder.firmware().size(text.substr(start, end - start));
            if (!value || made.size() >= 8)
                return builder.damaged(call, fmt::format("its {} is no list of extents", key));
            made.push_back(*value);
        }
        text.remove_prefix(end);
    }
    if (made.empty())
        return builder.damaged(call, fmt::format("its configuration gives no {}", key));
    return made;
}

Read read_transpose(Builder& builder, const Call& call)
{
    auto from = read_list(builder, call, "from_shape"), permutation = read_list(builder, call, "perm");
    if (!from || !permutation)
        return pass(!from ? from.error() : permutation.error());
    Shape sorted = *permutation, shape;
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t k = 0; k < sorted.size(); ++k)
        if (sorted[k] != k || sorted.size() != from->size())
            return builder.damaged(call, "its perm is no permutation of its axes");
    for (const std::size_t axis : *permutation)
        shape.push_back((*from)[axis]);
    auto input = builder.input(call, 0, *from);
    if (!input)
        return pass(std::move(input).error());
    return builder.add(call, graph::Transpose{*std::move(permutation)}, {*input}, shape, 1);
}

Read read_zero_padding(Builder& builder, const Call& call)
{
    const bool one_axis = call.function.find("1d") != std::string::npos;
    const auto channels = builder.number(call, "n_chan");
    if (!channels)
        return pass(channels.error());
    graph::ZeroPadding layer;
    Shape from, to;
    for (const bool vertical : {true, false}) {
        if (one_axis && vertical)
            continue;
        const auto in = builder.number(call, vertical ? "in_height" : "in_width");
        const auto before = builder.number(call, vertical ? "pad_top" : "pad_left");
        const auto after = builder.number(call, vertical ? "pad_bottom" : "pad_right");
        for (const auto* number : {&in, &before, &after})
            if (!*number)
                return pass((*number).error());
        layer.margins.push_back({*before, *after});
        from.push_back(*in);
        to.push_back(*in + *before + *after);
    }
    from.push_back(*channels);
    to.push_back(*channels);
    auto input = builder.input(call, 0, from);
    if (!input)
        return pass(std::move(input).error());
    return builder.add(call, std::move(layer), {*input}, to, 1);
}

Read read_resize(Builder& builder, const Call& call)
{
    Result<std::size_t> n[5]{builder.number(call, "height"), builder.number(call, "width"),
                             builder.number(call, "n_chan"), builder.number(call, "new_height"),
                             builder.number(call, "new_width")};
    for (const auto& number : n)
        if (!number)
            return pass(number.error());
    const std::size_t height = *n[0], width = *n[1], channels = *n[2], new_height = *n[3], new_width = *n[4];
    if (height == 0 || width == 0 || new_height % height != 0 || new_width % width != 0)
        return builder.refused(call, "resizing by a factor that is not whole cannot be read back");
    const bool one_axis = height == 1 && new_height == 1;
    graph::UpSampling layer;
    if (!one_axis)
        layer.factors.push_back(new_height / height);
    layer.factors.push_back(new_width / width);
    auto input = builder.input(call, 0, one_axis ? Shape{width, channels} : Shape{height, width, channels});
    if (!input)
        return pass(std::move(input).error());
    const Shape shape = one_axis ? Shape{new_width, channels} : Shape{new_height, new_width, channels};
    return builder.add(call, std::move(layer), {*input}, shape, 1);
}

/// nnet::repack_stream: the same elements in other packs.
Read read_repack(Builder& builder, const Call& call)
{
    auto input = builder.input(call, 0);
    if (!input)
        return pass(std::move(input).error());
    if (call.arguments.size() < 2)
        return builder.damaged(call, "too few arguments");
    builder.set(call.arguments[1], *input);
    builder.tell(builder.layer_name(call), "remove_repack",
                 "Repacking of a stream removed: it moves no element");
    return {};
}

/// The extents of one time step: channels, with the spatial extents that its code has.
Result<Shape> step_shape(const Builder& builder, const Call& call)
{
    const auto channels = builder.number(call, "n_chan"), width = builder.number(call, "in_width"),
               height = builder.number(call, "in_height");
    for (const auto* number : {&channels, &width, &height})
        if (!*number)
            return pass((*number).error());
    if (call.function.ends_with("2d"))
        return Shape{*channels};
    return call.function.ends_with("3d") ? Shape{*width, *channels} : Shape{*height, *width, *channels};
}

/// nnet::read_time_step_2d<in, config>(ts, x, step) and nnet::write_time_step_2d<out, config>(ts, step, y)
Read read_time_step(Builder& builder, const Call& call)
{
    const auto steps = builder.number(call, "n_time_steps");
    const auto step = step_shape(builder, call);
    if (!steps || !step)
        return pass(!steps ? steps.error() : step.error());
    Shape whole = *step;
    whole.insert(whole.begin(), *steps);
    const bool opens = call.function.starts_with("read");
    auto input = builder.input(call, 1, opens ? whole : *step);
    if (!input)
        return pass(std::move(input).error());
    if (opens)
        return builder.add(call, graph::TimeDistributed{*steps}, {*input}, *step, 2);
    return builder.add(call,
                       graph::TimeDistributedEnd{.steps = *steps, .lost_activation = graph::Function::linear},
                       {*input}, whole, 2);
}

/// nnet::clone_stream<in, out, N>(x, copy1, copy2): N elements each.
Read read_clone(Builder& builder, const Call& call)
{
    const std::size_t count = builder.firmware().size(call.templates.back()).value_or(0);
    auto input = builder.input_of(call, 0, count);
    if (!input)
        return pass(std::move(input).error());
    for (std::size_t k = 1; k < call.arguments.size(); ++k)
        builder.set(call.arguments[k], *input);
    builder.tell(builder.layer_name(call), "remove_clone",
                 "Copies of a stream removed: the readers share it");
    return {};
}

} // namespace

std::vector<Handler> shape_handlers()
{
    return {{"repack_stream", "Repack", read_repack, ""},
            {"read_time_step_2d", "TimeDistributed", read_time_step, ""},
            {"read_time_step_3d", "TimeDistributed", read_time_step, ""},
            {"read_time_step_4d", "TimeDistributed", read_time_step, ""},
            {"write_time_step_2d", "TimeDistributed", read_time_step, ""},
            {"write_time_step_3d", "TimeDistributed", read_time_step, ""},
            {"write_time_step_4d", "TimeDistributed", read_time_step, ""},
            {"clone_stream", "Clone", read_clone, ""},
            {"transpose", "Transpose", read_transpose, ""},
            {"zeropad1d_cl", "ZeroPadding1D", read_zero_padding, ""},
            {"zeropad2d_cl", "ZeroPadding2D", read_zero_padding, ""},
            {"resize_nearest", "Resize", read_resize, "whole factors"}};
}

} // namespace bitscape::firmware
