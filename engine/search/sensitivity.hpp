#pragma once

#include "search/scan.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::search {

/// How much a design suffers when one of its knobs alone is lowered.
struct Sensitivity {
    std::string knob;
    std::size_t curve = 0;             ///< of the scan it comes from
    std::optional<double> value;       ///< the metric with `bits` taken off; nullopt if it cannot be built
    std::optional<double> loss;        ///< how much worse that is than the base; negative: better
    std::optional<double> cost_change; ///< of the cost by the same step
    int spare_bits = 0;                ///< most bits that can go, one after the other, within `tolerance`
};

struct SensitivityOptions {
    std::string metric = "accuracy"; ///< scan_value's names
    std::string cost = "lut";
    int bits = 2;
    double tolerance = 0.01; ///< of the metric, in its own unit
};

/// Ranks the curves of a scan over `lowered` bits ("each.types.lowered", "each.tensors.lowered"): what costs
/// most first, then what cannot be built, equal ones in the design's order. `points`: as scan() returns them,
/// or those that are there so far. `base`: the design that nothing was taken off from.
[[nodiscard]] std::vector<Sensitivity> rank_sensitivity(const ScanRequest& request,
                                                        std::span<const ScanPoint> points,
                                                        const study::Evaluation& base,
                                                        const SensitivityOptions& options);

} // namespace bitscape::search
