#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "search/space.hpp"
#include "study/evaluation.hpp"

#include <memory>
#include <stop_token>

namespace bitscape::search {

/// Where bit trimming starts: widths at their widest, integer bits at the fewest that hold every value seen
/// (results: of the bench's data, run with wide types; parameters: of the weights themselves), all else as in
/// `base`. Two evaluations. Errors: cancelled, those of the evaluation.
[[nodiscard]] Result<Choice> profile_start(const Space& space, const config::Configuration& base,
                                           std::shared_ptr<const study::Bench> bench, std::stop_token stop,
                                           Progress& progress);

} // namespace bitscape::search
