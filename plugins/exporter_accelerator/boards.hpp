#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bitscape::accelerator {

/// A board that projects can be written for: resources/hls/templates/accelerator/boards.json, and its part
/// from resources/parts/boards.json.
struct Board {
    std::string name;  ///< "Pynq-Z2", as the catalogue of boards has it
    std::string part;  ///< order code
    std::string shell; ///< "zynq7", "zynqmp" (a processing system beside the logic), "alveo" (a card)
    double most_mhz = 0;
    std::vector<std::string> interfaces, drivers;
    // with a processing system
    std::string board_part; ///< of Vivado's board files
    std::string ps, ps_settings, control_port, memory_port, clock_property, clock_pin;
    // cards
    std::string platform; ///< of the newest shell we know of
    std::string memory;   ///< "DDR" or "HBM"
    int banks = 0;

    [[nodiscard]] bool is_card() const { return shell == "alveo"; }
};

/// Errors: the files are missing or damaged, a board that the catalogue does not have.
[[nodiscard]] Result<std::vector<Board>> boards();
/// By name however it is spelled: "pynq-z2", "alveo-u250". Errors: unknown, or known and not supported; both
/// name those that are.
[[nodiscard]] Result<Board> find_board(std::string_view name);

} // namespace bitscape::accelerator
