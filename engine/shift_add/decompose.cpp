#include "shift_add/decompose.hpp"

#include "shift_add/digits.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace bitscape::shift_add {
namespace {

constexpr std::uint32_t root = std::numeric_limits<std::uint32_t>::max();

int levels(std::uint64_t load)
{
    return static_cast<int>(std::bit_width(std::max<std::uint64_t>(load, 1) - 1));
}

/// Grows the tree from the root, always by the edge with the fewest digits (Prim).
class Tree {
public:
    Tree(const Problem& problem, std::size_t longest, int depth)
        : problem_(problem), longest_(longest), room_(std::uint64_t{1} << std::min(depth, 62)),
          columns_(problem.outputs)
    {
        for (std::size_t i = 0; i < problem.inputs; ++i)
            for (std::size_t j = 0; j < problem.outputs; ++j)
                columns_[j].push_back(problem.weights[i * problem.outputs + j]);
        grow();
    }

    struct Edge {
        std::uint32_t parent = root;
        int sign = 1;             ///< column = sign * parent + difference
        std::uint64_t digits = 0; ///< of the difference
        std::uint64_t load = 0;   ///< 2^depth of the inputs it needs, over the digits
        std::size_t edges = 1;    ///< on the way from the root
        std::uint64_t way = 0;    ///< sum over the edges of 2^levels

        /// What the column costs, plus one: its digits, and the sum along the way.
        [[nodiscard]] std::uint64_t adders() const { return digits + (parent != root && digits > 0 ? 1 : 0); }
    };
    std::vector<Edge> edges; ///< [outputs]

    [[nodiscard]] Decomposition read() const;

private:
    void grow()
    {
        const std::size_t n = columns_.size();
        edges.resize(n);
        std::vector<bool> in_tree(n, false);
        for (std::size_t j = 0; j < n; ++j)
            edges[j] = edge_to(j, root, 1);
        for (std::size_t step = 0; step < n; ++step) {
            std::size_t next = n;
            for (std::size_t j = 0; j < n; ++j)
                if (!in_tree[j] && (next == n || edges[j].adders() < edges[next].adders()))
                    next = j;
            in_tree[next] = true;
            if (edges[next].edges >= longest_)
                continue;
            for (std::size_t j = 0; j < n; ++j)
                for (const int sign : {1, -1}) {
                    if (in_tree[j])
                        continue;
                    const Edge edge = edge_to(j, static_cast<std::uint32_t>(next), sign);
                    if (edge.adders() < edges[j].adders() && edge.way <= room_)
                        edges[j] = edge;
                }
        }
    }
    [[nodiscard]] Edge edge_to(std::size_t column, std::uint32_t parent, int sign) const
    {
        Edge edge{parent, sign};
        for (std::size_t i = 0; i < problem_.inputs; ++i) {
            const int count = canonical_digits(difference(column, edge, i)).count();
            edge.digits += static_cast<std::uint64_t>(count);
            edge.load += static_cast<std::uint64_t>(count)
                         << (problem_.depths.empty() ? 0 : problem_.depths[i]);
        }
        edge.way = std::uint64_t{1} << levels(edge.load);
        if (parent != root) {
            edge.edges += edges[parent].edges;
            edge.way += edges[parent].way;
        }
        return edge;
    }
    [[nodiscard]] std::int64_t difference(std::size_t column, const Edge& edge, std::size_t input) const
    {
        const std::int64_t value = columns_[column][input];
        return edge.parent == root ? value : value - edge.sign * columns_[edge.parent][input];
    }

    const Problem& problem_;
    std::size_t longest_;
    std::uint64_t room_;
    std::vector<std::vector<std::int64_t>> columns_;
};

Decomposition Tree::read() const
{
    const std::size_t n = columns_.size();
    Decomposition found;
    found.edges = n;
    found.differences.resize(problem_.inputs * n);
    found.paths.assign(n * n, 0);
    std::vector<int> slack(n, std::numeric_limits<int>::max());
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t i = 0; i < problem_.inputs; ++i)
            found.differences[i * n + j] = difference(j, edges[j], i);
        const int free = levels(room_) - levels(edges[j].way);
        int sign = 1;
        for (std::size_t at = j; at != root; sign *= edges[at].sign, at = edges[at].parent) {
            found.paths[at * n + j] = sign;
            slack[at] = std::min(slack[at], free);
            if (edges[at].parent == root)
                break;
        }
    }
    for (std::size_t j = 0; j < n; ++j)
        found.depths.push_back(levels(edges[j].load) + std::max(slack[j], 0));
    return found;
}

} // namespace

std::optional<Decomposition> decompose(const Problem& problem, std::size_t longest, int depth)
{
    const Tree tree(problem, longest, depth);
    const bool is_flat = std::all_of(tree.edges.begin(), tree.edges.end(),
                                     [](const auto& edge) { return edge.parent == root; });
    if (is_flat)
        return std::nullopt;
    return tree.read();
}

} // namespace bitscape::shift_add
