#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "config/configuration.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bitscape::study {

enum class TrialState { complete, failed, infeasible };

/// How sure a predicted number is: its 90 % interval and its origin.
struct Interval {
    double low = 0, high = 0;
    std::string source;
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// A configuration with its evaluation, stored.
struct Trial {
    TrialId number;
    TrialState state = TrialState::complete;
    std::vector<double> values;            ///< one per objective of the study; empty if the trial failed
    std::map<std::string, double> numbers; ///< every objective_names() value that was measured
    std::map<std::string, std::string> parameters; ///< knob name -> value text ("fc1.weight" -> "fixed<6,1>")
    std::string configuration;                     ///< hls4ml yml
    std::uint64_t design_hash = 0;
    std::string message;                       ///< why it failed
    std::map<std::string, Interval> intervals; ///< of those numbers that are estimates
    std::vector<double> violations; ///< one per constraint of the study: how far beyond the limit; <= 0 holds
    double seconds = 0;             ///< wall time of the evaluation
};

enum class Direction { minimize, maximize };

struct Objective {
    std::string name;
    Direction direction = Direction::minimize;
    friend bool operator==(const Objective&, const Objective&) = default;
};

/// A searched knob and the texts it may be set to.
struct Parameter {
    std::string name; ///< "fc1.weight"
    std::vector<std::string> choices;
    friend bool operator==(const Parameter&, const Parameter&) = default;
};

/// What a study is about. Everything but `model_file` decides which trials it holds, so it never changes once
/// begun.
struct Description {
    std::string name;
    std::vector<Objective> objectives;
    std::vector<std::string> constraints; ///< "dsp<=220"
    std::string sampler;
    std::uint64_t seed = 0;
    std::string model_file;
    std::vector<Parameter> space; ///< in knob order; search::run fills it
    /// study::base_hash of what the knobs are applied to; search::run fills it.
    std::uint64_t base_hash = 0;
};

/// The studies of one SQLite file (WAL): one transaction a trial, so kill -9 loses at most the trial in
/// flight; readers never block. The tables are Optuna's (schema 12, "v3.2.0.a"), so `optuna` opens the file;
/// what it has no place for is in tables of our own, bitscape_*. Use from one thread at a time; other threads
/// and processes open the file again. Errors: read-only file, disk full, not a study, damaged, locked for
/// over 10 s, written by a newer Bitscape.
class Store {
public:
    /// The file must exist. One that must not be written is opened for reading; writing to it then gives
    /// read_only.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const std::filesystem::path& file);
    /// For writing. Errors: read_only, if the file or its folder must not be written.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open_or_create(const std::filesystem::path& file);
    virtual ~Store() = default;

    [[nodiscard]] virtual Result<std::vector<Description>> studies() const = 0;
    /// Finds the study of that name or creates it. Errors: exists, but something other than its model file
    /// differs (the message says what).
    [[nodiscard]] virtual Result<void> begin(const Description& description) = 0;
    [[nodiscard]] virtual Result<Description> describe(const std::string& study) const = 0;
    /// Appends; the store gives the number (trial.number is ignored). One transaction. Errors: unknown study,
    /// a number of values other than the study's objectives (none for a failed trial), a value that is not a
    /// number, and mismatch if the number would not be `expected` (another process is adding to this study).
    [[nodiscard]] virtual Result<TrialId> add(const std::string& study, const Trial& trial,
                                              std::optional<TrialId> expected = {}) = 0;
    /// Trials numbered `first` and up, in order: ask for the new ones only while a search runs.
    [[nodiscard]] virtual Result<std::vector<Trial>> trials(const std::string& study,
                                                            std::size_t first = 0) const = 0;
    [[nodiscard]] virtual Result<std::size_t> trial_count(const std::string& study) const = 0;
};

/// Indices (ascending) of the points no other point dominates. values[i][j]: objective j of point i. Equal
/// points: all are kept. A point with a NaN, or without a value for each direction (a failed trial), is never
/// on the front and dominates nothing. O(n log n) for up to two objectives; O(n log n + n * front) for more.
[[nodiscard]] std::vector<std::size_t> pareto_front(const std::vector<std::vector<double>>& values,
                                                    const std::vector<Direction>& directions);

/// Volume dominated by the points up to `reference`, each objective in its direction; 0 if no point is better
/// than the reference in every objective. 2 objectives exact sweep; more: exact recursive slicing (fine for
/// fronts of some hundred points). Points with a NaN are left out; NaN if `reference` does not fit the
/// directions.
[[nodiscard]] double hypervolume(const std::vector<std::vector<double>>& values,
                                 const std::vector<Direction>& directions,
                                 const std::vector<double>& reference);

} // namespace bitscape::study
