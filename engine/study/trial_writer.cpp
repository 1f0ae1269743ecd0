#include "study/trial_writer.hpp"

#include "base/version.hpp"
#include "study/trial_codec.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bitscape::study {

using nlohmann::json;
using soci::indicator;
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

const char* optuna_state(TrialState state)
{
    switch (state) {
    case TrialState::complete:
    case TrialState::infeasible:
        return "COMPLETE";
    case TrialState::failed:
        return "FAIL";
    case TrialState::pruned:
        return "PRUNED";
    case TrialState::running:
        return "RUNNING";
    case TrialState::waiting:
        return "WAITING";
    }
    return "FAIL";
}

const char* value_type(double value)
{
    if (std::isnan(value))
        return "NAN"; // of intermediate values only
    return std::isfinite(value) ? "FINITE" : value > 0 ? "INF_POS" : "INF_NEG";
}

std::string violations_text(const std::vector<double>& violations)
{
    constexpr double largest = std::numeric_limits<double>::max(); // JSON has no infinity
    json list = json::array();
    for (const double violation : violations)
        list.push_back(std::isnan(violation) ? largest : std::clamp(violation, -largest, largest));
    return list.dump();
}

std::string categorical(const std::string& choice)
{
    return json{{"name", "CategoricalDistribution"}, {"attributes", {{"choices", {choice}}}}}.dump(
        -1, ' ', false, json::error_handler_t::replace);
}

} // namespace

/// Variables and the statements that are bound to them.
struct TrialWriter::Statements {
    explicit Statements(soci::session& sql);

    long long study = 0, id = 0, number = 0, index = 0, design_hash = 0, origin = 0, message = 0;
    int state = 0;
    double value = 0, seconds = 0;
    indicator has_value = soci::i_ok, has_message = soci::i_ok, has_choices = soci::i_ok;
    std::string word, start, complete, name, text, numbers, choices, configuration, estimates;
    soci::statement trial, result, parameter, objective, step, system_attribute, user_attribute, point,
        details;
};

TrialWriter::Statements::Statements(soci::session& sql)
    : trial((sql.prepare << "INSERT INTO trials (number, study_id, state, datetime_start, datetime_complete)"
                            " VALUES (:number, :study, :state, :start, :complete)",
             use(number), use(study), use(word), use(start), use(complete))),
      result((sql.prepare << "UPDATE trials SET state = :state, datetime_start = :start,"
                             " datetime_complete = :complete WHERE trial_id = :id",
              use(word), use(start), use(complete), use(id))),
      parameter(
          (sql.prepare << "INSERT INTO trial_params (trial_id, param_name, param_value, distribution_json)"
                          " VALUES (:id, :name, :value, :distribution)",
           use(id), use(name), use(value), use(text))),
      objective((sql.prepare << "INSERT INTO trial_values (trial_id, objective, value, value_type)"
                                " VALUES (:id, :objective, :value, :type)",
                 use(id), use(index), use(value, has_value), use(word))),
      step((sql.prepare << "INSERT INTO trial_intermediate_values (trial_id, step, intermediate_value,"
                           " intermediate_value_type) VALUES (:id, :step, :value, :type)",
            use(id), use(index), use(value, has_value), use(word))),
      system_attribute((sql.prepare << "INSERT INTO trial_system_attributes (trial_id, \"key\", value_json)"
                                       " VALUES (:id, :name, :value)",
                        use(id), use(name), use(text))),
      user_attribute((sql.prepare << "INSERT INTO trial_user_attributes (trial_id, \"key\", value_json)"
                                     " VALUES (:id, :name, :value)",
                      use(id), use(name), use(text))),
      point((sql.prepare << "INSERT INTO bitscape_points (study_id, number, state, seconds, design_hash,"
                            " origin_id, message_id, choices, numbers) VALUES (:study, :number, :state,"
                            " :seconds, :hash, :origin, :message, :choices, :numbers)",
             use(study), use(number), use(state), use(seconds), use(design_hash), use(origin),
             use(message, has_message), use(choices, has_choices), use(numbers))),
      details((sql.prepare << "INSERT INTO bitscape_details (trial_id, configuration, estimates)"
                              " VALUES (:id, :configuration, :estimates)",
               use(id), use(configuration), use(estimates)))
{
}

TrialWriter::TrialWriter(Database& database, Texts& texts)
    : database_(database), texts_(texts), statements_(std::make_unique<Statements>(database.sql()))
{
}

TrialWriter::~TrialWriter() = default;

void TrialWriter::add(StudyKey& key, long long number, const Trial& trial)
{
    const auto now = std::chrono::system_clock::now();
    const auto spent =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::duration<double>(trial.seconds));
    Statements& s = *statements_;
    s.study = key.id;
    s.number = number;
    s.word = optuna_state(trial.state);
    s.start = datetime(now - spent);
    s.complete = datetime(now);
    s.trial.execute(true);
    write_result(key, database_.inserted_id(), number, trial);
}

