#include "dataflow/simulate.hpp"
#include "unit/dataflow/stream_design.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bitscape::dataflow {
namespace {

using test::StreamDesign;

std::size_t beats_read(const Schedule& schedule)
{
    return static_cast<std::size_t>(std::ranges::count(schedule.turns, 1, &Turn::reads));
}

const Fifo& fifo_of(const design::Design& design, const Depths& depths, const std::string& name)
{
    static const Fifo none;
    for (const Fifo& fifo : depths.fifos) {
        const Channel& channel = depths.network.channels[fifo.channel];
        if (design.node(channel.tensor).name + channel.suffix == name)
            return fifo;
    }
    ADD_FAILURE() << name << " is no FIFO";
    return none;
}

/// All FIFOs as computed but one.
Outcome with_depth(const design::Design& design, const Depths& depths, const std::string& name,
                   std::size_t depth)
{
    Options options;
    options.depths.assign(depths.network.channels.size(), 0);
    for (const Fifo& fifo : depths.fifos)
        options.depths[fifo.channel] = fifo.depth;
    options.depths[fifo_of(design, depths, name).channel] = depth;
    return simulate(design, depths.network, options);
}

TEST(Turns, AConvolutionGivesAPixelWithTheLastOneItsWindowSees)
{
    StreamDesign builder;
    const NodeId x = builder.image("x", 5, 4, 1);
    builder.output(
        builder.convolution("conv", x, {StreamDesign::axis(5, 3, 2), StreamDesign::axis(4, 2, 1)}, 1, 1, 3));
    const design::Design design = builder.finish();
    const Network net = network(design);
    const Schedule schedule = schedule_of(design, net, net.processes.front());
    ASSERT_EQ(schedule.turns.size(), 20U);
    std::vector<std::size_t> written;
    for (std::size_t n = 0; n < schedule.turns.size(); ++n)
        if (schedule.turns[n].writes != 0)
            written.push_back(n);
    EXPECT_THAT(written, testing::ElementsAre(9U, 10U, 11U, 17U, 18U, 19U)); // rows 2 and 4, columns 1 to 3
    EXPECT_EQ(schedule.turns.front().cycles, 3U);
}

TEST(Turns, PaddingReadsOnlyWithinTheImage)
{
    const design::Design design = test::residual_design();
    const Network net = network(design);
    for (const Process& process : net.processes)
        if (design.node(process.node).name == "pad") {
            const Schedule schedule = schedule_of(design, net, process);
            EXPECT_EQ(schedule.turns.size(), 64U);
            EXPECT_EQ(beats_read(schedule), 36U);
            EXPECT_EQ(schedule.turns[8].reads, 0U);
            EXPECT_EQ(schedule.turns[9].reads, 1U);
        }
}

TEST(Depths, ASkipConnectionHoldsWhatTheConvolutionStillWaitsFor)
{
    const design::Design design = test::residual_design();
    const auto depths = fifo_depths(design);
    ASSERT_TRUE(depths) << english(depths.error());
    const Fifo& skip = fifo_of(design, *depths, "x_copy2");
    // The first result needs a row and two pixels of the image; the pipelines in between hold a few more.
    EXPECT_GE(skip.depth, 8U);
    EXPECT_LT(skip.depth, 36U);
    EXPECT_EQ(skip.beats, 36U);
    const Outcome as_computed = with_depth(design, *depths, "x_copy2", skip.depth);
    EXPECT_TRUE(as_computed.stuck.empty());
    EXPECT_EQ(as_computed.latency, depths->latency);
    EXPECT_EQ(as_computed.stalls, 0); // nobody waits
    EXPECT_GT(with_depth(design, *depths, "x_copy2", skip.depth - 1).stalls, 0);
    // Less than the convolution needs before it gives anything: everybody waits for everybody.
    const Outcome stuck = with_depth(design, *depths, "x_copy2", 5);
    EXPECT_FALSE(stuck.stuck.empty());
}

TEST(Depths, SlowReadersLetTheirStreamFillUp)
{
    const design::Design fast = test::residual_design(1), slow = test::residual_design(8);
    const auto few = fifo_depths(fast), many = fifo_depths(slow);
    ASSERT_TRUE(few && many);
    EXPECT_EQ(fifo_of(fast, *few, "pad").depth, 2U);
    EXPECT_GT(fifo_of(slow, *many, "pad").depth, 40U); // of 64: one leaves every 8 cycles
    EXPECT_GE(many->interval, 8 * 64);
}

TEST(Depths, EventsFollowOneAnotherWithoutFillingUpMore)
{
    const design::Design design = test::residual_design(4);
    const Network net = network(design);
    Options options;
    options.events = 3;
    const Outcome three = simulate(design, net, options);
    options.events = 12;
    EXPECT_EQ(simulate(design, net, options).occupancy, three.occupancy);
    options.gap = three.interval / 2; // faster than it can be: now they do
    EXPECT_NE(simulate(design, net, options).occupancy, three.occupancy);
}

TEST(Depths, BoundsNeverChangeWhatARunWithinThemDoes)
{
    for (const std::int64_t reuse : {1, 2, 5}) {
        const design::Design design = test::residual_design(reuse);
        const auto depths = fifo_depths(design);
        ASSERT_TRUE(depths);
        Options options;
        const Outcome free = simulate(design, depths->network, options);
        options.depths.assign(depths->network.channels.size(), 0);
        for (const Fifo& fifo : depths->fifos)
            options.depths[fifo.channel] = fifo.depth;
        const Outcome bounded = simulate(design, depths->network, options);
        EXPECT_EQ(bounded.end, free.end);
        EXPECT_EQ(bounded.occupancy, free.occupancy);
    }
}

config::Configuration with_stream_depth(const std::string& layer, const std::string& depth)
{
    auto parsed = config::parse_configuration(
        "HLSConfig:\n  LayerName:\n    " + layer + ":\n      StreamDepth: " + depth + "\n", "test");
    EXPECT_TRUE(parsed) << english(parsed.error());
    return parsed ? *parsed : config::Configuration();
}

TEST(Depths, TheUsersOwnDepthWins)
{
    design::Design design = test::residual_design();
    design.configuration = with_stream_depth("pad", "17");
    const auto depths = fifo_depths(design);
    ASSERT_TRUE(depths) << english(depths.error());
    EXPECT_EQ(fifo_of(design, *depths, "pad").depth, 17U);
    EXPECT_TRUE(fifo_of(design, *depths, "pad").is_set);
    EXPECT_FALSE(fifo_of(design, *depths, "conv").is_set);
}

TEST(Depths, ADeadlockIsRefused)
{
    design::Design design = test::residual_design();
    design.configuration = with_stream_depth("x", "5");
    const auto depths = fifo_depths(design);
    ASSERT_FALSE(depths);
    EXPECT_EQ(english(depths.error()),
              "StreamDepth: the StreamDepth of 'x' is too small: 'pad', 'conv', 'add' wait for ever");
    design.configuration = with_stream_depth("x", "none");
    EXPECT_EQ(english(fifo_depths(design).error()),
              "layer 'x': StreamDepth: 'none' is not a positive number of beats");
}

} // namespace
} // namespace bitscape::dataflow
