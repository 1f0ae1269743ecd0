#include "base/files.hpp"
#include "cli/evaluation_bench.hpp"
#include "cli/load.hpp"
#include "cli/progress_line.hpp"
#include "search/presets.hpp"

#include <fmt/format.h>
#include <vector>

namespace bitscape::cli {

namespace {

struct PresetOptions {
    ModelOptions model;
    std::string preset, data, output;
    int threads = 0;
};

Result<Exit> write_preset(const PresetOptions& options, Context& context)
{
    const auto document = open_document(options.model, context);
    if (!document)
        return pass(document.error());
    const auto bench = make_bench(*document, options.data.empty() ? document->data : options.data);
    if (!bench)
        return pass(bench.error());
    auto outcome = [&] {
        const ProgressLine line("preset", context.progress);
        return search::apply_preset(*search::parse_preset(options.preset), document->configuration, *bench,
                                    thread_count(options.threads), context.stop, context.progress);
    }();
    if (!outcome)
        return pass(placed_evaluation(std::move(outcome).error(), *document));
    if (const auto design = design::resolve((*bench)->model, outcome->configuration); !design)
        return pass(placed_evaluation(design.error(), *document));
    print_notes(outcome->notes);
    const std::string yaml = config::to_yaml(outcome->configuration);
    auto written = options.output == "-" ? print(yaml) : write_file(options.output, yaml);
    if (!written)
        return pass(std::move(written).error());
    return Exit::done;
}

} // namespace

void add_preset(CLI::App& app, Action& action)
{
    auto options = std::make_shared<PresetOptions>();
    CLI::App* command =
        app.add_subcommand("preset", "A configuration to start from: types of a whole model, set by a rule");
    add_model_options(*command, options->model);
    std::vector<std::string> names;
    for (const search::Preset preset : search::presets())
        names.emplace_back(search::to_string(preset));
    command
        ->add_option("--preset", options->preset,
                     "as-trained: loses next to nothing; hls4ml: its defaults; smallest: fewest integer bits "
                     "that do not overflow on the data; quantizers: types of the model's quantizers")
        ->required()
        ->check(CLI::IsMember(names));
    command->add_option("--data", options->data, "Test data; a project's own if it names some");
    command->add_option("--output", options->output, "hls4ml_config.yml to write; - for standard output")
        ->required();
    add_threads_option(*command, options->threads);
    command->callback([&action, options] {
        action = [options](Context& context) { return write_preset(*options, context); };
    });
}

} // namespace bitscape::cli
