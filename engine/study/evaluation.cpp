#include "study/evaluation.hpp"

#include "study/forgiving_factor.hpp"

#include <array>
#include <fmt/format.h>
#include <functional>
#include <utility>

namespace bitscape::study {

namespace {

using Measured = std::optional<double> metrics::Metrics::*;

/// Where an objective's number is: in the metrics or in the estimate.
struct NamedNumber {
    std::string_view name;
    bool maximize = false;
    Measured measured = nullptr;
    estimate::Estimate estimate::Resources::*resource = nullptr;
    estimate::Estimate estimate::DesignEstimate::*total = nullptr;
    std::optional<double> Evaluation::*counted = nullptr;
};

using estimate::DesignEstimate;
using estimate::Resources;
using metrics::Metrics;

constexpr std::array objectives{
    NamedNumber{"accuracy", true, &Metrics::accuracy, nullptr, nullptr},
    NamedNumber{"auc", true, &Metrics::auc, nullptr, nullptr},
    NamedNumber{"agreement", true, &Metrics::agreement, nullptr, nullptr},
    NamedNumber{"lut", false, nullptr, &Resources::lut, nullptr},
    NamedNumber{"ff", false, nullptr, &Resources::ff, nullptr},
    NamedNumber{"dsp", false, nullptr, &Resources::dsp, nullptr},
    NamedNumber{"bram18", false, nullptr, &Resources::bram18, nullptr},
    NamedNumber{"uram", false, nullptr, &Resources::uram, nullptr},
    NamedNumber{"latency_cycles", false, nullptr, nullptr, &DesignEstimate::latency_cycles},
    NamedNumber{"interval_cycles", false, nullptr, nullptr, &DesignEstimate::interval_cycles},
    NamedNumber{"latency_ns", false, nullptr, nullptr, &DesignEstimate::latency_ns},
    NamedNumber{"energy_pj", false, nullptr, nullptr, &DesignEstimate::energy_pj},
    NamedNumber{"parameter_bits", false, nullptr, nullptr, nullptr, &Evaluation::parameter_bits},
    NamedNumber{"total_bits", false, nullptr, nullptr, nullptr, &Evaluation::total_bits},
    NamedNumber{"mse", false, &Metrics::mse, nullptr, nullptr},
    NamedNumber{"float_mse", false, &Metrics::float_mse, nullptr, nullptr},
};

const NamedNumber* find_objective(std::string_view name)
{
    for (const NamedNumber& objective : objectives)
        if (objective.name == name)
            return &objective;
    return nullptr;
}

std::shared_ptr<const std::vector<Samples>> emulator_inputs(const std::shared_ptr<const Bench>& bench)
{
    return bench->inputs ? bench->inputs : std::make_shared<const std::vector<Samples>>();
}

using FindNumber = std::function<std::optional<double>(const std::string&)>;

/// nullopt if `name` is no forgiving factor with a reference, or lacks a number.
std::optional<double> forgiving_score(std::string_view name, const FindNumber& find)
{
    const auto factor = parse_forgiving_factor(name);
    if (!factor || !*factor || !((*factor)->reference > 0))
        return std::nullopt;
    const auto metric = find((*factor)->metric);
    const auto cost = find((*factor)->cost);
    if (!metric || !cost || !(*cost > 0))
        return std::nullopt;
    return score(**factor, *metric, *cost);
}

} // namespace

Result<std::shared_ptr<const Bench>> make_bench(std::shared_ptr<const graph::Model> model,
                                                std::shared_ptr<const metrics::DataSet> data,
                                                std::vector<estimate::Part> parts,
                                                estimate::UserCalibration calibration)
{
    auto bench = std::make_shared<Bench>();
    if (data) {
        if (auto fits = metrics::check_fits(*data, *model); !fits)
            return pass(std::move(fits.error()));
        auto outputs = graph::run_float(*model, data->x);
        if (!outputs)
            return pass(std::move(outputs.error()));
        bench->float_outputs = std::move(*outputs);
        bench->inputs =
            std::shared_ptr<const std::vector<Samples>>(data, &data->x); // lives as long as the data
    }
    bench->model = std::move(model);
    bench->data = std::move(data);
    bench->parts = std::move(parts);
    bench->calibration = std::move(calibration);
    return bench;
}

Evaluator::Evaluator(std::shared_ptr<const Bench> bench)
    : bench_(std::move(bench)), emulator_(emulator_inputs(bench_))
{
}

void Evaluator::recalibrate(estimate::UserCalibration calibration)
{
    auto bench = std::make_shared<Bench>(*bench_);
    bench->calibration = std::move(calibration);
    bench_ = std::move(bench);
}

Result<Draft> Evaluator::draft(const config::Configuration& configuration)
{
    auto resolved = design::resolve(bench_->model, configuration);
    if (!resolved)
        return pass(std::move(resolved.error()));
    Draft draft;
    draft.design = std::make_shared<const design::Design>(std::move(*resolved));
    const estimate::Part* part = estimate::find_part(bench_->parts, draft.design->part);
    if (part == nullptr)
        return fail(ErrorCode::not_found, fmt::format("part '{}'", draft.design->part),
                    "is not in the parts catalogue");
    draft.estimate =
        estimate::estimate(*draft.design, *part, {estimate::Stage::csynth, &bench_->calibration, &layers_});
    draft.design_hash = design::hash(*draft.design);
    draft.parameter_bits = parameter_bits(*draft.design);
    draft.total_bits = draft.parameter_bits + activation_bits(*draft.design);
    return draft;
}

Result<Evaluation> Evaluator::evaluate(const config::Configuration& configuration, int threads,
                                       std::stop_token stop, Progress& progress)
{
    auto draft = this->draft(configuration);
    if (!draft)
        return pass(std::move(draft.error()));
    Evaluation evaluation;
    if (bench_->data) {
        emulate::Options options;
        options.threads = threads;
        auto output = emulator_.run(*draft->design, options, stop, progress);
        if (!output)
            return pass(std::move(output.error()));
        const Samples* reference = bench_->float_outputs.empty() ? nullptr : &bench_->float_outputs.front();
        auto measured = metrics::measure(output->outputs.front(), *bench_->data, reference);
        if (!measured)
            return pass(std::move(measured.error()));
        evaluation.metrics = std::move(*measured);
        evaluation.stats = std::move(output->stats);
    }
    if (stop.stop_requested())
        return fail(ErrorCode::cancelled, "", "cancelled");
    evaluation.estimate = std::move(draft->estimate);
    evaluation.design_hash = draft->design_hash;
    evaluation.parameter_bits = draft->parameter_bits;
    evaluation.total_bits = draft->total_bits;
    design_ = std::move(draft->design);
    return evaluation;
}

const estimate::Estimate* objective_estimate(const Evaluation& evaluation, std::string_view name)
{
    const NamedNumber* objective = find_objective(name);
    if (objective == nullptr)
        return nullptr;
    if (objective->resource != nullptr)
        return &(evaluation.estimate.resources.*objective->resource);
    if (objective->total != nullptr)
        return &(evaluation.estimate.*objective->total);
    return nullptr;
}

double parameter_bits(const design::Design& design)
{
    struct Counter {
        double& bits;
        void operator()(std::string_view, const design::WeightTensor& tensor) const
        {
            bits += static_cast<double>(tensor.raw.size()) * tensor.type.width;
        }
        void operator()(std::string_view, const FixedPoint&, std::size_t) const {}
    };
    double bits = 0;
    for (const design::Node& node : design.nodes)
        std::visit([&](const auto& operation) { operation.each_type(Counter{bits}); }, node.operation);
    return bits;
}

double activation_bits(const design::Design& design)
{
    double bits = 0;
    for (const design::Node& node : design.nodes) {
        const auto& operation = node.operation;
        const bool counts = std::holds_alternative<design::Input>(operation) ||
                            std::holds_alternative<design::Activation>(operation) ||
                            std::holds_alternative<design::Softmax>(operation) ||
                            std::holds_alternative<design::TableSoftmax>(operation) ||
                            std::holds_alternative<design::ParametrizedActivation>(operation) ||
                            std::holds_alternative<design::HardActivation>(operation) ||
                            std::holds_alternative<design::PReLU>(operation) ||
                            std::holds_alternative<design::QuantizedTanh>(operation) ||
                            std::holds_alternative<design::UnaryLut>(operation);
        if (counts)
            bits += static_cast<double>(element_count(node.shape)) * node.result.width;
    }
    return bits;
}

std::optional<double> objective_value(const Evaluation& evaluation, std::string_view name)
{
    if (const estimate::Estimate* found = objective_estimate(evaluation, name))
        return found->value;
    if (const NamedNumber* objective = find_objective(name))
        return objective->counted != nullptr ? evaluation.*objective->counted
                                             : evaluation.metrics.*objective->measured;
    return forgiving_score(name,
                           [&](const std::string& number) { return objective_value(evaluation, number); });
}

std::optional<double> objective_value(const std::map<std::string, double>& numbers, std::string_view name)
{
    if (const auto number = numbers.find(std::string(name)); number != numbers.end())
        return number->second;
    return forgiving_score(name, [&](const std::string& number) { return objective_value(numbers, number); });
}

std::vector<std::string_view> objective_names()
{
    std::vector<std::string_view> names;
    for (const NamedNumber& objective : objectives)
        names.push_back(objective.name);
    return names;
}

bool is_maximized(std::string_view name)
{
    if (const NamedNumber* objective = find_objective(name))
        return objective->maximize;
    const auto factor = parse_forgiving_factor(name);
    return factor && *factor;
}

Result<void> check_objective(std::string_view name)
{
    if (find_objective(name) != nullptr)
        return {};
    const auto factor = parse_forgiving_factor(name);
    if (!factor)
        return pass(factor.error());
    if (*factor)
        return {};
    return fail(ErrorCode::invalid_value, fmt::format("objective '{}'", name),
                fmt::format("is not known ({}, or forgiving_factor(metric,cost))",
                            fmt::join(objective_names(), ", ")));
}

Result<std::string> with_reference(std::string_view name, const Evaluation& base)
{
    if (auto checked = check_objective(name); !checked)
        return pass(std::move(checked.error()));
    const auto parsed = parse_forgiving_factor(name);
    if (!*parsed)
        return std::string(name);
    ForgivingFactor factor = **parsed;
    if (factor.reference > 0)
        return to_string(factor);
    const auto cost = objective_value(base, factor.cost);
    if (!cost || !(*cost > 0))
        return fail(ErrorCode::invalid_value, fmt::format("objective '{}'", name),
                    fmt::format("the design it starts from has no {} above 0: give reference=", factor.cost));
    factor.reference = *cost;
    return to_string(factor);
}

std::vector<std::string> ingredients(std::string_view objective)
{
    const auto factor = parse_forgiving_factor(objective);
    if (factor && *factor)
        return {(*factor)->metric, (*factor)->cost};
    return {std::string(objective)};
}

} // namespace bitscape::study
