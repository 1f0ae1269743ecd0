#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "config/configuration.hpp"
#include "search/space.hpp"
#include "study/evaluation.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace bitscape::search {

/// One knob, or two, over their choices; everything else stays as in `base`. The knobs may be tied over many
/// layers (Knob::layers), which is the field's accuracy-against-bits curve.
struct ScanRequest {
    config::Configuration base;
    Knob x;
    std::optional<Knob> y;
    int jobs = 1; ///< worker threads, 0 = run here
};

struct ScanPoint {
    std::size_t x = 0, y = 0;                    ///< indices into the knobs' choices
    std::optional<study::Evaluation> evaluation; ///< nullopt if it cannot be built
    std::string message;                         ///< why not
};

/// Evaluates every combination, coarse to fine (ends and middles first), so that a picture shows early.
/// `on_point` is called from the calling thread, in that order whatever `jobs` is. Returns the points sorted
/// by (y, x). Errors: cancelled.
[[nodiscard]] Result<std::vector<ScanPoint>> scan(const ScanRequest& request,
                                                  std::shared_ptr<const study::Bench> bench,
                                                  const std::function<void(const ScanPoint&)>& on_point,
                                                  std::stop_token stop, Progress& progress);

} // namespace bitscape::search
