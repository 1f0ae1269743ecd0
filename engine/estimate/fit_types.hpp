#pragma once

#include <array>

namespace bitscape::estimate {

/// 5 % and 95 % quantile of true / predicted: multiply a prediction by both to get its 90 % interval.
struct Spread {
    double low = 1, high = 1;
};

struct Extent {
    double low = 0, high = 0;
};

/// What the rows behind a fit covered; outside it an estimate is extrapolated and its interval widened.
struct Domain {
    Extent n_in, n_out, in_bits, weight_bits, accum_bits, reuse_factor, clock_ns;
};

/// Layers whose weights are constants in the logic.
struct UnrolledFit {
    int rows = 0;
    const char* set = "";
    /// LUTs per accumulation and accumulator bit, per digit adder and input bit, per multiplication and input
    /// bit, per output and accumulator bit.
    std::array<double, 4> lut{};
    std::array<double, 4> ff{}; ///< the same features, at 5 ns
    Spread lut_spread, ff_spread, dsp_spread, latency_spread, interval_spread;
    Domain domain;
};

/// LUT of the resource strategy: constant, per input bit, per output (accumulator) bit, per output bit and
/// multiplier lane rounded up to a power of two.
struct ResourceLut {
    std::array<double, 4> lut{};
    Spread spread;
};

/// Resource strategy with more cycles than inputs: multipliers, accumulators and weights in memory.
struct ResourceFit {
    int rows = 0;
    const char* set = "";
    ResourceLut two, power, other; ///< by RF / n_in: 2; a power of two from 4 on; anything else
    std::array<double, 4> ff{};    ///< constant, per accumulator bit, per DSP, per weight bit read a cycle
    Spread ff_spread, dsp_spread, bram_spread, latency_spread, interval_spread;
    Domain domain;
};

/// Resource strategy with RF <= n_in.
struct ShallowFit {
    int rows = 0;
    const char* set = "";
    std::array<double, 2> lut{}, ff{}; ///< per input bit, per lane and accumulator bit
    Spread lut_spread, ff_spread;
    Domain domain;
};

} // namespace bitscape::estimate
