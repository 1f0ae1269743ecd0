#include "importer_keras/layers/layers.hpp"
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
Result<std::size_t> spatial_axes(const LayerReader& reader)
{
    const std::size_t axes = axes_of(reader.text.class_name);
    if (auto last = check_channels_last(reader.text.config); !last)
        return pass(std::move(last).error());
    if (auto fits = check_rank(reader.input, axes); !fits)
        return pass(std::move(fits).error());
    return axes;
}

} // namespace

Result<LayerAndShape> read_pooling(const LayerReader& reader)
{
    const auto axes = spatial_axes(reader);
    if (!axes)
        return pass(axes.error());
    auto window = windows(reader.text.config, "pool_size", *axes);
    if (!window)
        return pass(std::move(window).error());
    if (graph::Failure failure = graph::check_windows(*window, reader.input))
        return fail(ErrorCode::bad_format, "", *std::move(failure));
    Shape shape = graph::window_shape(*window, reader.input, reader.input.back());
    return LayerAndShape{graph::Pooling{op_of(reader.text.class_name), *std::move(window), false},
                         std::move(shape)};
}

Result<LayerAndShape> read_global_pooling(const LayerReader& reader)
{
    const auto axes = spatial_axes(reader);
    if (!axes)
        return pass(axes.error());
    const graph::GlobalPooling layer{op_of(reader.text.class_name), *axes,
                                     flag(reader.text.config, "keepdims", false)};
    Shape shape(layer.keeps_axes ? *axes : 0, 1);
    shape.push_back(reader.input.back());
    return LayerAndShape{layer, std::move(shape)};
}

Result<LayerAndShape> read_zero_padding(const LayerReader& reader)
{
    const auto axes = spatial_axes(reader);
    if (!axes)
        return pass(axes.error());
    auto read = margins(reader.text.config, "padding", *axes);
    if (!read)
        return pass(std::move(read).error());
    Shape shape = reader.input;
    for (std::size_t k = 0; k < *axes; ++k)
        shape[k] += (*read)[k].before + (*read)[k].after;
    return LayerAndShape{graph::ZeroPadding{*std::move(read)}, std::move(shape)};
}

Result<LayerAndShape> read_cropping(const LayerReader& reader)
{
    const auto axes = spatial_axes(reader);
    if (!axes)
        return pass(axes.error());
    auto read = margins(reader.text.config, "cropping", *axes);
    if (!read)
        return pass(std::move(read).error());
    Shape shape = reader.input;
    for (std::size_t k = 0; k < *axes; ++k) {
        const std::size_t taken = (*read)[k].before + (*read)[k].after;
        if (taken >= shape[k])
            return fail(ErrorCode::bad_format, "", fmt::format("cropping {} of {} leaves nothing", taken, shape[k]));
        shape[k] -= taken;
    }
    return LayerAndShape{graph::Cropping{*std::move(read)}, std::move(shape)};
}

Result<LayerAndShape> read_up_sampling(const LayerReader& reader)
{
    const auto axes = spatial_axes(reader);
    if (!axes)
        return pass(axes.error());
    if (const std::string how = text_of(reader.text.config, "interpolation", "nearest"); how != "nearest")
        return fail(ErrorCode::unsupported, "", fmt::format("interpolation '{}' is not supported", how));
    const auto factors = extents(reader.text.config, "size", *axes);
    if (!factors)
        return pass(factors.error());
    Shape shape = reader.input;
    for (std::size_t k = 0; k < *axes; ++k)
        shape[k] *= (*factors)[k];
    return LayerAndShape{graph::UpSampling{*factors}, std::move(shape)};
}

Result<LayerAndShape> read_reshape(const LayerReader& reader)
{
    const json* target = member(reader.text.config, "target_shape");
    if (target == nullptr || !target->is_array() || target->empty())
        return fail(ErrorCode::bad_format, "", "target_shape is missing");
    const std::size_t count = element_count(reader.input);
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
    return LayerAndShape{graph::Reshape{}, std::move(shape)};
}

} // namespace bitscape::keras
