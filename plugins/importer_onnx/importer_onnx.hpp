#pragma once

#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

/// Reads .onnx: ONNX opsets 7 and newer, QONNX (Quant, BipolarQuant, Trunc) and QCDQ, cleaned up as qonnx
/// does where hls4ml would not take the file as it is.
[[nodiscard]] std::unique_ptr<sdk::Importer> make_onnx_importer();

} // namespace bitscape
