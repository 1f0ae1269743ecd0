#pragma once

#include "config/configuration.hpp"
#include "graph/model.hpp"
#include "importer_hls4ml/firmware.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Calls of generated code become layers of a model, and the types they use its configuration.
namespace bitscape::firmware {

/// A model with the configuration under which it is what the firmware is.
struct Network {
    graph::Model model;
    config::Configuration configuration;
};

/// What a variable of the firmware holds.
struct Tensor {
    LayerId layer;
    Shape shape;
};

/// The model that is being built, and what a call needs to become a layer of it.
class Builder {
public:
    /// `settings`: hls4ml_config.yml of the project; project-wide keys are taken from it.
    Builder(const Firmware& firmware, const config::Node& settings);

    [[nodiscard]] const Firmware& firmware() const { return firmware_; }
    [[nodiscard]] bool streams() const { return streams_; }
    [[nodiscard]] const Config& config_of(const Call& call) const; ///< of its last template argument
    [[nodiscard]] std::string layer_name(const Call& call) const;
    /// A constant of the call's configuration. Error: missing or not a number.
    [[nodiscard]] Result<std::size_t> number(const Call& call, std::string_view key) const;

    /// The tensor in a variable; a variable nobody has written is an input of the model.
    [[nodiscard]] Result<Tensor> input(const Call& call, std::size_t argument);
    /// The same, with these extents; a Reshape comes between if they are others.
    [[nodiscard]] Result<Tensor> input(const Call& call, std::size_t argument, const Shape& shape);
    /// The same, with `count` elements.
    [[nodiscard]] Result<Tensor> input_of(const Call& call, std::size_t argument, std::size_t count);

    /// A layer of the call's name whose result is in the variable `argument`; its result type is entered.
    [[nodiscard]] Result<void> add(const Call& call, graph::Operation operation,
                                   const std::vector<Tensor>& inputs, Shape shape,
                                   std::size_t output_argument);
    /// A layer of another name, between two calls. Its result type is that of `like`.
    Tensor add_between(std::string name, graph::Operation operation, const Tensor& input, Shape shape);
    /// `variable` holds what `tensor` is.
    void set(const std::string& variable, Tensor tensor)
    {
        tensors_.insert_or_assign(variable, std::move(tensor));
    }

    /// Weights in the variable `argument`, which C++ puts into `type`: single-precision values that give the
    /// same bits again. `expected` 0: any number of them.
    [[nodiscard]] Result<std::vector<float>> weights(const Call& call, std::size_t argument,
                                                     std::string_view type, std::size_t expected);

    /// Weights that are powers of two, and the quantizer under which they stay what they are.
    struct PowersOfTwo {
        std::vector<float> values;
        graph::QuantizedPo2 quantizer;
    };
    [[nodiscard]] Result<PowersOfTwo> powers_of_two(const Call& call, std::size_t argument,
                                                    std::string_view type, std::size_t expected);

    /// HLSConfig / LayerName / <layer> / Precision / <tensor>. Errors: not a fixed-point type.
    [[nodiscard]] Result<void> set_precision(const Call& call, std::string_view tensor,
                                             std::string_view type);
    /// A direct key of the layer that holds a type ("table_t").
    [[nodiscard]] Result<void> set_type_key(const Call& call, std::string_view key, std::string_view type);
    void set_key(const Call& call, std::string_view key, std::string value);

    /// For the import report.
    void tell(std::string layer, std::string rule, std::string text)
    {
        model_.rewrites.push_back({std::move(layer), std::move(rule), std::move(text)});
    }

    [[nodiscard]] tl::unexpected<Error> refused(const Call& call, std::string why) const;
    [[nodiscard]] tl::unexpected<Error> damaged(const Call& call, std::string why) const;

    /// Inputs and outputs named, everything checked.
    [[nodiscard]] Result<Network> finish();

private:
    /// hls4ml's spelling; "auto" for types of more than 64 bits, which hls4ml itself must have inferred.
    [[nodiscard]] Result<std::string> spelled(const Call& call, std::string_view type) const;
    [[nodiscard]] Tensor made_input(const std::string& variable, Shape shape);
    [[nodiscard]] std::string unique(std::string name);
    /// The variable that an argument is, behind its other names.
    [[nodiscard]] const std::string& variable(const Call& call, std::size_t argument) const;
    [[nodiscard]] const std::string& original(const std::string& variable) const;
    [[nodiscard]] Result<void> check_wide_types(const Network& network) const;

    const Firmware& firmware_;
    config::Node root_;
    graph::Model model_;
    std::map<std::string, Tensor, std::less<>> tensors_;
    std::map<std::string, std::string, std::less<>> result_types_; ///< of layers, by name
    std::set<std::string, std::less<>> names_, read_;
    /// Results wider than a configuration may say: left to hls4ml's inference, and compared with it.
    std::map<std::string, std::string, std::less<>> wide_results_;
    bool streams_ = false;
};

/// A function of hls4ml that is understood, and how it becomes a layer.
struct Handler {
    std::string_view function;
    std::string_view layer; ///< what hls4ml calls the layer
    Result<void> (*read)(Builder&, const Call&);
    std::string_view remark;
};
/// Every function that is understood; the support table is made from it.
[[nodiscard]] const std::vector<Handler>& handlers();
[[nodiscard]] std::vector<Handler> matrix_handlers();
[[nodiscard]] std::vector<Handler> activation_handlers();
[[nodiscard]] std::vector<Handler> shape_handlers();
[[nodiscard]] std::vector<Handler> sequence_handlers();

/// Errors: a function that is not understood, types that are no fixed-point types, weights that are missing
/// or do not fit; they name file and line.
[[nodiscard]] Result<Network> make_network(const Firmware& firmware, const config::Node& settings);

} // namespace bitscape::firmware
