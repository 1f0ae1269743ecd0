#pragma once

#include "config/configuration.hpp"
#include "design/design.hpp"
#include "exporter_accelerator/boards.hpp"
#include "exporter_accelerator/words.hpp"

#include <string>

namespace bitscape::accelerator {

enum class Interface { axi_stream, axi_master, axi_lite };
[[nodiscard]] std::string_view to_string(Interface interface);

/// AcceleratorConfig of hls4ml's configuration, understood and completed.
struct Settings {
    Board board;
    Interface interface = Interface::axi_stream;
    std::string driver = "python";
    Word input, output;
    std::string platform; ///< of cards
    int kernels = 1;      ///< copies of the network on a card (Num_Kernel)
};

/// What the configuration asks for; hls4ml's defaults where it is silent (pynq-z2, axi_stream, python,
/// float), double where a tensor has more bits than a float (axi_lite: its own type where that has up to 32).
/// Errors name the key: no such board, an interface, driver or type that the board or the network cannot
/// have, a clock faster than the board's.
[[nodiscard]] Result<Settings> read_settings(const design::Design& design);
/// Writes all of it, as hls4ml reads it, with the board's part.
void write_settings(config::Configuration& configuration, const Settings& settings);

} // namespace bitscape::accelerator
