#include "cli/load.hpp"
#include "cli/progress_line.hpp"
#include "session/document/constraints.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::cli {

namespace {

struct ExportOptions {
    ModelOptions model;
    std::string backend, output, data;
};

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

const sdk::Exporter* find_exporter(const sdk::Plugins& plugins, const std::string& backend)
{
    for (const auto& exporter : plugins.exporters.all())
        if (lower(exporter->backend()) == lower(backend) || exporter->name() == lower(backend))
            return exporter.get();
    return nullptr;
}

/// A project in plain Verilog has the arithmetic of whatever backend the design is for.
bool is_hls4ml_backend(const std::string& name)
{
    using design::Backend;
    const auto all = {Backend::vivado, Backend::vitis, Backend::quartus, Backend::catapult, Backend::oneapi};
    return std::any_of(all.begin(), all.end(), [&](Backend backend) {
        return lower(std::string(design::to_string(backend))) == lower(name);
    });
}

std::string known_backends(const sdk::Plugins& plugins)
{
    std::string list;
    for (const auto& exporter : plugins.exporters.all())
        list += (list.empty() ? "" : ", ") + exporter->backend();
    return list;
}

Result<Exit> export_model(const ExportOptions& options, Context& context)
{
    const sdk::Exporter* exporter = find_exporter(context.plugins, options.backend);
    if (exporter == nullptr)
        return usage_error(fmt::format("export: no exporter for backend '{}' in this version (known: {})",
                                       options.backend, known_backends(context.plugins)));
    auto document = open_document(options.model, context);
    if (!document)
        return pass(std::move(document).error());
    if (is_hls4ml_backend(exporter->backend()))
        document->configuration.set_backend(exporter->backend());
    const auto design = resolve(*document);
    if (!design)
        return pass(design.error());
    sdk::Exporter::Request request{options.output, {}};
    if (!options.data.empty()) {
        auto inputs = read_inputs({options.data}, *document->model);
        if (!inputs)
            return pass(std::move(inputs).error());
        request.inputs = *std::move(inputs);
    }
    request.extras = document::constraints_of(*document, *design);
    const auto written = [&] {
        const ProgressLine line("export", context.progress);
        return exporter->write(*design, request, context.stop, context.progress);
    }();
    if (!written) {
        const bool of_design = written.error().code == ErrorCode::unsupported;
        return pass(of_design ? placed(written.error(), *document) : written.error());
    }
    print_notes(design->notes);
    if (auto printed = print(fmt::format("{} files in {}\n", written->files, written->directory.string()));
        !printed)
        return pass(printed.error());
    return Exit::done;
}

} // namespace

void add_export(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ExportOptions>();
    CLI::App* command = app.add_subcommand("export", "Write a design as an HLS or Verilog project");
    add_model_options(*command, options->model);
    command->add_option("--backend", options->backend, "Vitis, ..., or Verilog: see plugins")->required();
    command
        ->add_option("--output", options->output, "Folder of the project: new, empty, or an earlier export")
        ->required();
    command->add_option("--data", options->data, "Rows for the test bench (.npy, or a test set)");
    add_hardware_options(*command, options->model);
    command->callback([&action, options] {
        action = [options](Context& context) { return export_model(*options, context); };
    });
}

} // namespace bitscape::cli
