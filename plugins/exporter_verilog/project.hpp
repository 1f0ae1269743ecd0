#pragma once

#include "exporter_hls/project.hpp"
#include "exporter_verilog/hardware.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace bitscape::verilog {

inline constexpr std::string_view manifest_kind = "exported Verilog project";
inline constexpr std::string_view inputs_path = "tb_data/inputs.hex";
inline constexpr std::string_view expected_path = "tb_data/expected_outputs.hex";

/// Every file of the project, `extras` among them, the manifest last. Errors: names that cannot be written,
/// layers that cannot be built, missing templates.
[[nodiscard]] Result<std::vector<hls::File>> project_files(const design::Design& design,
                                                           const hls::TestData& data,
                                                           std::vector<hls::File> extras,
                                                           std::stop_token stop, Progress& progress);

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
/// Errors: no manifest of a Verilog project, a newer one.
[[nodiscard]] Result<Manifest> read_manifest(const std::filesystem::path& directory);

} // namespace bitscape::verilog
