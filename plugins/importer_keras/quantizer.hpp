#pragma once

#include "graph/model.hpp"
#include "sdk/plugin.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <variant>

namespace bitscape::keras {

/// A QKeras quantizer, written {"class_name": "quantized_bits", "config": {...}} or
/// "quantized_bits(6,0,alpha=1)". Options that change nothing at inference are skipped; errors name the first
/// one that is not supported.
[[nodiscard]] Result<graph::WeightQuantizer> parse_quantizer(const nlohmann::json& value);

/// A weight quantizer of a layer, config[key]; absent and null mean "none".
[[nodiscard]] Result<std::optional<graph::WeightQuantizer>>
parse_weight_quantizer(const nlohmann::json& config, const char* key);

/// What hls4ml makes of a quantizer used as an activation: relu for quantized_relu, a leaky one with a
/// negative slope, a piecewise linear function for quantized_tanh, and so on.
using QuantizedActivation =
    std::variant<graph::Activation, graph::ParametrizedActivation, graph::HardActivation, graph::TernaryTanh>;
[[nodiscard]] Result<QuantizedActivation> parse_quantized_activation(const nlohmann::json& value);

/// The quantizers of the tables that the functions above work from.
[[nodiscard]] std::vector<sdk::Support> supported_quantizers();

} // namespace bitscape::keras
