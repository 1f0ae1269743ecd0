#include "search/recipe.hpp"

#include "estimate/fit.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bitscape::search {

namespace {

using Json = nlohmann::ordered_json;

constexpr int recipe_version = 1;

constexpr std::array<std::pair<Knob::Kind, const char*>, 7> kinds{{{Knob::Kind::precision, "precision"},
                                                                   {Knob::Kind::reuse_factor, "reuse_factor"},
                                                                   {Knob::Kind::strategy, "strategy"},
                                                                   {Knob::Kind::sparsity, "sparsity"},
                                                                   {Knob::Kind::width, "width"},
                                                                   {Knob::Kind::integer, "integer"},
                                                                   {Knob::Kind::trees, "trees"}}};

std::string hash_text(std::uint64_t hash)
{
    return fmt::format("{:016x}", hash); // JSON's numbers do not hold 64 bits everywhere
}

/// Also of several files, "X.npy,Y.npy".
std::string absolute(std::string_view files)
{
    std::string result;
    while (!files.empty()) {
        const std::size_t comma = std::min(files.find(','), files.size());
        std::error_code ignored;
        result += (result.empty() ? "" : ",") +
                  std::filesystem::absolute(files.substr(0, comma), ignored).lexically_normal().string();
        files.remove_prefix(std::min(comma + 1, files.size()));
    }
    return result;
}

Json to_json(const Knob& knob)
{
    Json json{{"name", knob.name}, {"choices", knob.choices}};
    for (const auto& [kind, name] : kinds)
        if (kind == knob.kind)
            json["kind"] = name;
    json["targets"] = Json::array();
    for (const Knob::Target& target : knob.targets)
        json["targets"].push_back({target.layer, target.tensor, target.type});
    if (knob.condition)
        json["condition"] = {{"knob", knob.condition->knob}, {"choices", knob.condition->choices}};
    return json;
}

/// Throws what nlohmann throws, and std::out_of_range.
Knob knob_from(const Json& json)
{
    Knob knob;
    knob.name = json.at("name").get<std::string>();
    knob.choices = json.at("choices").get<std::vector<std::string>>();
    const auto name = json.at("kind").get<std::string>();
    bool known = false;
    for (const auto& [kind, text] : kinds)
        if (name == text) {
            knob.kind = kind;
            known = true;
        }
    if (!known)
        throw std::out_of_range(fmt::format("knob '{}' is of an unknown kind '{}'", knob.name, name));
    for (const Json& target : json.at("targets"))
        knob.targets.push_back({target.at(0).get<std::string>(), target.at(1).get<std::string>(),
                                target.at(2).get<std::string>()});
    if (json.contains("condition"))
        knob.condition = Knob::Condition{json["condition"].at("knob").get<std::size_t>(),
                                         json["condition"].at("choices").get<std::vector<std::size_t>>()};
    return knob;
}

/// Choices are indices: each must be one of its knob's.
void check(const Space& space, const Choice& choice)
{
    if (choice.size() != space.knobs.size())
        throw std::out_of_range("a choice does not fit the knobs");
    for (std::size_t i = 0; i < choice.size(); ++i)
        if (choice[i] >= space.knobs[i].choices.size())
            throw std::out_of_range(fmt::format("knob '{}' has no such choice", space.knobs[i].name));
}

Recipe recipe_from(const Json& json)
{
    Recipe recipe;
    for (const Json& knob : json.at("space"))
        recipe.space.knobs.push_back(knob_from(knob));
    for (std::size_t i = 0; i < recipe.space.knobs.size(); ++i)
        if (const auto& condition = recipe.space.knobs[i].condition)
            if (condition->knob >= i)
                throw std::out_of_range("a knob depends on a later one");
    recipe.configuration = json.at("configuration").get<std::string>();
    recipe.sources = {json.at("model").get<std::string>(), json.at("configuration_file").get<std::string>(),
                      json.at("data").get<std::string>()};
    recipe.model_hash = std::stoull(json.at("model_hash").get<std::string>(), nullptr, 16);
    recipe.data_hash = std::stoull(json.at("data_hash").get<std::string>(), nullptr, 16);
    recipe.calibration = json.at("calibration").get<std::string>();
    if (json.contains("early_stop")) {
        const Json& early = json["early_stop"];
        recipe.early_stop = EarlyStop{early.at("first").get<std::size_t>(), early.at("growth").get<double>(),
                                      early.at("false_stop").get<double>()};
    }
    recipe.population = json.at("population").get<std::size_t>();
    recipe.initial = json.at("initial").get<std::vector<Choice>>();
    for (const Choice& choice : recipe.initial)
        check(recipe.space, choice);
    if (json.contains("start")) {
        recipe.start = json["start"].get<Choice>();
        check(recipe.space, *recipe.start);
    }
    return recipe;
}

} // namespace

