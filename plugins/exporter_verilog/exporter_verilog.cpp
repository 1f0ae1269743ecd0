#include "exporter_verilog/exporter_verilog.hpp"

#include "emulate/emulate.hpp"
#include "exporter_hls/model_pair.hpp"
#include "exporter_hls/staging.hpp"
#include "exporter_verilog/check.hpp"
#include "exporter_verilog/project.hpp"

namespace bitscape {
namespace {

constexpr std::size_t generated_rows = 64;

class RtlExporter final : public sdk::Exporter {
public:
    explicit RtlExporter(verilog::RtlKind kind) : kind_(std::move(kind)) {}

    [[nodiscard]] std::string name() const override { return kind_.name; }
    [[nodiscard]] std::string backend() const override { return std::string(kind_.language->name); }
    [[nodiscard]] std::string description() const override { return kind_.description; }

    [[nodiscard]] Result<Written> write(const design::Design& design, const Request& request,
                                        std::stop_token stop, Progress& progress) const override
    {
        hls::TestData data;
        data.generated = request.inputs.empty() || request.inputs.front().rows == 0;
        data.inputs = data.generated ? hls::generated_inputs(design, generated_rows) : request.inputs;
        emulate::Options options;
        options.stats = false;
        Progress emulation; // the caller's progress counts layers
        auto output = emulate::run(design, data.inputs, options, stop, emulation);
        if (!output)
            return pass(std::move(output).error());
        data.outputs = std::move(output->outputs);

        design::Design moved = design;
        model_writer::Pair pair = model_writer::make_pair(design);
        moved.configuration = pair.configuration;
        std::vector<hls::File> extras;
        for (const ExtraFile& extra : request.extras)
            extras.push_back({extra.path, extra.text});
        auto files = verilog::project_files(moved, *kind_.language, data, std::move(extras), stop, progress);
        if (!files)
            return pass(std::move(files).error());
        if (auto added = hls::add_model_pair(*files, std::move(pair), moved.configuration.project_name());
            !added)
            return pass(std::move(added).error());
        Progress writing;
        auto directory = hls::replace_directory(request.directory, *files, stop, writing);
        if (!directory)
            return pass(std::move(directory).error());
        return Written{.directory = std::move(*directory), .files = files->size()};
    }

    [[nodiscard]] bool recognizes(const std::filesystem::path& directory) const override
    {
        return verilog::read_manifest(directory, *kind_.language).has_value();
    }

    [[nodiscard]] Result<Checked> check(const std::filesystem::path& directory, std::stop_token stop,
                                        Progress& progress) const override
    {
        return kind_.check(directory, stop, progress);
    }

private:
    verilog::RtlKind kind_;
};

} // namespace

std::unique_ptr<sdk::Exporter> make_verilog_exporter()
{
    return verilog::make_rtl_exporter(
        {"verilog",
         "Verilog with weights as sums of shifted inputs, test bench for Verilator, script for Yosys",
         &verilog::verilog_language(),
         [](const std::filesystem::path& directory, std::stop_token stop, Progress& progress) {
             return verilog::check(directory, {}, std::move(stop), progress);
         }});
}

std::unique_ptr<sdk::Exporter> verilog::make_rtl_exporter(RtlKind kind)
{
    return std::make_unique<RtlExporter>(std::move(kind));
}

} // namespace bitscape
