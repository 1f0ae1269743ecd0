#pragma once

#include "base/progress.hpp"
#include "design/design.hpp"
#include "exporter_hls/layers.hpp"
#include "exporter_verilog/layer.hpp"

#include <stop_token>
#include <string>
#include <vector>

namespace bitscape::verilog {

/// How a design is turned into Verilog: the map `Verilog` of its configuration.
/// - LevelsPerStage: adders between two registers, 0 for combinational; without it, by the clock period.
/// - ExtraDepth: adder levels beyond the fewest, for fewer adders; 0 without it.
/// - Effort: searches for each matrix; 2 without it.
struct Settings {
    Pipelining pipelining;
    ProductOptions products;
};
/// Errors: a value that is no number or out of range.
[[nodiscard]] Result<Settings> settings_of(const design::Design& design);

/// What one layer became.
struct LayerReport {
    std::string layer, class_name, module;
    std::vector<ProductCost> products; ///< one a kernel
    std::size_t kernels = 0, instances = 0;
    std::size_t registers = 0; ///< bits, all instances
    Moment end;                ///< since the inputs
};

struct Hardware {
    struct Port {
        std::string name;
        NodeId node; ///< whose elements it carries
        int width = 1;
        std::size_t elements = 0;
    };
    std::vector<hls::File> files; ///< rtl/*.v, the top last
    std::vector<Port> inputs, outputs;
    std::vector<LayerReport> layers;
    int latency = 0; ///< clock cycles; 0: combinational
    int levels = 0;  ///< on the longest way, where there are no registers
    std::size_t registers = 0;
};

/// Checks `stop` between layers and inside the searches; `progress` counts layers.
/// Errors: the first layer that cannot be built, by name.
[[nodiscard]] Result<Hardware> build_hardware(const design::Design& design, const std::string& project,
                                              const Settings& settings, std::stop_token stop,
                                              Progress& progress);

} // namespace bitscape::verilog
