#include "exporter_vitis/exporter_vitis.hpp"

#include "emulate/emulate.hpp"
#include "exporter_vitis/check.hpp"
#include "exporter_vitis/project.hpp"
#include "exporter_vitis/staging.hpp"

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
        vitis::TestData data;
        data.generated = request.inputs.empty();
        data.inputs = data.generated ? vitis::generated_inputs(design, generated_rows) : request.inputs;
        emulate::Options options;
        options.stats = false;
        Progress emulation; // the caller's progress counts files
        Result<emulate::Output> output = emulate::run(design, data.inputs, options, stop, emulation);
        if (!output)
            return pass(std::move(output).error());
        data.outputs = std::move(output->outputs);

        design::Design moved = design;
        moved.configuration = vitis::relocated(design, request.directory);
        Result<std::vector<vitis::File>> files = vitis::project_files(moved, data);
        if (!files)
            return pass(std::move(files).error());
        progress.total = static_cast<std::int64_t>(files->size());
        Result<std::filesystem::path> directory =
            vitis::replace_directory(request.directory, *files, stop, progress);
        if (!directory)
            return pass(std::move(directory).error());
        return Written{.directory = std::move(*directory), .files = files->size()};
    }

    [[nodiscard]] bool recognizes(const std::filesystem::path& directory) const override
    {
        return vitis::read_manifest(directory).has_value();
    }

    [[nodiscard]] Result<Checked> check(const std::filesystem::path& directory, std::stop_token stop,
                                        Progress& progress) const override
    {
        return vitis::check(directory, {}, stop, progress);
    }
};

} // namespace

std::unique_ptr<sdk::Exporter> make_vitis_exporter()
{
    return std::make_unique<VitisExporter>();
}

} // namespace bitscape