Recipe recipe_of(const Request& request, const study::Bench& bench)
{
    Recipe recipe;
    recipe.space = request.space;
    recipe.configuration = config::to_yaml(request.base);
    recipe.sources = {absolute(request.sources.model), absolute(request.sources.configuration),
                      absolute(request.sources.data)};
    study::Bench model, data; // each hashed alone
    model.model = bench.model;
    recipe.model_hash = study::base_hash({}, model);
    data.model = std::make_shared<const graph::Model>();
    data.data = bench.data;
    recipe.data_hash = study::base_hash({}, data);
    recipe.calibration = calibration_of(bench);
    recipe.early_stop = request.early_stop;
    recipe.population = request.population;
    recipe.initial = request.initial;
    recipe.start = request.start;
    return recipe;
}

std::string to_json(const Recipe& recipe)
{
    Json json{{"version", recipe_version}};
    json["space"] = Json::array();
    for (const Knob& knob : recipe.space.knobs)
        json["space"].push_back(to_json(knob));
    json["configuration"] = recipe.configuration;
    json["model"] = recipe.sources.model;
    json["configuration_file"] = recipe.sources.configuration;
    json["data"] = recipe.sources.data;
    json["model_hash"] = hash_text(recipe.model_hash);
    json["data_hash"] = hash_text(recipe.data_hash);
    json["calibration"] = recipe.calibration;
    if (recipe.early_stop)
        json["early_stop"] = {{"first", recipe.early_stop->first},
                              {"growth", recipe.early_stop->growth},
                              {"false_stop", recipe.early_stop->false_stop}};
    json["population"] = recipe.population;
    json["initial"] = recipe.initial;
    if (recipe.start)
        json["start"] = *recipe.start;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Recipe> parse_recipe(const std::string& json)
{
    const auto broken = [](const std::string& why) {
        return fail(ErrorCode::bad_format, fmt::format("attribute '{}'", recipe_attribute), why);
    };
    try {
        const Json document = Json::parse(json);
        if (const int version = document.at("version").get<int>(); version > recipe_version)
            return fail(ErrorCode::newer_version, fmt::format("attribute '{}'", recipe_attribute),
                        fmt::format("was written by a later Bitscape (version {})", version));
        return recipe_from(document);
    } catch (const std::exception& error) {
        return broken(error.what());
    }
}

Result<std::optional<Recipe>> read_recipe(const study::Store& store, const std::string& study)
{
    auto attributes = store.attributes(study);
    if (!attributes)
        return pass(std::move(attributes).error());
    const auto found = attributes->user.find(recipe_attribute);
    if (found == attributes->user.end())
        return std::optional<Recipe>();
    auto recipe = parse_recipe(found->second);
    if (!recipe)
        return pass(std::move(recipe).error().at(fmt::format("study '{}'", study)));
    return std::optional(*std::move(recipe));
}

Result<std::size_t> read_wanted(const study::Store& store, const std::string& study)
{
    auto attributes = store.attributes(study);
    if (!attributes)
        return pass(std::move(attributes).error());
    const auto found = attributes->user.find(wanted_attribute);
    if (found == attributes->user.end())
        return 0;
    const Json json = Json::parse(found->second, nullptr, false);
    return json.is_number_unsigned() ? json.get<std::size_t>() : 0;
}

std::string calibration_of(const study::Bench& bench)
{
    const std::string user = bench.calibration.id();
    return user.empty() ? estimate::calibration_id() : estimate::calibration_id() + "+" + user;
}

Result<void> check_same(const Recipe& recipe, const study::Bench& bench, const std::string& study)
{
    const Recipe here = recipe_of({}, bench);
    const std::string where = fmt::format("study '{}'", study);
    const auto differs = [&](const char* what, const std::string& theirs, const std::string& ours) {
        return fail(ErrorCode::mismatch, where,
                    fmt::format("was begun with another {} (hash {}, here {})", what, theirs, ours));
    };
    if (recipe.model_hash != here.model_hash)
        return differs("model", hash_text(recipe.model_hash), hash_text(here.model_hash));
    if (recipe.data_hash != here.data_hash)
        return differs("test set", hash_text(recipe.data_hash), hash_text(here.data_hash));
    if (recipe.calibration != here.calibration)
        return fail(ErrorCode::mismatch, where,
                    fmt::format("was begun with other estimators (calibration {}, here {})",
                                recipe.calibration, here.calibration));
    return {};
}

Result<Request> request_of(const study::Description& description, const Recipe& recipe)
{
    Request request;
    request.study = description;
    request.space = recipe.space;
    const std::string where = fmt::format("study '{}'", description.name);
    auto base = config::parse_configuration(recipe.configuration, where);
    if (!base)
        return pass(std::move(base).error());
    request.base = *std::move(base);
    auto sampler = parse_sampler(description.sampler);
    if (!sampler)
        return pass(std::move(sampler).error().at(where));
    request.sampler = *sampler;
    for (const std::string& text : description.constraints) {
        auto constraint = parse_constraint(text);
        if (!constraint)
            return pass(std::move(constraint).error().at(where));
        request.constraints.push_back(*constraint);
    }
    request.early_stop = recipe.early_stop;
    request.population = recipe.population;
    request.initial = recipe.initial;
    request.start = recipe.start;
    request.sources = recipe.sources;
    return request;
}

} // namespace bitscape::search
