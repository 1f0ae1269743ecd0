#pragma once

#include "graph/layer_context.hpp"

#include <cstdint>
#include <optional>
#include <variant>

/// The quantizers of QKeras 0.9 (and the two of BinaryNet's dense layers), as they stand in a trained model.
namespace bitscape::graph {

/// What a quantizer's grid is multiplied with: nothing, one number, or a scale per output channel that QKeras
/// computes from the weights (`auto_po2`: the nearest power of two of it).
struct Alpha {
    enum class Kind : std::uint8_t { none, number, automatic, auto_po2 };
    Kind kind = Kind::none;
    double value = 1; ///< of `number`

    [[nodiscard]] bool is_automatic() const { return kind == Kind::automatic || kind == Kind::auto_po2; }
    /// hls4ml's test for "nothing to scale by".
    [[nodiscard]] bool is_one() const { return kind == Kind::none || (kind == Kind::number && value == 1); }
    friend bool operator==(const Alpha&, const Alpha&) = default;
};

/// QKeras quantized_bits(bits, integer, symmetric, keep_negative, alpha). An automatic alpha implies
/// symmetric.
struct QuantizedBits {
    int bits = 8;
    int integer = 0; ///< bits left of the point, sign *not* counted (QKeras' convention)
    bool symmetric = false;
    bool keep_negative = true;
    Alpha alpha{};
    friend bool operator==(const QuantizedBits&, const QuantizedBits&) = default;
};

/// QKeras quantized_relu(bits, integer, ...).
struct QuantizedRelu {
    int bits = 8;
    int integer = 0;
    float negative_slope = 0;         ///< a power of two; then one of the bits is a sign
    bool use_sigmoid = false;         ///< QKeras' hard sigmoid before the grid; hls4ml ignores it
    bool clips_at_top = true;         ///< is_quantized_clip: the unquantized value is cut at the largest one
    std::optional<float> upper_bound; ///< relu_upper_bound; only looked at without clips_at_top
    friend bool operator==(const QuantizedRelu&, const QuantizedRelu&) = default;
};

/// QKeras quantized_po2(bits, max_value) and quantized_relu_po2(bits, max_value): the nearest power of two.
struct QuantizedPo2 {
    int bits = 8; ///< of the exponent, its sign and, with keep_negative, the value's sign
    std::optional<float> max_value;
    bool quadratic_approximation = false; ///< even exponents only
    bool keep_negative = true;            ///< false: quantized_relu_po2
    bool floor_exponent = false;          ///< log2_rounding "floor" instead of "rnd"
    float negative_slope = 0;             ///< quantized_relu_po2
    friend bool operator==(const QuantizedPo2&, const QuantizedPo2&) = default;
};

/// QKeras binary and stochastic_binary, which are the same at inference: -1 or 1 times alpha (0 or 1 with
/// use_01).
struct Binary {
    Alpha alpha{};
    bool use_01 = false;
    friend bool operator==(const Binary&, const Binary&) = default;
};

/// QKeras ternary and stochastic_ternary: -1, 0 or 1 times alpha.
struct Ternary {
    Alpha alpha{};
    std::optional<double> threshold; ///< smallest magnitude that is not 0; QKeras' own default is 0.33
    int number_of_unrolls = 5;       ///< rounds of finding an automatic alpha
    friend bool operator==(const Ternary&, const Ternary&) = default;
};

/// QKeras quantized_tanh; without use_real_tanh the piecewise linear one, which is min(max(x, -1), 1).
struct QuantizedTanh {
    int bits = 8;
    bool symmetric = false;
    bool use_real_tanh = false;
    friend bool operator==(const QuantizedTanh&, const QuantizedTanh&) = default;
};

/// QKeras quantized_sigmoid; without use_real_sigmoid the piecewise linear one, x / 2 + 1 / 2 between 0
/// and 1.
struct QuantizedSigmoid {
    int bits = 8;
    bool symmetric = false;
    bool use_real_sigmoid = false;
    friend bool operator==(const QuantizedSigmoid&, const QuantizedSigmoid&) = default;
};

/// Weights of BinaryDense: 1 from 0 on, else -1.
struct BinaryWeights {
    friend bool operator==(const BinaryWeights&, const BinaryWeights&) = default;
};

/// Weights of TernaryDense: 1 above 0.5, -1 up to -0.5, else 0.
struct TernaryWeights {
    friend bool operator==(const TernaryWeights&, const TernaryWeights&) = default;
};

/// What a layer does to its trained values before it uses them.
using WeightQuantizer = std::variant<QuantizedBits, QuantizedPo2, Binary, Ternary, BinaryWeights,
                                     TernaryWeights, QuantizedRelu, QuantizedTanh, QuantizedSigmoid>;

/// What an activation does to each value after (or as) its function.
using ActivationQuantizer =
    std::variant<QuantizedBits, QuantizedRelu, Binary, Ternary, QuantizedTanh, QuantizedSigmoid>;

[[nodiscard]] Failure check_quantizer(const QuantizedBits& quantizer);
[[nodiscard]] Failure check_quantizer(const QuantizedRelu& quantizer);
[[nodiscard]] Failure check_quantizer(const QuantizedPo2& quantizer);
[[nodiscard]] Failure check_quantizer(const Binary& quantizer);
[[nodiscard]] Failure check_quantizer(const Ternary& quantizer);
[[nodiscard]] Failure check_quantizer(const QuantizedTanh& quantizer);
[[nodiscard]] Failure check_quantizer(const QuantizedSigmoid& quantizer);
[[nodiscard]] Failure check_quantizer(const BinaryWeights& quantizer);
[[nodiscard]] Failure check_quantizer(const TernaryWeights& quantizer);
[[nodiscard]] Failure check_quantizer(const WeightQuantizer& quantizer);
/// An activation's scale cannot be computed from weights: an automatic alpha is refused.
[[nodiscard]] Failure check_quantizer(const ActivationQuantizer& quantizer);

template <class Quantizer> Failure check_quantizer(const std::optional<Quantizer>& quantizer)
{
    return quantizer ? check_quantizer(*quantizer) : Failure{};
}

} // namespace bitscape::graph
