// Time of the checks against that of an evaluation, one thread: a network of jets' shape and one of 50
// layers, 10,000 rows, with and without overflows to follow up.
#include "checks/checks.hpp"
#include "unit/design/models.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>

namespace {

using namespace bitscape;

std::shared_ptr<const study::Bench> bench_of(std::size_t n_in, const std::vector<std::size_t>& widths)
{
    std::mt19937 engine(7);
    std::normal_distribution<float> normal(0, 0.3F);
    const auto weights = [&](std::size_t count) {
        std::vector<float> values(count);
        for (float& value : values)
            value = normal(engine);
        return values;
    };
    test::ModelBuilder builder;
    builder.input({n_in});
    std::size_t before = n_in;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        builder.dense("fc" + std::to_string(i), widths[i], weights(before * widths[i]), weights(widths[i]));
        if (i + 1 < widths.size())
            builder.activation("relu" + std::to_string(i), graph::Function::relu);
        before = widths[i];
    }
    builder.softmax("softmax");
    auto data = std::make_shared<metrics::DataSet>();
    data->file = "random";
    constexpr std::size_t rows = 10'000;
    Samples x{rows, n_in, {}};
    for (std::size_t i = 0; i < rows * n_in; ++i)
        x.values.push_back(normal(engine));
    data->x = {std::move(x)};
    return *study::make_bench(builder.build(), data, *estimate::builtin_parts());
}

template <class Run> double median_ms(Run&& run)
{
    std::vector<double> times;
    for (int i = 0; i < 15; ++i) {
        const auto start = std::chrono::steady_clock::now();
        run();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::nth_element(times.begin(), times.begin() + 7, times.end());
    return times[7];
}

void measure(const char* name, const study::Bench& bench, const char* accumulators)
{
    const auto shared = std::make_shared<const study::Bench>(bench);
    auto configuration = config::default_configuration(*bench.model);
    for (const graph::Layer& layer : bench.model->layers)
        if (layer.source_class == "Dense") {
            configuration.set_precision(layer.name, "accum", accumulators);
            configuration.set_precision(layer.name, "result", "fixed<16,6>");
        }
    Progress progress;
    std::optional<study::Evaluator> evaluator;
    std::optional<study::Evaluation> evaluation;
    const double evaluating = median_ms([&] { // everything new, as the checks find it
        evaluator.emplace(shared);
        evaluation = *evaluator->evaluate(configuration, 0, {}, progress);
    });
    std::size_t found = 0;
    const double checking = median_ms([&] {
        found = checks::check({*evaluator->last_design(), *evaluation, bench, {}}, 0, {}, progress)->size();
    });
    std::printf("%-28s evaluation %7.1f ms   checks %7.1f ms   ratio %5.2f   %zu findings\n", name,
                evaluating, checking, checking / evaluating, found);
}

} // namespace

int main()
{
    const auto jets = bench_of(16, {64, 32, 32, 5});
    const auto deep = bench_of(32, std::vector<std::size_t>(25, 32));
    measure("jets' shape", *jets, "fixed<24,12>");
    measure("jets' shape, overflows", *jets, "fixed<12,2>");
    measure("50 layers", *deep, "fixed<24,12>");
    measure("50 layers, overflows", *deep, "fixed<12,2>");
}
