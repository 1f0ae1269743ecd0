#pragma once

#include "search/search.hpp"

namespace bitscape::search {

/// One trial of a search. All of it follows from the request and the number: nothing is remembered between
/// trials but the evaluator's cache, which does not change results. Errors: cancelled only; all else is a
/// failed trial.
[[nodiscard]] Result<study::Trial> make_trial(const Request& request, const Choice& choice,
                                              std::size_t number, study::Evaluator& evaluator,
                                              std::stop_token stop);

/// Errors: unknown names, and those that this data cannot give (accuracy without labels).
[[nodiscard]] Result<void> check_measurable(const Request& request, const study::Bench& bench);

} // namespace bitscape::search
