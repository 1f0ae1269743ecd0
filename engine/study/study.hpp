#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "config/configuration.hpp"

#include <chrono>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::study {

/// What became of a trial. The first four are results and never change; pruned = stopped early on part of the
/// events, so that it has no values; running and waiting ones are handed out or asked for, without a result.
enum class TrialState { complete, failed, infeasible, pruned, running, waiting };
[[nodiscard]] std::string_view to_string(TrialState state); ///< "complete"
[[nodiscard]] constexpr bool is_finished(TrialState state)
{
    return state != TrialState::running && state != TrialState::waiting;
}

/// How sure a predicted number is: its 90 % interval and its origin.
struct Interval {
    double low = 0, high = 0;
    std::string source;
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// The estimates of one layer, under the same names as a trial's numbers.
struct LayerNumbers {
    std::string layer;
    std::map<std::string, double> numbers;
    std::map<std::string, Interval> intervals;
    friend bool operator==(const LayerNumbers&, const LayerNumbers&) = default;
};

/// What Optuna keeps beside a study or a trial: key -> JSON text. The user's are for people and programs, the
/// system's belong to samplers ("constraints", "study:metric_names").
struct Attributes {
    std::map<std::string, std::string> user, system;
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
    std::map<int, double> intermediate; ///< step (events seen) -> value by which it was judged early
    std::vector<LayerNumbers> layers;   ///< in the model's order; may be left empty
    std::string calibration;            ///< id of the estimators' calibration, empty = not given
    std::string engine_version;         ///< of the Bitscape that made it; add() and finish() fill it
    std::map<std::string, std::string> attributes; ///< Optuna's user attributes: key -> JSON text
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

/// Which trials to list. All conditions hold together.
struct TrialQuery {
    /// On "number", "seconds", an objective or any other number of the trials; those without it are left out.
    struct Range {
        std::string name;
        double low = -std::numeric_limits<double>::infinity(), high = std::numeric_limits<double>::infinity();
    };
    std::string study;
    std::vector<TrialState> states; ///< empty = every state
    std::vector<Range> ranges;      ///< both ends included
    std::string text; ///< occurs in "knob=value" of a parameter or in the message; ASCII case is ignored
    /// "number", "state", "seconds", an objective, another number, or a knob. Trials without it come last;
    /// equal ones by their number.
    std::string sort = "number";
    bool descending = false;
    std::size_t offset = 0, limit = 100;
};

/// A trial as a list shows it.
struct TrialRow {
    TrialId number;
    TrialState state = TrialState::complete;
    std::map<std::string, double> numbers; ///< objectives and everything else that was measured
    std::map<std::string, std::string> parameters;
    std::string message;
    double seconds = 0;
};

/// The numbers of many trials side by side, for plots and fronts. NaN = not measured.
struct TrialColumns {
    std::vector<std::uint32_t> number;       ///< ascending; finished trials only
    std::vector<TrialState> state;           ///< one a trial
    std::vector<std::string> names;          ///< the study's objectives in order, then the other numbers
    std::vector<std::vector<double>> values; ///< values[name][trial]
};

/// The studies of one SQLite file (WAL) or of one PostgreSQL database: one transaction a trial, so kill -9
/// loses at most the trial in flight; readers never block. The tables are Optuna's (schema 12, "v3.2.0.a"),
/// so `optuna` opens them, and what `optuna` made is opened; what it has no place for is in tables of our
/// own, bitscape_*. Use from one thread at a time; other threads and processes open the store again. Errors:
/// read-only, disk full, not a study, damaged, locked for over 10 s, written by a newer Bitscape, a server
/// that does not answer.
///
/// Several processes on one study: each claims numbers, makes those trials and finishes them. A claimed
/// number is an Optuna trial that runs, with a heartbeat; numbers of an owner that has not been heard of for
/// a while are handed out again, so that every number gets its trial.
class Store {
public:
    /// "postgresql://user@host/db", "sqlite:///file"; anything else is the path of a file.
    [[nodiscard]] static bool is_url(std::string_view location);
    /// The study must exist. One that must not be written is opened for reading; writing to it then gives
    /// read_only. A study of an earlier Bitscape is brought forward (read in memory where it must not be
    /// written).
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const std::string& location);
    /// For writing. Errors: read_only, if the file or its folder must not be written; a database that does
    /// not exist (files are made, databases of a server are not).
    [[nodiscard]] static Result<std::unique_ptr<Store>> open_or_create(const std::string& location);
    virtual ~Store() = default;

    [[nodiscard]] virtual Result<std::vector<Description>> studies() const = 0;
    /// Finds the study of that name or creates it; continues one that Optuna made if its directions and its
    /// parameters are those of `description`. Errors: exists, but something other than its model file differs
    /// (the message says what).
    [[nodiscard]] virtual Result<void> begin(const Description& description) = 0;
    [[nodiscard]] virtual Result<Description> describe(const std::string& study) const = 0;
    [[nodiscard]] virtual Result<Attributes> attributes(const std::string& study) const = 0;
    [[nodiscard]] virtual Result<Attributes> attributes(const std::string& study, TrialId number) const = 0;
    /// Sets a user attribute of the study, such as what a worker has to know. Errors: `json` is not JSON.
    [[nodiscard]] virtual Result<void> set_attribute(const std::string& study, const std::string& key,
                                                     const std::string& json) = 0;
    /// The same, unless the study has that attribute: of several processes the first one sets it.
    [[nodiscard]] virtual Result<void> set_attribute_once(const std::string& study, const std::string& key,
                                                          const std::string& json) = 0;

