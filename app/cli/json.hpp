#pragma once

#include "cli/command.hpp"
#include "design/design.hpp"
#include "emulate/emulate.hpp"
#include "estimate/estimate.hpp"
#include "metrics/metrics.hpp"

#include <nlohmann/json.hpp>

namespace bitscape::cli {

using Json = nlohmann::ordered_json;

/// One object on standard output. NaN and infinities become null, broken UTF-8 is replaced.
[[nodiscard]] Result<void> print_json(const Json& json);

[[nodiscard]] Json to_json(const estimate::Estimate& estimate); ///< {value, low, high, source}
[[nodiscard]] Json to_json(const metrics::Metrics& metrics);    ///< only what was measured
[[nodiscard]] Json to_json(const emulate::TensorStats& stats);
[[nodiscard]] Json to_json(const estimate::Part& part);
[[nodiscard]] Json to_json(const std::vector<design::Note>& notes);

/// The contract's keys: resources, latency_cycles, interval_cycles, latency_ns, energy_pj, layers;
/// `intervals` holds the latter numbers' intervals and sources.
void add_estimate(Json& json, const estimate::DesignEstimate& estimate);

[[nodiscard]] std::string hash_text(std::uint64_t hash); ///< 16 hexadecimal digits

} // namespace bitscape::cli
