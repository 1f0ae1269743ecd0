#pragma once

#include "study/database.hpp"
#include "study/study.hpp"

#include <limits>
#include <map>
#include <unordered_map>

namespace bitscape::study {

// Rows to values and back. All may throw (SOCI, JSON): call inside guarded(), writers inside a Transaction.

/// Texts that many trials share, kept once (bitscape_texts). What was read or written is remembered.
class Texts {
public:
    explicit Texts(Database& database) : database_(database) {}
    /// Adds the text if it is new. At most 2000 bytes: PostgreSQL's index takes no longer ones.
    [[nodiscard]] long long id_of(const std::string& text);
    [[nodiscard]] std::optional<long long> find(const std::string& text);
    [[nodiscard]] const std::string& text_of(long long id); ///< empty if there is none
    void forget();                                          ///< after a rollback

private:
    Database& database_;
    std::unordered_map<std::string, long long> ids_;
    std::unordered_map<long long, std::string> texts_;
};

/// What reading and writing trials needs to know of a study again and again; only `names` grows.
struct StudyKey {
    long long id = 0;
    std::size_t objectives = 0;
    std::vector<std::string> names; ///< slots of bitscape_points.numbers: the objectives, then what else came
    std::unordered_map<std::string, std::size_t> slot_of;
    struct Knob {
        std::string name;
        std::vector<std::string> choices;
        std::unordered_map<std::string, std::size_t> index_of; ///< choice -> position
        std::string distribution_json;                         ///< Optuna's CategoricalDistribution
    };
    std::vector<Knob> knobs; ///< in knob order
    std::unordered_map<std::string, std::size_t> knob_of;
};

[[nodiscard]] std::optional<long long> find_study(soci::session& sql, const std::string& name);
/// The same; nobody else numbers a trial of this study until the transaction ends.
[[nodiscard]] std::optional<long long> lock_study(Database& database, const std::string& name);
[[nodiscard]] Description read_description(soci::session& sql, long long study, const std::string& name);
void write_description(Database& database, const Description& description);
/// Whether Bitscape has a description of the study; false where only Optuna's tables know it.
[[nodiscard]] bool is_described(soci::session& sql, long long study);
/// Whether a study of Optuna can be continued as this one. Errors: mismatch, with what does not fit.
[[nodiscard]] Result<void> check_adoptable(Database& database, long long study,
                                           const Description& description);
/// From now on it is ours. Precondition: check_adoptable().
void adopt_study(Database& database, long long study, const Description& description);
[[nodiscard]] Attributes read_attributes(soci::session& sql, const std::string& table, long long id);

[[nodiscard]] StudyKey read_key(soci::session& sql, long long study, const std::string& name);
/// Reads the slots again: another process may have added some.
void refresh_names(soci::session& sql, StudyKey& key);

[[nodiscard]] long long next_number(soci::session& sql, long long study);
[[nodiscard]] long long first_open_number(soci::session& sql, long long study);

/// Which trials to read.
struct Span {
    long long first = 0, last = std::numeric_limits<int>::max(); ///< numbers, both included
    bool finished_only = true;
};
/// In order of their numbers.
[[nodiscard]] std::vector<Trial> read_trials(soci::session& sql, Texts& texts, const StudyKey& key,
                                             Span span);

} // namespace bitscape::study
