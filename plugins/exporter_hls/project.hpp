#pragma once

#include "base/samples.hpp"
#include "exporter_hls/layers.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::hls {

inline constexpr std::string_view manifest_name = "bitscape.json";
inline constexpr std::string_view inputs_path = "tb_data/input_features.dat";
inline constexpr std::string_view expected_path = "tb_data/expected_outputs.dat";

/// Test bench data: what goes in, what the emulator made of it.
struct TestData {
    std::vector<Samples> inputs, outputs; ///< one per design input and output, same rows
    bool generated = false;               ///< no data was given: made up by generated_inputs()
};

/// Made-up inputs for a design without data: zeros, values around one, then the whole range of the input
/// types; for embeddings rows that the table has.
[[nodiscard]] std::vector<Samples> generated_inputs(const design::Design& design, std::size_t rows);

/// Every file of the project, the manifest last. Errors: a project name or part that cannot be written into
/// the sources, a layer that cannot be exported, missing templates,
/// an extra file outside the project or in another's place.
[[nodiscard]] Result<std::vector<File>> project_files(const design::Design& design, const Dialect& dialect,
                                                      const TestData& data, std::vector<File> extras = {});

/// What the manifest says that a check needs.
struct Manifest {
    struct Port {
        std::string layer;
        std::size_t columns = 0;
    };
    std::string kind; ///< which dialect's: Dialect::manifest_kind()
    std::string project;
    std::size_t rows = 0;
    std::vector<Port> outputs;
    std::vector<std::string> files; ///< all the project's own files
};
/// Errors: no manifest of ours, a newer one, a file name outside the project.
[[nodiscard]] Result<Manifest> read_manifest(const std::filesystem::path& directory);

} // namespace bitscape::hls
