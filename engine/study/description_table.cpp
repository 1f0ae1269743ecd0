#include "base/version.hpp"
#include "study/tables.hpp"

#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

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

    const std::string key = metric_names_key;
    std::string names;
    sql << "SELECT value_json FROM study_system_attributes WHERE study_id = :study AND \"key\" = :key",
        use(study), use(key), into(names);
    if (sql.got_data()) {
        const json list = json::parse(names);
        for (std::size_t i = 0; i < objectives.size() && i < list.size(); ++i)
            objectives[i].name = list.at(i).get<std::string>();
    }
    return objectives;
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
    if (!sql.got_data()) // a study that Optuna added to our file
        return description;
    description.seed = number(seed, 10);
    description.base_hash = number(base_hash, 16);
    description.constraints = json::parse(constraints).get<std::vector<std::string>>();
    for (const json& parameter : json::parse(space))
        description.space.push_back({parameter.at("name"), parameter.at("choices")});
    return description;
}

void write_description(soci::session& sql, const Description& description)
{
    sql << "INSERT INTO studies (study_name) VALUES (:name)", use(description.name);
    const long long study = find_study(sql, description.name).value();

    json names = json::array();
    for (std::size_t i = 0; i < description.objectives.size(); ++i) {
        const Objective& objective = description.objectives[i];
        const std::string direction = objective.direction == Direction::maximize ? "MAXIMIZE" : "MINIMIZE";
        const long long index = static_cast<long long>(i);
        sql << "INSERT INTO study_directions (direction, study_id, objective) VALUES (:direction, :study, "
               ":objective)",
            use(direction), use(study), use(index);
        names.push_back(objective.name);
    }
    const std::string key = metric_names_key;
    const std::string metric_names = text(names);
    sql << "INSERT INTO study_system_attributes (study_id, \"key\", value_json) VALUES (:study, :key, "
           ":value)",
        use(study), use(key), use(metric_names);

    const std::string seed = std::to_string(description.seed);
    const std::string base_hash = fmt::format("{:016x}", description.base_hash);
    const std::string constraints = text(description.constraints);
    const std::string space = text(space_json(description.space));
    const std::string engine_version = version;
    sql << "INSERT INTO bitscape_studies (study_id, sampler, seed, model_file, base_hash, constraints_json, "
           "space_json,"
           " engine_version) VALUES (:study, :sampler, :seed, :model, :hash, :constraints, :space, :version)",
        use(study), use(description.sampler), use(seed), use(description.model_file), use(base_hash),
        use(constraints), use(space), use(engine_version);
}

StudyKey read_key(soci::session& sql, long long study, const std::string& name)
{
    const Description description = read_description(sql, study, name);
    StudyKey key;
    key.id = study;
    key.objectives = description.objectives.size();
    for (const Parameter& parameter : description.space) {
        StudyKey::Knob& knob = key.knobs[parameter.name];
        for (std::size_t i = 0; i < parameter.choices.size(); ++i)
            knob.index_of.emplace(parameter.choices[i], static_cast<double>(i));
        knob.distribution_json =
            text({{"name", "CategoricalDistribution"}, {"attributes", {{"choices", parameter.choices}}}});
    }
    return key;
}

} // namespace bitscape::study
