#include "importer_trees/ensemble.hpp"

#include <fmt/format.h>

namespace bitscape::trees {

Result<graph::DecisionTree> make_tree(const RawTree& raw, std::size_t root)
{
    const std::size_t nodes = raw.feature.size();
    if (raw.left.size() != nodes || raw.right.size() != nodes || raw.value.size() != nodes || root >= nodes)
        return fail(ErrorCode::bad_format, "", "its arrays have different lengths");
    graph::DecisionTree tree;
    std::vector<std::size_t> sources{root}; // node of the file, by node of the tree
    std::vector<bool> seen(nodes, false);
    seen[root] = true;
    for (std::size_t k = 0; k < sources.size(); ++k) {
        const std::size_t source = sources[k];
        tree.value.push_back(raw.value[source]);
        if (raw.left[source] < 0) {
            tree.feature.push_back(graph::DecisionTree::leaf);
            tree.left.push_back(-1);
            tree.right.push_back(-1);
            continue;
        }
        tree.feature.push_back(raw.feature[source]);
        tree.left.push_back(static_cast<int>(sources.size()));
        tree.right.push_back(static_cast<int>(sources.size()) + 1);
        for (const int child : {raw.left[source], raw.right[source]}) {
            if (child < 0 || static_cast<std::size_t>(child) >= nodes)
                return fail(ErrorCode::bad_format, "",
                            fmt::format("node {} leads to node {} of {}", source, child, nodes));
            if (seen[static_cast<std::size_t>(child)])
                return fail(ErrorCode::bad_format, "", fmt::format("two ways lead to node {}", child));
            seen[static_cast<std::size_t>(child)] = true;
            sources.push_back(static_cast<std::size_t>(child));
        }
    }
    return tree;
}

} // namespace bitscape::trees
