#include "base/version.hpp"
#include "study/tables.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <limits>
#include <nlohmann/json.hpp>

namespace bitscape::study {

using nlohmann::json;
using soci::indicator;
using soci::into;
using soci::use;

namespace {

constexpr const char* constraints_key = "constraints"; // Optuna's attribute: a list, above 0 = violated

/// Optuna's column: local time with microseconds.
std::string datetime(std::chrono::system_clock::time_point time)
{
    const auto microseconds =
        std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count();
    const auto seconds = static_cast<std::time_t>(microseconds / 1'000'000);
    std::tm local{};
    ::localtime_r(&seconds, &local);
    return fmt::format("{:%Y-%m-%d %H:%M:%S}.{:06}", local, microseconds % 1'000'000);
}

long long write_row(soci::session& sql, long long study, long long number, const Trial& trial)
{
    const auto now = std::chrono::system_clock::now();
    const auto spent =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::duration<double>(trial.seconds));
    const std::string state = trial.state == TrialState::failed ? "FAIL" : "COMPLETE";
    const std::string start = datetime(now - spent);
    const std::string complete = datetime(now);
    sql << "INSERT INTO trials (number, study_id, state, datetime_start, datetime_complete)"
           " VALUES (:number, :study, :state, :start, :complete)",
        use(number), use(study), use(state), use(start), use(complete);
    long long id = 0;
    sql << "SELECT last_insert_rowid()", into(id);

    const int infeasible = trial.state == TrialState::infeasible ? 1 : 0;
    const std::string hash = fmt::format("{:016x}", trial.design_hash);
    const std::string engine_version = version;
    sql << "INSERT INTO bitscape_trials VALUES (:id, :infeasible, :configuration, :hash, :message, :seconds, "
           ":version)",
        use(id), use(infeasible), use(trial.configuration), use(hash), use(trial.message), use(trial.seconds),
        use(engine_version);
    return id;
}

void write_parameters(soci::session& sql, const StudyKey& key, long long id, const Trial& trial)
{
    if (trial.parameters.empty())
        return;
    std::string name;
    std::string distribution;
    double value = 0;
    soci::statement insert =
        (sql.prepare << "INSERT INTO trial_params (trial_id, param_name, param_value, distribution_json)"
                        " VALUES (:id, :name, :value, :distribution)",
         use(id), use(name), use(value), use(distribution));
    for (const auto& [knob, choice] : trial.parameters) {
        name = knob;
        const auto known = key.knobs.find(knob);
        const auto position = known != key.knobs.end() ? known->second.index_of.find(choice)
                                                       : std::map<std::string, double>::const_iterator{};
        if (known != key.knobs.end() && position != known->second.index_of.end()) {
            value = position->second;
            distribution = known->second.distribution_json;
        } else { // set by hand, not by the search
            value = 0;
            distribution =
                json{{"name", "CategoricalDistribution"}, {"attributes", {{"choices", {choice}}}}}.dump(
                    -1, ' ', false, json::error_handler_t::replace);
        }
        insert.execute(true);
    }
}

void write_values(soci::session& sql, long long id, const std::vector<double>& values)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        const long long objective = static_cast<long long>(i);
        const bool finite = std::isfinite(values[i]);
        const std::string type = finite ? "FINITE" : values[i] > 0 ? "INF_POS" : "INF_NEG";
        indicator state = finite ? soci::i_ok : soci::i_null;
        sql << "INSERT INTO trial_values (trial_id, objective, value, value_type)"
               " VALUES (:id, :objective, :value, :type)",
            use(id), use(objective), use(values[i], state), use(type);
    }
}

void write_violations(soci::session& sql, long long id, const std::vector<double>& violations)
{
    if (violations.empty())
        return;
    constexpr double largest = std::numeric_limits<double>::max(); // JSON has no infinity
    json list = json::array();
    for (const double violation : violations)
        list.push_back(std::isnan(violation) ? largest : std::clamp(violation, -largest, largest));
    const std::string text = list.dump();
    const std::string key = constraints_key;
    sql << "INSERT INTO trial_system_attributes (trial_id, \"key\", value_json) VALUES (:id, :key, :value)",
        use(id), use(key), use(text);
}

