#pragma once

#include "base/progress.hpp"
#include "design/design.hpp"
#include "exporter_hls/layers.hpp"
#include "exporter_verilog/layer.hpp"

#include <stop_token>
#include <string>
#include <variant>
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

/// A layer, ready to be written: its kernels at all their places.
struct LayerPlan {
    struct Bus {
        std::size_t elements = 0;
        int width = 1;
        [[nodiscard]] std::size_t bits() const { return elements * static_cast<std::size_t>(width); }
    };
    std::string name;    ///< of the module
    std::string title;   ///< the layer's own name, on one line
    std::string comment; ///< what it does
    std::vector<Bus> inputs;
    Bus output;
    Layer layer;
    std::vector<bool> is_wire; ///< by kernel: no module, an assignment
};

/// How the layers are connected, in the order of the data.
struct TopPlan {
    struct Port {
        std::string name, comment, from; ///< `from`: the wire an output takes
        std::size_t bits = 0;
    };
    /// Wire `to` is wire `from` a cycle later.
    struct Delay {
        std::string to, from;
        std::size_t bits = 0;
    };
    struct Instance {
        std::string module, wire, comment;
        std::vector<std::string> inputs; ///< wires
        std::size_t bits = 0;
        bool thrice = false; ///< three of it, outvoted bit by bit
    };
    std::string name;
    std::vector<Port> inputs, outputs;
    std::vector<std::variant<Instance, Delay>> items;
    int latency = 0;
};

/// What a design is built of, in no language yet.
struct Hardware {
    struct Port {
        std::string name;
        NodeId node; ///< whose elements it carries
        int width = 1;
        std::size_t elements = 0;
    };
    std::vector<LayerPlan> plans; ///< modules are prepared
    TopPlan top;
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

/// rtl/*.v, the top last. No errors.
[[nodiscard]] Result<std::vector<hls::File>> verilog_files(const Hardware& hardware);

} // namespace bitscape::verilog
