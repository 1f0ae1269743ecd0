#pragma once

#include "design/design.hpp"
#include "estimate/tree_costs.hpp"

#include <QString>

#include <memory>
#include <stop_token>
#include <vector>

namespace bitscape {

/// Everything the window shows of a layer of boosted trees.
struct TreeDetails {
    std::shared_ptr<const design::Design> design; ///< keeps the trees
    NodeId node;
    std::vector<estimate::TreeShare> shares; ///< [trees]
    std::vector<std::size_t> visits;         ///< [nodes of all trees] by rows of the test set; empty: no data
    std::size_t rows = 0;                    ///< that visited

    [[nodiscard]] const design::TreeEnsemble& trees() const
    {
        return std::get<design::TreeEnsemble>(design->node(node).operation);
    }
    /// nullptr if the layer is none of the model's.
    [[nodiscard]] const graph::TreeEnsemble* trained() const;
    /// As the file calls it, or its number.
    [[nodiscard]] QString feature_name(int feature) const;
};

/// For worker threads. `data`: the test set's rows of the layer's input, null without.
[[nodiscard]] std::shared_ptr<const TreeDetails>
tree_details(const std::shared_ptr<const design::Design>& design, NodeId node, const Samples* data,
             const std::stop_token& stop);

} // namespace bitscape
