#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "study/study.hpp"

#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace bitscape {

/// Rows of a query, from `first` on, without `last`.
struct RowRange {
    std::size_t first = 0, last = 0;
};

/// Writes a study's trials as CSV: number, state, whether it is one of `front`, every number, every knob,
/// message. For worker threads. Errors: those of study::Store, a file that cannot be written, cancelled.
[[nodiscard]] Result<void> write_trials_csv(const std::string& location, const std::string& study,
                                            const std::set<TrialId>& front, const std::string& file,
                                            const std::stop_token& stop, Progress& progress);

/// The same columns of some rows of a query, as text.
[[nodiscard]] Result<std::string> trials_csv(const std::string& location, const study::TrialQuery& query,
                                             const std::vector<RowRange>& ranges,
                                             const std::set<TrialId>& front, const std::stop_token& stop,
                                             Progress& progress);

} // namespace bitscape
