// Activations, merges, shapes and products of signs: the fast kernels against the plain ones, and their laws.
#include "random_design.hpp"
#include "small_design.hpp"

namespace bitscape {
namespace {

using design::SoftmaxImplementation;
using tests::Random;
using tests::random_type;
using tests::random_weights;
using tests::SmallDesign;

Samples random_rows(Random& random, std::size_t columns, const FixedPoint& type)
{
    constexpr std::size_t rows = 70; // more than one granule of a block
    Samples made{rows, columns, std::vector<double>(rows * columns)};
    for (double& value : made.values) {
        const int bits = std::min(type.width, 40) + 1;
        value = std::ldexp(random.real() * 2 - 1, bits) * std::ldexp(1.0, -type.fraction());
        if (random.chance(0.1))
            value = 0;
    }
    return made;
}

/// Both kernels on every input of a design, statistics included.
void expect_same(const design::Design& design, const std::vector<Samples>& inputs, const std::string& what)
{
    Progress progress;
    auto plain = emulate::run(design, inputs, {.kernel = emulate::Kernel::plain}, {}, progress);
    auto fast = emulate::run(design, inputs, {.kernel = emulate::Kernel::fast}, {}, progress);
    ASSERT_EQ(plain.has_value(), fast.has_value()) << what;
    if (!plain)
        return; // both refuse, for instance types that are too wide
    for (std::size_t k = 0; k < plain->outputs.size(); ++k)
        ASSERT_EQ(plain->outputs[k].values, fast->outputs[k].values) << what;
    for (std::size_t n = 0; n < plain->stats.size(); ++n) {
        EXPECT_EQ(plain->stats[n].overflows, fast->stats[n].overflows) << what;
        EXPECT_EQ(plain->stats[n].underflows, fast->stats[n].underflows) << what;
        EXPECT_EQ(plain->stats[n].min, fast->stats[n].min) << what;
        EXPECT_EQ(plain->stats[n].max, fast->stats[n].max) << what;
    }
}

design::Operation random_activation(Random& random, std::size_t n, const FixedPoint& in)
{
    using Parametrized = graph::ParametrizedActivation::Kind;
    const FixedPoint constant = random_type(random, 16), table = random_type(random, 20);
    const auto one = [&](const FixedPoint& type) { return random_weights(random, 1, type, 1); };
    const std::size_t size = std::size_t{1} << random.integer(1, 11);
    switch (random.integer(0, 9)) {
    case 0:
        return design::ParametrizedActivation{Parametrized::leaky_relu, one(constant), {}, 0};
    case 1:
        return design::ParametrizedActivation{Parametrized::elu, one(constant), table, size};
    case 2:
        return design::ParametrizedActivation{Parametrized::thresholded_relu, one(constant), {}, 0};
    case 3:
        return design::HardActivation{graph::HardActivation::Kind::hard_sigmoid, one(constant),
                                      one(FixedPoint{2, 0, false})};
    case 4:
        return design::HardActivation{graph::HardActivation::Kind::hard_tanh, one(FixedPoint{2, 0, false}),
                                      one(FixedPoint{2, 0, false})};
    case 5:
        return design::PReLU{random_weights(random, n, constant, 0.8)};
    case 6:
        return design::QuantizedTanh{false, random_weights(random, n, in, 0.9), {}};
    case 7: {
        const design::WeightTensor high = random_weights(random, n, in, 0.9);
        return design::QuantizedTanh{true, high, random_weights(random, n, in, 0.9)};
    }
    default:
        return design::Activation{graph::all_functions[static_cast<std::size_t>(random.integer(0, 10))],
                                  table, size};
    }
}

TEST(Elements, ActivationsAgreeOnBothKernels)
{
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        Random random(seed);
        const FixedPoint in = random_type(random, 30);
        const auto n = static_cast<std::size_t>(random.integer(1, 3));
        SmallDesign network({n}, in);
        network.design.io_type = random.chance(0.3) ? design::IoType::io_stream : design::IoType::io_parallel;
        network.add("act", {n}, random_type(random, 30), random_activation(random, n, in));
        expect_same(network.design, {random_rows(random, n, in)}, fmt::format("seed {}", seed));
    }
}

design::Design two_inputs(Random& random, const Shape& a, const Shape& b, const Shape& result,
                          design::Operation operation)
{
    SmallDesign network(a, random_type(random, 40));
    network.add("y", b, random_type(random, 40), design::Input{});
    network.design.nodes[1].inputs.clear();
    network.design.inputs = {network.design.nodes[0].id, network.design.nodes[1].id};
    network.add("merge", result, random_type(random, 40), std::move(operation));
    network.design.nodes[2].inputs = network.design.inputs;
    return network.design;
}

TEST(Elements, MergesAgreeOnBothKernels)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Random random(seed);
        const auto n = static_cast<std::size_t>(random.integer(1, 3));
        design::Design design;
        switch (random.integer(0, 3)) {
        case 0:
            design = two_inputs(random, {n}, {n}, {1}, design::Dot{random_type(random, 60)});
            break;
        case 1:
            design = two_inputs(random, {2, n}, {2, 3}, {2, n + 3}, design::Concatenate{n, 3});
            break;
        default:
            design =
                two_inputs(random, {2, n}, {n}, {2, n},
                           design::Merge{graph::all_merges[static_cast<std::size_t>(random.integer(0, 5))]});
        }
        const std::vector<Samples> inputs{
            random_rows(random, element_count(design.nodes[0].shape), design.nodes[0].result),
            random_rows(random, element_count(design.nodes[1].shape), design.nodes[1].result)};
        expect_same(design, inputs, fmt::format("seed {}", seed));
    }
}

