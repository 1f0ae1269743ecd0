// Boosted trees in conifer's types. Source: conifer 1.11, BDT_unrolled.h, conifer.h
#include "design/finish/finish.hpp"
#include "design/tree_pruning.hpp"
#include "design/tree_splits.hpp"
#include "fixed/cast.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

void add_raw(WeightTensor& tensor, double value)
{
    tensor.raw.push_back(static_cast<std::int64_t>(from_double(value, tensor.type)));
}

/// `source`: the tree of the model, `nodes`: those of its nodes that the tree's are; null: all.
void add_tree(design::TreeEnsemble& made, const graph::DecisionTree& tree, std::size_t source,
              const std::vector<int>* nodes)
{
    made.source_tree.push_back(static_cast<int>(source));
    const auto first = static_cast<int>(made.feature.size());
    made.root.push_back(made.feature.size());
    for (std::size_t node = 0; node < tree.feature.size(); ++node) {
        const bool is_leaf = tree.feature[node] == graph::DecisionTree::leaf;
        WeightTensor& values = is_leaf ? made.score : made.threshold;
        made.feature.push_back(tree.feature[node]);
        made.left.push_back(is_leaf ? -1 : first + tree.left[node]);
        made.right.push_back(is_leaf ? -1 : first + tree.right[node]);
        made.value.push_back(static_cast<int>(values.raw.size()));
        made.source_node.push_back(nodes != nullptr ? (*nodes)[node] : static_cast<int>(node));
        add_raw(values, tree.value[node]);
    }
}

/// The trees that the layer's knobs leave of the model's, in the design's types.
Result<void> add_trees(FinishContext& context, const design::Node& node, design::TreeEnsemble& made,
                       const graph::TreeEnsemble& layer)
{
    auto knobs = config::tree_knobs(context.configuration, node.name, node.class_name);
    if (!knobs)
        return pass(std::move(knobs).error());
    PrunedTrees pruned;
    const graph::TreeEnsemble* left = &layer;
    if (!knobs->is_neutral()) {
        auto result = design::prune(layer, *knobs);
        if (!result)
            return fail(result.error().code, fmt::format("layer '{}': {}", node.name, result.error().where),
                        result.error().what);
        pruned = std::move(*result);
        left = &pruned.layer;
    }
    for (std::size_t k = 0; k < left->trees.size(); ++k)
        if (left == &layer)
            add_tree(made, layer.trees[k], k, nullptr);
        else
            add_tree(made, left->trees[k], static_cast<std::size_t>(pruned.tree[k]), &pruned.node[k]);
    for (const double start : left->start)
        add_raw(made.start, start);
    add_raw(made.norm, left->norm);
    const std::size_t splits = made.threshold.raw.size();
    simplify(made, context.input_type(node), !knobs->simplify);
    if (made.idle_splits > 0)
        context.design.notes.push_back(
            {Note::Severity::info, node.name,
             fmt::format("{} of {} splits decide nothing at these types{}", made.idle_splits, splits,
                         knobs->simplify ? " and are left out" : "")});
    return {};
}

/// The key Unroll of the layer; the file's wish without one. Error: not a truth value.
Result<bool> unroll_of(const FinishContext& context, const design::Node& node,
                       const graph::TreeEnsemble& layer)
{
    const config::Node* found = context.configuration.attribute(node.name, node.class_name, "Unroll");
    if (found == nullptr)
        return layer.unroll;
    const std::string text = found->text() != nullptr ? *found->text() : "";
    for (const char* yes : {"true", "True", "1"})
        if (text == yes)
            return true;
    for (const char* no : {"false", "False", "0"})
        if (text == no)
            return false;
    return fail(ErrorCode::invalid_value, fmt::format("layer '{}': Unroll", node.name),
                "must be true or false");
}

void note_lost_one(FinishContext& context, const design::Node& node, const FixedPoint& type,
                   std::string_view role)
{
    if (to_double(from_double(1, type), type) != 1)
        context.note(node, fmt::format("the {} 1 is not a value of {}: conifer multiplies with it, so every "
                                       "score changes; give the type another integer bit",
                                       role, to_string(type)));
}

} // namespace

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const TreeEnsemble& operation)
{
    const graph::TreeEnsemble& layer = *operation.layer;
    Result<bool> unroll = unroll_of(context, node, layer);
    if (!unroll)
        return pass(std::move(unroll).error());
    if (context.design.io_type == IoType::io_stream)
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    "conifer builds trees with parallel inputs only: choose io_parallel");
    design::TreeEnsemble made;
    made.n_features = element_count(from.input().shape);
    made.n_outputs = layer.n_outputs;
    made.split = layer.split;
    made.unroll = *unroll;
    made.weight = *from.type("weight");
    made.threshold.type = *from.type("threshold");
    made.score.type = made.start.type = made.norm.type = node.result;
    if (auto added = add_trees(context, node, made, layer); !added)
        return added;
    note_lost_one(context, node, made.weight, "weight");
    if (layer.norm == 1)
        note_lost_one(context, node, node.result, "norm");
    node.operation = std::move(made);
    return {};
}

} // namespace bitscape::design::hls
