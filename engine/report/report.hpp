#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reads what the vendors' tools report about a synthesized project.
namespace bitscape::report {

enum class Tool { vivado_hls, vitis_hls, vivado, quartus_hls, oneapi, catapult, yosys };

/// How far the design had come when the numbers were taken. `csynth` is the HLS compiler's own estimate.
enum class Stage { csynth, vsynth, impl, cosim };

/// What a report says of the whole design or of one module; what it does not say is absent, never 0.
struct Numbers {
    std::optional<double> lut; ///< Intel: ALUTs
    std::optional<double> ff;  ///< Intel: registers
    std::optional<double> dsp;
    std::optional<double> bram18; ///< RAMB36 count as two; Vivado's "Block RAM Tile" times two
    std::optional<double> uram;
    std::optional<double> alm, mlab, m20k;                  ///< Intel only; m20k: memory blocks
    std::optional<double> area;                             ///< Catapult: area score
    std::optional<std::int64_t> latency_min, latency_max;   ///< clock cycles
    std::optional<std::int64_t> interval_min, interval_max; ///< clock cycles

    friend bool operator==(const Numbers&, const Numbers&) = default;
};

/// One line of a break-down: a called module (`instance` and `module`), or what is not inside a module
/// ("Expression", "FIFO", "Memory", "Multiplexer", "Register", "DSP": `module` is empty).
struct Row {
    std::string instance; ///< "grp_dense_latency_ap_fixed_..._config2_s_fu_186"
    std::string module;   ///< "dense_latency_ap_fixed_..._config2_s"
    /// hls4ml's layer number, read from "config<N>" in the module's name: layer<N>_out is what it puts out.
    std::optional<int> layer_index;
    std::optional<double> clock_estimate_ns;
    Numbers numbers;

    friend bool operator==(const Row&, const Row&) = default;
};

struct Report {
    Tool tool = Tool::vivado_hls;
    std::string version; ///< "2020.1"; empty if the report does not say
    Stage stage = Stage::csynth;
    std::filesystem::path file;
    std::string top;  ///< name of the top function or design; may be empty
    std::string part; ///< as the report writes it: "xc7z007s-clg225-2"; may be empty
    std::optional<double> clock_target_ns, clock_uncertainty_ns;
    /// csynth: the compiler's estimate; later stages: target minus worst slack.
    std::optional<double> clock_estimate_ns;
    std::optional<double> worst_slack_ns; ///< timing reports only; negative: timing is not met
    Numbers total;
    std::optional<Numbers> available; ///< of the part
    std::vector<Row> modules;         ///< what the top calls; for combined XML: every module of the design
    std::vector<Row> outside;         ///< what of the top is not in a module: "Expression", "FIFO", ...
};

[[nodiscard]] std::string_view to_string(Tool tool);   ///< "Vivado HLS", "Vitis HLS", "Vivado", ...
[[nodiscard]] std::string_view to_string(Stage stage); ///< "csynth", "vsynth", "impl", "cosim"

/// Does this text look like the beginning of a report that read_report() knows? By content alone.
[[nodiscard]] bool is_report(std::string_view head);

/// Reads one report of any known kind, recognised by its content. Files up to 256 MB; nesting is bounded.
/// Errors: not a report, damaged (with line where text has one), too large.
[[nodiscard]] Result<Report> read_report(const std::filesystem::path& file);
/// The same of text that is already in memory; `name` is used in messages and as Report::file.
[[nodiscard]] Result<Report> parse_report(std::string_view text, const std::filesystem::path& name);

struct Found {
    std::vector<Report> reports;       ///< of the top, by stage, then by path; twice told things only once
    std::vector<std::string> problems; ///< reports that could not be read: one line each
};

/// Every report of a project as hls4ml, Vivado HLS, Vitis HLS, Vivado, Quartus HLS, oneAPI, Catapult and
/// Yosys lay them out. Reports of single modules are rows of their top's report (`Report::modules`). Looks
/// into at most 20,000 entries, eight folders deep, follows no symbolic links. Never fails: an empty folder
/// has no reports.
[[nodiscard]] Found find_reports(const std::filesystem::path& folder);

/// The number in the last "config<N>" (hls4ml) or else "Layer<N>" (our own exports) of an HLS module's name.
[[nodiscard]] std::optional<int> layer_index(std::string_view module);

} // namespace bitscape::report
