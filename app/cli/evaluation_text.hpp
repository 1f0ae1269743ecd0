#pragma once

#include "emulate/emulate.hpp"
#include "estimate/estimate.hpp"
#include "metrics/metrics.hpp"

#include <string>
#include <vector>

namespace bitscape::cli {

/// Totals with intervals and share of the part, then a row a layer. `stats` may be empty.
[[nodiscard]] std::string estimate_report(const estimate::DesignEstimate& estimate,
                                          const std::vector<emulate::TensorStats>& stats);

/// "accuracy  75.12 %" and so on; empty if nothing was measured.
[[nodiscard]] std::string metrics_report(const metrics::Metrics& metrics);

} // namespace bitscape::cli
