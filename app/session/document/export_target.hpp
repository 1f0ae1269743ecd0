#pragma once

#include "config/configuration.hpp"
#include "sdk/plugin.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What a design is exported as: what the window and `bitscape-cli export` share.
namespace bitscape::document {

struct ExportTarget {
    std::string backend; ///< exporter's name or backend in any case; empty: the configuration's
    std::string board{}; ///< empty: the configuration's, if its backend is one for boards
    std::string interface {
    }; ///< of the board's bus: axi_stream, axi_master, axi_lite; empty: the configuration's
    std::string io_type{}; ///< empty: the configuration's
};

/// A board that projects can be written for.
struct ExportBoard {
    std::string name; ///< "Alveo U250"
    std::string part;
    std::vector<std::string> interfaces; ///< the usual one first
};
/// Errors: the installation lacks its files.
[[nodiscard]] Result<std::vector<ExportBoard>> export_boards();
/// Can projects for this backend be put on boards?
[[nodiscard]] bool has_boards(const sdk::Plugins& plugins, std::string_view backend);

/// By name or backend, in any case; nullptr if there is none.
[[nodiscard]] const sdk::Exporter* find_exporter(const sdk::Plugins& plugins, std::string_view backend);
/// "Vitis, Vivado, ...", for messages.
[[nodiscard]] std::string known_backends(const sdk::Plugins& plugins);

/// Finds the exporter and makes `configuration` what it writes: its backend (projects that are not for one of
/// hls4ml's backends keep it), its IO type and, with a board, AcceleratorConfig and the board's part. Errors:
/// no such exporter (not_found), a board with a backend that has none, an unknown board.
[[nodiscard]] Result<const sdk::Exporter*>
prepare_export(config::Configuration& configuration, const sdk::Plugins& plugins, const ExportTarget& target);

/// Backends that a design for `backend` can be exported as: its own first, then those for boards with its
/// arithmetic, then those that follow any backend ("Verilog").
[[nodiscard]] std::vector<std::string> export_backends(const sdk::Plugins& plugins, std::string_view backend);

/// Events of a test bench when nobody says how many.
inline constexpr std::size_t usual_bench_rows = 100;
/// The first rows of each tensor, or all if there are fewer.
[[nodiscard]] std::vector<Samples> first_rows(const std::vector<Samples>& inputs, std::size_t rows);

/// An accelerator's part is its board's, as hls4ml has it. Nothing happens without a board that the
/// catalogue knows. Returns a note, empty if the configuration was right.
[[nodiscard]] std::string take_part_of_board(config::Configuration& configuration);

} // namespace bitscape::document
