#pragma once

#include <array>
#include <cstddef>

namespace bitscape::search {

/// Bounds on what the rows not yet seen may hold. Those seen are a simple random sample without replacement;
/// nothing is assumed of the data, and no bound is an approximation for large samples.

/// Rows of one kind: how many there are, how many were seen, and how many of the seen are good.
struct Cell {
    std::size_t all = 0, seen = 0, good = 0;
};

/// Natural logarithm of the chance of at most cell.good good rows among the seen, if `good_of_all` of all are
/// good: the hypergeometric distribution, exactly summed. -infinity if it cannot be.
[[nodiscard]] double log_chance_of_so_few(const Cell& cell, std::size_t good_of_all);

/// Fewer than `wanted` rows of both cells together are good. Wrong with a chance of `level` at most, for all
/// `wanted` together: the cells' chances are independent and each at most uniform, so the sum of their
/// negative logarithms is at most gamma distributed (Fisher 1925); every way to share `wanted` out is ruled
/// out.
[[nodiscard]] bool surely_fewer(const std::array<Cell, 2>& cells, std::size_t wanted, double level);

/// Kullback-Leibler divergence of Bernoulli(p) from Bernoulli(x), natural logarithm.
[[nodiscard]] double bernoulli_divergence(double x, double p);

/// Largest p >= mean with count * divergence(mean, p) <= log(1 / level): a mean of values from 0 to 1 in a
/// sample of `count` is so low with a chance of at most `level` (Hoeffding 1963, theorem 1 and section 6).
[[nodiscard]] double upper_mean(double mean, double count, double level);
/// The same for the other side.
[[nodiscard]] double lower_mean(double mean, double count, double level);

} // namespace bitscape::search
