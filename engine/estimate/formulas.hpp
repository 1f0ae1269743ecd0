#pragma once

#include "estimate/estimate.hpp"
#include "estimate/features.hpp"
#include "estimate/fit_types.hpp"

#include <string>

namespace bitscape::estimate {

/// Source of the zeros of a layer that is not counted.
inline constexpr const char* no_formula = "no formula for this kind of layer yet: not counted";

/// Everything about one layer; `node` and `name` are left for the caller. The numbers are those of the HLS
/// compiler's own estimate (csynth): logic synthesis usually needs fewer LUTs and FFs.
[[nodiscard]] LayerEstimate predict(const LayerFeatures& layer);

/// How the multiplications with constants are built. The bounds are for operand widths at which the rows do
/// not say whether the tool takes a DSP.
struct Multipliers {
    double instances = 0; ///< built; fewer than wanted if they are shared in time
    bool shared = false;
    double dsp = 0, dsp_low = 0, dsp_high = 0;
    double fabric_lut = 0, fabric_lut_low = 0, fabric_lut_high = 0; ///< LUTs of those that take no DSP
};
[[nodiscard]] Multipliers constant_multipliers(const LayerFeatures& layer);
/// `lanes` general multipliers, in_bits x weight_bits (resource strategy).
[[nodiscard]] Multipliers general_multipliers(const LayerFeatures& layer, double lanes);

/// hls4ml's limit on multiplier instances, ceil(N / RF) - floor(zeros / RF), at least 1. Falls along any
/// chain of doubled reuse factors, but may rise by one between neighbours.
[[nodiscard]] double multiplier_limit(const LayerFeatures& layer);

/// LUTs of an a x b multiplier without DSP. Power law through 62 (8 x 8) and 366 (18 x 18), Vitis HLS 2021.1
/// reports.
[[nodiscard]] double fabric_multiplier_lut(double a, double b);
/// DSPs of one a x b multiply; more than one when the operands are wider than the primitive's.
[[nodiscard]] double dsp_tiles(const LayerFeatures& layer, int constant_width);
/// LUTs of rounding and saturating n values to the result type, without compare or multiplexer.
[[nodiscard]] double cast_lut(const LayerFeatures& layer, double n);

/// Dynamic energy of one inference, pJ.
[[nodiscard]] Estimate energy(const LayerFeatures& layer);

// The pieces of predict().
[[nodiscard]] LayerEstimate predict_dense(const LayerFeatures& layer);
[[nodiscard]] LayerEstimate predict_elementwise(const LayerFeatures& layer);
[[nodiscard]] LayerEstimate predict_softmax(const LayerFeatures& layer);
/// Streaming: a FIFO behind the layer and its handshake; no pipelining across samples inside a layer.
void add_stream(LayerEstimate& estimate, const LayerFeatures& layer);

/// Rounds to a count and spans value * spread, outwards to whole counts.
[[nodiscard]] Estimate count_estimate(double value, Spread spread, std::string source);
/// The same between two values that are already bounds themselves.
[[nodiscard]] Estimate count_estimate(double value, double low, double high, Spread spread,
                                      std::string source);
/// Twice as wide in log space and 1.3 more: for what lies outside the rows.
[[nodiscard]] Spread widened(Spread spread);

} // namespace bitscape::estimate