void write_numbers(soci::session& sql, long long id, const Trial& trial)
{
    if (trial.numbers.empty())
        return;
    std::string name;
    std::string source;
    double value = 0;
    double low = 0;
    double high = 0;
    indicator known = soci::i_null;
    soci::statement remember =
        (sql.prepare << "INSERT OR IGNORE INTO bitscape_sources (source) VALUES (:source)", use(source));
    soci::statement insert =
        (sql.prepare << "INSERT INTO bitscape_numbers VALUES (:id, :name, :value, :low, :high,"
                        " (SELECT source_id FROM bitscape_sources WHERE source = :source))",
         use(id), use(name), use(value), use(low, known), use(high, known), use(source, known));
    for (const auto& [key, number] : trial.numbers) {
        if (std::isnan(number))
            continue;
        const auto interval = trial.intervals.find(key);
        known = interval != trial.intervals.end() ? soci::i_ok : soci::i_null;
        name = key;
        value = number;
        if (known == soci::i_ok) {
            low = interval->second.low;
            high = interval->second.high;
            source = interval->second.source;
            remember.execute(true);
        }
        insert.execute(true);
    }
}

/// Texts of a CategoricalDistribution's choices; parsed once for each distribution.
class Choices {
public:
    std::string text(const std::string& distribution_json, double value)
    {
        const std::vector<std::string>& choices = list(distribution_json);
        const auto index = static_cast<std::size_t>(value);
        return value >= 0 && index < choices.size() ? choices[index] : fmt::format("{}", value);
    }

private:
    const std::vector<std::string>& list(const std::string& distribution_json)
    {
        const auto [entry, is_new] = known_.try_emplace(distribution_json);
        if (is_new) {
            const json attributes = json::parse(distribution_json).value("attributes", json::object());
            for (const json& choice : attributes.value("choices", json::array()))
                entry->second.push_back(choice.is_string() ? choice.get<std::string>() : choice.dump());
        }
        return entry->second;
    }
    std::map<std::string, std::vector<std::string>> known_;
};

/// Trials by their row id.
using Rows = std::map<long long, Trial>;

TrialState state_of(const std::string& state, int infeasible)
{
    if (state != "COMPLETE")
        return TrialState::failed;
    return infeasible != 0 ? TrialState::infeasible : TrialState::complete;
}

Rows read_rows(soci::session& sql, long long study, long long first)
{
    Rows rows;
    long long id = 0;
    long long number = 0;
    int infeasible = 0;
    std::string state;
    std::string hash;
    Trial trial;
    indicator ours = soci::i_ok; // null where Optuna added the trial
    soci::statement query =
        (sql.prepare << "SELECT trials.trial_id, number, state, infeasible, configuration, design_hash, "
                        "message, seconds"
                        " FROM trials LEFT JOIN bitscape_trials USING (trial_id) WHERE study_id = :study"
                        " AND number >= :first AND state IN ('COMPLETE', 'FAIL', 'PRUNED')",
         use(study), use(first), into(id), into(number), into(state), into(infeasible, ours),
         into(trial.configuration, ours), into(hash, ours), into(trial.message, ours),
         into(trial.seconds, ours));
    query.execute();
    while (query.fetch()) {
        const bool is_ours = ours == soci::i_ok;
        Trial& row = rows[id];
        row.number = TrialId{static_cast<std::uint32_t>(number)};
        row.state = state_of(state, is_ours ? infeasible : 0);
        if (!is_ours)
            continue;
        row.configuration = trial.configuration;
        row.message = trial.message;
        row.seconds = trial.seconds;
        std::from_chars(hash.data(), hash.data() + hash.size(), row.design_hash, 16);
    }
    return rows;
}

