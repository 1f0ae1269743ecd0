#include "study/trial_codec.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bitscape::study {

using nlohmann::json;
using soci::indicator;
using soci::into;
using soci::use;

namespace {

struct Row {
    Trial trial;
    bool is_ours = false;     ///< has a row in bitscape_points
    bool has_choices = false; ///< its parameters were in that row
};
/// By trial_id.
using Rows = std::unordered_map<long long, Row>;

TrialState state_of(const std::string& optuna)
{
    if (optuna == "COMPLETE")
        return TrialState::complete;
    if (optuna == "PRUNED")
        return TrialState::pruned;
    if (optuna == "RUNNING")
        return TrialState::running;
    return optuna == "WAITING" ? TrialState::waiting : TrialState::failed;
}

/// What a row of bitscape_points says.
struct Point {
    int state = 0;
    double seconds = 0;
    long long design_hash = 0;
    std::string choices, numbers, origin, message, configuration, estimates;
    indicator ours = soci::i_ok, has_choices = soci::i_ok, has_message = soci::i_ok;
};

void take_point(const Point& point, const StudyKey& key, Texts& texts, Row& row)
{
    Trial& trial = row.trial;
    row.is_ours = true;
    row.has_choices = point.has_choices == soci::i_ok;
    trial.state = static_cast<TrialState>(point.state);
    trial.seconds = point.seconds;
    trial.design_hash = static_cast<std::uint64_t>(point.design_hash);
    trial.configuration = point.configuration;
    if (point.has_message == soci::i_ok)
        trial.message = point.message;
    parse_origin(point.origin, trial);
    parse_numbers(point.numbers,
                  [&](std::size_t slot, double value) { trial.numbers[key.names.at(slot)] = value; });
    if (row.has_choices)
        parse_choices(point.choices, [&](std::size_t knob, std::size_t choice) {
            trial.parameters[key.knobs.at(knob).name] = key.knobs[knob].choices.at(choice);
        });
    parse_estimates(point.estimates, texts, trial);
}

Rows read_rows(soci::session& sql, Texts& texts, const StudyKey& key, Span span)
{
    Rows rows;
    long long id = 0;
    long long number = 0;
    std::string state;
    Point point;
    soci::statement query =
        (sql.prepare << fmt::format(
             "SELECT t.trial_id, t.number, t.state, p.state, p.seconds, p.design_hash, p.choices, p.numbers,"
             " o.text, m.text, d.configuration, d.estimates FROM trials t"
             " LEFT JOIN bitscape_points p ON p.study_id = t.study_id AND p.number = t.number"
             " LEFT JOIN bitscape_texts o ON o.text_id = p.origin_id"
             " LEFT JOIN bitscape_texts m ON m.text_id = p.message_id"
             " LEFT JOIN bitscape_details d ON d.trial_id = t.trial_id"
             " WHERE t.study_id = :study AND t.number >= :first AND t.number <= :last{}",
             span.finished_only ? " AND t.state IN ('COMPLETE', 'FAIL', 'PRUNED')" : ""),
         use(key.id), use(span.first), use(span.last), into(id), into(number), into(state),
         into(point.state, point.ours), into(point.seconds, point.ours), into(point.design_hash, point.ours),
         into(point.choices, point.has_choices), into(point.numbers, point.ours),
         into(point.origin, point.ours), into(point.message, point.has_message),
         into(point.configuration, point.ours), into(point.estimates, point.ours));
    query.execute();
    while (query.fetch()) {
        Row& row = rows[id];
        row.trial.number = TrialId{static_cast<std::uint32_t>(number)};
        row.trial.state = state_of(state);
        if (point.ours == soci::i_ok) // the indicator of the last column that uses it
            take_point(point, key, texts, row);
    }
    return rows;
}

double number_of(indicator finite, double value, const std::string& type)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (finite == soci::i_ok)
        return value;
    return type == "INF_POS"   ? infinity
           : type == "INF_NEG" ? -infinity
                               : std::numeric_limits<double>::quiet_NaN();
}

/// `query` from "SELECT trial_id, ..." to its JOIN, for trials of the span.
std::string of_span(std::string_view columns, std::string_view table)
{
    return fmt::format("SELECT x.trial_id, {} FROM {} x JOIN trials t ON t.trial_id = x.trial_id"
                       " WHERE t.study_id = :study AND t.number >= :first AND t.number <= :last",
                       columns, table);
}

void read_values(soci::session& sql, const StudyKey& key, Span span, Rows& rows)
{
    long long id = 0;
    double value = 0;
    indicator finite = soci::i_ok;
    std::string type;
    soci::statement query =
        (sql.prepare << of_span("x.value, x.value_type", "trial_values") +
                            " ORDER BY x.trial_id, x.objective",
         use(key.id), use(span.first), use(span.last), into(id), into(value, finite), into(type));
    query.execute();
    while (query.fetch())
        if (const auto row = rows.find(id); row != rows.end())
            row->second.trial.values.push_back(number_of(finite, value, type));
}

