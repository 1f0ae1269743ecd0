#pragma once

#include "study/tables.hpp"

#include <functional>
#include <string_view>

namespace bitscape::study {

/// What a list or a plot needs of a trial. The texts are those of bitscape_points (see trial_codec.hpp) and
/// hold during the call only.
struct Point {
    std::uint32_t number = 0;
    TrialState state = TrialState::complete;
    double seconds = 0;
    long long message_id = 0;     ///< in bitscape_texts; 0 = none
    std::string_view numbers;     ///< by slot of StudyKey::names
    std::string_view choices;     ///< by knob; empty if `trial` says the parameters
    const Trial* trial = nullptr; ///< the whole trial where bitscape_points lacks something of it
};

/// Calls `take` for the trials numbered `first` to `last`, in no particular order; trials that run or wait
/// are among them. May throw; `key` with the names as they stand. About a microsecond a trial of ours, some
/// twenty for one that Optuna made.
void read_points(soci::session& sql, Texts& texts, const StudyKey& key, long long first, long long last,
                 const std::function<void(const Point&)>& take);

/// Finished trials numbered `first` and up.
[[nodiscard]] TrialColumns read_columns(soci::session& sql, Texts& texts, const StudyKey& key,
                                        long long first);

} // namespace bitscape::study
