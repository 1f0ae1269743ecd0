#pragma once

#include "exporter_hls/project.hpp"
#include "exporter_verilog/hardware.hpp"
#include "sdk/plugin.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace bitscape::verilog {

inline constexpr std::string_view inputs_path = "tb_data/inputs.hex";
inline constexpr std::string_view expected_path = "tb_data/expected_outputs.hex";

/// What differs between the languages that the same hardware is written in.
struct Language {
    std::string_view name; ///< "Verilog": its projects' manifest is "exported Verilog project"
    /// Place in the project, place below resources.
    std::vector<std::pair<std::string_view, std::string_view>> templates;
    Result<std::vector<hls::File>> (*sources)(const Hardware& hardware); ///< the top last
    bool (*can_name)(std::string_view project); ///< of an identifier of C: is it one here?
    /// The bench's connections: ports of the top, in order, with the next bits of x (in) or y (out).
    std::string (*connections)(const Hardware& hardware);
};
[[nodiscard]] const Language& verilog_language();

/// An exporter of a language.
struct RtlKind {
    std::string name, description;
    const Language* language = nullptr;
    std::function<Result<sdk::Exporter::Checked>(const std::filesystem::path&, std::stop_token, Progress&)>
        check;
};
[[nodiscard]] std::unique_ptr<sdk::Exporter> make_rtl_exporter(RtlKind kind);

/// Every file of the project, `extras` among them, the manifest last. Errors: names that cannot be written,
/// layers that cannot be built, missing templates.
[[nodiscard]] Result<std::vector<hls::File>>
project_files(const design::Design& design, const Language& language, const hls::TestData& data,
              std::vector<hls::File> extras, std::stop_token stop, Progress& progress);

/// An output as the check needs it.
struct OutputPort {
    std::string layer;
    std::size_t columns = 0;
    FixedPoint type;
};
struct Manifest {
    std::string project;
    std::size_t rows = 0;
    std::vector<OutputPort> outputs;
};
/// Errors: no manifest of a project in this language, a newer one.
[[nodiscard]] Result<Manifest> read_manifest(const std::filesystem::path& directory,
                                             const Language& language);

} // namespace bitscape::verilog
