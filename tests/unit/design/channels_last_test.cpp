// hls4ml's converter of PyTorch models to channels last: where it puts a Transpose, and what it relabels.
#include "design/design.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace bitscape;
using testing::ElementsAre;

namespace {

/// x (2, 4) -> Conv1d to (3, 3) [-> flatten -> Linear].
std::shared_ptr<const graph::Model> signal_model(bool flattens)
{
    graph::Model model;
    model.channels_first = true;
    const auto add = [&](const char* name, graph::Operation operation, Shape shape) {
        const LayerId id{static_cast<std::uint32_t>(model.layers.size())};
        std::vector<LayerId> inputs;
        if (id.value > 0)
            inputs.push_back(LayerId{id.value - 1});
        model.layers.push_back({id, name, "", std::move(operation), std::move(inputs), std::move(shape)});
        return id;
    };
    model.inputs = {add("x", graph::Input{}, {2, 4})};
    graph::Convolution convolution;
    convolution.windows.padding = graph::Padding::margins;
    convolution.windows.axes = {{2, 1, 1}};
    convolution.windows.margins = {{0, 0}};
    convolution.n_channels = 2;
    convolution.n_filters = 3;
    convolution.kernel.assign(12, 0.5F);
    model.outputs = {add("conv", std::move(convolution), {3, 3})};
    if (flattens) {
        (void)add("flat", graph::Flatten{}, {9});
        graph::Dense dense;
        dense.n_in = 9;
        dense.n_out = 2;
        for (int i = 0; i < 18; ++i)
            dense.kernel.push_back(static_cast<float>(i));
        model.outputs = {add("fc", std::move(dense), {2})};
    }
    const auto valid = graph::validate(model);
    EXPECT_TRUE(valid) << english(valid.error());
    return std::make_shared<const graph::Model>(std::move(model));
}

Result<design::Design> resolve(const std::shared_ptr<const graph::Model>& model, const std::string& keys,
                               const char* io_type = "io_parallel")
{
    const auto configuration = config::parse_configuration(
        std::string("Backend: Vitis\nIOType: ") + io_type +
            "\nHLSConfig:\n  Model:\n    Precision: fixed<16,6>\n    ReuseFactor: 1\n" + keys,
        "test");
    EXPECT_TRUE(configuration) << english(configuration.error());
    return design::resolve(model, *configuration);
}

std::vector<std::string> names(const Result<design::Design>& design)
{
    if (!design)
        return {english(design.error())};
    std::vector<std::string> all;
    for (const design::Node& node : design->nodes)
        all.push_back(node.name);
    return all;
}

} // namespace

TEST(ChannelsLast, full_transposes_inputs_and_relabels_the_rest)
{
    const auto design = resolve(signal_model(false), "");
    EXPECT_THAT(names(design), ElementsAre("x", "transpose_input_for_x", "conv"));
    ASSERT_TRUE(design);
    EXPECT_EQ(design->nodes[0].shape, (Shape{2, 4}));
    EXPECT_EQ(design->nodes[1].shape, (Shape{4, 2}));
    EXPECT_EQ(design->nodes[2].shape, (Shape{3, 3}));
}

TEST(ChannelsLast, internal_takes_inputs_that_are_turned_already)
{
    const auto design = resolve(signal_model(false), "    ChannelsLastConversion: internal\n");
    EXPECT_THAT(names(design), ElementsAre("x", "conv"));
    ASSERT_TRUE(design);
    EXPECT_EQ(design->nodes[0].shape, (Shape{4, 2}));
}

TEST(ChannelsLast, outputs_are_turned_back_if_asked_for)
{
    EXPECT_THAT(names(resolve(signal_model(false), "    TransposeOutputs: true\n")),
                ElementsAre("x", "transpose_input_for_x", "conv", "transpose_ouput_for_conv"));
}

TEST(ChannelsLast, before_a_dense_layer_the_weights_are_permuted_instead)
{
    const auto design = resolve(signal_model(true), "");
    EXPECT_THAT(names(design), ElementsAre("x", "transpose_input_for_x", "conv", "flat", "fc"));
    ASSERT_TRUE(design);
    const auto* dense = std::get_if<design::Dense>(&design->nodes.back().operation);
    ASSERT_NE(dense, nullptr);
    // PyTorch's row r = channel * 3 + position stands at position * 3 + channel. Kernel values are 2 r, 2 r
    // + 1.
    std::vector<std::int64_t> first_column;
    for (std::size_t row = 0; row < 9; ++row)
        first_column.push_back(dense->weight.raw[2 * row] >> dense->weight.type.fraction());
    EXPECT_THAT(first_column, ElementsAre(0, 6, 12, 2, 8, 14, 4, 10, 16));
    EXPECT_THAT(names(resolve(signal_model(true), "", "io_stream")),
                testing::Contains("transpose_input_for_flat"));
}

TEST(ChannelsLast, off_and_what_is_no_choice)
{
    EXPECT_THAT(
        names(resolve(signal_model(false), "    ChannelsLastConversion: 'off'\n")),
        ElementsAre("layer 'conv': hls4ml has no channels-first code: ChannelsLastConversion must not "
                    "be off"));
    EXPECT_THAT(
        names(resolve(signal_model(false), "    ChannelsLastConversion: half\n")),
        ElementsAre("HLSConfig: Model: ChannelsLastConversion: 'half' is not one of full, internal, off"));
}
