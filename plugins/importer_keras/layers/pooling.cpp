#include "importer_keras/layers/spatial_options.hpp"

#include <fmt/format.h>

namespace bitscape::keras {

using nlohmann::json;

namespace {

graph::PoolOp op_of(std::string_view class_name)
{
    return class_name.find("Max") == std::string_view::npos ? graph::PoolOp::average : graph::PoolOp::max;
}

/// What all layers here share: channels last, and a spatial axis or two.
Result<std::size_t> spatial_axes(const Builder& builder, const LayerText& text)
{
    const std::size_t axes = axes_of(text.class_name);
    if (auto last = check_channels_last(text.config); !last)
        return pass(std::move(last).error());
    if (auto fits = check_rank(builder.source().shape, axes); !fits)
        return pass(std::move(fits).error());
    return axes;
}

Result<Made> read_pooling(const Builder& builder, const LayerText& text)
{
    const auto axes = spatial_axes(builder, text);
    if (!axes)
        return pass(axes.error());
    auto window = windows(text.config, "pool_size", *axes);
    if (!window)
        return pass(std::move(window).error());
    if (graph::Failure failure = graph::check_windows(*window, builder.source().shape))
        return fail(ErrorCode::bad_format, "", *std::move(failure));
    Shape shape = graph::window_shape(*window, builder.source().shape, builder.source().shape.back());
    return Made{graph::Pooling{op_of(text.class_name), *std::move(window), false}, std::move(shape)};
}

Result<Made> read_global_pooling(const Builder& builder, const LayerText& text)
{
    const auto axes = spatial_axes(builder, text);
    if (!axes)
        return pass(axes.error());
    const graph::GlobalPooling layer{op_of(text.class_name), *axes, flag(text.config, "keepdims", false)};
    Shape shape(layer.keeps_axes ? *axes : 0, 1);
    shape.push_back(builder.source().shape.back());
    return Made{layer, std::move(shape)};
}

Result<Made> read_zero_padding(const Builder& builder, const LayerText& text)
{
    const auto axes = spatial_axes(builder, text);
    if (!axes)
        return pass(axes.error());
    auto read = margins(text.config, "padding", *axes);
    if (!read)
        return pass(std::move(read).error());
    Shape shape = builder.source().shape;
    for (std::size_t k = 0; k < *axes; ++k)
        shape[k] += (*read)[k].before + (*read)[k].after;
    return Made{graph::ZeroPadding{*std::move(read)}, std::move(shape)};
}

Result<Made> read_cropping(const Builder& builder, const LayerText& text)
{
    const auto axes = spatial_axes(builder, text);
    if (!axes)
        return pass(axes.error());
    auto read = margins(text.config, "cropping", *axes);
    if (!read)
        return pass(std::move(read).error());
    Shape shape = builder.source().shape;
    for (std::size_t k = 0; k < *axes; ++k) {
        const std::size_t taken = (*read)[k].before + (*read)[k].after;
        if (taken >= shape[k])
            return fail(ErrorCode::bad_format, "",
                        fmt::format("cropping {} of {} leaves nothing", taken, shape[k]));
        shape[k] -= taken;
    }
    return Made{graph::Cropping{*std::move(read)}, std::move(shape)};
}

Result<Made> read_up_sampling(const Builder& builder, const LayerText& text)
{
    const auto axes = spatial_axes(builder, text);
    if (!axes)
        return pass(axes.error());
    if (const std::string how = text_of(text.config, "interpolation", "nearest"); how != "nearest")
        return unsupported(fmt::format("interpolation '{}' is not supported", how));
    const auto factors = extents(text.config, "size", *axes);
    if (!factors)
        return pass(factors.error());
    Shape shape = builder.source().shape;
    for (std::size_t k = 0; k < *axes; ++k)
        shape[k] *= (*factors)[k];
    return Made{graph::UpSampling{*factors}, std::move(shape)};
}

Result<Made> read_reshape(const Builder& builder, const LayerText& text)
{
    const json* target = member(text.config, "target_shape");
    if (target == nullptr || !target->is_array() || target->empty())
        return fail(ErrorCode::bad_format, "", "target_shape is missing");
    const std::size_t count = element_count(builder.source().shape);
    Shape shape;
    std::optional<std::size_t> open; // the axis given as -1
    std::size_t known = 1;
    for (const json& extent : *target) {
        if (extent.is_number_integer() && extent == -1 && !open) {
            open = shape.size();
            shape.push_back(1);
            continue;
        }
        if (!extent.is_number_unsigned() || extent.get<std::uint64_t>() == 0 ||
            extent.get<std::uint64_t>() > count / known)
            return fail(ErrorCode::bad_format, "",
                        fmt::format("target_shape {} does not fit {} elements", target->dump(), count));
        shape.push_back(extent.get<std::size_t>());
        known *= shape.back();
    }
    if (open && count % known == 0)
        shape[*open] = count / known;
    if (element_count(shape) != count)
        return fail(ErrorCode::bad_format, "",
                    fmt::format("target_shape {} does not fit {} elements", target->dump(), count));
    return Made{graph::Reshape{}, std::move(shape)};
}

} // namespace

Status add_pooling(Builder& builder, const LayerText& text)
{
    return append(builder, text, read_pooling(builder, text));
}

Status add_global_pooling(Builder& builder, const LayerText& text)
{
    return append(builder, text, read_global_pooling(builder, text));
}

Status add_zero_padding(Builder& builder, const LayerText& text)
{
    return append(builder, text, read_zero_padding(builder, text));
}

Status add_cropping(Builder& builder, const LayerText& text)
{
    return append(builder, text, read_cropping(builder, text));
}

Status add_up_sampling(Builder& builder, const LayerText& text)
{
    return append(builder, text, read_up_sampling(builder, text));
}

Status add_reshape(Builder& builder, const LayerText& text)
{
    return append(builder, text, read_reshape(builder, text));
}

} // namespace bitscape::keras
