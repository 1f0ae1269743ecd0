#pragma once

#include "design/operations/weight_tensor.hpp"

#include <string_view>

namespace bitscape::design {

enum class Strategy {
    latency,
    resource,
    resource_unrolled,
    distributed_arithmetic, ///< sums of shifted inputs: exact, with the weights as they were trained
};

[[nodiscard]] std::string_view to_string(Strategy strategy);

/// y = x W + b over the last axis; leading axes are independent calls.
struct Dense {
    std::size_t n_in = 0, n_out = 0;
    WeightTensor weight; ///< [n_in, n_out] row-major, pruned and quantized
    WeightTensor bias;   ///< [n_out]; zeros when the layer has none
    FixedPoint accum;
    Strategy strategy = Strategy::latency;
    bool weight_from_quantizer =
        false; ///< the model's quantizer fixes the weight type: hls4ml ignores the knob
    bool bias_from_quantizer = false;

    /// Shows `visit` everything that can change an output bit, in a fixed order.
    template <class Visit> void each_field(Visit&& visit) const
    {
        visit(n_in), visit(n_out), visit(weight), visit(bias), visit(accum);
        // Strategy matters only for the order in which a saturating accumulator is filled.
        if (accum.overflow != Overflow::wrap)
            visit(strategy);
    }
    /// Shows `visit` the types besides the result: visit(name, tensor) or visit(name, type, elements).
    template <class Visit> void each_type(Visit&& visit) const
    {
        visit("weight", weight), visit("bias", bias);
        if (strategy != Strategy::distributed_arithmetic) // its sums are no type of the design
            visit("accum", accum, n_out);
    }
};

} // namespace bitscape::design