    /// Appends; the store gives the number (trial.number is ignored). One transaction. Errors: unknown study,
    /// a number of values other than the study's objectives (none for a failed or pruned trial), a value that
    /// is not a number, a trial that is not finished, and mismatch if the number would not be `expected`
    /// (another process is adding to this study).
    [[nodiscard]] virtual Result<TrialId> add(const std::string& study, const Trial& trial,
                                              std::optional<TrialId> expected = {}) = 0;

    /// Hands up to `count` numbers below `end` to `owner` (a text that no other process uses): first numbers
    /// that were released or whose owner's last heartbeat is over `stale` ago, then new ones. Ascending;
    /// empty = all numbers below `end` are finished or in other hands. One transaction.
    [[nodiscard]] virtual Result<std::vector<TrialId>> claim(const std::string& study,
                                                             const std::string& owner, std::size_t count,
                                                             std::size_t end, std::chrono::seconds stale) = 0;
    /// Stores the result of a claimed number. One transaction. Errors: as add(), and mismatch if the number
    /// is not (or no longer) in `owner`'s hands: then another process made this trial, and nothing is stored.
    [[nodiscard]] virtual Result<void> finish(const std::string& study, const std::string& owner,
                                              TrialId number, const Trial& trial) = 0;
    /// Says that `owner` is alive, for all numbers it holds in all studies. To be called every few seconds.
    [[nodiscard]] virtual Result<void> heartbeat(const std::string& owner) = 0;
    /// Gives back what `owner` holds, to be claimed by the next.
    [[nodiscard]] virtual Result<void> release(const std::string& owner) = 0;

    /// Who holds numbers of the study now, alive or not.
    [[nodiscard]] virtual Result<std::vector<std::string>> owners(const std::string& study) const = 0;

    /// Finished trials numbered `first` and up, in order: ask for the new ones only while a search runs. At
    /// most those of the next `count` numbers, so that a long study can be read page by page.
    [[nodiscard]] virtual Result<std::vector<Trial>>
    trials(const std::string& study, std::size_t first = 0,
           std::size_t count = std::numeric_limits<std::size_t>::max()) const = 0;
    /// One trial, finished or not. Errors: not_found.
    [[nodiscard]] virtual Result<Trial> trial(const std::string& study, TrialId number) const = 0;
    /// Numbers given out so far, of trials that run or wait too.
    [[nodiscard]] virtual Result<std::size_t> trial_count(const std::string& study) const = 0;
    /// The lowest number without a result; trial_count() if all are finished.
    [[nodiscard]] virtual Result<std::size_t> first_unfinished(const std::string& study) const = 0;
    /// The lowest number whose complete or infeasible trial is of that design, made by this version of
    /// Bitscape under that calibration: its numbers are the ones a new evaluation would give.
    [[nodiscard]] virtual Result<std::optional<TrialId>>
    find_design(const std::string& study, std::uint64_t design_hash,
                const std::string& calibration) const = 0;

    /// One page. The first call of a study with a filter, or sorted by anything but the number, reads the
    /// study's numbers into memory (some 150 bytes a trial); later calls read what is new.
    [[nodiscard]] virtual Result<std::vector<TrialRow>> list(const TrialQuery& query) const = 0;
    /// Trials the query finds on all its pages.
    [[nodiscard]] virtual Result<std::size_t> count(const TrialQuery& query) const = 0;
    /// Finished trials numbered `first` and up.
    [[nodiscard]] virtual Result<TrialColumns> columns(const std::string& study,
                                                       std::size_t first = 0) const = 0;
};

/// Indices (ascending) of the points no other point dominates. values[i][j]: objective j of point i. Equal
/// points: all are kept. A point with a NaN, or without a value for each direction (a failed trial), is never
/// on the front and dominates nothing. O(n log n) for up to three objectives; O(n log n + n * front) for
/// more.
[[nodiscard]] std::vector<std::size_t> pareto_front(const std::vector<std::vector<double>>& values,
                                                    const std::vector<Direction>& directions);

/// The front's knee: the point farthest towards the best from the plane through the extreme points, each
/// objective scaled to the front's range (Das 1999). nullopt for an empty front; points as indices into
/// `values`, of which only those of the front count. The first of equals.
[[nodiscard]] std::optional<std::size_t> knee_point(const std::vector<std::vector<double>>& values,
                                                    const std::vector<Direction>& directions);

/// The front thinned to one point a box of side `epsilon` (a fraction of the front's range of each
/// objective): the best of each objective stay, and a point left out has one beside it that differs from it
/// by less than epsilon in every objective. Indices, ascending. epsilon <= 0 keeps the whole front.
[[nodiscard]] std::vector<std::size_t> thinned_front(const std::vector<std::vector<double>>& values,
                                                     const std::vector<Direction>& directions,
                                                     double epsilon);

/// Volume dominated by the points up to `reference`, each objective in its direction; 0 if no point is better
/// than the reference in every objective. Exact: a sweep for two objectives, pagmo2's algorithms for more.
/// Points with a NaN are left out; NaN if `reference` does not fit the directions.
[[nodiscard]] double hypervolume(const std::vector<std::vector<double>>& values,
                                 const std::vector<Direction>& directions,
                                 const std::vector<double>& reference);

} // namespace bitscape::study
