// Recurrent layers and their kin: the fast kernels give what the plain evaluation gives, and both give what
// hls4ml computes in cases small enough for a pencil.
#include "random_design.hpp"
#include "small_design.hpp"

namespace bitscape::tests {
namespace {

using design::Backend;
using graph::CellKind;
using graph::Function;

/// One of the functions that hls4ml's recurrent templates have.
Function random_function(Random& random)
{
    constexpr Function functions[] = {Function::tanh, Function::sigmoid, Function::relu};
    return functions[random.integer(0, 2)];
}

/// A cell for inputs of `n_in` values whose types hls4ml could compile for `result` on the backend.
design::RecurrentCell random_cell(Random& random, Backend backend, CellKind kind, std::size_t n_in,
                                  const FixedPoint& result)
{
    design::RecurrentCell cell;
    cell.kind = kind;
    cell.n_in = n_in;
    cell.n_out = static_cast<std::size_t>(random.integer(1, 4));
    const std::size_t columns = graph::gate_count(kind) * cell.n_out;
    const bool free = kind == CellKind::gru;
    const FixedPoint weight = random_type(random, 20);
    cell.weight = random_weights(random, n_in * columns, weight, 0.8);
    cell.recurrent_weight = random_weights(random, cell.n_out * columns, weight, 0.8);
    cell.bias = random_weights(random, columns, random_type(random, 20), 1);
    if (kind != CellKind::simple_rnn && backend != Backend::quartus)
        cell.recurrent_bias = random_weights(random, columns, random_type(random, 20), 0.5);
    if (kind == CellKind::gru && backend == Backend::quartus)
        cell.recurrent_bias = random_weights(random, columns, cell.bias.type, 1);
    cell.accum = free || kind == CellKind::simple_rnn ? random_type(random, 24) : result;
    cell.table = random_type(random, 18);
    cell.table_size = random.chance(0.5) ? 1024 : 64;
    cell.activation = random_function(random);
    cell.recurrent_activation = random_function(random);
    cell.pytorch_order = random.chance(0.2);
    cell.strategy = random.chance(0.5) ? design::Strategy::resource : design::Strategy::latency;
    cell.reuse_factor = random_reuse(random, n_in, columns);
    cell.recurrent_reuse_factor = random_reuse(random, cell.n_out, columns);
    return cell;
}

/// Results that a state can live in; the tables of Quartus take no integers.
FixedPoint state_type(Random& random)
{
    FixedPoint type = random_type(random, 24);
    type.width = std::max(type.width, 3);
    return type;
}

Samples random_rows(Random& random, std::size_t rows, std::size_t columns)
{
    Samples made{rows, columns, std::vector<double>(rows * columns)};
    for (double& value : made.values)
        value = random.chance(0.1) ? 40 * (random.real() - 0.5) : 4 * (random.real() - 0.5);
    return made;
}

/// Runs with both kernels; refusals (types beyond 128 bits, Quartus tables out of reach) must agree, too.
bool run_random(const design::Design& design, const Samples& input, const std::string& what)
{
    Progress progress;
    const emulate::Options options{.kernel = emulate::Kernel::plain, .stats = true};
    emulate::Options fast_options = options;
    fast_options.kernel = emulate::Kernel::fast;
    const auto plain = emulate::run(design, {input}, options, {}, progress);
    const auto fast = emulate::run(design, {input}, fast_options, {}, progress);
    EXPECT_EQ(plain.has_value(), fast.has_value()) << what;
    if (!plain || !fast)
        return false;
    EXPECT_EQ(plain->outputs.back().values, fast->outputs.back().values) << what;
    const auto &a = plain->stats.back(), &b = fast->stats.back();
    EXPECT_EQ(a.values, b.values) << what;
    EXPECT_EQ(a.overflows, b.overflows) << what;
    EXPECT_EQ(a.underflows, b.underflows) << what;
    EXPECT_EQ(a.min, b.min) << what;
    EXPECT_EQ(a.max, b.max) << what;
    return true;
}

struct Family {
    Backend backend;
    CellKind kind;
};

class RandomRecurrent : public testing::TestWithParam<Family> {};

} // namespace

TEST_P(RandomRecurrent, FastIsPlain)
{
    const auto [backend, kind] = GetParam();
    int computed = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Random random(seed * 977 + static_cast<std::uint64_t>(kind));
        const FixedPoint result = state_type(random);
        const bool same = backend == Backend::quartus && kind != CellKind::gru;
        const auto steps = static_cast<std::size_t>(random.integer(1, 4));
        const auto n_in = static_cast<std::size_t>(random.integer(1, 3));
        SmallDesign small({steps, n_in}, same ? result : random_type(random, 20));
        small.design.backend = backend;
        design::Recurrent layer{random_cell(random, backend, kind, n_in, result), steps, random.chance(0.5)};
        const Shape shape = layer.return_sequences ? Shape{steps, layer.cell.n_out} : Shape{layer.cell.n_out};
        small.add("cell", shape, result, std::move(layer));
        const Samples input = random_rows(random, 70, steps * n_in);
        computed += run_random(small.design, input, fmt::format("seed {}", seed)) ? 1 : 0;
    }
    EXPECT_GT(computed, 30);
}

