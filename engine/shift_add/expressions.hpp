#pragma once

#include "shift_add/adder_graph.hpp"
#include "shift_add/digits.hpp"
#include "shift_add/solve.hpp"

#include <cstdint>
#include <vector>

/// Internal to shift_add/.
namespace bitscape::shift_add {

/// Two terms that outputs have in common: low + (high << shift), or minus it. shift 0: low < high.
struct Pair {
    std::uint32_t low = 0, high = 0;
    int shift = 0;
    bool subtracts = false;
    friend bool operator==(const Pair&, const Pair&) = default;
};

/// The outputs as sums of signed, shifted nodes, and the graph of the sums that were taken out of them so
/// far. Each output keeps a depth within which its remaining terms can be added as a tree.
class Expressions {
public:
    /// `depths` [outputs]: adder levels that each may have; more where its digits need more.
    Expressions(const Problem& problem, const std::vector<int>& depths);

    [[nodiscard]] std::size_t nodes() const { return terms_.size(); }
    [[nodiscard]] int depth(std::uint32_t node) const { return graph_.depth(node); }
    [[nodiscard]] const Interval& range(std::uint32_t node) const { return graph_.range(node); }

    /// How often `pair` can be taken out now: no term twice, no output deeper than it may be.
    [[nodiscard]] int count(const Pair& pair) const;

    /// Takes `pair` out wherever it can be; returns the new node.
    std::uint32_t take_out(const Pair& pair);

    struct Counted {
        Pair pair;
        int count = 0; ///< at least 2; not less than count()
    };
    /// Pairs that outputs have in common, of `node` with any up to it.
    [[nodiscard]] std::vector<Counted> pairs_with(std::uint32_t node) const;

    /// Adds what remains of each output as a tree.
    [[nodiscard]] AdderGraph finish() &&;

private:
    struct Entry {
        std::uint32_t output = 0;
        Digits digits; ///< of the node in this output
    };
    struct Term {
        std::uint32_t node = 0;
        int shift = 0;
        bool negative = false;
    };
    [[nodiscard]] std::uint64_t matches(const Pair& pair, const Digits& low, const Digits& high) const;
    [[nodiscard]] std::uint64_t added_load(const Pair& pair) const;
    [[nodiscard]] std::uint32_t add_sum(AdderGraph::Sum sum);
    [[nodiscard]] AdderGraph::Output add_tree(std::vector<Term> terms);
    [[nodiscard]] Term join(const Term& a, const Term& b, bool is_last);

    AdderGraph graph_;
    std::vector<std::vector<Entry>> terms_;           ///< by node, ascending outputs
    std::vector<std::vector<std::uint32_t>> members_; ///< by output: nodes it has or had terms of
    std::vector<std::uint64_t> load_;                 ///< by output: sum of 2^depth over its terms
    std::vector<std::uint64_t> limit_;                ///< by output: 2^levels it may have
};

} // namespace bitscape::shift_add
