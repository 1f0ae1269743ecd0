#pragma once

#include "estimate/estimate.hpp"

#include <vector>

namespace bitscape::estimate {

/// Rough electrical power of a design that takes one input after the other without pause. No measurement of
/// ours stands behind any of these numbers; every one has a wide interval and says what it is.
struct Power {
    Estimate static_w;     ///< leakage of the whole part's logic, design or none
    Estimate clock_w;      ///< clock network and registers
    Estimate operations_w; ///< arithmetic and memory: energy an inference times inferences a second
    Estimate total_w;
    Estimate inferences_per_s;
};

/// `clock_period_ns` is the clock the design runs at; the estimate's cycles hold for it.
[[nodiscard]] Power power_of(const DesignEstimate& estimate, const Part& part, double clock_period_ns);

/// Energy of one inference on the part's process: the estimate's 45 nm number times process_scale.
[[nodiscard]] Estimate energy_on(const Estimate& energy_pj, const Part& part);

/// Dynamic energy of a process against 45 nm (qtools::process_factor) with its interval; `nm` 0: not known.
[[nodiscard]] Estimate process_scale(double nm);

/// The processes the factors are listed for, nm ascending.
[[nodiscard]] const std::vector<double>& listed_processes();

} // namespace bitscape::estimate
