#pragma once

#include "emulate/operator.hpp"

/// What a design's backend computes in its own way. Vivado and Vitis share their templates: the kernels and
/// operators are theirs. Quartus, oneAPI and Catapult agree with them but for what is asked for here.
namespace bitscape::emulate {

/// The backend's own arithmetic for a node; null where it has none. Errors (`unsupported`, without the
/// layer's name): what hls4ml cannot build for the backend, what is not known.
[[nodiscard]] MadeOperator backend_operator(const OperatorContext& context);

} // namespace bitscape::emulate
