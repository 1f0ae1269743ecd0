#pragma once

#include "study/tables.hpp"

#include <memory>

namespace bitscape::study {

/// Writes trials with statements that are prepared once. All may throw; inside a Transaction of kind write,
/// after lock_study(). After a rollback make a new one.
class TrialWriter {
public:
    TrialWriter(Database& database, Texts& texts);
    ~TrialWriter();
    TrialWriter(const TrialWriter&) = delete;
    TrialWriter& operator=(const TrialWriter&) = delete;

    /// A finished trial of that number. `key` gets slots for names that are new.
    void add(StudyKey& key, long long number, const Trial& trial);
    /// The result of a trial that runs.
    void finish(StudyKey& key, long long trial_id, long long number, const Trial& trial);
    /// A row of ours for a trial whose rows in Optuna's tables exist (migration).
    void write_ours(StudyKey& key, long long trial_id, long long number, const Trial& trial,
                    const std::string& engine_version);

private:
    struct Statements;

    void write_result(StudyKey& key, long long trial_id, long long number, const Trial& trial);
    void write_parameters(const StudyKey& key, const Trial& trial);
    void write_values(const Trial& trial);
    void write_steps(const Trial& trial);
    void write_attributes(const Trial& trial);
    [[nodiscard]] std::vector<double> by_slot(StudyKey& key, const Trial& trial);

    Database& database_;
    Texts& texts_;
    std::unique_ptr<Statements> statements_;
};

} // namespace bitscape::study