INSTANTIATE_TEST_SUITE_P(Emulate, RandomRecurrent,
                         testing::Values(Family{Backend::vitis, CellKind::lstm},
                                         Family{Backend::vivado, CellKind::gru},
                                         Family{Backend::quartus, CellKind::simple_rnn},
                                         Family{Backend::quartus, CellKind::lstm},
                                         Family{Backend::quartus, CellKind::gru}));

TEST(Bidirectional, FastIsPlain)
{
    int computed = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        const CellKind kind = random.chance(0.5) ? CellKind::lstm : CellKind::gru;
        const FixedPoint result = state_type(random);
        const auto steps = static_cast<std::size_t>(random.integer(1, 4));
        SmallDesign small({steps, 2}, random_type(random, 20));
        design::Bidirectional layer{random_cell(random, Backend::vitis, kind, 2, result),
                                    random_cell(random, Backend::vitis, kind, 2, result), steps,
                                    random.chance(0.5)};
        const std::size_t units = layer.forward.n_out + layer.backward.n_out;
        const Shape shape = layer.return_sequences ? Shape{steps, units} : Shape{units};
        small.add("bi", shape, result, std::move(layer));
        computed +=
            run_random(small.design, random_rows(random, 70, steps * 2), fmt::format("seed {}", seed));
    }
    EXPECT_GT(computed, 30);
}

TEST(Embedding, FastIsPlainAndUnknownNumbersGiveZero)
{
    const FixedPoint byte{.width = 8, .integer = 8, .is_signed = false, .is_integer = true};
    SmallDesign small({3}, byte);
    design::Embedding layer{2, 2, {{8, 3}, {32, -32, 127, 1}}}; // 1, -1 and 3.96875, 0.03125
    small.add("emb", {3, 2}, {6, 3}, layer);                    // an eighth remains
    const auto output = run_both(small.design, samples(3, {0, 1, 2}));
    EXPECT_EQ(output.outputs.back().values, (std::vector<double>{1, -1, 3.875, 0, 0, 0}));
}

TEST(TimeDistributed, RunsTheLayersInsideOnceForEachStep)
{
    const FixedPoint type{12, 6};
    SmallDesign small({2, 2}, type);
    small.add("td", {2}, type, design::TimeDistributed{2, false});
    small.add("d", {1}, type, dense(2, 1, {8, 4}, {16, 32}, type)); // x0 + 2 x1
    small.add("td_end", {2, 1}, type, design::TimeDistributed{2, true});
    const Samples input = samples(4, {1, 2, 3, 4, 0, -1, -2, 0});
    Progress progress;
    const auto traced = emulate::run(small.design, {input}, {.trace = true}, {}, progress);
    ASSERT_TRUE(traced) << english(traced.error());
    EXPECT_EQ(traced->outputs.back().values, (std::vector<double>{5, 11, -2, -2}));
    EXPECT_EQ(traced->traces[1].values.values, (std::vector<double>{3, 4, -2, 0})) << "the last step remains";
    const auto output = run_both(small.design, input);

    // A changed layer inside is computed again for every step.
    emulate::Incremental incremental(
        std::make_shared<const std::vector<Samples>>(std::vector<Samples>{input}));
    ASSERT_TRUE(incremental.run(small.design, {}, {}, progress));
    std::get<design::Dense>(small.design.nodes[2].operation).weight.raw = {0, 16};
    const auto changed = incremental.run(small.design, {}, {}, progress);
    ASSERT_TRUE(changed) << english(changed.error());
    EXPECT_EQ(changed->outputs.back().values, (std::vector<double>{2, 4, -1, 0}));
}

TEST(LayerNormalization, DividesByTheRootFromItsTable)
{
    const FixedPoint type{16, 6};
    SmallDesign small({1, 2}, type);
    design::LayerNormalization layer;
    layer.n = 2;
    layer.scale = {type, {1024, 2048}}; // 1 and 2
    layer.bias = {type, {0, 512}};      // 0 and 0.5
    layer.accum = {14, 4, true, Rounding::rnd_conv, Overflow::sat};
    layer.table = {8, 5, false, Rounding::rnd_conv, Overflow::sat};
    small.add("ln", {1, 2}, type, layer);
    // 0.5 and -0.5: mean 0, variance 0.25 gives 1 / sqrt(0.251) = 1.996, in eighths 2.
    const auto output = run_both(small.design, samples(2, {0.5, -0.5}));
    EXPECT_EQ(output.outputs.back().values, (std::vector<double>{1, -1.5}));
}

} // namespace bitscape::tests
