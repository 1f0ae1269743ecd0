#pragma once

#include "study/study.hpp"

#include <map>
#include <soci/soci.h>

namespace bitscape::study {

// Rows to values and back. All may throw (SOCI, JSON): call inside guarded(), writers inside a Transaction.

/// What add() needs to know of a study again and again; none of it changes once the study is begun.
struct StudyKey {
    long long id = 0;
    std::size_t objectives = 0;
    struct Knob {
        std::map<std::string, double> index_of; ///< choice -> position
        std::string distribution_json;          ///< Optuna's CategoricalDistribution
    };
    std::map<std::string, Knob> knobs;
};

[[nodiscard]] std::optional<long long> find_study(soci::session& sql, const std::string& name);
[[nodiscard]] Description read_description(soci::session& sql, long long study, const std::string& name);
void write_description(soci::session& sql, const Description& description);

[[nodiscard]] StudyKey read_key(soci::session& sql, long long study, const std::string& name);
[[nodiscard]] long long next_number(soci::session& sql, long long study);
void write_trial(soci::session& sql, const StudyKey& key, long long number, const Trial& trial);
/// Finished trials numbered `first` and up, in order. Trials that Optuna left running or waiting are not
/// listed.
[[nodiscard]] std::vector<Trial> read_trials(soci::session& sql, long long study, long long first);

} // namespace bitscape::study
