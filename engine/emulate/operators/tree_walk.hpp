#pragma once

#include "design/operations/trees.hpp"
#include "emulate/lanes.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <vector>

namespace bitscape::emulate {

/// One tree whose rows are followed from split to split: for deep trees, where most splits are never asked.
class WalkedTree {
public:
    /// `bounds` [splits]: as in design/tree_splits.
    WalkedTree(const design::TreeEnsemble& layer, std::size_t root, std::span<const WideRaw> bounds)
    {
        std::vector<std::size_t> sources{root}; // node of the layer, by node of the tree; breadth first
        std::vector<std::size_t> depths{0};
        for (std::size_t k = 0; k < sources.size(); ++k) {
            const std::size_t source = sources[k];
            const auto value = static_cast<std::size_t>(layer.value[source]);
            depth_ = std::max(depth_, depths[k]);
            const bool is_leaf = layer.feature[source] < 0;
            scores_.push_back(is_leaf ? layer.score.raw[value] : 0);
            if (is_leaf) {
                nodes_.push_back({std::numeric_limits<std::int64_t>::max(), 0, static_cast<int>(k)});
                continue;
            }
            constexpr WideRaw most = std::numeric_limits<std::int64_t>::max();
            const auto bound = static_cast<std::int64_t>(std::clamp<WideRaw>(bounds[value], -most, most));
            nodes_.push_back({bound, layer.feature[source], static_cast<int>(sources.size())});
            sources.push_back(static_cast<std::size_t>(layer.left[source]));
            sources.push_back(static_cast<std::size_t>(layer.right[source]));
            depths.insert(depths.end(), 2, depths[k] + 1);
        }
    }

    /// The leaf's score of every row of a block, added to `scores` or put there. features [features, stride].
    template <bool adds, class Feature, class Score>
    void run(const Feature* features, std::size_t stride, Score* scores) const
    {
        const Node* nodes = nodes_.data();
        for (std::size_t row = 0; row < stride; row += abreast) { // rows beyond the valid ones do no harm
            std::int32_t at[abreast] = {};
            for (std::size_t level = 0; level < depth_; ++level)
                for (std::size_t k = 0; k < abreast; ++k) {
                    const Node& node = nodes[at[k]];
                    const std::int64_t x =
                        features[static_cast<std::size_t>(node.feature) * stride + row + k];
                    at[k] = node.left + (x < node.bound ? 0 : 1);
                }
            for (std::size_t k = 0; k < abreast; ++k) {
                const auto score = static_cast<Score>(scores_[static_cast<std::size_t>(at[k])]);
                scores[row + k] = static_cast<Score>(adds ? scores[row + k] + score : score);
            }
        }
    }

private:
    static constexpr std::size_t abreast = 8; ///< rows that walk together, to hide the latency of each step

    /// Left and right child stand side by side; a leaf leads to itself.
    struct Node {
        std::int64_t bound = 0; ///< left if the feature is below
        std::int32_t feature = 0;
        std::int32_t left = 0;
    };
    std::size_t depth_ = 0;
    std::vector<Node> nodes_;          ///< root first
    std::vector<std::int64_t> scores_; ///< [nodes] raw, of leaves
};

} // namespace bitscape::emulate
