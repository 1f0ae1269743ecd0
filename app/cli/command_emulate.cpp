#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/progress_line.hpp"
#include "cli/table.hpp"
#include "emulate/emulate.hpp"
#include "metrics/data_set.hpp"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <system_error>

namespace bitscape::cli {

namespace fs = std::filesystem;

namespace {

struct EmulateOptions {
    ModelOptions model;
    std::vector<std::string> inputs, outputs;
    std::string trace;
    int threads = 0;
    bool plain = false;
};

/// Several outputs in one array, side by side.
Samples join_columns(const std::vector<Samples>& parts)
{
    Samples all{parts.front().rows, 0, {}};
    for (const Samples& part : parts)
        all.columns += part.columns;
    all.values.reserve(all.rows * all.columns);
    for (std::size_t row = 0; row < all.rows; ++row)
        for (const Samples& part : parts)
            all.values.insert(all.values.end(), part.row(row).begin(), part.row(row).end());
    return all;
}

Result<void> write_outputs(const std::vector<std::string>& files, const std::vector<Samples>& outputs)
{
    if (files.size() == 1)
        return metrics::write_npy(files[0], outputs.size() == 1 ? outputs[0] : join_columns(outputs));
    if (files.size() != outputs.size())
        return fail(ErrorCode::mismatch, "--output",
                    fmt::format("{} files for a model with {} outputs", files.size(), outputs.size()));
    for (std::size_t i = 0; i < files.size(); ++i)
        if (auto written = metrics::write_npy(files[i], outputs[i]); !written)
            return written;
    return {};
}

Result<void> write_traces(const fs::path& folder, const std::vector<emulate::Trace>& traces)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::io, folder.string(),
                    fmt::format("cannot create the folder: {}", error.message()));
    for (const emulate::Trace& trace : traces) {
        std::string name = trace.layer;
        std::replace(name.begin(), name.end(), '/', '_'); // Keras allows "block/fc1"
        if (auto written = metrics::write_npy(folder / (name + ".npy"), trace.values); !written)
            return written;
    }
    return {};
}

Json output_json(const EmulateOptions& options, const emulate::Output& output, double seconds, int threads)
{
    Json json;
    json["rows"] = output.outputs.front().rows;
    json["outputs"] = Json::array();
    for (const Samples& samples : output.outputs)
        json["outputs"].push_back(Json{{"columns", samples.columns}});
    json["files"] = options.outputs;
    json["threads"] = threads;
    json["seconds"] = seconds;
    json["layers"] = Json::array();
    for (const emulate::TensorStats& stats : output.stats)
        json["layers"].push_back(to_json(stats));
    return json;
}

std::string output_text(const EmulateOptions& options, const emulate::Output& output, double seconds)
{
    Table table({"layer", "values", "overflows", "underflows", "min", "max"});
    for (const emulate::TensorStats& stats : output.stats)
        table.add({stats.layer, count_text(double(stats.values)), count_text(double(stats.overflows)),
                   count_text(double(stats.underflows)), number_text(stats.min, 6),
                   number_text(stats.max, 6)});
    return fmt::format("{}\n{} rows in {} ms, outputs in {}\n", table.text(),
                       count_text(double(output.outputs.front().rows)), number_text(1e3 * seconds),
                       fmt::join(options.outputs, ", "));
}

Result<Exit> emulate_model(const EmulateOptions& options, Context& context)
{
    const auto document = open_document(options.model, context);
    if (!document)
        return pass(document.error());
    const auto design = resolve(*document);
    if (!design)
        return pass(design.error());
    const auto inputs = read_inputs(options.inputs, *document->model);
    if (!inputs)
        return pass(inputs.error());

    emulate::Options run_options;
    run_options.kernel = options.plain ? emulate::Kernel::plain : emulate::Kernel::fast;
    run_options.threads = thread_count(options.threads);
    run_options.trace = !options.trace.empty();
    const auto start = std::chrono::steady_clock::now();
    const auto output = [&] {
        const ProgressLine line("emulate", context.progress);
        return emulate::run(*design, *inputs, run_options, context.stop, context.progress);
    }();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    if (!output)
        return pass(placed(output.error(), *document));
    if (auto written = write_outputs(options.outputs, output->outputs); !written)
        return pass(written.error());
    if (run_options.trace)
        if (auto written = write_traces(options.trace, output->traces); !written)
            return pass(written.error());
    const auto printed = options.model.json
                             ? print_json(output_json(options, *output, taken.count(), run_options.threads))
                             : print(output_text(options, *output, taken.count()));
    if (!printed)
        return pass(printed.error());
    return Exit::done;
}

} // namespace

void add_emulate(CLI::App& app, Action& action)
{
    auto options = std::make_shared<EmulateOptions>();
    CLI::App* command =
        app.add_subcommand("emulate", "Run rows through a design, bit-exact to hls4ml's C simulation");
    add_model_options(*command, options->model);
    command->add_option("--input", options->inputs, "Rows (.npy); once for each input of the model")
        ->required();
    command
        ->add_option(
            "--output", options->outputs,
            "Where the outputs go (.npy, float64); once for each output, or one file for all side by side")
        ->required();
    command->add_option("--trace", options->trace, "Folder for one .npy a layer");
    command->add_flag("--plain", options->plain, "The plain kernel: slow, obviously right");
    add_threads_option(*command, options->threads);
    add_json_option(*command, options->model.json);
    command->callback([&action, options] {
        action = [options](Context& context) { return emulate_model(*options, context); };
    });
}

} // namespace bitscape::cli
