#include "base/version.hpp"
#include "study/tables.hpp"
#include "study/trial_codec.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

namespace bitscape::study {

using nlohmann::json;
using soci::into;
using soci::use;

namespace {

constexpr const char* metric_names_key = "study:metric_names"; // Optuna's attribute that names the objectives

std::string text(const json& value)
{
    return value.dump(-1, ' ', false,
                      json::error_handler_t::replace); // bytes that are not UTF-8 do not throw
}

std::uint64_t number(const std::string& digits, int base)
{
    std::uint64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    return value;
}

std::vector<std::string> metric_names(soci::session& sql, long long study)
{
    const std::string key = metric_names_key;
    std::string names;
    sql << "SELECT value_json FROM study_system_attributes WHERE study_id = :study AND \"key\" = :key",
        use(study), use(key), into(names);
    return sql.got_data() ? json::parse(names).get<std::vector<std::string>>() : std::vector<std::string>();
}

std::vector<Objective> read_objectives(soci::session& sql, long long study)
{
    std::vector<Objective> objectives;
    std::string direction;
    soci::statement rows =
        (sql.prepare << "SELECT direction FROM study_directions WHERE study_id = :study ORDER BY objective",
         use(study), into(direction));
    rows.execute();
    while (rows.fetch())
        objectives.push_back({fmt::format("objective {}", objectives.size()),
                              direction == "MAXIMIZE" ? Direction::maximize : Direction::minimize});

    const std::vector<std::string> names = metric_names(sql, study);
    for (std::size_t i = 0; i < objectives.size() && i < names.size(); ++i)
        objectives[i].name = names[i];
    return objectives;
}

/// The parameters of an Optuna study with their distributions, from its first trials: every distribution that
/// a name had, once.
std::vector<std::pair<std::string, std::string>> seen_distributions(soci::session& sql, long long study)
{
    constexpr long long trials_to_look_at = 1000;
    std::vector<std::pair<std::string, std::string>> seen;
    std::string name;
    std::string distribution;
    soci::statement rows =
        (sql.prepare << "SELECT param_name, distribution_json FROM trial_params JOIN trials USING (trial_id)"
                        " WHERE study_id = :study AND number < :limit GROUP BY param_name, distribution_json"
                        " ORDER BY min(param_id)",
         use(study), use(trials_to_look_at), into(name), into(distribution));
    rows.execute();
    while (rows.fetch())
        seen.emplace_back(name, distribution);
    return seen;
}

/// Knobs of a study that only Optuna described: numeric ones have no choices.
std::vector<Parameter> seen_space(soci::session& sql, long long study)
{
    std::vector<Parameter> space;
    ParameterTexts texts;
    for (const auto& [name, distribution] : seen_distributions(sql, study)) {
        const bool is_known =
            std::any_of(space.begin(), space.end(), [&](const Parameter& p) { return p.name == name; });
        if (is_known)
            continue;
        const std::vector<std::string>* choices = texts.choices(distribution);
        space.push_back({name, choices != nullptr ? *choices : std::vector<std::string>()});
    }
    return space;
}

json space_json(const std::vector<Parameter>& space)
{
    json list = json::array();
    for (const Parameter& parameter : space)
        list.push_back({{"name", parameter.name}, {"choices", parameter.choices}});
    return list;
}

} // namespace

std::optional<long long> find_study(soci::session& sql, const std::string& name)
{
    long long id = 0;
    sql << "SELECT study_id FROM studies WHERE study_name = :name", use(name), into(id);
    return sql.got_data() ? std::optional(id) : std::nullopt;
}

std::optional<long long> lock_study(Database& database, const std::string& name)
{
    if (database.backend() == Backend::sqlite) // a write transaction is the lock
        return find_study(database.sql(), name);
    long long id = 0;
    database.sql() << "SELECT study_id FROM studies WHERE study_name = :name FOR UPDATE", use(name), into(id);
    return database.sql().got_data() ? std::optional(id) : std::nullopt;
}

bool is_described(soci::session& sql, long long study)
{
    int count = 0;
    sql << "SELECT count(*) FROM bitscape_studies WHERE study_id = :study", use(study), into(count);
    return count > 0;
}

Description read_description(soci::session& sql, long long study, const std::string& name)
{
    Description description;
    description.name = name;
    description.objectives = read_objectives(sql, study);
    std::string seed;
    std::string base_hash;
    std::string constraints;
    std::string space;
    sql << "SELECT sampler, seed, model_file, base_hash, constraints_json, space_json FROM bitscape_studies"
           " WHERE study_id = :study",
        use(study), into(description.sampler), into(seed), into(description.model_file), into(base_hash),
        into(constraints), into(space);
    if (!sql.got_data()) { // Optuna's
        description.space = seen_space(sql, study);
        return description;
    }
    description.seed = number(seed, 10);
    description.base_hash = number(base_hash, 16);
    description.constraints = json::parse(constraints).get<std::vector<std::string>>();
    for (const json& parameter : json::parse(space))
        description.space.push_back({parameter.at("name"), parameter.at("choices")});
    return description;
}

namespace {

void write_metric_names(Database& database, long long study, const Description& description)
{
    json names = json::array();
    for (const Objective& objective : description.objectives)
        names.push_back(objective.name);
    const std::string key = metric_names_key;
    const std::string value = text(names);
    database.sql() << "INSERT INTO study_system_attributes (study_id, \"key\", value_json)"
                      " VALUES (:study, :key, :value)",
        use(study), use(key), use(value);
}

/// What Optuna has no place for.
void write_ours(Database& database, long long study, const Description& description)
{
    const std::string seed = std::to_string(description.seed);
    const std::string base_hash = fmt::format("{:016x}", description.base_hash);
    const std::string sampler = database.storable(description.sampler);
    const std::string model_file = database.storable(description.model_file);
    const std::string constraints = text(description.constraints);
    const std::string space = text(space_json(description.space));
    const std::string engine_version = version;
    database.sql() << "INSERT INTO bitscape_studies (study_id, sampler, seed, model_file, base_hash,"
                      " constraints_json, space_json, engine_version)"
                      " VALUES (:study, :sampler, :seed, :model, :hash, :constraints, :space, :version)",
        use(study), use(sampler), use(seed), use(model_file), use(base_hash), use(constraints), use(space),
        use(engine_version);
    for (std::size_t i = 0; i < description.objectives.size(); ++i) {
        const long long slot = static_cast<long long>(i);
        const std::string name = database.storable(description.objectives[i].name);
        database.sql() << "INSERT INTO bitscape_names (study_id, slot, name) VALUES (:study, :slot, :name)",
            use(study), use(slot), use(name);
    }
}

} // namespace

void write_description(Database& database, const Description& description)
{
    const std::string name = database.storable(description.name);
    database.sql() << "INSERT INTO studies (study_name) VALUES (:name)", use(name);
    const long long study = database.inserted_id();
    for (std::size_t i = 0; i < description.objectives.size(); ++i) {
        const bool is_up = description.objectives[i].direction == Direction::maximize;
        const std::string direction = is_up ? "MAXIMIZE" : "MINIMIZE";
        const long long index = static_cast<long long>(i);
        database.sql() << "INSERT INTO study_directions (direction, study_id, objective)"
                          " VALUES (:direction, :study, :objective)",
            use(direction), use(study), use(index);
    }
    write_metric_names(database, study, description);
    write_ours(database, study, description);
}

Result<void> check_adoptable(Database& database, long long study, const Description& description)
{
    const auto refuse = [&](const std::string& why) {
        return fail(
            ErrorCode::mismatch, database.place(),
            fmt::format("study '{}' was made by Optuna and {}: choose another name", description.name, why));
    };
    soci::session& sql = database.sql();
    const std::vector<Objective> objectives = read_objectives(sql, study);
    const bool is_named = !metric_names(sql, study).empty();
    const auto same = [&](const Objective& a, const Objective& b) {
        return a.direction == b.direction && (!is_named || a.name == b.name);
    };
    if (!std::equal(objectives.begin(), objectives.end(), description.objectives.begin(),
                    description.objectives.end(), same))
        return refuse("has other objectives");
    ParameterTexts texts;
    for (const auto& [name, distribution] : seen_distributions(sql, study)) {
        const auto knob = std::find_if(description.space.begin(), description.space.end(),
                                       [&, &wanted = name](const Parameter& p) { return p.name == wanted; });
        if (knob == description.space.end())
            return refuse(fmt::format("searches '{}', which is none of the knobs", name));
        const std::vector<std::string>* choices = texts.choices(distribution);
        if (choices == nullptr || *choices != knob->choices)
            return refuse(fmt::format("searches '{}' over other values", name));
    }
    return {};
}

void adopt_study(Database& database, long long study, const Description& description)
{
    if (metric_names(database.sql(), study).empty())
        write_metric_names(database, study, description);
    write_ours(database, study, description);
}

Attributes read_attributes(soci::session& sql, const std::string& table, long long id)
{
    Attributes attributes;
    for (auto& [kind, target] :
         {std::pair{"user", &attributes.user}, std::pair{"system", &attributes.system}}) {
        std::string key;
        std::string value;
        soci::statement rows =
            (sql.prepare << fmt::format(
                 "SELECT \"key\", value_json FROM {0}_{1}_attributes WHERE {0}_id = :id", table, kind),
             use(id), into(key), into(value));
        rows.execute();
        while (rows.fetch())
            (*target)[key] = value;
    }
    return attributes;
}

void refresh_names(soci::session& sql, StudyKey& key)
{
    long long slot = 0;
    std::string name;
    soci::statement rows =
        (sql.prepare << "SELECT slot, name FROM bitscape_names WHERE study_id = :study ORDER BY slot",
         use(key.id), into(slot), into(name));
    rows.execute();
    while (rows.fetch()) {
        const auto at = static_cast<std::size_t>(slot);
        if (at < key.names.size())
            continue;
        if (at > key.names.size())
            throw std::out_of_range("bitscape_names has a gap");
        key.names.push_back(name);
        key.slot_of.emplace(name, at);
    }
}

StudyKey read_key(soci::session& sql, long long study, const std::string& name)
{
    const Description description = read_description(sql, study, name);
    StudyKey key;
    key.id = study;
    key.objectives = description.objectives.size();
    for (const Objective& objective : description.objectives) {
        key.slot_of.emplace(objective.name, key.names.size());
        key.names.push_back(objective.name);
    }
    refresh_names(sql, key);
    for (const Parameter& parameter : description.space) {
        key.knob_of.emplace(parameter.name, key.knobs.size());
        StudyKey::Knob& knob = key.knobs.emplace_back();
        knob.name = parameter.name;
        knob.choices = parameter.choices;
        for (std::size_t i = 0; i < parameter.choices.size(); ++i)
            knob.index_of.emplace(parameter.choices[i], i);
        knob.distribution_json =
            text({{"name", "CategoricalDistribution"}, {"attributes", {{"choices", parameter.choices}}}});
    }
    return key;
}

} // namespace bitscape::study