FixedPoint random_weight_type(Random& random)
{
    switch (random.integer(0, 4)) {
    case 0:
        return sign_type();
    case 1:
        return whole_number_type(2, true);
    case 2:
        return power_of_two_type(random.integer(2, 5));
    case 3:
        return whole_number_type(1, false);
    default:
        return random_type(random, 12);
    }
}

design::WeightTensor random_weights_of(Random& random, std::size_t count, const FixedPoint& type)
{
    design::WeightTensor made = random_weights(random, count, type, 1);
    if (type.encoding == Encoding::power_of_two)
        for (std::size_t i = 0; i < count; ++i)
            made.negative.push_back(random.chance(0.5) ? 1 : 0);
    return made;
}

TEST(Elements, ProductsOfSignsAndPowersAgreeOnBothKernels)
{
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        Random random(seed);
        const auto n = static_cast<std::size_t>(random.integer(1, 9));
        const FixedPoint real = random_type(random, 12);
        SmallDesign network({n}, real);
        const bool signs = random.chance(0.5);
        const FixedPoint data =
            signs ? (random.chance(0.7) ? sign_type() : whole_number_type(1, false)) : real;
        if (signs)
            network.add("signs", {n}, data,
                        design::QuantizedTanh{false, random_weights(random, n, real, 0.8), {}});
        design::Dense layer;
        layer.n_in = n;
        layer.n_out = 2;
        layer.weight = random_weights_of(random, n * 2, random_weight_type(random));
        layer.bias = random_weights(random, 2, random_type(random, 8), 0.7);
        layer.accum = random_type(random, 40);
        if (random.chance(0.5))
            layer.accum = FixedPoint{30, 15};
        if (random.chance(0.5)) {
            network.add("dense", {2}, random_type(random, 20), layer);
        } else {
            const design::WeightTensor scale = random_weights_of(random, n, random_weight_type(random));
            network.add(
                "norm", {n}, random_type(random, 20),
                design::BatchNormalization{scale, random_weights(random, n, random_type(random, 8), 1)});
        }
        expect_same(network.design, {random_rows(random, n, real)}, fmt::format("seed {}", seed));
    }
}

