#pragma once

#include "unit/exporter_hls/sample_design.hpp"

#include <string>
#include <vector>

namespace bitscape::test {

/// Designs with streams, put together by hand; weights are zeros.
class StreamDesign : public DesignBuilder {
public:
    static constexpr FixedPoint number{.width = 8, .integer = 4};

    NodeId image(std::string name, std::size_t height, std::size_t width, std::size_t channels)
    {
        const NodeId id = DesignBuilder::input(std::move(name), channels, number);
        shapes_.push_back({height, width, channels});
        return id;
    }

    static graph::WindowAxis axis(std::size_t extent, std::size_t size, std::size_t stride)
    {
        graph::WindowAxis axis;
        axis.in = extent;
        axis.size = size;
        axis.stride = stride;
        axis.out = (extent - size) / stride + 1;
        return axis;
    }

    NodeId convolution(const std::string& name, NodeId from, graph::WindowGrid grid, std::size_t channels,
                       std::size_t filters, std::int64_t reuse_factor = 1)
    {
        design::Convolution layer;
        layer.grid = grid;
        layer.n_chan = channels;
        layer.n_filt = filters;
        layer.weight = {number, std::vector<std::int64_t>(layer.n_in() * filters)};
        layer.bias = {number, std::vector<std::int64_t>(filters)};
        layer.accum = {.width = 16, .integer = 8};
        return add(name, "Conv2D", layer, {from}, {grid.height.out, grid.width.out, filters}, number,
                   reuse_factor);
    }

    /// Zeros around an image.
    NodeId padding(const std::string& name, NodeId from, std::size_t height, std::size_t width,
                   std::size_t channels, std::size_t margin)
    {
        design::Rearrangement layer;
        for (std::size_t row = 0; row < height + 2 * margin; ++row)
            for (std::size_t column = 0; column < width + 2 * margin; ++column)
                for (std::size_t c = 0; c < channels; ++c) {
                    const bool inside =
                        row >= margin && row < margin + height && column >= margin && column < margin + width;
                    layer.source.push_back(
                        inside ? static_cast<std::int32_t>(
                                     ((row - margin) * width + column - margin) * channels + c)
                               : -1);
                }
        return add(name, "ZeroPadding2D", std::move(layer), {from},
                   {height + 2 * margin, width + 2 * margin, channels}, number);
    }

    NodeId merge(const std::string& name, NodeId first, NodeId second, Shape shape)
    {
        return add(name, "Merge", design::Merge{}, {first, second}, std::move(shape), number);
    }

    design::Design finish()
    {
        design::Design design = DesignBuilder::finish();
        design.io_type = design::IoType::io_stream;
        for (std::size_t k = 0; k < shapes_.size(); ++k)
            design.nodes[design.inputs[k].index()].shape = shapes_[k];
        return design;
    }

private:
    std::vector<Shape> shapes_;
};

/// x [6, 6, 2], padded, goes through a 3 x 3 convolution and is added to what came out of it.
inline design::Design residual_design(std::int64_t reuse_factor = 1)
{
    StreamDesign builder;
    const NodeId x = builder.image("x", 6, 6, 2);
    const NodeId padded = builder.padding("pad", x, 6, 6, 2, 1);
    const NodeId conv = builder.convolution(
        "conv", padded, {StreamDesign::axis(8, 3, 1), StreamDesign::axis(8, 3, 1)}, 2, 2, reuse_factor);
    builder.output(builder.merge("add", conv, x, {6, 6, 2}));
    return builder.finish();
}

} // namespace bitscape::test
