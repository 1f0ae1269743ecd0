#pragma once

#include "graph/model.hpp"

#include <string>
#include <utility>
#include <vector>

namespace bitscape::session {

/// As its framework writes it: "quantized_bits(6, 0, alpha=1)".
[[nodiscard]] std::string quantizer_text(const graph::WeightQuantizer& quantizer);
[[nodiscard]] std::string quantizer_text(const graph::ActivationQuantizer& quantizer);

/// The quantizers a layer was trained with: ("kernel", "quantized_bits(6, 0, alpha=1)").
[[nodiscard]] std::vector<std::pair<std::string, std::string>> layer_quantizers(const graph::Layer& layer);

} // namespace bitscape::session
