#pragma once

#include "base/result.hpp"
#include "graph/model.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <variant>

namespace bitscape::keras {

using Quantizer = std::variant<graph::QuantizedBits, graph::QuantizedRelu>;

/// Where a quantizer stands decides what QKeras makes of an `alpha` that is left out: kernels get a scale of
/// their own ("auto_po2"), everything else is not scaled.
enum class Role { kernel, other };

/// A quantizer as QKeras stores it: {"class_name": ..., "config": {...}} or a call written as text,
/// "quantized_relu(6,0)". Errors: another quantizer, or an option with which it is no plain fixed-point grid.
[[nodiscard]] Result<Quantizer> parse_quantizer(const nlohmann::json& value, Role role);

/// The quantizer of a weight tensor, quantized_bits only; nothing for null or a missing entry.
[[nodiscard]] Result<std::optional<graph::QuantizedBits>> parse_weight_quantizer(const nlohmann::json& config,
                                                                                 const char* key, Role role);

/// A quantizer of a QBatchNormalization's vector; nothing for null or a missing entry.
[[nodiscard]] Result<std::optional<graph::BatchNormalization::Quantizer>>
parse_vector_quantizer(const nlohmann::json& config, const char* key, Role role);

} // namespace bitscape::keras
