// Pooling, merges, and layers that move elements.
#include "exporter_hls/layer_writer.hpp"

#include <algorithm>
#include <bit>
#include <fmt/format.h>

namespace bitscape::hls {

namespace {

/// Types and rules of pooling_ac.h: sums of signed numbers with the default modes are exact, others stay in
/// the input's type.
void ac_pooling(LayerWriter& writer, const design::Pooling& layer)
{
    const FixedPoint& in = writer.input();
    const bool wide =
        in.is_signed && in.overflow == Overflow::wrap && (in.is_integer || in.rounding == Rounding::trn);
    const int carry = static_cast<int>(std::bit_width(layer.grid.taps()));
    writer.config.flag("is_global", layer.is_global);
    writer.config.flag("is_plane", layer.axes == 2);
    writer.config.flag("narrow_scale", writer.design.backend == design::Backend::catapult);
    writer.type(writer.config, "sum_t",
                wide ? FixedPoint{.width = in.width + carry, .integer = in.integer + carry} : in);
}

} // namespace

Result<void> write(LayerWriter& writer, const design::Pooling& layer)
{
    ConfigText& config = writer.config;
    if (layer.grid.positions() * layer.n_chan != writer.elements())
        return writer.failure(ErrorCode::mismatch, "its shape does not fit its input");
    writer.grid(layer.grid);
    config.constant("n_chan", layer.n_chan);
    config.flag("counts_padding", layer.counts_padding);
    writer.type(config, "accum_t", layer.accum);
    const bool average = layer.op == graph::PoolOp::average;
    if (writer.on_streams) {
        if (layer.grid.height.margin != graph::Margin{} || layer.grid.width.margin != graph::Margin{})
            return writer.failure(ErrorCode::unsupported, "streams are not padded by a pooling layer");
        if (writer.step.reads_flow.front().elements != layer.n_chan)
            return writer.failure(ErrorCode::unsupported, "a flattened stream cannot be pooled");
        writer.call("pooling",
                    fmt::format("{}<bitscape_hls::{}, {}>", layer.is_global ? "global_pooling" : "pooling",
                                average ? "MeanOf" : "LargestOf", config.name()),
                    {});
        return {};
    }
    const bool own = !writer.dialect.is_amd() && writer.design.backend != design::Backend::oneapi;
    if (own)
        ac_pooling(writer, layer);
    writer.call(own ? "pooling_ac" : "pooling",
                fmt::format("{}<{}>", average ? "average_pooling" : "max_pooling", config.name()), {});
    return {};
}

namespace {

// Images whose pixels pass by one after the other.

void write_motion(LayerWriter& writer, const dataflow::Margins& image)
{
    const auto positive = [](std::int64_t margin) {
        return static_cast<std::size_t>(std::max<std::int64_t>(margin, 0));
    };
    ConfigText& config = writer.config;
    config.constant("in_height", image.in_height);
    config.constant("in_width", image.in_width);
    config.constant("out_height", image.out_height);
    config.constant("out_width", image.out_width);
    config.constant("pad_top", positive(image.top));
    config.constant("pad_left", positive(image.left));
    config.constant("crop_top", positive(-image.top));
    config.constant("crop_left", positive(-image.left));
    writer.call("rearrange", fmt::format("margins<{}>", config.name()), {});
}

void write_motion(LayerWriter& writer, const dataflow::Upsampling& image)
{
    ConfigText& config = writer.config;
    config.constant("in_height", image.height);
    config.constant("in_width", image.width);
    config.constant("rows_factor", image.rows_factor);
    config.constant("columns_factor", image.columns_factor);
    writer.call("rearrange", fmt::format("upsampling<{}>", config.name()), {});
}

void write_motion(LayerWriter& writer, const dataflow::Repetition& beat)
{
    writer.config.constant("times", beat.times);
    writer.call("rearrange", fmt::format("repetition<{}>", writer.config.name()), {});
}

template <class Other> void write_motion(LayerWriter&, const Other&) {}

} // namespace

Result<void> write(LayerWriter& writer, const design::Rearrangement& layer)
{
    if (writer.on_streams) {
        std::visit([&](const auto& motion) { write_motion(writer, motion); },
                   dataflow::motion_of(writer.design, writer.node));
        return {};
    }
    writer.config.constant("n_in", writer.input_elements());
    writer.config.constant("n_out", writer.elements());
    if (layer.source.size() != writer.elements() * writer.beats)
        return writer.failure(ErrorCode::mismatch, "its shape does not fit its input");
    const auto first = layer.source.begin(); // every beat is put together as the first
    const std::string source = writer.places("p", "int", "the input element of each output element, or -1",
                                             {first, first + static_cast<std::ptrdiff_t>(writer.elements())});
    writer.call("rearrange", fmt::format("rearrange<{}>", writer.config.name()), {source});
    return {};
}

Result<void> write(LayerWriter& writer, const design::Merge& layer)
{
    using Kind = graph::Merge::Kind;
    std::string_view function;
    switch (layer.kind) {
    case Kind::add:
        function = "Add";
        break;
    case Kind::subtract:
        function = "Subtract";
        break;
    case Kind::multiply:
        function = "Multiply";
        break;
    case Kind::average:
        function = writer.design.backend == design::Backend::catapult ? "LostAverage"
                   : writer.design.backend == design::Backend::oneapi ? "HalvedSum"
                                                                      : "Average";
        break;
    case Kind::maximum:
        function = "Maximum";
        break;
    case Kind::minimum:
        function = "Minimum";
        break;
    }
    writer.config.constant("n", writer.elements());
    writer.config.constant("n_first", writer.input_elements(0));
    writer.config.constant("n_second", writer.input_elements(1));
    writer.call("merge", fmt::format("merge<bitscape_hls::{}, {}>", function, writer.config.name()), {});
    return {};
}

Result<void> write(LayerWriter& writer, const design::Dot& layer)
{
    writer.config.constant("n", writer.input_elements());
    writer.type(writer.config, "accum_t", layer.accum);
    writer.call("merge", fmt::format("dot<{}>", writer.config.name()), {});
    return {};
}

Result<void> write(LayerWriter& writer, const design::Concatenate& layer)
{
    if (layer.first == 0 || layer.second == 0 || writer.elements() % (layer.first + layer.second) != 0)
        return writer.failure(ErrorCode::mismatch, "its shape does not fit its inputs");
    const std::size_t unit = writer.on_streams ? writer.step.writes_flow.elements : 1;
    writer.config.constant("first", layer.first / unit);
    writer.config.constant("second", layer.second / unit);
    writer.config.constant("turns", writer.elements() / (layer.first + layer.second));
    writer.call("merge", fmt::format("concatenate<{}>", writer.config.name()), {});
    return {};
}

/// The loop over time steps is the top function's (firmware.cpp); here one step is taken or put.
Result<void> write(LayerWriter& writer, const design::TimeDistributed& layer)
{
    const std::size_t elements = layer.closes ? writer.input_elements() : writer.elements();
    const std::string offset = fmt::format(" + step * {}", elements);
    writer.statement(fmt::format("bitscape_hls::copy<{}>({}{}, {}{});", elements, writer.step.reads.front(),
                                 layer.closes ? "" : offset, writer.step.writes, layer.closes ? offset : ""));
    return {};
}

} // namespace bitscape::hls
