#pragma once

#include "design/design.hpp"
#include "emulate/program.hpp"
#include "exporter_verilog/netlist.hpp"
#include "exporter_verilog/product.hpp"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace bitscape::verilog {

/// What a layer is built from.
struct LayerContext {
    const design::Design& design;
    const design::Node& node;
    const emulate::Step& step; ///< the emulator's view of it: types, tables, weights
    std::vector<Range> inputs; ///< of every element of each input
    Pipelining pipelining;
    int levels_before = 0; ///< since the last register
    ProductOptions products;
    std::string name; ///< of the module, a Verilog identifier
    std::stop_token stop;

    [[nodiscard]] const FixedPoint& input_type(std::size_t k = 0) const { return step.inputs[k].type; }
    [[nodiscard]] std::size_t input_elements(std::size_t k = 0) const { return step.inputs[k].elements; }
    [[nodiscard]] std::size_t elements() const { return step.out.elements; }
    [[nodiscard]] const FixedPoint& result() const { return step.out.type; }
};

/// A layer as hardware: a few modules, and what they are fed with at each place.
struct Layer {
    /// Port k of a module takes elements of input `input` of the node.
    struct Port {
        std::size_t input = 0, elements = 0;
    };
    struct Kernel {
        Module module;
        std::vector<Port> ports;
        bool is_wire = false; ///< y is x, bit for bit
    };
    struct Instance {
        static constexpr std::uint32_t zero = ~std::uint32_t{0};
        std::size_t kernel = 0;
        std::vector<std::vector<std::uint32_t>> inputs; ///< by port: elements of the input, or `zero`
        std::vector<std::uint32_t> outputs;             ///< elements of the result
    };
    std::vector<Kernel> kernels;
    std::vector<Instance> instances;
    std::vector<ProductCost> products; ///< by kernel, of matrix products
    Range range;                       ///< of every element of the result
};

/// Errors: what cannot be built, without the layer's name.
[[nodiscard]] Result<Layer> build_layer(const LayerContext& context);

/// Name of port k of a kernel.
[[nodiscard]] std::string port_name(std::size_t k);

// The parts of build_layer().
[[nodiscard]] Result<Layer> build_matrix(const LayerContext& context, const emulate::MatrixProduct& product,
                                         std::span<const std::uint32_t> places);
[[nodiscard]] Result<Layer> build_softmax(const LayerContext& context, const design::Softmax& layer);
[[nodiscard]] Result<Layer> build_softmax(const LayerContext& context, const design::TableSoftmax& layer);
[[nodiscard]] Result<Layer> build_pooling(const LayerContext& context, const design::Pooling& layer);
[[nodiscard]] Result<Layer> build_trees(const LayerContext& context, const design::TreeEnsemble& layer);

/// A kernel with one port for each of `ports`; returns the signals of all of them, port after port.
struct OpenKernel {
    Layer::Kernel kernel;
    std::vector<std::vector<Signal>> x;
};
[[nodiscard]] OpenKernel open_kernel(const LayerContext& context, std::string name, std::string comment,
                                     std::vector<Layer::Port> ports, bool with_zero = false);
/// Sets the outputs and puts the kernel into the layer.
void close_kernel(const LayerContext& context, Layer& layer, OpenKernel open, std::vector<Signal> outputs);

} // namespace bitscape::verilog
