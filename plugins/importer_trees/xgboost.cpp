// XGBoost's model files, JSON and UBJSON alike. Source: XGBoost documentation, "Introduction to Model IO"
#include "importer_trees/ensemble.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string>

namespace bitscape::trees {

namespace {

using nlohmann::json;

constexpr std::size_t most_outputs = 1 << 16;

/// XGBoost writes its parameters as text.
std::size_t whole_number(const json& parameters, const char* key)
{
    const json& value = parameters.at(key);
    return value.is_string() ? std::stoull(value.get<std::string>()) : value.get<std::size_t>();
}

/// conifer reads XGBoost's dump, where numbers have nine digits.
double as_dumped(double value)
{
    return std::isfinite(value) ? std::stod(fmt::format("{:.9g}", static_cast<float>(value))) : value;
}

/// "5E-1", or of newer versions "[5E-1,2E-1]".
std::vector<double> numbers_of(std::string text)
{
    std::vector<double> numbers;
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '[' || c == ']' || c == ','; }, ' ');
    const char* at = text.c_str();
    for (char* end = nullptr;; at = end) {
        const double number = std::strtod(at, &end);
        if (end == at)
            return numbers;
        numbers.push_back(number);
    }
}

/// What every sum starts with: raw scores. Files hold probabilities for logistic objectives.
Result<std::vector<double>> start_of(const json& learner, std::size_t n_outputs)
{
    const json& value = learner.at("learner_model_param").at("base_score");
    std::vector<double> start =
        value.is_string() ? numbers_of(value.get<std::string>()) : std::vector{value.get<double>()};
    if (start.size() == 1)
        start.resize(n_outputs, start[0]);
    if (start.size() != n_outputs)
        return fail(ErrorCode::bad_format, "base_score",
                    fmt::format("{} values for {} outputs", start.size(), n_outputs));
    const auto objective = learner.at("objective").at("name").get<std::string>();
    if (objective == "binary:logistic" || objective == "reg:logistic")
        for (double& probability : start)
            probability = std::log(probability / (1 - probability));
    return start;
}

Result<graph::DecisionTree> tree_of(const json& text, double weight)
{
    if (const auto& parameters = text.at("tree_param"); parameters.contains("size_leaf_vector"))
        if (whole_number(parameters, "size_leaf_vector") > 1)
            return fail(ErrorCode::unsupported, "", "has vectors at its leaves: train one output a tree");
    if (text.contains("split_type")) {
        const auto types = text["split_type"].get<std::vector<int>>();
        if (std::any_of(types.begin(), types.end(), [](int type) { return type != 0; }))
            return fail(
                ErrorCode::unsupported, "",
                "has categorical splits, which conifer cannot build: encode the categories as numbers");
    }
    RawTree raw;
    raw.left = text.at("left_children").get<std::vector<int>>();
    raw.right = text.at("right_children").get<std::vector<int>>();
    raw.feature = text.at("split_indices").get<std::vector<int>>();
    raw.value = text.at("split_conditions").get<std::vector<double>>();
    for (std::size_t node = 0; node < std::min(raw.value.size(), raw.left.size()); ++node) {
        raw.value[node] = as_dumped(raw.value[node]);
        if (raw.left[node] < 0)
            raw.value[node] *= weight;
    }
    return make_tree(raw);
}

/// Trees by output: the file lists, for each tree, the output that it belongs to.
Result<std::vector<std::vector<std::size_t>>> trees_by_output(const json& model, std::size_t n_outputs)
{
    std::vector<std::vector<std::size_t>> of_output(n_outputs);
    const auto outputs = model.at("tree_info").get<std::vector<std::size_t>>();
    for (std::size_t k = 0; k < outputs.size(); ++k) {
        if (outputs[k] >= n_outputs)
            return fail(ErrorCode::bad_format, fmt::format("tree {}", k),
                        fmt::format("belongs to output {} of {}", outputs[k], n_outputs));
        of_output[outputs[k]].push_back(k);
    }
    for (const auto& trees : of_output)
        if (trees.size() != of_output[0].size() || trees.empty())
            return fail(ErrorCode::bad_format, "tree_info", "not every output has as many trees");
    return of_output;
}

} // namespace

Result<Ensemble> read_xgboost(const json& file)
{
    const json& learner = file.at("learner");
    const json& booster = learner.at("gradient_booster");
    if (!booster.contains("model") && !booster.contains("gbtree"))
        return fail(ErrorCode::bad_format, "",
                    "holds no trees (a configuration?): save the model itself with save_model('model.json')");
    const auto kind = booster.at("name").get<std::string>();
    if (kind != "gbtree" && kind != "dart")
        return fail(ErrorCode::unsupported, "", fmt::format("the booster '{}' has no trees", kind));
    const json& model = kind == "dart" ? booster.at("gbtree").at("model") : booster.at("model");
    const json& parameters = learner.at("learner_model_param");
    if (parameters.contains("num_target") && whole_number(parameters, "num_target") > 1)
        return fail(ErrorCode::unsupported, "", "models with several targets are not supported");
    Ensemble made;
    made.n_features = whole_number(parameters, "num_feature");
    made.layer.n_outputs = std::max<std::size_t>(1, whole_number(parameters, "num_class"));
    if (made.layer.n_outputs > most_outputs)
        return fail(ErrorCode::too_large, "", fmt::format("claims {} classes", made.layer.n_outputs));
    auto start = start_of(learner, made.layer.n_outputs);
    if (!start)
        return pass(std::move(start).error());
    made.layer.start = *std::move(start);
    const auto objective = learner.at("objective").at("name").get<std::string>();
    if (objective == "count:poisson" || objective == "reg:gamma" || objective == "reg:tweedie")
        made.rewrites.push_back(
            {"trees", "start_value",
             fmt::format("Start value taken as conifer takes it; XGBoost starts {} from its "
                         "logarithm: all scores differ by a constant",
                         objective)});
    if (made.layer.n_outputs > 1)
        made.rewrites.push_back(
            {"trees", "start_value",
             "Start values taken as XGBoost takes them; conifer 1.11 puts a logit on them"});
    const auto of_output = trees_by_output(model, made.layer.n_outputs);
    if (!of_output)
        return pass(of_output.error());
    const auto weights =
        kind == "dart" ? booster.at("weight_drop").get<std::vector<double>>() : std::vector<double>{};
    for (std::size_t round = 0; round < of_output->front().size(); ++round)
        for (const auto& trees : *of_output) {
            const std::size_t k = trees[round];
            auto tree = tree_of(model.at("trees").at(k), weights.empty() ? 1 : weights.at(k));
            if (!tree)
                return pass(std::move(tree).error().at(fmt::format("tree {}", k)));
            made.layer.trees.push_back(*std::move(tree));
        }
    return made;
}

} // namespace bitscape::trees
