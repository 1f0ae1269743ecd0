// Projects with streams between their layers: texts, and the compiled project against the emulator.
#include "emulate/emulate.hpp"
#include "exporter_hls/project.hpp"
#include "exporter_vitis/exporter_vitis.hpp"
#include "unit/dataflow/stream_design.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

namespace bitscape {
namespace {

namespace fs = std::filesystem;
using test::StreamDesign;
using testing::HasSubstr;

constexpr FixedPoint number{.width = 12, .integer = 6};

class Random {
public:
    std::vector<std::int64_t> raw(std::size_t count)
    {
        std::vector<std::int64_t> values(count);
        for (std::int64_t& value : values)
            value = static_cast<std::int64_t>(generator_() % 41) - 20;
        return values;
    }

private:
    std::mt19937 generator_{7};
};

/// Output pixel p is input pixel pixels[p], or zeros where that is -1.
design::Rearrangement moved(const std::vector<std::int32_t>& pixels, std::int32_t channels)
{
    design::Rearrangement layer;
    for (const std::int32_t pixel : pixels)
        for (std::int32_t c = 0; c < channels; ++c)
            layer.source.push_back(pixel < 0 ? -1 : pixel * channels + c);
    return layer;
}

/// What the goldens have little of: slopes and scales for each element, margins, blocks, packs, turns.
design::Design unusual_design()
{
    Random random;
    StreamDesign builder;
    const NodeId x = builder.image("x", 4, 4, 3);
    design::PReLU slopes{.alpha = {{.width = 8, .integer = 3}, random.raw(48)}};
    const NodeId prelu = builder.add("prelu", "PReLU", slopes, {x}, {4, 4, 3}, number);
    design::BatchNormalization scales{.scale = {{.width = 8, .integer = 3}, random.raw(48)},
                                      .bias = {{.width = 7, .integer = 2}, random.raw(48)}};
    const NodeId norm = builder.add("norm", "BatchNormalization", scales, {prelu}, {4, 4, 3}, number, 2);
    const NodeId cropped =
        builder.add("crop", "Cropping2D", moved({5, 6, 9, 10}, 3), {norm}, {2, 2, 3}, number);
    const NodeId large =
        builder.add("resize", "Resize", moved({0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3}, 3), {cropped},
                    {4, 4, 3}, number);
    const NodeId turned =
        builder.add("turn", "Transpose", moved({0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15}, 3),
                    {large}, {4, 4, 3}, number);
    const NodeId sum = builder.merge("sum", turned, prelu, {4, 4, 3});
    const NodeId columns =
        builder.add("columns", "Concatenate", design::Concatenate{12, 12}, {sum, norm}, {4, 8, 3}, number);
    const NodeId packed = builder.add("repack", "Repack", design::Reshape{}, {columns}, {16, 6}, number);
    builder.output(packed);
    builder.output(columns);
    return builder.finish();
}

TEST(StreamProject, EveryLayerIsAProcessWithStreams)
{
    const design::Design design = test::residual_design(3);
    const auto files = hls::project_files(design, vitis_dialect(), {});
    ASSERT_TRUE(files) << english(files.error());
    const auto text = [&](std::string_view path) {
        const auto found = std::ranges::find(*files, path, &hls::File::path);
        return found == files->end() ? std::string("missing") : found->text;
    };
    const std::string top = text("firmware/sample_net.cpp");
    EXPECT_THAT(top, HasSubstr("BITSCAPE_STREAM_PORT(input1)"));
    EXPECT_THAT(top, HasSubstr("BITSCAPE_DATAFLOW"));
    EXPECT_THAT(top, HasSubstr("bitscape_hls::fan_out_stream<36>(input1, input1_copy1, input1_copy2);"));
    EXPECT_THAT(top, HasSubstr("bitscape_hls::stream_margins<Layer2>(input1_copy1, layer2_out);"));
    EXPECT_THAT(top, HasSubstr("layer4_process(layer3_out, input1_copy2, output1);"));
    EXPECT_THAT(text("firmware/defines.h"),
                HasSubstr("typedef bitscape_hls::Beat<layer3_t, 2> layer3_beat; // 36 of them"));
    EXPECT_THAT(text("firmware/kernels/stream_convolution.h"), HasSubstr("shift_window"));
    EXPECT_THAT(text("sim/hls_stream.h"), HasSubstr("class stream"));
    const auto depths = dataflow::fifo_depths(design);
    ASSERT_TRUE(depths);
    const auto skip = std::ranges::find_if(depths->fifos, [&](const dataflow::Fifo& fifo) {
        return depths->network.channels[fifo.channel].suffix == "_copy2";
    });
    ASSERT_NE(skip, depths->fifos.end());
    EXPECT_THAT(top,
                HasSubstr("BITSCAPE_FIFO(input1_beat, input1_copy2, " + std::to_string(skip->depth) + ")"));
    EXPECT_THAT(text("README.txt"), HasSubstr("Streams between the layers"));
    EXPECT_THAT(text("bitscape.json"), HasSubstr("\"stream\": \"x_copy2\""));
}

TEST(StreamProject, SomeToolsHaveNoStreams)
{
    hls::Dialect dialect = vitis_dialect();
    dialect.ports = hls::Dialect::Ports::structs;
    const auto files = hls::project_files(test::residual_design(), dialect, {});
    ASSERT_FALSE(files);
    EXPECT_EQ(english(files.error()), "IOType: Vitis HLS projects have no streams, use io_parallel");
}

std::string refusal(const design::Design& design)
{
    const auto files = hls::project_files(design, vitis_dialect(), {});
    return files ? "exported" : english(files.error());
}

TEST(StreamProject, WindowsThatStreamsCannotHaveAreNamed)
{
    StreamDesign builder;
    const NodeId x = builder.image("x", 4, 4, 2);
    graph::WindowAxis axis = StreamDesign::axis(4, 2, 2);
    axis.margin = {1, 1};
    axis.out = 3;
    design::Pooling pooling{.grid = {axis, axis}, .n_chan = 2, .accum = number};
    builder.output(builder.add("pool", "Pooling2D", pooling, {x}, {3, 3, 2}, number));
    design::Design design = builder.finish();
    EXPECT_EQ(refusal(design), "layer 'pool': streams are not padded by a pooling layer");

    StreamDesign flattened;
    const NodeId narrow = flattened.image("x", 4, 8, 1);
    const NodeId flat = flattened.add("flatten", "Reshape", design::Reshape{}, {narrow}, {32}, number);
    pooling.grid = {StreamDesign::axis(4, 2, 2), StreamDesign::axis(4, 2, 2)};
    flattened.output(flattened.add("pool", "Pooling2D", pooling, {flat}, {2, 2, 2}, number));
    EXPECT_EQ(refusal(flattened.finish()), "layer 'pool': a flattened stream cannot be pooled");

    StreamDesign padded;
    const NodeId image = padded.image("x", 4, 4, 2);
    axis.size = 3;
    axis.stride = 1;
    axis.out = 4;
    padded.output(padded.convolution("conv", image, {axis, axis}, 2, 1));
    EXPECT_EQ(refusal(padded.finish()), "layer 'conv': streams are padded by a layer of their own");
}

TEST(StreamProject, UnusualLayersAgreeWithTheEmulator)
{
    std::string root = (fs::temp_directory_path() / "bitscape_streams_XXXXXX").string();
    ASSERT_NE(::mkdtemp(root.data()), nullptr);
    Progress progress;
    const auto exporter = make_vitis_exporter();
    const auto written = exporter->write(
        unusual_design(), {.directory = fs::path(root) / "p", .inputs = {}, .extras = {}}, {}, progress);
    ASSERT_TRUE(written) << english(written.error());
    const auto checked = exporter->check(fs::path(root) / "p", {}, progress);
    ASSERT_TRUE(checked) << english(checked.error());
    EXPECT_EQ(checked->first_difference, "");
    EXPECT_EQ(checked->equal, checked->values);
    EXPECT_EQ(checked->values, 2U * 96 * checked->rows);
    fs::remove_all(root);
}

} // namespace
} // namespace bitscape
