// The emulator on a jet tagger of 16-64-32-32-5 with 10,000 events: from real inputs to real outputs, one
// thread.
#include "emulate/emulate.hpp"
#include "unit/emulate/random_design.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace bitscape;

constexpr std::size_t rows = 10000;

/// Types of one variant of the network.
struct Precision {
    FixedPoint input{16, 6}, weight{16, 6}, accum{16, 6}, result{16, 6};
    bool automatic = false; ///< accumulators and results that never overflow, as hls4ml's `auto`
};

class Builder {
public:
    explicit Builder(const Precision& precision) : precision_(precision) {}

    design::Design build()
    {
        add("input", {16}, precision_.input, design::Input{});
        design_.inputs = {design_.nodes.back().id};
        for (const std::size_t units : {64, 32, 32}) {
            add_dense(units);
            const FixedPoint result = design_.nodes.back().result;
            add("relu", {units}, result, design::Activation{graph::Function::relu, {}, 1024});
        }
        add_dense(5);
        add_softmax();
        design_.outputs = {design_.nodes.back().id};
        return std::move(design_);
    }

private:
    void add(std::string_view kind, Shape shape, const FixedPoint& result, design::Operation operation)
    {
        design::Node node;
        node.id = {static_cast<std::uint32_t>(design_.nodes.size())};
        node.name = fmt::format("{}{}", kind, design_.nodes.size());
        node.class_name = kind;
        node.operation = std::move(operation);
        if (!design_.nodes.empty())
            node.inputs = {design_.nodes.back().id};
        node.shape = std::move(shape);
        node.result = result;
        design_.nodes.push_back(std::move(node));
    }

    /// Weights like a trained layer's: normal-looking, scaled with the fan-in.
    void add_dense(std::size_t units)
    {
        const design::Node& in = design_.nodes.back();
        design::Dense layer;
        layer.n_in = in.shape.back();
        layer.n_out = units;
        const double reach = std::sqrt(2.0 / static_cast<double>(layer.n_in));
        const auto draw = [&] {
            const double normal = random_.real() + random_.real() + random_.real() + random_.real() - 2;
            return static_cast<std::int64_t>(from_double(normal * 1.7 * reach, precision_.weight));
        };
        layer.weight.type = layer.bias.type = precision_.weight;
        for (std::size_t i = 0; i < layer.n_in * units; ++i)
            layer.weight.raw.push_back(draw());
        for (std::size_t i = 0; i < units; ++i)
            layer.bias.raw.push_back(draw());
        layer.accum = precision_.accum;
        FixedPoint result = precision_.result;
        if (precision_.automatic)
            result = layer.accum = tests::wide_accumulator(in.result, precision_.weight, layer.n_in);
        add("dense", {units}, result, std::move(layer));
    }

    void add_softmax()
    {
        const FixedPoint in = design_.nodes.back().result;
        const FixedPoint table{18, 8, true, Rounding::rnd, Overflow::sat};
        design::Softmax layer;
        layer.n = 5;
        layer.exp_table = layer.inv_table = layer.inv_inp = layer.accum = table;
        layer.inp_norm = {in.width - 1, in.integer - 1, false};
        layer.exp_table_size = std::size_t{1} << std::min(10, in.width - 1);
        add("softmax", {5}, {16, 6}, layer);
    }

    Precision precision_;
    tests::Random random_{1};
    design::Design design_;
};

Precision precision_named(int variant)
{
    Precision p;
    switch (variant) {
    case 1: // six bits everywhere, exact accumulators
        p.input = p.weight = {6, 1};
        p.result = {6, 2, true, Rounding::rnd, Overflow::sat};
        p.accum = {18, 8};
        break;
    case 2: // saturating accumulator: every step in order
        p.accum = {16, 6, true, Rounding::rnd, Overflow::sat};
        break;
    case 3:
        p.automatic = true;
        break;
    default:
        break;
    }
    return p;
}

std::string label_of(int variant)
{
    constexpr const char* labels[] = {"ap_fixed<16,6>", "6 bits", "accum RND,SAT", "auto"};
    return labels[variant];
}

std::vector<Samples> jets(const design::Design& design)
{
    tests::Random random(7);
    Samples samples{rows, 16, {}};
    for (std::size_t i = 0; i < rows * 16; ++i)
        samples.values.push_back((random.real() + random.real() + random.real() - 1.5) * 2);
    (void)design;
    return {samples};
}

void report(benchmark::State& state)
{
    constexpr double products = 16 * 64 + 64 * 32 + 32 * 32 + 32 * 5;
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
    state.counters["GMAC/s"] = benchmark::Counter(products * static_cast<double>(rows) * 1e-9,
                                                  benchmark::Counter::kIsIterationInvariantRate);
    state.SetLabel(label_of(static_cast<int>(state.range(0))));
}

void run_kernel(benchmark::State& state, emulate::Kernel kernel)
{
    const design::Design design = Builder(precision_named(static_cast<int>(state.range(0)))).build();
    const std::vector<Samples> inputs = jets(design);
    for (auto _ : state) {
        Progress progress;
        auto output = emulate::run(design, inputs, {.kernel = kernel}, {}, progress);
        if (!output)
            return state.SkipWithError(english(output.error()).c_str());
        benchmark::DoNotOptimize(output->outputs[0].values.data());
    }
    report(state);
}

void full_fast(benchmark::State& state)
{
    run_kernel(state, emulate::Kernel::fast);
}
void full_plain(benchmark::State& state)
{
    run_kernel(state, emulate::Kernel::plain);
}

/// One result type changes back and forth: layer range(1) of the dense layers.
void changed_result(benchmark::State& state)
{
    design::Design design = Builder(precision_named(static_cast<int>(state.range(0)))).build();
    const auto inputs = std::make_shared<const std::vector<Samples>>(jets(design));
    emulate::Incremental incremental(inputs);
    const std::size_t node = 1 + 2 * static_cast<std::size_t>(state.range(1));
    bool narrow = false;
    for (auto _ : state) {
        narrow = !narrow;
        design.nodes[node].result.width += narrow ? -1 : 1;
        Progress progress;
        auto output = incremental.run(design, {}, {}, progress);
        if (!output)
            return state.SkipWithError(english(output.error()).c_str());
        benchmark::DoNotOptimize(output->outputs[0].values.data());
    }
    report(state);
}

BENCHMARK(full_fast)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);
BENCHMARK(full_plain)->DenseRange(0, 3)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(changed_result)->ArgsProduct({{0, 1}, {0, 3}})->Unit(benchmark::kMillisecond);

} // namespace