void TrialWriter::finish(StudyKey& key, long long trial_id, long long number, const Trial& trial)
{
    const auto now = std::chrono::system_clock::now();
    const auto spent =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::duration<double>(trial.seconds));
    Statements& s = *statements_;
    s.id = trial_id;
    s.word = optuna_state(trial.state);
    s.start = datetime(now - spent); // the claim may be much older
    s.complete = datetime(now);
    s.result.execute(true);
    write_result(key, trial_id, number, trial);
}

void TrialWriter::write_result(StudyKey& key, long long trial_id, long long number, const Trial& trial)
{
    statements_->id = trial_id;
    write_parameters(key, trial);
    write_values(trial);
    write_steps(trial);
    write_attributes(trial);
    write_ours(key, trial_id, number, trial, version);
}

void TrialWriter::write_parameters(const StudyKey& key, const Trial& trial)
{
    Statements& s = *statements_;
    for (const auto& [name, choice] : trial.parameters) {
        s.name = database_.storable(name);
        const auto knob = key.knob_of.find(name);
        const StudyKey::Knob* known = knob != key.knob_of.end() ? &key.knobs[knob->second] : nullptr;
        const auto index = known ? known->index_of.find(choice)
                                 : std::unordered_map<std::string, std::size_t>::const_iterator();
        if (known && index != known->index_of.end()) {
            s.value = static_cast<double>(index->second);
            s.text = known->distribution_json;
        } else { // set by hand, not by the search
            s.value = 0;
            s.text = categorical(choice);
        }
        s.parameter.execute(true);
    }
}

void TrialWriter::write_values(const Trial& trial)
{
    Statements& s = *statements_;
    for (std::size_t i = 0; i < trial.values.size(); ++i) {
        s.index = static_cast<long long>(i);
        s.value = trial.values[i];
        s.word = value_type(s.value);
        s.has_value = std::isfinite(s.value) ? soci::i_ok : soci::i_null;
        s.objective.execute(true);
    }
}

void TrialWriter::write_steps(const Trial& trial)
{
    Statements& s = *statements_;
    for (const auto& [step, value] : trial.intermediate) {
        s.index = step;
        s.value = value;
        s.word = value_type(value);
        s.has_value = std::isfinite(value) ? soci::i_ok : soci::i_null;
        s.step.execute(true);
    }
}

void TrialWriter::write_attributes(const Trial& trial)
{
    Statements& s = *statements_;
    if (!trial.violations.empty()) {
        s.name = constraints_key;
        s.text = violations_text(trial.violations);
        s.system_attribute.execute(true);
    }
    for (const auto& [key, value] : trial.attributes) {
        s.name = database_.storable(key);
        s.text = database_.storable(value);
        s.user_attribute.execute(true);
    }
}

std::vector<double> TrialWriter::by_slot(StudyKey& key, const Trial& trial)
{
    const bool is_new = std::any_of(trial.numbers.begin(), trial.numbers.end(),
                                    [&](const auto& entry) { return !key.slot_of.contains(entry.first); });
    if (is_new) {
        refresh_names(database_.sql(), key);
        for (const auto& [name, value] : trial.numbers) {
            if (key.slot_of.contains(name))
                continue;
            const long long slot = static_cast<long long>(key.names.size());
            const std::string kept = database_.storable(name);
            database_.sql()
                << "INSERT INTO bitscape_names (study_id, slot, name) VALUES (:study, :slot, :name)",
                use(key.id), use(slot), use(kept);
            key.slot_of.emplace(name, key.names.size());
            key.names.push_back(name);
        }
    }
    std::vector<double> numbers(key.names.size(), std::numeric_limits<double>::quiet_NaN());
    std::copy(trial.values.begin(), trial.values.end(),
              numbers.begin()); // the objectives' slots are the first
    for (const auto& [name, value] : trial.numbers)
        numbers[key.slot_of.at(name)] = value;
    while (!numbers.empty() && std::isnan(numbers.back()))
        numbers.pop_back();
    return numbers;
}

void TrialWriter::write_ours(StudyKey& key, long long trial_id, long long number, const Trial& trial,
                             const std::string& engine_version)
{
    Statements& s = *statements_;
    s.numbers = numbers_text(by_slot(key, trial));
    s.study = key.id;
    s.id = trial_id;
    s.number = number;
    s.state = static_cast<int>(trial.state);
    s.seconds = trial.seconds;
    s.design_hash = static_cast<long long>(trial.design_hash);
    s.origin = texts_.id_of(origin_text(engine_version, trial.calibration));
    s.has_message = trial.message.empty() ? soci::i_null : soci::i_ok;
    if (!trial.message.empty())
        s.message = texts_.id_of(trial.message.substr(0, longest_text));
    const auto choices = choices_text(key, trial.parameters);
    s.has_choices = choices ? soci::i_ok : soci::i_null;
    s.choices = choices.value_or("");
    s.point.execute(true);
    s.configuration = database_.storable(trial.configuration);
    s.estimates = estimates_text(trial, texts_);
    s.details.execute(true);
}

} // namespace bitscape::study
