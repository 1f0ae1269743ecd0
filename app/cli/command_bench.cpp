#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/progress_line.hpp"
#include "emulate/emulate.hpp"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace bitscape::cli {

namespace {

struct BenchOptions {
    ModelOptions model;
    std::vector<std::string> inputs;
    std::string change;
    int threads = 1;
    int repetitions = 30;
    bool plain = false;
};

struct Times {
    double median = 0, min = 0, max = 0; ///< ms
};

Times times_of(std::vector<double> ms)
{
    std::sort(ms.begin(), ms.end());
    const std::size_t middle = ms.size() / 2;
    const double median = ms.size() % 2 == 1 ? ms[middle] : (ms[middle - 1] + ms[middle]) / 2;
    return {median, ms.front(), ms.back()};
}

/// Everything a measurement needs; `base` and `changed` differ in one knob.
struct Setting {
    std::shared_ptr<const graph::Model> model;
    std::shared_ptr<const std::vector<Samples>> inputs;
    config::Configuration base, changed;
    Change change;
    emulate::Options options;
    int repetitions = 0;
};

struct Measured {
    Times knob_to_predictions, full_run;
    std::optional<Times> plain;
    std::size_t computed_layers = 0, layers = 0; ///< run again after the change, of all
    double products = 0;                         ///< multiplications of one row
};

template <class Work> Result<double> milliseconds_of(const Work& work)
{
    const auto start = std::chrono::steady_clock::now();
    const auto done = work();
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    if (!done)
        return pass(done.error());
    return taken.count();
}

/// The result type of the last matrix, one bit narrower (or wider, at two bits): always another value than
/// the base's.
Result<Change> default_change(const design::Design& design)
{
    for (auto node = design.nodes.rbegin(); node != design.nodes.rend(); ++node) {
        if (!std::holds_alternative<design::Dense>(node->operation))
            continue;
        FixedPoint type = node->result;
        type.width = std::min(type.width, 64) > 2 ? std::min(type.width, 64) - 1 : type.width + 1;
        return Change{node->name, "result", to_string(type)};
    }
    return fail(ErrorCode::not_found, design.model->file, "has no Dense layer: name a knob with --change");
}

/// From the changed knob through resolution, re-quantization and the run to all outputs. The two
/// configurations take turns, and the emulator keeps only the activations of its last run: what depends on
/// the knob is computed each time.
Result<std::size_t> measure_knob(const Setting& setting, Context& context, std::vector<double>& ms)
{
    emulate::Incremental emulator(setting.inputs);
    const auto predict = [&](const config::Configuration& configuration) -> Result<emulate::Output> {
        const auto design = design::resolve(setting.model, configuration);
        if (!design)
            return pass(design.error());
        return emulator.run(*design, setting.options, context.stop, context.progress);
    };
    if (auto first = predict(setting.base); !first)
        return pass(first.error());
    for (int i = 0; i < setting.repetitions; ++i) {
        const auto taken =
            milliseconds_of([&] { return predict(i % 2 == 0 ? setting.changed : setting.base); });
        if (!taken)
            return pass(taken.error());
        ms.push_back(*taken);
    }
    return emulator.last_computed();
}

/// All layers of the base design, nothing kept.
Result<std::vector<double>> measure_full(const Setting& setting, const design::Design& design,
                                         emulate::Kernel kernel, int repetitions, Context& context)
{
    emulate::Options options = setting.options;
    options.kernel = kernel;
    std::vector<double> ms;
    for (int i = 0; i < repetitions; ++i) {
        const auto taken = milliseconds_of(
            [&] { return emulate::run(design, *setting.inputs, options, context.stop, context.progress); });
        if (!taken)
            return pass(taken.error());
        ms.push_back(*taken);
    }
    return ms;
}

Result<Measured> measure(const Setting& setting, bool with_plain, Context& context)
{
    const auto design = design::resolve(setting.model, setting.base);
    if (!design)
        return pass(design.error());
    Measured measured;
    measured.layers = design->nodes.size();
    for (const design::Node& node : design->nodes)
        measured.products += double(design::multiply_count(node).total);
    std::vector<double> ms;
    const auto computed = measure_knob(setting, context, ms);
    if (!computed)
        return pass(computed.error());
    measured.computed_layers = *computed;
    measured.knob_to_predictions = times_of(std::move(ms));
    const auto full = measure_full(setting, *design, emulate::Kernel::fast, setting.repetitions, context);
    if (!full)
        return pass(full.error());
    measured.full_run = times_of(*full);
    if (with_plain) {
        constexpr int few = 3; // the plain kernel is slow and its time hardly varies
        const auto plain = measure_full(setting, *design, emulate::Kernel::plain, few, context);
        if (!plain)
            return pass(plain.error());
        measured.plain = times_of(*plain);
    }
    return measured;
}

Result<Setting> make_setting(const BenchOptions& options, const std::optional<Change>& wanted,
                             Context& context)
{
    const auto document = open_document(options.model, context);
    if (!document)
        return pass(document.error());
    const auto design = resolve(*document);
    if (!design)
        return pass(design.error());
    auto inputs = read_inputs(options.inputs, *document->model);
    if (!inputs)
        return pass(std::move(inputs).error());
    auto change = wanted ? Result<Change>(*wanted) : default_change(*design);
    if (!change)
        return pass(std::move(change).error());
    Setting setting{document->model,         std::make_shared<const std::vector<Samples>>(*std::move(inputs)),
                    document->configuration, document->configuration,
                    *std::move(change),      {},
                    options.repetitions};
    if (auto applied = apply(setting.change, *design, setting.changed); !applied)
        return pass(std::move(applied).error());
    const auto changed = design::resolve(setting.model, setting.changed);
    if (!changed)
        return pass(changed.error());
    if (design::hash(*changed) == design::hash(*design))
        return fail(ErrorCode::invalid_value,
                    fmt::format("{}.{}={}", setting.change.layer, setting.change.knob, setting.change.value),
                    "changes nothing: choose another value");
    setting.options.threads = thread_count(options.threads);
    setting.options.stats = false;
    return setting;
}

Json times_json(const Times& times)
{
    return Json{{"median", times.median}, {"min", times.min}, {"max", times.max}};
}

std::string times_text(const Times& times)
{
    return fmt::format("{:.3f} ms [{:.3f}..{:.3f}]", times.median, times.min, times.max);
}

Result<Exit> bench(const BenchOptions& options, Context& context)
{
    const auto wanted = parse_change(options.change);
    if (!options.change.empty() && !wanted)
        return usage_error(fmt::format("bench: --change '{}' is not LAYER.KNOB=VALUE", options.change));
    const auto setting = make_setting(options, wanted, context);
    if (!setting)
        return pass(setting.error());
    const auto measured = [&] {
        const ProgressLine line("bench", context.progress);
        return measure(*setting, options.plain, context);
    }();
    if (!measured) {
        const bool of_design = measured.error().code != ErrorCode::cancelled;
        return pass(of_design ? Error(measured.error()).at(setting->model->file) : measured.error());
    }
    const std::size_t row_count = setting->inputs->front().rows;
    const double rows = double(row_count);
    const double per_second = 1e3 * rows / measured->full_run.median;
    const double gmac = per_second * measured->products / 1e9;
    const std::string change =
        fmt::format("{}.{}={}", setting->change.layer, setting->change.knob, setting->change.value);
    if (!options.model.json) {
        auto text = fmt::format(
            "{} rows, {} thread{}, {} repetitions\nknob to predictions  {}  ({}, {} of {} layers "
            "run again)\nall layers           {}  ({:.0f} rows/s, {:.2f} Gmac/s)\n",
            rows, setting->options.threads, setting->options.threads == 1 ? "" : "s", setting->repetitions,
            times_text(measured->knob_to_predictions), change, measured->computed_layers, measured->layers,
            times_text(measured->full_run), per_second, gmac);
        if (measured->plain)
            text +=
                fmt::format("plain kernel         {}  ({:.1f} times slower)\n", times_text(*measured->plain),
                            measured->plain->median / measured->full_run.median);
        if (auto printed = print(text); !printed)
            return pass(printed.error());
        return Exit::done;
    }
    Json json;
    json["knob_to_predictions_ms"] = times_json(measured->knob_to_predictions);
    json["samples_per_s"] = per_second;
    json["threads"] = setting->options.threads;
    json["gmac_per_s"] = gmac;
    json["rows"] = row_count;
    json["change"] = change;
    json["repetitions"] = setting->repetitions;
    json["layers_run_again"] = measured->computed_layers;
    json["full_run_ms"] = times_json(measured->full_run);
    if (measured->plain)
        json["plain_ms"] = times_json(*measured->plain);
    if (auto printed = print_json(json); !printed)
        return pass(printed.error());
    return Exit::done;
}

} // namespace

void add_bench(CLI::App& app, Action& action)
{
    auto options = std::make_shared<BenchOptions>();
    CLI::App* command = app.add_subcommand("bench", "Time from a changed knob to all predictions");
    add_model_options(*command, options->model);
    command->add_option("--input", options->inputs, "Rows (.npy, or a test set)")->required();
    command->add_option(
        "--change", options->change,
        "Such as 'fc1.result=ap_fixed<8,3>'; default: the last Dense's result type, a bit narrower");
    command->add_option("--repeat", options->repetitions, "Repetitions, at least 20")
        ->check(CLI::Range(20, 1000000))
        ->capture_default_str();
    command->add_flag("--plain", options->plain, "Time the plain kernel too");
    add_threads_option(*command, options->threads);
    add_json_option(*command, options->model.json);
    command->callback(
        [&action, options] { action = [options](Context& context) { return bench(*options, context); }; });
}

} // namespace bitscape::cli
