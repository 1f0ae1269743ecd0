#include "cli/evaluation_bench.hpp"
#include "cli/evaluation_text.hpp"
#include "cli/json.hpp"
#include "cli/load.hpp"
#include "study/evaluation.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

namespace {

struct EvaluateOptions {
    ModelOptions model;
    std::string data;
    int threads = 0;
};

/// The estimator's layers and the emulator's counts, one entry a layer.
void add_stats(Json& layers, const std::vector<emulate::TensorStats>& stats)
{
    for (Json& layer : layers)
        for (const emulate::TensorStats& one : stats)
            if (layer["name"] == one.layer)
                layer.update(to_json(one));
}

Json evaluation_json(const study::Evaluation& evaluation, const study::Bench& bench,
                     const design::Design& design)
{
    Json json;
    json["rows"] = bench.data->rows();
    json["metrics"] = to_json(evaluation.metrics);
    json["part"] = to_json(*evaluation.estimate.part);
    json["clock_period_ns"] = design.clock_period_ns;
    json["design_hash"] = hash_text(evaluation.design_hash);
    if (design.outputs.size() > 1)
        json["scored_output"] = design.node(design.outputs.front()).name;
    add_estimate(json, evaluation.estimate);
    add_stats(json["layers"], evaluation.stats);
    json["notes"] = to_json(design.notes);
    return json;
}

Result<Exit> report(const EvaluateOptions& options, const Evaluated& evaluated)
{
    const design::Design& design = *evaluated.design;
    const study::Bench& bench = *evaluated.bench;
    const study::Evaluation& evaluation = evaluated.evaluation;
    print_notes(design.notes);
    if (design.outputs.size() > 1)
        print_note(fmt::format("note: the model has {} outputs; metrics are those of the first, '{}'",
                               design.outputs.size(), design.node(design.outputs.front()).name));
    const auto printed =
        options.model.json
            ? print_json(evaluation_json(evaluation, bench, design))
            : print(fmt::format("{} on {} rows of {}, part {}, clock {} ns\n\n{}{}", design.model->file,
                                bench.data->rows(), bench.data->file, evaluation.estimate.part->id,
                                design.clock_period_ns, metrics_report(evaluation.metrics),
                                estimate_report(evaluation.estimate, evaluation.stats)));
    if (!printed)
        return pass(printed.error());
    return Exit::done;
}

Result<Exit> evaluate(const EvaluateOptions& options, Context& context)
{
    return with_evaluated("evaluate", options.model, options.data, options.threads, context,
                          [&](const Evaluated& evaluated) { return report(options, evaluated); });
}

} // namespace

void add_evaluate(CLI::App& app, Action& action)
{
    auto options = std::make_shared<EvaluateOptions>();
    CLI::App* command = app.add_subcommand("evaluate", "Metrics and estimates of one design");
    add_model_options(*command, options->model);
    command->add_option("--data", options->data, "Test set: .npz with x and y, .csv, .h5, or X.npy,Y.npy");
    add_hardware_options(*command, options->model);
    add_threads_option(*command, options->threads);
    add_json_option(*command, options->model.json);
    command->callback(
        [&action, options] { action = [options](Context& context) { return evaluate(*options, context); }; });
}

} // namespace bitscape::cli
