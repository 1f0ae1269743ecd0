// conifer's own JSON: an ensemble with the precision that somebody chose for
// it. Source: conifer 1.11
#include "fixed/fixed_point.hpp"
#include "importer_trees/ensemble.hpp"
#include "importer_trees/json_file.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::trees {

namespace {

using nlohmann::json;

/// One weight of 1 a split: any other is an oblique split.
bool is_axis_aligned(const json& weights, int feature)
{
    for (std::size_t k = 0; k < weights.size(); ++k)
        if (weights[k].get<double>() != (static_cast<int>(k) == feature ? 1 : 0))
            return false;
    return true;
}

/// conifer keeps no gains and no events.
Result<graph::DecisionTree> tree_of(const json& text, TreeMaker& maker)
{
    RawTree raw;
    raw.feature = wholes<int>(text.at("feature"));
    raw.left = wholes<int>(text.at("children_left"));
    raw.right = wholes<int>(text.at("children_right"));
    const auto threshold = text.at("threshold").get<std::vector<double>>();
    raw.value = text.at("value").get<std::vector<double>>();
    if (threshold.size() != raw.value.size() || raw.feature.size() != raw.value.size() ||
        raw.left.size() != raw.value.size() || raw.right.size() != raw.value.size())
        return fail(ErrorCode::bad_format, "", "its arrays have different lengths");
    for (std::size_t node = 0; node < raw.value.size(); ++node) {
        if (raw.feature[node] < 0) { // conifer pads trees below their leaves, with the leaf's value
            raw.left[node] = raw.right[node] = -1;
            continue;
        }
        if (raw.left[node] < 0)
            return fail(ErrorCode::bad_format, "", fmt::format("node {} splits without children", node));
        raw.value[node] = threshold[node];
        if (text.contains("weight") && !is_axis_aligned(text["weight"].at(node), raw.feature[node]))
            return fail(ErrorCode::unsupported, "", fmt::format("node {} is an oblique split", node));
    }
    return maker.make(raw);
}

/// Errors: text that is no type.
Result<std::optional<graph::TreePrecision>> precision_of(const json& config)
{
    const std::string common = config.value("precision", "auto");
    graph::TreePrecision precision{
        config.value("input_precision", common), config.value("threshold_precision", common),
        config.value("weight_precision", common), config.value("score_precision", common)};
    for (const std::string* text :
         {&precision.input, &precision.threshold, &precision.weight, &precision.score})
        if (*text != "auto")
            if (auto type = parse_fixed_point(*text); !type)
                return pass(std::move(type).error().at("precision"));
    if (precision.input == "auto" && precision.score == "auto")
        return std::nullopt;
    return precision;
}

/// Names by their places; nothing if they do not fit.
std::vector<std::string> names_of(const json& file, std::size_t n_features)
{
    std::vector<std::string> names(n_features);
    const json map = file.value("feature_map", json::object());
    if (!map.is_object() || map.size() != n_features)
        return {};
    for (const auto& [name, place] : map.items()) {
        const auto k = whole<std::size_t>(place);
        if (k >= n_features || !names[k].empty())
            return {};
        names[k] = name;
    }
    return names;
}

Result<Ensemble> read_ensemble(const json& file)
{
    Ensemble made;
    TreeMaker maker;
    const auto n_classes = whole<std::size_t>(file.at("n_classes"));
    made.n_features = whole<std::size_t>(file.at("n_features"));
    if (n_classes > most_outputs || made.n_features > most_features)
        return fail(ErrorCode::too_large, "",
                    fmt::format("claims {} classes of {} features", n_classes, made.n_features));
    made.layer.feature_names = names_of(file, made.n_features);
    made.layer.n_outputs = n_classes == 2 ? 1 : std::max<std::size_t>(1, n_classes);
    made.layer.norm = file.at("norm").get<double>();
    made.layer.start = file.at("init_predict").get<std::vector<double>>();
    if (made.layer.start.size() > made.layer.n_outputs)
        made.layer.start.resize(made.layer.n_outputs);
    const std::string split = file.value("splitting_convention", "<=");
    if (split != "<" && split != "<=")
        return fail(ErrorCode::unsupported, "splitting_convention",
                    fmt::format("'{}' is neither < nor <=", split));
    made.layer.split =
        split == "<" ? graph::TreeEnsemble::Split::less : graph::TreeEnsemble::Split::less_equal;
    if (file.contains("config") && file["config"].is_object()) {
        const json& config = file["config"];
        auto precision = precision_of(config);
        if (!precision)
            return pass(std::move(precision).error());
        made.layer.precision = *std::move(precision);
        const std::string backend = config.value("backend", "");
        made.layer.unroll = backend != "cpp" && (!config.contains("unroll") || config["unroll"].get<bool>());
    }
    std::size_t k = 0;
    for (const json& round : file.at("trees")) {
        if (round.size() != made.layer.n_outputs)
            return fail(
                ErrorCode::bad_format, fmt::format("tree {}", k),
                fmt::format("a round of {} trees for {} outputs", round.size(), made.layer.n_outputs));
        for (const json& text : round) {
            auto tree = tree_of(text, maker);
            if (!tree)
                return pass(std::move(tree).error().at(fmt::format("tree {}", k)));
            made.layer.trees.push_back(*std::move(tree));
            ++k;
        }
    }
    maker.add_notes(made.rewrites);
    return made;
}

} // namespace

Result<Ensemble> read_conifer(std::string content)
{
    const auto file = read_json(std::move(content), {});
    if (!file)
        return pass(file.error());
    try {
        return read_ensemble(*file);
    } catch (const std::exception& exception) { // a key that is missing or of another kind
        return pass(damaged(exception));
    }
}

} // namespace bitscape::trees
