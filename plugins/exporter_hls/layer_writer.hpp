#pragma once

#include "emulate/program.hpp"
#include "emulate/tables.hpp"
#include "exporter_hls/layers.hpp"
#include "graph/layers/window.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::hls {

/// Collects the lines of one config struct.
class ConfigText {
public:
    explicit ConfigText(std::string name) : name_(std::move(name)) {}
    void constant(std::string_view name, std::size_t value);
    void flag(std::string_view name, bool value);
    void alias(std::string_view name, std::string_view what); ///< a typedef
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] bool is_empty() const { return lines_.empty(); }
    [[nodiscard]] std::string text() const { return "struct " + name_ + " {\n" + lines_ + "};\n"; }

private:
    std::string name_, lines_;
};

/// Where one layer's text comes together; write() of each kind of layer fills it.
class LayerWriter {
public:
    LayerWriter(const design::Design& whole, const design::Node& one, const Names& its_names,
                const Wiring::Step& its_step, const Dialect& tool)
        : design(whole), node(one), names(its_names), step(its_step), dialect(tool), config(its_names.config)
    {
    }

    /// Elements of the output (input k) that one call of the kernel works on: all, or those of a beat.
    [[nodiscard]] bool is_intel() const
    {
        return design.backend == design::Backend::quartus || design.backend == design::Backend::oneapi;
    }
    [[nodiscard]] std::size_t elements() const { return element_count(node.shape) / beats; }
    [[nodiscard]] std::size_t input_elements(std::size_t k = 0) const;
    [[nodiscard]] const FixedPoint& input(std::size_t k = 0) const;

    /// A constant array of numbers; returns its name. `type_name`: the type as configs know it, such as
    /// "Layer4::weight_t".
    std::string numbers(std::string_view prefix, std::string_view type_name, std::string_view what,
                        std::span<const std::int64_t> raw, const FixedPoint& type);
    /// A constant array of a config's own type.
    std::string array(std::string_view prefix, std::string_view member, std::string_view what,
                      std::span<const std::int64_t> raw, const FixedPoint& type);
    /// Weights of any encoding, taken in the order of `order` (empty: as they are).
    std::string weights(std::string_view prefix, const ConfigText& owner, std::string_view what,
                        const design::WeightTensor& tensor, const std::vector<std::size_t>& order);
    /// A constant array of places.
    std::string places(std::string_view prefix, std::string_view type_name, std::string_view what,
                       const std::vector<std::int64_t>& values);
    void type(ConfigText& to, std::string_view name, const FixedPoint& type) const;
    /// weight_t, product and result: how x and the weights are multiplied, n products a sum.
    void product(ConfigText& to, const FixedPoint& x, const design::WeightTensor& weight,
                 std::size_t n) const;
    void grid(const graph::WindowGrid& grid);

    /// `bitscape_hls::function<arguments..., Config>(inputs..., output, extra...);` Where the layer works on
    /// streams itself, header and function are those of "stream_...".
    void call(std::string_view kernel, std::string_view function, const std::vector<std::string>& extra);
    /// A header of the kernels that the layer needs besides.
    void include(std::string_view kernel);

    /// An array with a value for each of `size` elements of the tensor, from where the beat at hand begins.
    [[nodiscard]] std::string from_beat(const std::string& array, std::size_t size) const;

    /// Any other statement; the layer then has no config.
    void statement(std::string text) { result.call = std::move(text); }

    [[nodiscard]] tl::unexpected<Error> failure(ErrorCode code, std::string what) const;

    const design::Design& design;
    const design::Node& node;
    const Names& names;
    const Wiring::Step& step;
    const Dialect& dialect;
    ConfigText config;
    LayerText result;
    std::size_t beats = 1;   ///< calls of the kernel for one event, each with a part of the tensors
    bool on_streams = false; ///< the kernel reads and writes streams; otherwise arrays
};

/// Input k of a node as the emulator's operators want it, of any value its type has.
[[nodiscard]] emulate::TensorInfo tensor_info(const design::Design& design, const design::Node& node,
                                              std::size_t k);

/// A function of one element, by its name in the kernels, and its table if it has one.
struct FunctionText {
    std::string kernel = "activation"; ///< header that defines it
    std::string name;
    FixedPoint entry;
    std::vector<std::int64_t> table;
};
/// Errors: a function without a kernel.
[[nodiscard]] Result<FunctionText> function_text(const LayerWriter& writer, const design::Activation& layer,
                                                 const FixedPoint& out);

/// The node's own write().
[[nodiscard]] Result<void> write_layer(LayerWriter& writer);

// One overload a kind of layer.
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::Dense& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::BatchNormalization& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::Convolution& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::Pooling& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::Activation& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::ParametrizedActivation& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::HardActivation& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::PReLU& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::QuantizedTanh& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::Softmax& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::TableSoftmax& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::Rearrangement& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::Merge& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::Dot& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::Concatenate& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::Recurrent& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::Bidirectional& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::TimeDistributed& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::LayerNormalization& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::Embedding& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::GarNet& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::EinsumDense& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::Einsum& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::FixedPointQuantizer& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::UnaryLut& layer);
[[nodiscard]] Result<void> write(LayerWriter& writer, const design::TreeEnsemble& layer);

/// The reuse factor of a matrix product: the kernel that honours it. Empty name: none does.
struct RowForm {
    std::string name;        ///< "bitscape_hls::LatencyRow"
    bool transposed = false; ///< weights [n_out, n_in]
};
[[nodiscard]] RowForm row_form(design::Strategy strategy, std::size_t reuse, std::size_t n_in,
                               std::size_t n_out);
/// Places of a matrix [rows, columns] in the order of its columns.
[[nodiscard]] std::vector<std::size_t> transposition(std::size_t rows, std::size_t columns);
/// Multipliers that work at the same time.
[[nodiscard]] std::size_t multiplier_limit(std::size_t products, std::size_t zeros, std::size_t reuse);

} // namespace bitscape::hls
