#pragma once

#include "exporter_verilog/hardware.hpp"

#include <map>
#include <string>
#include <vector>

/// How modules are connected: the layers' and the top.
namespace bitscape::verilog {

/// First lines of every generated file.
[[nodiscard]] std::string file_head(std::string_view what);

/// The module of a whole layer: its kernels at all their places. Kernels that are wires become assignments.
[[nodiscard]] std::string layer_module(const LayerContext& context, const Layer& layer,
                                       const std::vector<bool>& is_wire);

/// The top module, layer by layer.
class Top {
public:
    Top(const design::Design& design, std::string project);

    void add_input(const design::Node& node, const std::string& name);
    void add_alias(const design::Node& node); ///< the same elements under another shape
    /// With Redundancy `logic` three of it, outvoted bit by bit.
    void add_layer(const design::Node& node, const std::string& module, const std::string& wire, Moment end);
    /// When the last of the node's inputs is there.
    [[nodiscard]] Moment begin_of(const design::Node& node) const;
    /// Adds ports, latency and the file.
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
    std::string project_;
    std::vector<Tensor> tensors_;        ///< in the order of their nodes
    std::vector<std::size_t> tensor_of_; ///< by node
    std::string ports_, body_;
};

} // namespace bitscape::verilog
