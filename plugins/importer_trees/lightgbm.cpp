// LightGBM's text files: blocks of "key=value" lines, one block a tree. Source: LightGBM,
// gbdt_model_text.cpp, tree.cpp (the fields' meaning)
#include "importer_trees/ensemble.hpp"

#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <string>

namespace bitscape::trees {

namespace {

using Block = std::map<std::string, std::string, std::less<>>;

/// The lines up to the next empty one.
Block next_block(std::string_view& text)
{
    Block block;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty()) {
            if (!block.empty())
                break;
            continue;
        }
        const std::size_t equals = std::min(line.find('='), line.size());
        block.emplace(line.substr(0, equals), equals < line.size() ? line.substr(equals + 1) : "");
    }
    return block;
}

/// Numbers separated by blanks; nothing if something else stands there.
template <class Number> std::optional<std::vector<Number>> numbers(const Block& block, const char* key)
{
    std::vector<Number> found;
    const auto entry = block.find(key);
    if (entry == block.end())
        return found;
    const char* at = entry->second.c_str();
    while (*at != '\0') {
        char* end = nullptr;
        const double number = std::strtod(at, &end);
        if (end == at)
            return std::nullopt;
        if constexpr (std::is_integral_v<Number>)
            if (!(std::fabs(number) < 0x1p31)) // no number that fits
                return std::nullopt;
        found.push_back(static_cast<Number>(number));
        at = end;
        while (*at == ' ')
            ++at;
    }
    return found;
}

Result<std::size_t> count(const Block& block, const char* key)
{
    const auto found = numbers<std::int64_t>(block, key);
    if (!found || found->size() != 1 || found->front() < 0 || found->front() > (1 << 24))
        return fail(ErrorCode::bad_format, key, "is missing or not a count");
    return static_cast<std::size_t>(found->front());
}

constexpr int is_categorical = 1; ///< bit of decision_type

/// Splits and leaves are numbered apart; a child below zero is the leaf ~child.
Result<graph::DecisionTree> tree_of(const Block& block)
{
    const auto damaged = [] { return fail(ErrorCode::bad_format, "", "is damaged"); };
    const auto feature = numbers<int>(block, "split_feature"), types = numbers<int>(block, "decision_type");
    const auto left = numbers<int>(block, "left_child"), right = numbers<int>(block, "right_child");
    const auto threshold = numbers<double>(block, "threshold"), leaves = numbers<double>(block, "leaf_value");
    if (!feature || !types || !left || !right || !threshold || !leaves || leaves->empty() ||
        left->size() != feature->size() || right->size() != feature->size() ||
        threshold->size() != feature->size() || types->size() > feature->size())
        return damaged();
    if (block.contains("is_linear") && block.at("is_linear") == "1")
        return fail(ErrorCode::unsupported, "", "has linear functions at its leaves");
    RawTree raw{*feature, *left, *right, *threshold};
    const auto splits = static_cast<int>(feature->size());
    for (std::size_t node = 0; node < feature->size(); ++node) {
        if (node < types->size() && ((*types)[node] & is_categorical) != 0)
            return fail(ErrorCode::unsupported, "", "has categorical splits, which conifer cannot build");
        for (std::vector<int>* children : {&raw.left, &raw.right})
            if (int& child = (*children)[node]; child < 0)
                child = splits + ~child;
    }
    for (const double leaf : *leaves) {
        raw.feature.push_back(-1), raw.left.push_back(-1), raw.right.push_back(-1);
        raw.value.push_back(leaf);
    }
    return make_tree(raw, 0); // without splits the root is the only leaf
}

} // namespace

Result<Ensemble> read_lightgbm(std::string_view text)
{
    const Block header = next_block(text);
    Ensemble made;
    const auto outputs = count(header, "num_tree_per_iteration");
    const auto last_feature = count(header, "max_feature_idx");
    if (!outputs || !last_feature)
        return pass(outputs ? last_feature.error() : outputs.error());
    constexpr std::size_t most_outputs = 1 << 16;
    if (*outputs > most_outputs)
        return fail(ErrorCode::too_large, "", fmt::format("claims {} outputs", *outputs));
    made.layer.n_outputs = *outputs;
    made.n_features = *last_feature + 1;
    made.layer.split = graph::TreeEnsemble::Split::less_equal;
    made.layer.start.assign(*outputs, 0);
    for (Block block = next_block(text); block.contains("Tree"); block = next_block(text)) {
        auto tree = tree_of(block);
        if (!tree)
            return pass(std::move(tree).error().at(fmt::format("tree {}", made.layer.trees.size())));
        made.layer.trees.push_back(*std::move(tree));
    }
    if (header.contains("average_output") && !made.layer.trees.empty())
        made.layer.norm = static_cast<double>(*outputs) / static_cast<double>(made.layer.trees.size());
    return made;
}

} // namespace bitscape::trees
