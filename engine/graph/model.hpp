#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/samples.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bitscape::graph {

/// QKeras quantized_bits(bits, integer, symmetric, keep_negative, alpha = 1).
struct QuantizedBits {
    int bits = 8;
    int integer = 0; ///< bits left of the point, sign *not* counted (QKeras' convention)
    bool symmetric = false;
    bool keep_negative = true;
    friend bool operator==(const QuantizedBits&, const QuantizedBits&) = default;
};

/// QKeras quantized_relu(bits, integer).
struct QuantizedRelu {
    int bits = 8;
    int integer = 0;
    friend bool operator==(const QuantizedRelu&, const QuantizedRelu&) = default;
};

/// QKeras quantized_po2(bits, max_value) and quantized_relu_po2(bits, max_value): the nearest power of two.
struct QuantizedPo2 {
    int bits = 8; ///< of the exponent, its sign and, with keep_negative, the value's sign
    std::optional<float> max_value;
    bool quadratic_approximation = false; ///< even exponents only
    bool keep_negative = true;            ///< false: quantized_relu_po2
    friend bool operator==(const QuantizedPo2&, const QuantizedPo2&) = default;
};

struct Input {};

struct Dense {
    std::size_t n_in = 0;      ///< extent of the last input axis
    std::size_t n_out = 0;     ///< units
    std::vector<float> kernel; ///< [n_in, n_out] row-major
    std::vector<float> bias;   ///< [n_out]; empty = use_bias false
    std::optional<QuantizedBits> kernel_quantizer, bias_quantizer;
};

struct BatchNormalization {
    std::vector<float> gamma, beta;    ///< [n]; empty = not trained (1 and 0)
    std::vector<float> mean, variance; ///< [n] moving statistics
    double epsilon = 1e-3;
    /// QBatchNormalization's own quantizers. Keras uses them, hls4ml ignores them: only run_float() looks at
    /// them.
    using Quantizer = std::variant<QuantizedBits, QuantizedPo2>;
    std::optional<Quantizer> gamma_quantizer, beta_quantizer, mean_quantizer, variance_quantizer;
};

enum class Function { linear, relu, sigmoid, tanh };

/// Element-wise activation. `quantized_relu`/`quantized_bits` say what a QActivation does after the function.
struct Activation {
    Function function = Function::linear;
    std::optional<QuantizedRelu> quantized_relu;
    std::optional<QuantizedBits> quantized_bits;
};

struct Softmax {}; ///< over the last axis

struct Dropout {
    double rate = 0; ///< no effect at inference
};

struct Flatten {};

/// Closed on purpose: whoever handles layers uses std::visit and the compiler lists what was forgotten.
using Operation = std::variant<Input, Dense, BatchNormalization, Activation, Softmax, Dropout, Flatten>;

struct Layer {
    LayerId id;
    std::string
        name; ///< unique; as hls4ml names it: activation arguments are layers of their own ("fc1_relu")
    std::string
        source_class; ///< class in the user's file, e.g. "QDense"; "Activation" for split-off activations
    Operation operation;
    std::vector<LayerId> inputs;
    Shape shape; ///< of the output, without batch
};

/// What was trained and imported; never changed afterwards. Layers are in execution order, every input
/// comes before its user, and layers[i].id.value == i.
struct Model {
    std::string name;
    std::string file;   ///< where it came from, for messages
    std::string format; ///< e.g. "Keras 2 h5"
    std::vector<Layer> layers;
    std::vector<LayerId> inputs, outputs;

    [[nodiscard]] const Layer& layer(LayerId id) const { return layers[id.index()]; }
    [[nodiscard]] const Layer* find(std::string_view layer_name) const; ///< nullptr if there is none
};

/// What hls4ml calls the layer's kind ("Dense", "Activation", "Softmax", "Reshape", ...): key of LayerType.
[[nodiscard]] std::string_view kind_name(const Layer& layer);
[[nodiscard]] std::string_view function_name(Function function);

/// Trained parameters (weights, biases, batch-norm vectors) of one layer.
[[nodiscard]] std::size_t parameter_count(const Layer& layer);

/// Checks the promises above: ids, order, shapes, vector lengths, finite weights, unique non-empty names.
/// Importers call it last; errors name the layer.
[[nodiscard]] Result<void> validate(const Model& model);

/// Floating-point reference (float32 weights, double sums). inputs: one Samples per model input, in order.
/// Returns one Samples per model output. Errors: wrong number of inputs or columns.
[[nodiscard]] Result<std::vector<Samples>> run_float(const Model& model, const std::vector<Samples>& inputs);

} // namespace bitscape::graph
