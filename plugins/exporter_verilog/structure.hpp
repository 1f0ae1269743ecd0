#pragma once

#include "exporter_verilog/hardware.hpp"

#include <string>
#include <vector>

/// How modules are connected: the layers' and the top.
namespace bitscape::verilog {

/// Collects the top, layer by layer.
class Top {
public:
    Top(const design::Design& design, std::string project);

    void add_input(const design::Node& node, const std::string& name);
    void add_alias(const design::Node& node); ///< the same elements under another shape
    /// With Redundancy `logic` three of it, outvoted bit by bit.
    void add_layer(const design::Node& node, const std::string& module, const std::string& wire, Moment end);
    /// When the last of the node's inputs is there.
    [[nodiscard]] Moment begin_of(const design::Node& node) const;
    /// Adds ports, latency and the plan.
    void finish(Hardware& hardware, const Pipelining& pipelining);

private:
    struct Tensor {
        std::string wire;
        std::size_t bits = 0;
        Moment end;
        int delays = 0; ///< registers behind it so far
    };
    /// The wire that carries the tensor `delay` cycles later.
    [[nodiscard]] std::string delayed(std::size_t tensor, int delay);

    const design::Design& design_;
    TopPlan plan_;
    std::vector<Tensor> tensors_;        ///< in the order of their nodes
    std::vector<std::size_t> tensor_of_; ///< by node
};

/// Whether place i of the layer is kernel 0 at elements i * n and following, everywhere.
[[nodiscard]] bool is_regular(const Layer& layer);

/// Elements in a row of one bus, or `bits` zeros.
struct Slice {
    bool is_zero = false;
    std::size_t place = 0, bits = 0;
};
/// Elements of a bus as slices, those in the lowest bits first.
[[nodiscard]] std::vector<Slice> slices(const std::vector<std::uint32_t>& elements, int width);

} // namespace bitscape::verilog
