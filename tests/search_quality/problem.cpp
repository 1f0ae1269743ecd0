#include "search_quality/problem.hpp"

#include "base/progress.hpp"
#include "builtin/builtin.hpp"
#include "session/document/document.hpp"

#include <cmath>
#include <random>

namespace bitscape::search_quality {

namespace {

constexpr std::size_t events = 2000; ///< of the jets' 10,000: enough to rank designs, five times as fast

Result<document::Document> opened(const std::filesystem::path& model,
                                  const std::optional<std::filesystem::path>& configuration)
{
    sdk::Plugins plugins;
    add_builtin_plugins(plugins);
    Progress progress;
    return document::open(model, configuration, plugins, {}, progress);
}

/// The first ones: the file holds its classes in turns.
metrics::DataSet thinned(const metrics::DataSet& all)
{
    metrics::DataSet some = all;
    some.x.front().rows = events;
    some.x.front().values.clear();
    some.classes->clear();
    const std::size_t columns = all.x.front().columns;
    for (std::size_t row = 0; row < events; ++row) {
        const double* from = all.x.front().values.data() + row * columns;
        some.x.front().values.insert(some.x.front().values.end(), from, from + columns);
        some.classes->push_back((*all.classes)[row]);
    }
    return some;
}

/// Inputs that are as good as any: uniform in [-2, 2).
metrics::DataSet random_data(std::size_t columns)
{
    metrics::DataSet data;
    data.file = "random";
    Samples x{400, columns, {}};
    std::mt19937 engine(7);
    for (std::size_t i = 0; i < x.rows * columns; ++i)
        x.values.push_back(static_cast<double>(engine() % 4096) / 1024.0 - 2.0);
    data.x = {std::move(x)};
    return data;
}

Result<void> set_bench(Problem& problem, const document::Document& document, metrics::DataSet data)
{
    auto parts = estimate::builtin_parts();
    if (!parts)
        return pass(parts.error());
    auto bench = study::make_bench(document.model, std::make_shared<const metrics::DataSet>(std::move(data)),
                                   *std::move(parts));
    if (!bench)
        return pass(bench.error());
    problem.bench = *bench;
    problem.base = document.configuration;
    return {};
}

Result<void> set_space(Problem& problem, const search::SpaceOptions& options)
{
    const auto design = design::resolve(problem.bench->model, problem.base);
    if (!design)
        return pass(design.error());
    problem.space = search::default_space(*design, options);
    for (const std::string& name : problem.objectives)
        problem.directions.push_back(study::is_maximized(name) ? study::Direction::maximize
                                                               : study::Direction::minimize);
    return {};
}

/// The numbers of the configuration the search starts from.
Result<std::vector<double>> base_values(const Problem& problem)
{
    study::Evaluator evaluator(problem.bench);
    Progress progress;
    const auto evaluation = evaluator.evaluate(problem.base, 0, {}, progress);
    if (!evaluation)
        return pass(evaluation.error());
    std::vector<double> values;
    for (const std::string& name : problem.objectives)
        values.push_back(study::objective_value(*evaluation, name).value_or(NAN));
    return values;
}

Result<Problem> jets(const std::filesystem::path& folder)
{
    Problem problem;
    problem.name = "jets";
    problem.objectives = {"accuracy", "lut"};
    const auto document = opened(folder / "jets.h5", folder / "jets_config.yml");
    if (!document)
        return pass(document.error());
    const auto data = metrics::read_data((folder / "jets_test.npz").string(), *document->model);
    if (!data)
        return pass(data.error());
    if (auto set = set_bench(problem, *document, thinned(*data)); !set)
        return pass(set.error());
    if (auto set = set_space(problem, {}); !set)
        return pass(set.error());
    const auto base = base_values(problem);
    if (!base)
        return pass(base.error());
    problem.reference = {0.2, base->at(1)}; // chance; what 16 bits everywhere cost
    problem.ideal = {0.8, 0};
    return problem;
}

Result<Problem> jets_q6(const std::filesystem::path& folder)
{
    Problem problem;
    problem.name = "jets_q6";
    problem.objectives = {"accuracy", "lut", "latency_ns"};
    const auto document = opened(folder / "jets_q6.h5", folder / "jets_q6_config.yml");
    if (!document)
        return pass(document.error());
    const auto data = metrics::read_data((folder / "jets_test.npz").string(), *document->model);
    if (!data)
        return pass(data.error());
    if (auto set = set_bench(problem, *document, thinned(*data)); !set)
        return pass(set.error());
    search::SpaceOptions options;
    options.integer = search::SpaceOptions::Bits{0, 8};
    options.strategies = {"Latency", "Resource"};
    options.sparsity = {0, 0.25, 0.5, 0.75};
    options.max_reuse = 64;
    if (auto set = set_space(problem, options); !set)
        return pass(set.error());
    const auto base = base_values(problem);
    if (!base)
        return pass(base.error());
    problem.reference = {0.2, 2 * base->at(1), 20 * base->at(2)};
    problem.ideal = {0.8, 0, 0};
    return problem;
}

Result<Problem> sequences(const std::filesystem::path& root)
{
    Problem problem;
    problem.name = "sequences";
    problem.objectives = {"float_mse", "energy_pj"};
    const auto document = opened(root / "tests/corpus/keras/sequences.h5", {});
    if (!document)
        return pass(document.error());
    const auto& input = document->model->layers[document->model->inputs.front().value];
    if (auto set = set_bench(problem, *document, random_data(element_count(input.shape))); !set)
        return pass(set.error());
    search::SpaceOptions options;
    options.integer = search::SpaceOptions::Bits{-1, 6};
    options.min_width = 3;
    options.reuse = false;
    if (auto set = set_space(problem, options); !set)
        return pass(set.error());
    const auto base = base_values(problem);
    if (!base)
        return pass(base.error());
    double square = 0;
    const Samples& output = problem.bench->float_outputs.front();
    for (const double value : output.values)
        square += value * value;
    problem.reference = {square / static_cast<double>(output.values.size()), base->at(1)};
    problem.ideal = {0, 0}; // reference: all outputs zero; the energy of 16 bits
    return problem;
}

} // namespace

Result<Problem> make_problem(const std::string& name, const std::filesystem::path& root)
{
    if (name == "jets")
        return jets(root / "resources/examples/jets");
    if (name == "jets_q6")
        return jets_q6(root / "resources/examples/jets");
    if (name == "sequences")
        return sequences(root);
    return fail(ErrorCode::not_found, name, "is not a problem (jets, jets_q6, sequences)");
}

const std::vector<double>& Values::of(const search::Choice& choice)
{
    const auto known = known_.find(choice);
    if (known != known_.end())
        return known->second;
    std::vector<double> values;
    Progress progress;
    const auto evaluation =
        evaluator_.evaluate(search::apply(problem_.space, choice, problem_.base), 0, {}, progress);
    if (evaluation)
        for (const std::string& name : problem_.objectives)
            values.push_back(study::objective_value(*evaluation, name).value_or(NAN));
    for (const double value : values)
        if (std::isnan(value)) {
            values.clear();
            break;
        }
    return known_.emplace(choice, std::move(values)).first->second;
}

double volume(const Problem& problem, const std::vector<std::vector<double>>& points)
{
    double box = 1;
    for (std::size_t i = 0; i < problem.reference.size(); ++i)
        box *= std::abs(problem.reference[i] - problem.ideal[i]);
    std::vector<std::vector<double>> front;
    for (const std::size_t i : study::pareto_front(points, problem.directions))
        front.push_back(points[i]);
    return study::hypervolume(front, problem.directions, problem.reference) / box;
}

} // namespace bitscape::search_quality
