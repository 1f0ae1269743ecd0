#include "dataflow/network.hpp"
#include "unit/dataflow/stream_design.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bitscape::dataflow {
namespace {

using test::StreamDesign;

template <class Kind> Kind motion_as(const design::Design& design, const char* name)
{
    const Motion motion = motion_of(design, *design.find(name));
    EXPECT_TRUE(std::holds_alternative<Kind>(motion)) << name << ": " << motion.index();
    return std::holds_alternative<Kind>(motion) ? std::get<Kind>(motion) : Kind{};
}

TEST(Network, EveryStreamHasOneWriterAndOneReader)
{
    design::Design design = test::branching_design(design::Strategy::latency);
    design.io_type = design::IoType::io_stream;
    const Network net = network(design); // fc1 has three readers: a layer, another and an output
    std::vector<std::string> names;
    for (const Channel& channel : net.channels) {
        names.push_back(design.node(channel.tensor).name + channel.suffix);
        EXPECT_EQ(channel.beats, 1U);
    }
    EXPECT_THAT(names, testing::ElementsAre("x", "fc1", "fc1_copy1", "fc1_rest1", "fc1_copy2", "fc1_copy3",
                                            "fc1_relu", "fc2"));
    std::vector<std::string> order;
    for (const Process& process : net.processes)
        order.push_back(design.node(process.node).name +
                        (process.kind == Process::Kind::fan_out ? " fan out" : ""));
    EXPECT_THAT(order, testing::ElementsAre("fc1", "fc1 fan out", "fc1 fan out", "fc1_relu", "fc2"));
    EXPECT_THAT(net.inputs, testing::ElementsAre(0U));
    ASSERT_EQ(net.outputs.size(), 3U);
    EXPECT_EQ(net.channels[net.outputs[1]].suffix, "_copy3"); // fc1 itself
    EXPECT_FALSE(net.channels[net.outputs[1]].is_fifo());
}

TEST(Network, InputsThatAreOutputsOrReadByNobodyHaveAProcess)
{
    StreamDesign builder;
    const NodeId seen = builder.image("seen", 2, 2, 3);
    builder.image("unseen", 4, 1, 1);
    builder.output(seen);
    const Network net = network(builder.finish());
    ASSERT_EQ(net.processes.size(), 2U);
    EXPECT_EQ(net.processes[0].kind, Process::Kind::forward);
    EXPECT_EQ(net.processes[1].kind, Process::Kind::discard);
    EXPECT_EQ(net.channels[net.processes[1].reads.front()].beats, 4U);
}

TEST(Network, FlatteningIsNoProcess)
{
    StreamDesign builder;
    const NodeId x = builder.image("x", 3, 2, 4);
    const NodeId flat = builder.add("flatten", "Reshape", design::Reshape{}, {x}, {24}, StreamDesign::number);
    builder.output(builder.dense("fc", flat, 24, 2, std::vector<std::int64_t>(48), {0, 0}));
    const design::Design design = builder.finish();
    EXPECT_EQ(stream_of(design, flat), x);
    EXPECT_EQ(beat_elements(design, flat), 4U);
    EXPECT_EQ(beats(design, flat), 6U);
    motion_as<Whole>(design, "fc");
    EXPECT_EQ(network(design).processes.size(), 1U);
}

TEST(Network, ReshapesOfPacksAreOnesUnlessBeatsStayAsTheyAre)
{
    StreamDesign builder;
    const NodeId x = builder.image("x", 3, 2, 4);
    const NodeId same = builder.add("rows", "Repack", design::Reshape{}, {x}, {6, 4}, StreamDesign::number);
    const NodeId wide =
        builder.add("wide", "Repack", design::Reshape{}, {same}, {3, 8}, StreamDesign::number);
    builder.output(wide);
    const design::Design design = builder.finish();
    EXPECT_EQ(stream_of(design, same), x);
    const auto packs = motion_as<Repacking>(design, "wide");
    EXPECT_EQ(packs.from, 4U);
    EXPECT_EQ(packs.to, 8U);
}

TEST(Motion, RearrangementsAreReadFromWhereElementsComeFrom)
{
    StreamDesign builder;
    const NodeId x = builder.image("x", 2, 3, 2);
    const auto moved = [&](const char* name, NodeId from, Shape shape, std::vector<std::int32_t> source) {
        return builder.add(name, name, design::Rearrangement{std::move(source)}, {from}, std::move(shape),
                           StreamDesign::number);
    };
    builder.output(builder.padding("padded", x, 2, 3, 2, 1));
    builder.output(moved("cropped", x, {1, 2, 2}, {8, 9, 10, 11}));
    builder.output(moved("doubled", x, {2, 6, 2},
                         {0, 1, 0, 1, 2, 3, 2, 3, 4, 5, 4, 5, 6, 7, 6, 7, 8, 9, 8, 9, 10, 11, 10, 11}));
    builder.output(moved("turned", x, {3, 2, 2}, {0, 1, 6, 7, 2, 3, 8, 9, 4, 5, 10, 11}));
    builder.output(moved("channels", x, {2, 3, 2}, {1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10}));
    const NodeId pixel = builder.image("pixel", 1, 1, 2);
    builder.output(moved("everywhere", pixel, {1, 3, 2}, {0, 1, 0, 1, 0, 1}));
    const NodeId grey = builder.image("grey", 1, 2, 1);
    builder.output(moved("coloured", grey, {1, 2, 3}, {0, 0, 0, 1, 1, 1}));
    const design::Design design = builder.finish();
    const auto padded = motion_as<Margins>(design, "padded");
    EXPECT_EQ(padded.top, 1);
    EXPECT_EQ(padded.left, 1);
    EXPECT_EQ(padded.out_width, 5U);
    const auto cropped = motion_as<Margins>(design, "cropped");
    EXPECT_EQ(cropped.top, -1);
    EXPECT_EQ(cropped.left, -1);
    const auto doubled = motion_as<Upsampling>(design, "doubled");
    EXPECT_EQ(doubled.rows_factor, 1U);
    EXPECT_EQ(doubled.columns_factor, 2U);
    motion_as<Whole>(design, "turned");
    motion_as<Whole>(design, "channels");
    EXPECT_EQ(motion_as<Repetition>(design, "everywhere").times, 3U);
    motion_as<EachBeat>(design, "coloured");
}

TEST(Motion, ConcatenationsAreWithinBeatsOrOneBehindTheOther)
{
    StreamDesign builder;
    const NodeId a = builder.image("a", 2, 2, 3), b = builder.image("b", 2, 2, 3);
    builder.output(builder.add("channels", "Concatenate", design::Concatenate{3, 3}, {a, b}, {2, 2, 6},
                               StreamDesign::number));
    builder.output(builder.add("columns", "Concatenate", design::Concatenate{6, 6}, {a, b}, {2, 4, 3},
                               StreamDesign::number));
    builder.output(builder.add("rows", "Concatenate", design::Concatenate{12, 12}, {a, b}, {4, 2, 3},
                               StreamDesign::number));
    const design::Design design = builder.finish();
    motion_as<EachBeat>(design, "channels");
    EXPECT_EQ(motion_as<Turns>(design, "columns").first, 2U);
    EXPECT_EQ(motion_as<Turns>(design, "rows").second, 4U);
}

} // namespace
} // namespace bitscape::dataflow
