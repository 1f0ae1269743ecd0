// LightGBM's text files: blocks of "key=value" lines, one block a tree. Source:
// LightGBM, gbdt_model_text.cpp, tree.cpp, tree.h (the fields' meaning)
#include "importer_trees/ensemble.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <sstream>
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
            if (!(std::fabs(number) < (sizeof(Number) > 4 ? 0x1p53 : 0x1p31))) // no number that fits
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

// Bits of decision_type.
constexpr int is_categorical = 1, goes_left_by_default = 2;
enum class Missing { none = 0, zero = 1, nan = 2 };
constexpr double zero_bound = 1e-35F; ///< what is as small is a zero

Missing missing_of(int type)
{
    return static_cast<Missing>((type >> 2) & 3);
}

/// The bit sets of a tree.
struct BitSets {
    std::vector<std::int64_t> bounds,
        words; ///< set k: words bounds[k] to bounds[k + 1]
};

/// The categories of bit set `which` go to the left. Error: there is no such
/// set.
Result<Pieces> categories_of(const BitSets& sets, double which)
{
    const auto missing = [] { return fail(ErrorCode::bad_format, "", "has categories that are not there"); };
    if (!(which >= 0) || !(which + 1 < static_cast<double>(sets.bounds.size())))
        return missing();
    const std::int64_t begin = sets.bounds[static_cast<std::size_t>(which)],
                       end = sets.bounds[static_cast<std::size_t>(which) + 1];
    if (begin < 0 || end < begin || end > static_cast<std::int64_t>(sets.words.size()))
        return missing();
    std::vector<std::int64_t> members;
    for (std::int64_t word = begin; word < end; ++word)
        for (std::int64_t bit = 0; bit < 32; ++bit)
            if (((sets.words[static_cast<std::size_t>(word)] >> bit) & 1) != 0)
                members.push_back(32 * (word - begin) + bit);
    return pieces_of_categories(members, graph::TreeEnsemble::Split::less_equal, true);
}

/// A split at `threshold` where zero is a missing value that goes the other
/// way.
Pieces around_zero(double threshold, bool zero_left)
{
    const double below = std::nextafter(-zero_bound, -1.0); // the largest that is no zero
    if (threshold < 0)
        return {{std::min(threshold, below), below, zero_bound}, {true, false, zero_left, false}};
    return {{below, zero_bound, std::max(threshold, zero_bound)}, {true, zero_left, true, false}};
}

/// Turns a split that is no comparison into pieces. Error: categories that are
/// not there.
Result<void> add_pieces(const BitSets& sets, RawTree& raw, std::size_t node, int type)
{
    const double threshold = raw.value[node];
    if ((type & is_categorical) != 0) {
        auto pieces = categories_of(sets, threshold);
        if (!pieces)
            return pass(std::move(pieces).error());
        raw.pieces[node] = *std::move(pieces);
        return {};
    }
    const bool zero_left = (type & goes_left_by_default) != 0;
    const bool agrees = zero_left ? threshold >= zero_bound : threshold < -zero_bound;
    if (missing_of(type) == Missing::zero && !agrees)
        raw.pieces[node] = around_zero(threshold, zero_left);
    return {};
}

std::optional<BitSets> bit_sets_of(const Block& block)
{
    auto bounds = numbers<std::int64_t>(block, "cat_boundaries"),
         words = numbers<std::int64_t>(block, "cat_threshold");
    if (!bounds || !words)
        return std::nullopt;
    return BitSets{*std::move(bounds), *std::move(words)};
}

/// Gains and events of splits, then of leaves; none if the file has none.
void add_training(const Block& block, RawTree& raw, std::size_t splits)
{
    const auto gain = numbers<double>(block, "split_gain");
    const auto inner = numbers<double>(block, "internal_count"), outer = numbers<double>(block, "leaf_count");
    const std::size_t nodes = raw.value.size();
    if (gain && gain->size() == splits && splits > 0) {
        raw.gain = *gain;
        raw.gain.resize(nodes, 0);
    }
    if (inner && outer && inner->size() == splits && splits + outer->size() == nodes) {
        raw.cover = *inner;
        raw.cover.insert(raw.cover.end(), outer->begin(), outer->end());
    }
}

