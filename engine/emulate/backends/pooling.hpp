#pragma once

#include "emulate/operator.hpp"

namespace bitscape::emulate {

/// Pooling of the Quartus and Catapult backends in io_parallel. Means are not taken in the accumulator's type
/// but in the input's (widened if it is signed and has the default modes), over padding, too; the result is
/// then multiplied with taps / taps inside the image. Source: hls4ml 1.3.0, nnet_pooling.h of both backends.
[[nodiscard]] MadeOperator make_pooling(const OperatorContext& context, const design::Pooling& layer);

} // namespace bitscape::emulate
