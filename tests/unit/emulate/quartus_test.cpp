// Sigmoid, tanh and softmax of the Quartus backend: hand-computed values, and fast against plain.
#include "emulate/backends/quartus.hpp"
#include "unit/emulate/random_design.hpp"
#include "unit/emulate/small_design.hpp"

#include <gtest/gtest.h>

namespace bitscape::emulate {
namespace {

using tests::run_both;
using tests::samples;
using tests::SmallDesign;

constexpr FixedPoint usual{16, 6};
constexpr FixedPoint usual_table{18, 8};

SmallDesign activation(graph::Function function, const FixedPoint& in = usual, std::size_t size = 1024)
{
    SmallDesign network({1}, in);
    network.add("act", {1}, usual, design::Activation{function, usual_table, size});
    network.design.backend = design::Backend::quartus;
    return network;
}

SmallDesign softmax(std::size_t n, design::SoftmaxImplementation implementation, const FixedPoint& in = usual)
{
    design::Softmax layer;
    layer.n = n;
    layer.implementation = implementation;
    layer.exp_table = layer.inv_table = layer.inv_inp =
        layer.accum = {18, 8, true, Rounding::rnd, Overflow::sat};
    SmallDesign network({n}, in);
    network.add("act", {n}, usual, layer);
    network.design.backend = design::Backend::quartus;
    return network;
}

std::string error_of(const design::Design& design, const Samples& input)
{
    Progress progress;
    const auto output = run(design, {input}, {}, {}, progress);
    return output ? "no error" : english(output.error());
}

TEST(Quartus, FunctionTablesHoldTheMiddles)
{
    const Table sigmoid = quartus::sigmoid_table(1024, usual_table);
    EXPECT_EQ(sigmoid[0], 512);     // f(1/256) = 0.50098 -> 512.99
    EXPECT_EQ(sigmoid[128], 749);   // f(1 + 1/256) = 749.4
    EXPECT_EQ(sigmoid[1023], 1023); // f(8 - 1/256)
    const Table tanh = quartus::tanh_table(1024, {18, 8, true, Rounding::rnd});
    EXPECT_EQ(tanh[0], 2);     // tanh(1/512) = 0.001953 -> 2.0
    EXPECT_EQ(tanh[256], 781); // tanh(1 + 1/512) = 780.7
}

TEST(Quartus, MagnitudeIndex)
{
    EXPECT_EQ(quartus::magnitude_index(15, 10, 1024, 3, 1024), 1U); // 128 steps a unit
    EXPECT_EQ(quartus::magnitude_index(16, 10, 1024, 3, 1024), 2U);
    EXPECT_EQ(quartus::magnitude_index(8 * 1024 + 1, 10, 1024, 3, 1024), 1023U);
    EXPECT_EQ(quartus::magnitude_index(8 * 1024 + 1, 10, 512, 3, 1024), 511U);
    EXPECT_EQ(quartus::magnitude_index(8 * 1024, 10, 512, 3, 1024), 512U); // one beyond the layer's own size
    EXPECT_EQ(quartus::magnitude_index(8 * 1024, 10, 1024, 3, 1024), 1023U);
    EXPECT_EQ(quartus::magnitude_index(3, 0, 1000, 3, 1000), 375U); // 1000 / 8 in whole numbers
    EXPECT_EQ(quartus::magnitude_index(3, 0, 1001, 3, 1001), 375U);
    EXPECT_EQ(quartus::magnitude_index(1, -2, 1024, 3, 1024), 512U);
    EXPECT_EQ(quartus::magnitude_index(1, -4, 1024, 3, 1024), 1023U);
    EXPECT_EQ(quartus::magnitude_index(1, 200, 1024, 3, 1024), 0U);
    EXPECT_EQ(quartus::magnitude_index(-5, 10, 1024, 3, 1024), 0U);
}

TEST(Quartus, SigmoidAndTanhMirror)
{
    const Samples x = samples(1, {1, -1, 0, 20, -20, 0.001, -0.001});
    const Output sigmoid = run_both(activation(graph::Function::sigmoid).design, x);
    EXPECT_EQ(sigmoid.outputs[0].values,
              (std::vector<double>{749 / 1024., 275 / 1024., 0.5, 1023 / 1024., 1 / 1024., 0.5, 0.5}));
    const Output tanh = run_both(activation(graph::Function::tanh).design, x);
    EXPECT_EQ(tanh.outputs[0].values, (std::vector<double>{780 / 1024., -780 / 1024., 1 / 1024., 1023 / 1024.,
                                                           -1023 / 1024., 1 / 1024., -1 / 1024.}));
}

TEST(Quartus, SmallTanhTablesReadTheStartOfTheUsualOne)
{
    // 512 entries: x = 1 selects entry 128 of 1024, which is tanh(0.502).
    const Output tanh = run_both(activation(graph::Function::tanh, usual, 512).design, samples(1, {1}));
    EXPECT_EQ(tanh.outputs[0].values, std::vector<double>{474 / 1024.});
    // Sigmoid's table has the size of the first one.
    SmallDesign network = activation(graph::Function::sigmoid);
    network.add("act2", {1}, usual, design::Activation{graph::Function::sigmoid, usual_table, 512});
    // 0 -> 0.5 -> entry 32 of 1024: f(0.254) = 0.56312
    EXPECT_EQ(run_both(network.design, samples(1, {0})).outputs[0].values, std::vector<double>{576 / 1024.});
}

TEST(Quartus, SoftmaxTables)
{
    const Table exponential = quartus::exponential_table(1024, usual, true);
    EXPECT_EQ(exponential[0], 256);
    EXPECT_EQ(exponential[992], 94); // exp(-1) = 0.36788 -> 94.2
    EXPECT_EQ(exponential[1], 0);    // exp(-31.97)
    const Table latency = quartus::exponential_table(1024, usual, false);
    EXPECT_EQ(latency[16], 695); // exp(1) -> 695.9
    EXPECT_EQ(latency[1008], 94);
    const Table inverse = quartus::inverse_table(1024, usual_table, true);
    EXPECT_EQ(inverse[0], 0);    // the largest double, of which no bit is left
    EXPECT_EQ(inverse[8], 256);  // 1/1: steps of 1/8
    EXPECT_EQ(inverse[10], 204); // 1/1.25 -> 204.8
    EXPECT_EQ(quartus::inverse_table(1024, usual_table, false)[1023], -1024); // 1/-0.25
    EXPECT_EQ(quartus::legacy_exponential_table(1024)[576], 695);
    EXPECT_EQ(quartus::legacy_inverse_table(1024)[48], 85); // 1/3 -> 85.3
}

TEST(Quartus, Softmax)
{
    using Way = design::SoftmaxImplementation;
    // Stable: 1 and 94/256, sum 1.367 read as 1.25, inverse 204/256, products cut to 2^-10.
    const Output stable = run_both(softmax(2, Way::stable).design, samples(2, {1, 0}));
    EXPECT_EQ(stable.outputs[0].values, (std::vector<double>{816 / 1024., 299 / 1024.}));
    // The saturated difference -32 has no bits below its sign but is not taken for 0.
    const Output far = run_both(softmax(2, Way::stable).design, samples(2, {31, -10}));
    EXPECT_EQ(far.outputs[0].values, (std::vector<double>{1, 0}));
    // Latency: 695/256 and 1, sum 3.71 read as 3.5 of steps of 1/4, inverse 73/256.
    const Output latency = run_both(softmax(2, Way::latency).design, samples(2, {1, 0}));
    EXPECT_EQ(latency.outputs[0].values, (std::vector<double>{792 / 1024., 292 / 1024.}));
    // Legacy: 1 + exp(-1) = 350/256 and 1 + exp(1) = 951/256, read as 21/16 and 59/16.
    const Output legacy = run_both(softmax(2, Way::legacy).design, samples(2, {1, 0}));
    EXPECT_EQ(legacy.outputs[0].values, (std::vector<double>{195 / 256., 69 / 256.}));
    const Output argmax = run_both(softmax(3, Way::argmax).design, samples(3, {1, 2, 2}));
    EXPECT_EQ(argmax.outputs[0].values, (std::vector<double>{0, 1, 0}));
}

TEST(Quartus, RefusesWhatIsNotExact)
{
    using graph::Function;
    EXPECT_EQ(error_of(activation(Function::tanh, usual, 2048).design, samples(1, {1})),
              "layer 'act': hls4ml writes one table of 1024 entries, so that 2048 cannot be read");
    SmallDesign stream = activation(Function::tanh);
    stream.design.io_type = design::IoType::io_stream;
    EXPECT_EQ(error_of(stream.design, samples(1, {1})),
              "layer 'act': the activation tables of the Quartus backend in io_stream are not supported yet");
    // 1024 entries need 10 bits and the sign.
    EXPECT_EQ(error_of(softmax(2, design::SoftmaxImplementation::stable, {10, 6}).design, samples(2, {1, 2})),
              "layer 'act': a TableSize of 1024 does not work: hls4ml's code makes tables of 1024 entries "
              "and takes 10 "
              "bits to address them, where the types have 9");
    SmallDesign named = softmax(2, design::SoftmaxImplementation::stable, {16, 6, false});
    EXPECT_EQ(error_of(named.design, samples(2, {1, 2})), "no error");
    named.design.nodes.back().name = "softmax";
    EXPECT_EQ(error_of(named.design, samples(2, {1, 2})),
              "layer 'softmax': hls4ml cannot write softmax tables for the type " +
                  bitscape::to_string(FixedPoint{16, 6, false}) + " of the layer 'softmax'");
}

TEST(Quartus, FastEqualsPlain)
{
    int compared = 0;
    for (std::uint64_t seed = 0; seed < 1200 && !HasFailure(); ++seed) {
        design::Design design = tests::random_design(seed, 8);
        design.backend = design::Backend::quartus;
        tests::Random random(seed);
        const Samples input = tests::random_inputs(random, design.node(design.inputs[0]), 70);
        Progress progress;
        const auto plain = run(design, {input}, {.kernel = Kernel::plain}, {}, progress);
        const auto fast = run(design, {input}, {.kernel = Kernel::fast}, {}, progress);
        ASSERT_EQ(plain.has_value(), fast.has_value()) << seed;
        if (!plain)
            continue;
        ++compared;
        EXPECT_EQ(plain->outputs[0].values, fast->outputs[0].values) << seed;
        for (std::size_t n = 0; n < plain->stats.size(); ++n) {
            EXPECT_EQ(plain->stats[n].overflows, fast->stats[n].overflows) << seed;
            EXPECT_EQ(plain->stats[n].underflows, fast->stats[n].underflows) << seed;
            EXPECT_EQ(plain->stats[n].min, fast->stats[n].min) << seed;
            EXPECT_EQ(plain->stats[n].max, fast->stats[n].max) << seed;
        }
    }
    EXPECT_GT(compared, 400);
}

} // namespace
} // namespace bitscape::emulate