/// Raw results of one row.
std::vector<double> run_row(const design::Design& design, const std::vector<double>& row)
{
    return tests::run_both(design, tests::samples(row.size(), row)).outputs.back().values;
}

constexpr FixedPoint byte{8, 4};
constexpr FixedPoint wide{20, 10};

TEST(Elements, SignsMultiplyAsTheReferenceDoes)
{
    // Signs of 1, -1, 1 times signs 1, 1, -1: one match of three counts 2 * 1 - 3.
    SmallDesign network({3}, byte);
    network.add("signs", {3}, sign_type(), design::QuantizedTanh{false, {byte, {0, 0, 0}}, {}});
    design::Dense layer = tests::dense(3, 1, sign_type(), {1, 1, 0}, wide);
    network.add("dense", {1}, wide, layer);
    EXPECT_EQ(run_row(network.design, {1, -1, 1}), std::vector<double>{-1});
    EXPECT_EQ(run_row(network.design, {1, 1, -1}), std::vector<double>{3});

    // A weight of one bit negates; of two bits every other value than 0 and -1 counts as 1; 2^-1 halves.
    SmallDesign real({2}, byte);
    real.add("dense", {1}, wide, tests::dense(2, 1, sign_type(), {1, 0}, wide));
    EXPECT_EQ(run_row(real.design, {3, 0.5}), std::vector<double>{2.5});
    SmallDesign ternary({3}, byte);
    ternary.add("dense", {1}, wide, tests::dense(3, 1, whole_number_type(2, true), {-2, -1, 0}, wide));
    EXPECT_EQ(run_row(ternary.design, {3, 1, 5}), std::vector<double>{2});
    SmallDesign powers({2}, byte);
    design::Dense halves = tests::dense(2, 1, power_of_two_type(3), {-1, 2}, wide);
    halves.weight.negative = {0, 1};
    halves.bias.type = byte;
    powers.add("dense", {1}, wide, halves);
    EXPECT_EQ(run_row(powers.design, {3, 0.5}), std::vector<double>{-0.5});
}

TEST(Elements, ActivationsComputeWhatTheirNamesSay)
{
    const auto one = [](design::Operation operation, double x,
                        design::IoType io = design::IoType::io_parallel) {
        SmallDesign network({1}, byte);
        network.design.io_type = io;
        network.add("act", {1}, wide, std::move(operation));
        return run_row(network.design, {x})[0];
    };
    using Parametrized = graph::ParametrizedActivation::Kind;
    const design::WeightTensor quarter{{8, 4}, {4}, {}};
    const design::ParametrizedActivation leaky{Parametrized::leaky_relu, quarter, {}, 0};
    EXPECT_EQ(one(leaky, -2), -0.5);
    EXPECT_EQ(one(leaky, 2), 2);
    const design::ParametrizedActivation thresholded{Parametrized::thresholded_relu, quarter, {}, 0};
    EXPECT_EQ(one(thresholded, 0.25), 0);
    EXPECT_EQ(one(thresholded, 0.3125), 0.3125);
    EXPECT_EQ(one(design::Activation{graph::Function::relu6, {}, 0}, 7), 6);
    const FixedPoint half{2, 0, false};
    const design::HardActivation tanh{
        graph::HardActivation::Kind::hard_tanh, {half, {2}, {}}, {half, {2}, {}}};
    EXPECT_EQ(one(tanh, 0.5), 0.5);
    EXPECT_EQ(one(tanh, -3), -1);
    // In io_parallel twice the value is compared with one, in streams the value itself.
    const design::Activation ternary{graph::Function::ternary_tanh, {}, 0};
    EXPECT_EQ(one(ternary, 0.75), 1);
    EXPECT_EQ(one(ternary, 0.75, design::IoType::io_stream), 0);
    EXPECT_EQ(one(ternary, -1), -1);
}

} // namespace
} // namespace bitscape
