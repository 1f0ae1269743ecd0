#include "estimate/tree_costs.hpp"

#include "estimate/plan.hpp"
#include "fixed/cast.hpp"

#include <cmath>

namespace bitscape::estimate {

namespace {

std::size_t index(int value)
{
    return static_cast<std::size_t>(value);
}

/// Scores of the leaves that are left, in real numbers, and the gains of the splits.
void judge(TreeShare& share, const design::TreeEnsemble& trees, std::size_t k,
           const graph::DecisionTree* trained)
{
    const std::size_t behind = k + 1 < trees.root.size() ? trees.root[k + 1] : trees.feature.size();
    const double step = std::ldexp(1.0, -trees.score.type.fraction());
    double weight = 0, sum = 0, squares = 0, gain = 0;
    for (const bool has_cover : {trained != nullptr && !trained->cover.empty(), false}) {
        weight = sum = squares = gain = 0;
        for (std::size_t node = trees.root[k]; node < behind; ++node) {
            const std::size_t source = index(trees.source_node[node]);
            if (trees.feature[node] >= 0) {
                gain += trained != nullptr && !trained->gain.empty() ? trained->gain[source] : 0;
                continue;
            }
            const std::int64_t raw = trees.score.raw[index(trees.value[node])];
            const double score = trees.score.type.encoding == Encoding::float32
                                     ? static_cast<double>(float_of_raw(raw))
                                     : static_cast<double>(raw) * step;
            const double cover = has_cover ? trained->cover[source] : 1;
            weight += cover, sum += cover * score, squares += cover * score * score;
        }
        if (weight > 0)
            break;
    }
    share.deviation = std::sqrt(std::max(0.0, squares / weight - (sum / weight) * (sum / weight)));
    if (trained != nullptr && !trained->gain.empty())
        share.gain = gain;
}

} // namespace

std::vector<TreeShare> tree_costs(const design::Design& design, const design::Node& node, Stage stage)
{
    std::vector<TreeShare> shares;
    const auto* trees = std::get_if<design::TreeEnsemble>(&node.operation);
    if (trees == nullptr)
        return shares;
    const auto* trained = std::get_if<graph::TreeEnsemble>(&design.model->layer(node.source).operation);
    const FixedPoint& feature = design.node(node.inputs.front()).result;
    const std::vector<TreeFeatures> features = features_by_tree(*trees, feature, node.result);
    for (std::size_t k = 0; k < features.size(); ++k) {
        TreeShare share;
        share.tree = index(trees->source_tree[k]);
        share.output = k % trees->n_outputs;
        share.features = features[k];
        LayerFeatures layer;
        layer.kind = LayerKind::trees;
        layer.in_bits = feature.width;
        layer.accum_bits = layer.result_bits = node.result.width;
        layer.trees = features[k];
        const LayerEstimate alone = resolve(plan_trees(layer, stage));
        share.lut = alone.resources.lut;
        share.ff = alone.resources.ff;
        judge(share, *trees, k, trained != nullptr ? &trained->trees[share.tree] : nullptr);
        shares.push_back(std::move(share));
    }
    return shares;
}

} // namespace bitscape::estimate