/// Of trials whose parameters are not in their bitscape_points row.
void read_parameters(soci::session& sql, const StudyKey& key, Span span, Rows& rows)
{
    const bool is_needed =
        std::any_of(rows.begin(), rows.end(), [](const auto& entry) { return !entry.second.has_choices; });
    if (!is_needed)
        return;
    long long id = 0;
    double value = 0;
    std::string name;
    std::string distribution;
    soci::statement query =
        (sql.prepare << "SELECT x.trial_id, x.param_name, x.param_value, x.distribution_json FROM trials t"
                        " JOIN trial_params x ON x.trial_id = t.trial_id"
                        " LEFT JOIN bitscape_points p ON p.study_id = t.study_id AND p.number = t.number"
                        " WHERE t.study_id = :study AND t.number >= :first AND t.number <= :last"
                        " AND p.choices IS NULL",
         use(key.id), use(span.first), use(span.last), into(id), into(name), into(value), into(distribution));
    query.execute();
    ParameterTexts texts;
    while (query.fetch())
        if (const auto row = rows.find(id); row != rows.end())
            row->second.trial.parameters[name] = texts.text(distribution, value);
}

/// Constraints of every trial, and what an enqueued one is to be tried with.
void read_system_attributes(soci::session& sql, const StudyKey& key, Span span, Rows& rows)
{
    long long id = 0;
    std::string name;
    std::string value;
    soci::statement query = (sql.prepare << of_span("x.\"key\", x.value_json", "trial_system_attributes") +
                                                " AND x.\"key\" IN ('constraints', 'fixed_params')",
                             use(key.id), use(span.first), use(span.last), into(id), into(name), into(value));
    query.execute();
    while (query.fetch()) {
        const auto row = rows.find(id);
        if (row == rows.end())
            continue;
        Trial& trial = row->second.trial;
        const json content = json::parse(value, nullptr, false); // Python writes NaN, which is no JSON
        if (name == "constraints") {
            if (content.is_array() && trial.violations.empty()) // null where Optuna could not compute them
                for (const json& each : content)
                    trial.violations.push_back(each.is_number() ? each.get<double>()
                                                                : std::numeric_limits<double>::quiet_NaN());
        } else if (trial.state == TrialState::waiting && content.is_object()) {
            for (const auto& [parameter, choice] : content.items())
                trial.parameters[parameter] = choice.is_string() ? choice.get<std::string>() : choice.dump();
        }
    }
}

void read_user_attributes(soci::session& sql, const StudyKey& key, Span span, Rows& rows)
{
    long long id = 0;
    std::string name;
    std::string value;
    soci::statement query = (sql.prepare << of_span("x.\"key\", x.value_json", "trial_user_attributes"),
                             use(key.id), use(span.first), use(span.last), into(id), into(name), into(value));
    query.execute();
    while (query.fetch())
        if (const auto row = rows.find(id); row != rows.end())
            row->second.trial.attributes[name] = value;
}

void read_steps(soci::session& sql, const StudyKey& key, Span span, Rows& rows)
{
    long long id = 0;
    int step = 0;
    double value = 0;
    indicator finite = soci::i_ok;
    std::string type;
    soci::statement query =
        (sql.prepare << of_span("x.step, x.intermediate_value, x.intermediate_value_type",
                                "trial_intermediate_values"),
         use(key.id), use(span.first), use(span.last), into(id), into(step), into(value, finite), into(type));
    query.execute();
    while (query.fetch())
        if (const auto row = rows.find(id); row != rows.end())
            row->second.trial.intermediate[step] = number_of(finite, value, type);
}

/// What follows for a trial of Optuna's from its values and constraints.
void complete(Row& row, const StudyKey& key)
{
    Trial& trial = row.trial;
    if (row.is_ours)
        return;
    if (trial.state == TrialState::complete &&
        std::any_of(trial.violations.begin(), trial.violations.end(), [](double v) { return v > 0; }))
        trial.state = TrialState::infeasible;
    for (std::size_t i = 0; i < trial.values.size() && i < key.objectives; ++i)
        trial.numbers[key.names[i]] = trial.values[i];
}

} // namespace

long long next_number(soci::session& sql, long long study)
{
    long long number = 0;
    sql << "SELECT coalesce(max(number) + 1, 0) FROM trials WHERE study_id = :study", use(study),
        into(number);
    return number;
}

long long first_open_number(soci::session& sql, long long study)
{
    long long number = 0;
    indicator found = soci::i_ok;
    sql << "SELECT min(number + 0) FROM trials WHERE study_id = :study AND state IN ('RUNNING', 'WAITING')",
        use(study), into(number, found);
    return found == soci::i_ok ? number : next_number(sql, study);
}

std::vector<Trial> read_trials(soci::session& sql, Texts& texts, const StudyKey& key, Span span)
{
    Rows rows = read_rows(sql, texts, key, span);
    read_values(sql, key, span, rows);
    read_parameters(sql, key, span, rows);
    read_system_attributes(sql, key, span, rows);
    read_user_attributes(sql, key, span, rows);
    read_steps(sql, key, span, rows);
    std::vector<Trial> trials;
    trials.reserve(rows.size());
    for (auto& [id, row] : rows) {
        complete(row, key);
        trials.push_back(std::move(row.trial));
    }
    std::sort(trials.begin(), trials.end(),
              [](const Trial& a, const Trial& b) { return a.number < b.number; });
    return trials;
}

} // namespace bitscape::study
