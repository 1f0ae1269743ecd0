#include "exporter_hls/exporter.hpp"

#include "emulate/emulate.hpp"
#include "exporter_hls/check.hpp"
#include "exporter_hls/project.hpp"
#include "exporter_hls/staging.hpp"

namespace bitscape::hls {
namespace {

constexpr std::size_t generated_rows = 64;

class HlsExporter final : public sdk::Exporter {
public:
    explicit HlsExporter(Dialect dialect) : dialect_(std::move(dialect)) {}

    [[nodiscard]] std::string name() const override { return std::string(dialect_.name); }
    [[nodiscard]] std::string backend() const override
    {
        return std::string(design::to_string(dialect_.backend));
    }
    [[nodiscard]] std::string description() const override { return std::string(dialect_.description); }

    [[nodiscard]] Result<Written> write(const design::Design& design, const Request& request,
                                        std::stop_token stop, Progress& progress) const override
    {
        TestData data;
        data.generated = request.inputs.empty();
        data.inputs = data.generated ? generated_inputs(design, generated_rows) : request.inputs;
        emulate::Options options;
        options.stats = false;
        Progress emulation; // the caller's progress counts files
        Result<emulate::Output> output = emulate::run(design, data.inputs, options, stop, emulation);
        if (!output)
            return pass(std::move(output).error());
        data.outputs = std::move(output->outputs);

        design::Design moved = design;
        moved.configuration = relocated(design, request.directory);
        std::vector<File> extras;
        for (const ExtraFile& extra : request.extras)
            extras.push_back({extra.path, extra.text});
        Result<std::vector<File>> files = project_files(moved, dialect_, data, std::move(extras));
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
        return manifest && manifest->kind == dialect_.manifest_kind();
    }

    [[nodiscard]] Result<Checked> check(const std::filesystem::path& directory, std::stop_token stop,
                                        Progress& progress) const override
    {
        CheckOptions options;
        options.flags = dialect_.compile_flags;
        return hls::check(directory, options, std::move(stop), progress);
    }

private:
    Dialect dialect_;
};

} // namespace

std::unique_ptr<sdk::Exporter> make_exporter(Dialect dialect)
{
    return std::make_unique<HlsExporter>(std::move(dialect));
}

} // namespace bitscape::hls
