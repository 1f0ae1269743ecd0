#include "exporter_hls/exporter.hpp"

#include "emulate/emulate.hpp"
#include "exporter_hls/check.hpp"
#include "exporter_hls/model_pair.hpp"
#include "exporter_hls/project.hpp"
#include "exporter_hls/staging.hpp"

namespace bitscape::hls {
namespace {

constexpr std::size_t generated_rows = 64;

class HlsExporter final : public sdk::Exporter {
public:
    HlsExporter(Dialect dialect, std::unique_ptr<const Shell> shell)
        : dialect_(std::move(dialect)), shell_(std::move(shell))
    {
    }

    [[nodiscard]] std::string name() const override
    {
        return shell_ ? shell_->name() : std::string(dialect_.name);
    }
    [[nodiscard]] std::string backend() const override
    {
        return shell_ ? shell_->backend() : std::string(design::to_string(dialect_.backend));
    }
    [[nodiscard]] std::string description() const override
    {
        return shell_ ? shell_->description() : std::string(dialect_.description);
    }

    [[nodiscard]] Result<Written> write(const design::Design& wanted, const Request& request,
                                        std::stop_token stop, Progress& progress) const override
    {
        Result<design::Design> fitted = shell_ ? shell_->fitted(wanted) : wanted;
        if (!fitted)
            return pass(std::move(fitted).error());
        const design::Design& design = *fitted;
        Result<TestData> data = test_data(design, request.inputs, stop);
        if (!data)
            return pass(std::move(data).error());

        design::Design moved = design;
        model_writer::Pair pair = model_writer::make_pair(design);
        moved.configuration = pair.configuration;
        if (shell_)
            pair.remarks.emplace_back(
                "hls4ml_check.py compares the network alone: values that the board's bus "
                "rounds or cuts on their way are other ones there");
        std::vector<File> extras;
        for (const ExtraFile& extra : request.extras)
            extras.push_back({extra.path, extra.text});
        Result<std::vector<File>> files = project_files(moved, dialect_, *data, std::move(extras));
        if (files)
            if (Result<void> added =
                    add_model_pair(*files, std::move(pair), moved.configuration.project_name());
                !added)
                return pass(std::move(added).error());
        if (files && shell_)
            files = shell_->enclose(moved, dialect_, *std::move(files));
        if (!files)
            return pass(std::move(files).error());
        progress.total = static_cast<std::int64_t>(files->size());
        Result<std::filesystem::path> directory =
            replace_directory(request.directory, *files, stop, progress);
        if (!directory)
            return pass(std::move(directory).error());
        return Written{.directory = std::move(*directory), .files = files->size()};
    }

    [[nodiscard]] bool recognizes(const std::filesystem::path& directory) const override
    {
        const Result<Manifest> manifest = read_manifest(directory);
        return manifest && manifest->kind == manifest_kind(shell_ ? shell_->title() : dialect_.title);
    }

    [[nodiscard]] Result<Checked> check(const std::filesystem::path& directory, std::stop_token stop,
                                        Progress& progress) const override
    {
        CheckOptions options;
        options.flags = dialect_.compile_flags;
        if (const Result<Manifest> manifest = read_manifest(directory); shell_ && manifest)
            options.sources = shell_->sources(manifest->project);
        return hls::check(directory, options, std::move(stop), progress);
    }

private:
    /// What goes in, and what comes out on the far side of the bus if there is one.
    [[nodiscard]] Result<TestData> test_data(const design::Design& design, const std::vector<Samples>& inputs,
                                             const std::stop_token& stop) const
    {
        TestData data;
        data.generated = inputs.empty();
        data.inputs = data.generated ? generated_inputs(design, generated_rows) : inputs;
        std::vector<Samples> carried = data.inputs;
        for (Samples& values : carried)
            if (shell_)
                shell_->carry_input(design, values);
        emulate::Options options;
        options.stats = false;
        Progress emulation; // the caller's progress counts files
        Result<emulate::Output> output = emulate::run(design, carried, options, stop, emulation);
        if (!output)
            return pass(std::move(output).error());
        data.outputs = std::move(output->outputs);
        for (Samples& values : data.outputs)
            if (shell_)
                shell_->carry_output(design, values);
        return data;
    }

    Dialect dialect_;
    std::unique_ptr<const Shell> shell_;
};

} // namespace

std::unique_ptr<sdk::Exporter> make_exporter(Dialect dialect, std::unique_ptr<const Shell> shell)
{
    return std::make_unique<HlsExporter>(std::move(dialect), std::move(shell));
}

} // namespace bitscape::hls