void read_values(soci::session& sql, long long study, long long first, Rows& rows)
{
    long long id = 0;
    double value = 0;
    indicator finite = soci::i_ok;
    std::string type;
    soci::statement query =
        (sql.prepare << "SELECT trial_id, value, value_type FROM trial_values JOIN trials USING (trial_id)"
                        " WHERE study_id = :study AND number >= :first ORDER BY trial_id, objective",
         use(study), use(first), into(id), into(value, finite), into(type));
    query.execute();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    while (query.fetch())
        if (const auto row = rows.find(id); row != rows.end())
            row->second.values.push_back(finite == soci::i_ok ? value
                                         : type == "INF_POS"  ? infinity
                                                              : -infinity);
}

void read_parameters(soci::session& sql, long long study, long long first, Rows& rows)
{
    long long id = 0;
    double value = 0;
    std::string name;
    std::string distribution;
    soci::statement query =
        (sql.prepare << "SELECT trial_id, param_name, param_value, distribution_json FROM trial_params"
                        " JOIN trials USING (trial_id) WHERE study_id = :study AND number >= :first",
         use(study), use(first), into(id), into(name), into(value), into(distribution));
    query.execute();
    Choices choices;
    while (query.fetch())
        if (const auto row = rows.find(id); row != rows.end())
            row->second.parameters[name] = choices.text(distribution, value);
}

void read_violations(soci::session& sql, long long study, long long first, Rows& rows)
{
    long long id = 0;
    std::string list;
    const std::string key = constraints_key;
    soci::statement query =
        (sql.prepare
             << "SELECT trial_id, value_json FROM trial_system_attributes JOIN trials USING (trial_id)"
                " WHERE study_id = :study AND number >= :first AND \"key\" = :key",
         use(study), use(first), use(key), into(id), into(list));
    query.execute();
    while (query.fetch())
        if (const auto row = rows.find(id); row != rows.end())
            row->second.violations = json::parse(list).get<std::vector<double>>();
}

void read_numbers(soci::session& sql, long long study, long long first, Rows& rows)
{
    long long id = 0;
    std::string name;
    double value = 0;
    Interval interval;
    indicator is_estimate = soci::i_ok;
    soci::statement query =
        (sql.prepare << "SELECT trial_id, name, value, low, high, source FROM bitscape_numbers"
                        " JOIN trials USING (trial_id) LEFT JOIN bitscape_sources USING (source_id)"
                        " WHERE study_id = :study AND number >= :first",
         use(study), use(first), into(id), into(name), into(value), into(interval.low, is_estimate),
         into(interval.high, is_estimate), into(interval.source, is_estimate));
    query.execute();
    while (query.fetch()) {
        const auto row = rows.find(id);
        if (row == rows.end())
            continue;
        row->second.numbers[name] = value;
        if (is_estimate == soci::i_ok)
            row->second.intervals[name] = interval;
    }
}

} // namespace

long long next_number(soci::session& sql, long long study)
{
    long long number = 0;
    sql << "SELECT coalesce(max(number) + 1, 0) FROM trials WHERE study_id = :study", use(study),
        into(number);
    return number;
}

void write_trial(soci::session& sql, const StudyKey& key, long long number, const Trial& trial)
{
    const long long id = write_row(sql, key.id, number, trial);
    write_parameters(sql, key, id, trial);
    write_values(sql, id, trial.values);
    write_violations(sql, id, trial.violations);
    write_numbers(sql, id, trial);
}

std::vector<Trial> read_trials(soci::session& sql, long long study, long long first)
{
    Rows rows = read_rows(sql, study, first);
    read_values(sql, study, first, rows);
    read_parameters(sql, study, first, rows);
    read_violations(sql, study, first, rows);
    read_numbers(sql, study, first, rows);
    std::vector<Trial> trials;
    trials.reserve(rows.size());
    for (auto& [id, trial] : rows)
        trials.push_back(std::move(trial));
    std::sort(trials.begin(), trials.end(),
              [](const Trial& a, const Trial& b) { return a.number < b.number; });
    return trials;
}

} // namespace bitscape::study
