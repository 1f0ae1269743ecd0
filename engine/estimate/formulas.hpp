#pragma once

#include "estimate/estimate.hpp"
#include "estimate/features.hpp"
#include "estimate/fit.hpp"

#include <string>

namespace bitscape::estimate {

/// Everything about one layer at a stage; `node` and `name` are left for the caller.
[[nodiscard]] LayerEstimate predict(const LayerFeatures& layer, Stage stage = Stage::csynth);

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

/// Does the tool most likely take a DSP for in_bits x constant_width?
[[nodiscard]] bool takes_dsp(const LayerFeatures& layer, int constant_width);

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

/// 18 kbit blocks of a constant memory `depth` deep that gives `lanes` words of `bits` at once.
[[nodiscard]] double weight_blocks(double lanes, double bits, double depth);
/// Blocks of the table that says which output a product belongs to: RF entries, RF / n_in different ones.
[[nodiscard]] double index_blocks(double reuse_factor, double ratio);
/// 18 kbit blocks of a table; up to 1 kbit HLS keeps it in LUTs.
[[nodiscard]] double table_blocks(double size, double bits);
/// How many times longer pipelines get at faster clocks; the softmax rows at 3.33 and 5 ns give the exponent.
[[nodiscard]] double clock_scale(const LayerFeatures& layer);

/// Dynamic energy of one inference, pJ.
[[nodiscard]] Estimate energy(const LayerFeatures& layer);
/// Reads from a memory of one 18 kbit block, in words of 64 bits; pJ.
[[nodiscard]] double read_pj(double bits);

/// Rounds to a count and spans value * spread, outwards to whole counts.
[[nodiscard]] Estimate count_estimate(double value, Spread spread, std::string source);
/// The same between two values that are already bounds themselves.
[[nodiscard]] Estimate count_estimate(double value, double low, double high, Spread spread,
                                      std::string source);

} // namespace bitscape::estimate
