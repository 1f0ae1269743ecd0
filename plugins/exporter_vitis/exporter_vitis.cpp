#include "exporter_vitis/exporter_vitis.hpp"

#include "emulate/emulate.hpp"
#include "exporter_hls/check.hpp"
#include "exporter_hls/project.hpp"
#include "exporter_hls/staging.hpp"

namespace bitscape {
namespace {

constexpr std::size_t generated_rows = 64;

class VitisExporter final : public sdk::Exporter {
public:
    [[nodiscard]] std::string name() const override { return "vitis"; }
    [[nodiscard]] std::string backend() const override { return "Vitis"; }
    [[nodiscard]] std::string description() const override
    {
        return "Vitis HLS project with kernels, test bench and a C simulation for g++";
    }

    [[nodiscard]] Result<Written> write(const design::Design& design, const Request& request,
                                        std::stop_token stop, Progress& progress) const override
    {
        hls::TestData data;
        data.generated = request.inputs.empty();
        data.inputs = data.generated ? hls::generated_inputs(design, generated_rows) : request.inputs;
        emulate::Options options;
        options.stats = false;
        Progress emulation; // the caller's progress counts files
        Result<emulate::Output> output = emulate::run(design, data.inputs, options, stop, emulation);
        if (!output)
            return pass(std::move(output).error());
        data.outputs = std::move(output->outputs);

        design::Design moved = design;
        moved.configuration = hls::relocated(design, request.directory);
        Result<std::vector<hls::File>> files = hls::project_files(moved, data);
        if (!files)
            return pass(std::move(files).error());
        progress.total = static_cast<std::int64_t>(files->size());
        Result<std::filesystem::path> directory =
            hls::replace_directory(request.directory, *files, stop, progress);
        if (!directory)
            return pass(std::move(directory).error());
        return Written{.directory = std::move(*directory), .files = files->size()};
    }

    [[nodiscard]] bool recognizes(const std::filesystem::path& directory) const override
    {
        return hls::read_manifest(directory).has_value();
    }

    [[nodiscard]] Result<Checked> check(const std::filesystem::path& directory, std::stop_token stop,
                                        Progress& progress) const override
    {
        return hls::check(directory, {}, stop, progress);
    }
};

} // namespace

std::unique_ptr<sdk::Exporter> make_vitis_exporter()
{
    return std::make_unique<VitisExporter>();
}

} // namespace bitscape