struct FileTree {
    graph::DecisionTree tree;
    bool has_directions = false; ///< NaN has a way of its own somewhere
};

/// Splits and leaves are numbered apart; a child below zero is the leaf ~child.
Result<FileTree> tree_of(const Block& block, TreeMaker& maker)
{
    const auto damaged = [] { return fail(ErrorCode::bad_format, "", "is damaged"); };
    const auto feature = numbers<int>(block, "split_feature"), types = numbers<int>(block, "decision_type");
    const auto left = numbers<int>(block, "left_child"), right = numbers<int>(block, "right_child");
    const auto threshold = numbers<double>(block, "threshold"), leaves = numbers<double>(block, "leaf_value");
    const auto sets = bit_sets_of(block);
    if (!sets || !feature || !types || !left || !right || !threshold || !leaves || leaves->empty() ||
        left->size() != feature->size() || right->size() != feature->size() ||
        threshold->size() != feature->size() || types->size() > feature->size())
        return damaged();
    if (const auto linear = block.find("is_linear"); linear != block.end() && linear->second == "1")
        return fail(ErrorCode::unsupported, "",
                    "has linear functions at its leaves: train with linear_tree=false");
    FileTree made;
    RawTree raw;
    raw.feature = *feature, raw.left = *left, raw.right = *right, raw.value = *threshold;
    const auto splits = static_cast<int>(feature->size());
    for (std::size_t node = 0; node < feature->size(); ++node) {
        for (std::vector<int>* children : {&raw.left, &raw.right})
            if (int& child = (*children)[node]; child < 0)
                child = splits + ~child;
        if (node >= types->size())
            continue;
        const int type = (*types)[node];
        made.has_directions |= missing_of(type) == Missing::nan && (type & is_categorical) == 0;
        if (auto added = add_pieces(*sets, raw, node, type); !added)
            return pass(std::move(added).error());
    }
    for (const double leaf : *leaves)
        raw.add_leaf(leaf);
    add_training(block, raw, feature->size());
    auto tree = maker.make(raw, 0); // without splits the root is the only leaf
    if (!tree)
        return pass(std::move(tree).error());
    made.tree = *std::move(tree);
    return made;
}

/// Names are separated by blanks, which LightGBM puts into none of them.
std::vector<std::string> names_of(const Block& header, std::size_t n_features)
{
    const auto entry = header.find("feature_names");
    if (entry == header.end())
        return {};
    std::vector<std::string> names;
    std::istringstream words(entry->second);
    for (std::string name; words >> name;)
        names.push_back(name);
    return names.size() == n_features ? names : std::vector<std::string>{};
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
    if (*outputs > most_outputs)
        return fail(ErrorCode::too_large, "", fmt::format("claims {} outputs", *outputs));
    made.layer.n_outputs = *outputs;
    made.n_features = *last_feature + 1;
    made.layer.split = graph::TreeEnsemble::Split::less_equal;
    made.layer.start.assign(*outputs, 0);
    made.layer.feature_names = names_of(header, made.n_features);
    TreeMaker maker;
    bool has_directions = false;
    for (Block block = next_block(text); block.contains("Tree"); block = next_block(text)) {
        auto tree = tree_of(block, maker);
        if (!tree)
            return pass(std::move(tree).error().at(fmt::format("tree {}", made.layer.trees.size())));
        has_directions |= tree->has_directions;
        made.layer.trees.push_back(std::move(tree->tree));
    }
    if (const auto sizes = numbers<double>(header, "tree_sizes");
        sizes && !sizes->empty() && sizes->size() != made.layer.trees.size())
        return fail(ErrorCode::bad_format, "",
                    fmt::format("is damaged: holds {} of {} trees", made.layer.trees.size(), sizes->size()));
    if (has_directions)
        note_missing_values(made.rewrites);
    maker.add_notes(made.rewrites);
    if (header.contains("average_output") && !made.layer.trees.empty())
        made.layer.norm = static_cast<double>(*outputs) / static_cast<double>(made.layer.trees.size());
    return made;
}

} // namespace bitscape::trees
