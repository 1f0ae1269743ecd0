#pragma once

#include "base/progress.hpp"
#include "base/registry.hpp"
#include "base/result.hpp"
#include "design/design.hpp"
#include "emulate/emulate.hpp"
#include "graph/model.hpp"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

/// The whole stable interface between Bitscape and its formats, backends and strangers' plugins.
namespace bitscape::sdk {

inline constexpr int interface_version = 1; ///< raised when a line below changes its meaning

/// One line of what an importer understands; `bitscape-cli plugins --support` lists them all.
struct Support {
    enum class Kind { layer, activation, quantizer };
    std::string framework; ///< "Keras 2", "QKeras", "ONNX"
    Kind kind = Kind::layer;
    std::string name;   ///< as the framework writes it: "QDense", "quantized_bits", "Gemm"
    std::string remark; ///< what of it is not understood, in a few words; empty: nothing is missing
};

/// Reads one family of model files.
class Importer {
public:
    virtual ~Importer() = default;
    [[nodiscard]] virtual std::string name() const = 0;        ///< "keras"
    [[nodiscard]] virtual std::string description() const = 0; ///< "Keras 2 .h5 and JSON + .h5"
    [[nodiscard]] virtual std::vector<std::string>
    extensions() const = 0; ///< ".h5", with dot; for file dialogs

    /// Is this file ours? Decided by content first: `head` holds its first 4 KiB. Deterministic, reads
    /// nothing else.
    [[nodiscard]] virtual bool detects(const std::filesystem::path& file, std::string_view head) const = 0;

    /// Does a file of this beginning hold the architecture only, so that read() needs Request::weights?
    [[nodiscard]] virtual bool needs_weights(std::string_view) const { return false; }
    /// Taken from the tables that read() works from, so that it cannot promise what read() refuses.
    [[nodiscard]] virtual std::vector<Support> supported() const { return {}; }

    struct Request {
        std::filesystem::path model;
        std::optional<std::filesystem::path> weights; ///< when architecture and weights are two files
    };
    /// All or nothing; graph::validate() has passed. Errors name file and layer.
    [[nodiscard]] virtual Result<graph::Model> read(const Request& request, std::stop_token stop,
                                                    Progress& progress) const = 0;
    /// The configuration that comes with a model; nothing for formats that hold none.
    [[nodiscard]] virtual Result<std::optional<config::Configuration>> settings(const Request&) const
    {
        return std::optional<config::Configuration>{};
    }
};

/// Writes a resolved design as a project for one tool chain and proves it.
class Exporter {
public:
    virtual ~Exporter() = default;
    [[nodiscard]] virtual std::string name() const = 0;    ///< "vitis"
    [[nodiscard]] virtual std::string backend() const = 0; ///< hls4ml's backend name, "Vitis"
    [[nodiscard]] virtual std::string description() const = 0;

    struct ExtraFile {
        std::string path, text; ///< relative to the project's folder
    };
    struct Request {
        std::filesystem::path directory; ///< new, empty, or an earlier export of ours (replaced)
        std::vector<Samples> inputs;     ///< test bench data, may be empty
        std::vector<ExtraFile> extras{}; ///< constraints and the like, written along
    };
    struct Written {
        std::filesystem::path directory;
        std::size_t files = 0;
    };
    /// Writes beside the target and renames: a failed export leaves no half project. Touches nothing outside.
    [[nodiscard]] virtual Result<Written> write(const design::Design& design, const Request& request,
                                                std::stop_token stop, Progress& progress) const = 0;

    struct Checked {
        std::size_t rows = 0, values = 0, equal = 0; ///< values compared bit for bit
        std::string first_difference; ///< "row 3, output 'softmax'[1]: 0.25 instead of 0.5"; empty if none
    };
    /// Is `directory` an export of this exporter?
    [[nodiscard]] virtual bool recognizes(const std::filesystem::path& directory) const = 0;
    /// Builds the exported C simulation on this machine, runs its test bench data and compares with the
    /// emulator's outputs stored by write(). Errors: no compiler, build failed (first compiler line),
    /// timeout, cancelled.
    [[nodiscard]] virtual Result<Checked> check(const std::filesystem::path& directory, std::stop_token stop,
                                                Progress& progress) const = 0;
};

struct Plugins {
    Registry<Importer> importers;
    Registry<Exporter> exporters;
};

} // namespace bitscape::sdk
