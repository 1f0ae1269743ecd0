#include "archive/pack.hpp"
#include "cli/load.hpp"
#include "cli/progress_line.hpp"
#include "design/backend_name.hpp"
#include "session/document/constraints.hpp"
#include "session/document/export_archive.hpp"
#include "session/document/export_target.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

namespace {

struct ExportOptions {
    ModelOptions model;
    document::ExportTarget target;
    std::string output, archive, data;
    std::size_t rows = 0; ///< 0: all of `data`, the usual number of the project's own
};

/// Events of the test bench: those asked for, else the project's test data. Empty: there are none.
Result<std::vector<Samples>> bench_inputs(const ExportOptions& options, const document::Document& document)
{
    const std::string& data = options.data.empty() ? document.data : options.data;
    if (data.empty())
        return std::vector<Samples>{};
    auto inputs = read_inputs({data}, *document.model);
    if (!inputs)
        return inputs;
    const std::size_t rows = options.data.empty() ? document::usual_bench_rows : inputs->front().rows;
    return document::first_rows(*inputs, options.rows > 0 ? options.rows : rows);
}

std::string written_text(const std::vector<sdk::Exporter::Written>& all)
{
    std::string text;
    for (const sdk::Exporter::Written& written : all)
        text += fmt::format("{} files in {}\n", written.files, written.directory.string());
    return text;
}

Result<Exit> export_model(const ExportOptions& options, Context& context)
{
    if (const std::string& backend = options.target.backend;
        !backend.empty() && document::find_exporter(context.plugins, backend) == nullptr)
        return usage_error(fmt::format("export: no exporter for backend '{}' in this version (known: {})",
                                       backend, document::known_backends(context.plugins)));
    if (options.output.empty() && options.archive.empty())
        return usage_error("export: where to? --output FOLDER or --archive FILE.zip|FILE.tar.gz");
    if (!options.archive.empty() && !archive::kind_of(options.archive))
        return usage_error(fmt::format(
            "export: --archive {}: an archive's name ends in .zip, .tar.gz or .tgz", options.archive));
    if (!options.archive.empty())
        if (auto possible = document::check_archive_place(options.archive); !possible)
            return pass(std::move(possible).error());
    auto document = open_document(options.model, context);
    if (!document)
        return pass(std::move(document).error());
    if (options.rows > 0 && options.data.empty() && document->data.empty())
        return usage_error("export: --rows takes the first rows of data, and there is none: name it with "
                           "--data");
    const auto exporter = document::prepare_export(document->configuration, context.plugins, options.target);
    if (!exporter)
        return pass(exporter.error());
    if (!options.target.interface.empty() && !design::is_accelerator_name((*exporter)->backend()))
        return usage_error("export: --interface is of a board: name one with --board");
    const auto design = resolve(*document);
    if (!design)
        return pass(design.error());
    auto inputs = bench_inputs(options, *document);
    if (!inputs)
        return pass(std::move(inputs).error());
    sdk::Exporter::Request request{options.output, *std::move(inputs), {}};
    request.extras = document::constraints_of(*document, *design);
    std::vector<sdk::Exporter::Written> all;
    for (const bool packed : {false, true}) {
        if ((packed ? options.archive : options.output).empty())
            continue;
        const auto written = [&] {
            const ProgressLine line("export", context.progress);
            return packed ? document::write_archive(**exporter, *design, request, options.archive,
                                                    context.stop, context.progress)
                          : (*exporter)->write(*design, request, context.stop, context.progress);
        }();
        if (!written) {
            if (!all.empty())
                (void)print(written_text(all)); // the folder stands
            const bool of_design = written.error().code == ErrorCode::unsupported;
            return pass(of_design ? placed(written.error(), *document) : written.error());
        }
        all.push_back(*written);
    }
    print_notes(design->notes);
    if (auto printed = print(written_text(all)); !printed)
        return pass(printed.error());
    return Exit::done;
}

} // namespace

void add_export(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ExportOptions>();
    CLI::App* command = app.add_subcommand("export", "Write a design as an HLS or Verilog project");
    add_model_options(*command, options->model);
    command->add_option("--backend", options->target.backend,
                        "Vitis, ..., or Verilog: see plugins (default: the configuration's)");
    command->add_option("--board", options->target.board,
                        "Put it on a board: pynq-z2, zcu102, alveo-u250, ... (with Vitis or Vivado)");
    command->add_option("--interface", options->target.interface,
                        "The board's bus: axi_stream, axi_master or axi_lite");
    command->add_option("--output", options->output,
                        "Folder of the project: new, empty, or an earlier export");
    command->add_option("--archive", options->archive,
                        "The project as FILE.zip or FILE.tar.gz: the same bytes for the same design");
    command->add_option("--data", options->data,
                        "Events of the test bench (.npy, or a test set; default: the project's test data)");
    command->add_option("--rows", options->rows, "Only the first so many of them")
        ->check(CLI::PositiveNumber);
    add_hardware_options(*command, options->model);
    command->callback([&action, options] {
        action = [options](Context& context) { return export_model(*options, context); };
    });
}

} // namespace bitscape::cli
