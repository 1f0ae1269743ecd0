// XGBoost's model files, JSON and UBJSON alike. Source: XGBoost documentation,
// "Introduction to Model IO"; its sources for what the fields mean
// (tree_model.cc, multi_target_tree_model.cc, categorical.h)
#include "importer_onnx/file.hpp"
#include "importer_trees/ensemble.hpp"
#include "importer_trees/json_file.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace bitscape::trees {

namespace {

using nlohmann::json;
using onnx::shown;

/// XGBoost writes its parameters as text.
std::size_t whole_number(const json& parameters, const char* key, std::size_t otherwise)
{
    if (!parameters.contains(key))
        return otherwise;
    const json& value = parameters.at(key);
    if (!value.is_string())
        return whole<std::size_t>(value);
    std::size_t number = 0;
    for (const char digit : value.get<std::string>()) {
        if (digit < '0' || digit > '9' || number > most_nodes)
            throw std::out_of_range(fmt::format("{} is no count", key));
        number = 10 * number + static_cast<std::size_t>(digit - '0');
    }
    return number;
}

/// conifer reads XGBoost's dump, where numbers have nine digits.
double as_dumped(double value)
{
    constexpr double largest = std::numeric_limits<float>::max();
    if (!(std::fabs(value) <= largest)) // what the file calls Infinity
        return std::copysign(std::numeric_limits<double>::infinity(), value);
    return std::stod(fmt::format("{:.9g}", static_cast<float>(value)));
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

std::vector<double> numbers_of(const json& value)
{
    if (value.is_string())
        return numbers_of(value.get<std::string>());
    return value.is_array() ? value.get<std::vector<double>>() : std::vector{value.get<double>()};
}

/// Reals of a tree that may be missing or hold NaN: then none.
std::vector<double> training_values(const json& tree, const char* key, std::size_t nodes)
{
    const auto found = tree.find(key);
    if (found == tree.end() || !found->is_array() || found->size() != nodes ||
        !std::all_of(found->begin(), found->end(), [](const json& value) { return value.is_number(); }))
        return {};
    return found->get<std::vector<double>>();
}

/// A node's categories go to the right; all other values, also those that are
/// no category, to the left.
void add_categories(const json& tree, RawTree& raw)
{
    if (!tree.contains("split_type"))
        return;
    const auto types = wholes<int>(tree["split_type"]);
    if (std::none_of(types.begin(), types.end(), [](int type) { return type == 1; }))
        return;
    const auto nodes = wholes<std::size_t>(tree.at("categories_nodes"));
    const auto begins = wholes<std::size_t>(tree.at("categories_segments"));
    const auto sizes = wholes<std::size_t>(tree.at("categories_sizes"));
    const auto all = wholes<std::int64_t>(tree.at("categories"));
    for (std::size_t node = 0; node < std::min(types.size(), raw.left.size()); ++node) {
        if (types[node] == 0 || raw.left[node] < 0)
            continue;
        const auto entry =
            static_cast<std::size_t>(std::find(nodes.begin(), nodes.end(), node) - nodes.begin());
        const std::size_t size = sizes.at(entry), begin = begins.at(entry);
        if (size > all.size() || begin > all.size() - size)
            throw std::out_of_range(fmt::format("node {} has categories that are not there", node));
        std::vector<std::int64_t> members(all.begin() + static_cast<std::ptrdiff_t>(begin),
                                          all.begin() + static_cast<std::ptrdiff_t>(begin + size));
        std::sort(members.begin(), members.end());
        members.erase(std::unique(members.begin(), members.end()), members.end());
        if (!members.empty() && (members.front() < 0 || members.back() >= std::int64_t{1} << 24))
            throw std::out_of_range(fmt::format("node {} splits by a category that is none", node));
        raw.pieces[node] = pieces_of_categories(members, graph::TreeEnsemble::Split::less, false);
    }
}

/// A tree of the file; one for each output if its leaves hold vectors.
struct FileTree {
    std::vector<graph::DecisionTree> of_output;
    bool has_directions = false; ///< some missing values go to the left
};

class TreeReader {
public:
    Result<void> take(const json& text)
    {
        auto tree = read(text);
        if (!tree)
            return pass(std::move(tree).error().at(fmt::format("tree {}", trees.size())));
        trees.push_back(*std::move(tree));
        return {};
    }

    std::vector<FileTree> trees;
    TreeMaker maker;

private:
    Result<FileTree> read(const json& text)
    {
        const std::size_t outputs = std::max<std::size_t>(
            1, whole_number(text.value("tree_param", json::object()), "size_leaf_vector", 1));
        RawTree raw;
        raw.left = wholes<int>(text.at("left_children"));
        raw.right = wholes<int>(text.at("right_children"));
        raw.feature = wholes<int>(text.at("split_indices"));
        raw.value = text.at("split_conditions").get<std::vector<double>>();
        raw.gain = training_values(text, "loss_changes", raw.left.size());
        raw.cover = training_values(text, "sum_hessian", raw.left.size());
        if (raw.value.size() != raw.left.size() || raw.feature.size() != raw.left.size())
            return fail(ErrorCode::bad_format, "", "its arrays have different lengths");
        add_categories(text, raw);
        FileTree made;
        if (text.contains("default_left"))
            for (const json& left : text["default_left"])
                made.has_directions |= left.is_boolean() ? left.get<bool>() : whole<int>(left) != 0;
        std::vector<double> vectors; // [nodes][outputs]
        if (outputs > 1) {
            const char* key = text.contains("leaf_weights") ? "leaf_weights" : "base_weights";
            vectors = text.at(key).get<std::vector<double>>();
        }
        for (std::size_t j = 0; j < outputs; ++j) {
            if (auto filled = fill(raw, vectors, outputs, j); !filled)
                return pass(std::move(filled).error());
            auto tree = maker.make(raw);
            if (!tree)
                return pass(std::move(tree).error());
            made.of_output.push_back(*std::move(tree));
        }
        return made;
    }

    /// Numbers as conifer has them; scores of output j if there are several.
    static Result<void> fill(RawTree& raw, const std::vector<double>& vectors, std::size_t outputs,
                             std::size_t j)
    {
        for (std::size_t node = 0; node < raw.value.size(); ++node) {
            if (outputs > 1 && raw.left[node] < 0) {
                const std::size_t at = node * outputs + j;
                if (at >= vectors.size())
                    return fail(ErrorCode::bad_format, "", fmt::format("leaf {} has no vector", node));
                raw.value[node] = vectors[at];
            }
            raw.value[node] = as_dumped(raw.value[node]);
            if (raw.left[node] < 0 && std::isinf(raw.value[node]))
                return fail(ErrorCode::bad_format, "", fmt::format("leaf {} is not finite", node));
        }
        return {};
    }
};

/// What every sum starts with: raw scores. Files hold probabilities for
/// logistic objectives.
Result<std::vector<double>> start_of(const json& learner, const std::string& objective, std::size_t n_outputs)
{
    std::vector<double> start = numbers_of(learner.at("learner_model_param").at("base_score"));
    if (start.size() == 1)
        start.resize(n_outputs, start[0]);
    if (start.size() != n_outputs)
        return fail(ErrorCode::bad_format, "base_score",
                    fmt::format("{} values for {} outputs", start.size(), n_outputs));
    if (objective == "binary:logistic" || objective == "reg:logistic")
        for (double& probability : start)
            probability = std::log(probability / (1 - probability));
    if (!std::all_of(start.begin(), start.end(), [](double value) { return std::isfinite(value); }))
        return fail(ErrorCode::bad_format, "base_score", "is no finite score");
    return start;
}

void note_start(const Ensemble& made, const std::string& objective, std::vector<graph::Rewrite>& rewrites)
{
    for (const char* other : {"count:poisson", "reg:gamma", "reg:tweedie", "survival:cox", "survival:aft"})
        if (objective == other)
            rewrites.push_back({"trees", "start_value",
                                fmt::format("Start value {:g} taken as conifer takes it; XGBoost "
                                            "starts {} from its "
                                            "logarithm, {:g}: all scores differ by that constant",
                                            made.layer.start[0], objective, std::log(made.layer.start[0]))});
    if (objective.starts_with("multi:"))
        rewrites.push_back({"trees", "start_value",
                            "Start values taken as XGBoost takes them; conifer "
                            "1.11 puts a logit on them"});
}

/// Trees by output: the file lists, for each tree, the output that it belongs
/// to.
Result<std::vector<std::vector<graph::DecisionTree>>>
by_output(const json& model, std::vector<FileTree> trees, std::size_t n_outputs)
{
    std::vector<std::vector<graph::DecisionTree>> of_output(n_outputs);
    const auto outputs = wholes<std::size_t>(model.at("tree_info"));
    if (outputs.size() != trees.size())
        return fail(ErrorCode::bad_format, "tree_info",
                    fmt::format("{} entries for {} trees", outputs.size(), trees.size()));
    for (std::size_t k = 0; k < trees.size(); ++k) {
        std::vector<graph::DecisionTree>& made = trees[k].of_output;
        const std::size_t first = made.size() == 1 ? outputs[k] : 0;
        if (first >= n_outputs || made.size() > n_outputs - first)
            return fail(ErrorCode::bad_format, fmt::format("tree {}", k),
                        fmt::format("belongs to output {} of {}", first + made.size() - 1, n_outputs));
        for (std::size_t j = 0; j < made.size(); ++j)
            of_output[first + j].push_back(std::move(made[j]));
    }
    for (const auto& mine : of_output)
        if (mine.size() != of_output[0].size())
            return fail(ErrorCode::bad_format, "tree_info", "not every output has as many trees");
    return of_output;
}

/// Dart drops trees: what is left of each counts as much as the file says.
Result<void> weigh(const json& booster, std::vector<FileTree>& trees)
{
    const auto weights = booster.at("weight_drop").get<std::vector<double>>();
    if (weights.size() != trees.size())
        return fail(ErrorCode::bad_format, "weight_drop",
                    fmt::format("{} weights for {} trees", weights.size(), trees.size()));
    for (std::size_t k = 0; k < trees.size(); ++k)
        for (graph::DecisionTree& tree : trees[k].of_output)
            for (std::size_t node = 0; node < tree.value.size(); ++node)
                if (tree.feature[node] == graph::DecisionTree::leaf)
                    tree.value[node] *= weights[k];
    return {};
}

Result<Ensemble> read_learner(const json& file, TreeReader reader)
{
    const json& learner = file.at("learner");
    const json& booster = learner.at("gradient_booster");
    if (!booster.contains("model") && !booster.contains("gbtree"))
        return fail(ErrorCode::bad_format, "",
                    "holds no trees (a configuration?): save the model itself with "
                    "save_model('model.json')");
    const auto kind = booster.at("name").get<std::string>();
    if (kind != "gbtree" && kind != "dart")
        return fail(ErrorCode::unsupported, "", fmt::format("the booster {} has no trees", shown(kind)));
    const json& model = kind == "dart" ? booster.at("gbtree").at("model") : booster.at("model");
    const json& parameters = learner.at("learner_model_param");
    Ensemble made;
    made.n_features = whole_number(parameters, "num_feature", 0);
    made.layer.n_outputs = std::max({std::size_t{1}, whole_number(parameters, "num_class", 0),
                                     whole_number(parameters, "num_target", 0)});
    if (made.layer.n_outputs > most_outputs || made.n_features > most_features)
        return fail(ErrorCode::too_large, "",
                    fmt::format("claims {} outputs of {} features", made.layer.n_outputs, made.n_features));
    const auto objective = learner.at("objective").at("name").get<std::string>();
    auto start = start_of(learner, objective, made.layer.n_outputs);
    if (!start)
        return pass(std::move(start).error());
    made.layer.start = *std::move(start);
    note_start(made, objective, made.rewrites);
    if (learner.contains("feature_names") && learner["feature_names"].size() == made.n_features)
        made.layer.feature_names = learner["feature_names"].get<std::vector<std::string>>();
    if (kind == "dart")
        if (auto weighed = weigh(booster, reader.trees); !weighed)
            return pass(std::move(weighed).error());
    if (std::any_of(reader.trees.begin(), reader.trees.end(),
                    [](const FileTree& tree) { return tree.has_directions; }))
        note_missing_values(made.rewrites);
    auto of_output = by_output(model, std::move(reader.trees), made.layer.n_outputs);
    if (!of_output)
        return pass(std::move(of_output).error());
    made.layer.trees = in_rounds(*std::move(of_output));
    reader.maker.add_notes(made.rewrites);
    return made;
}

} // namespace

Result<Ensemble> read_xgboost(std::string content, bool is_binary)
{
    TreeReader reader;
    const auto file = read_json(
        std::move(content),
        {is_binary, "left_children", {"parents", "id"}, [&reader](json& tree) { return reader.take(tree); }});
    if (!file)
        return pass(file.error());
    try {
        return read_learner(*file, std::move(reader));
    } catch (const std::exception& exception) { // a key that is missing or of another kind
        return pass(damaged(exception));
    }
}

} // namespace bitscape::trees
