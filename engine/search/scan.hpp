#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "config/configuration.hpp"
#include "search/scan_knob.hpp"
#include "study/evaluation.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::search {

/// One knob over its values, the classic accuracy-against-bits curve; several curves, each its own knob
/// turned alone; or one curve with a `second` knob, a heat map. Everything else stays as in `base`.
struct ScanRequest {
    config::Configuration base;
    std::vector<ScanKnob> curves; ///< at least one
    std::optional<ScanKnob> second;
    int jobs = 1; ///< worker threads, 0 = run here
};

struct ScanPoint {
    std::size_t curve = 0;
    std::size_t x = 0, y = 0;                            ///< indices into the knobs' values
    std::shared_ptr<const study::Evaluation> evaluation; ///< nullptr if it cannot be built
    std::string message;                                 ///< why not
};

/// What a point of the scan sets.
[[nodiscard]] config::Configuration configuration_of(const ScanRequest& request, std::size_t curve,
                                                     std::size_t x, std::size_t y);

/// Errors: a knob without targets or values, values that its quantity cannot have, the same knob twice, a
/// second knob beside several curves, over a million points.
[[nodiscard]] Result<void> check(const ScanRequest& request);

/// Evaluates every combination, coarse to fine (ends and middles of all curves first), so that a picture
/// shows early. `on_point` is called from the calling thread, in that order whatever `jobs` is. Returns the
/// points sorted by (curve, y, x). Errors: those of check(), cancelled.
[[nodiscard]] Result<std::vector<ScanPoint>> scan(const ScanRequest& request,
                                                  std::shared_ptr<const study::Bench> bench,
                                                  const std::function<void(const ScanPoint&)>& on_point,
                                                  std::stop_token stop, Progress& progress);

/// Ascending levels of 0 .. count - 1: ends 0, middle 1, then the middles between what is there.
[[nodiscard]] std::vector<int> coarse_to_fine(std::size_t count);

/// A number of a point: study::objective_value's names, and "auc[k]" for class k. nullopt: not measured.
[[nodiscard]] std::optional<double> scan_value(const study::Evaluation& evaluation, std::string_view name);
/// The same of the float model; nullopt for costs and without data.
[[nodiscard]] std::optional<double> float_value(const metrics::Metrics& metrics, std::string_view name);
/// Metrics of the float model on the bench's data. Errors: no data, or data without labels and targets.
[[nodiscard]] Result<metrics::Metrics> float_metrics(const study::Bench& bench);

} // namespace bitscape::search
