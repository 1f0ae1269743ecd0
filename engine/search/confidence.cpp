#include "search/confidence.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace bitscape::search {

namespace {

/// ln(n!), error below 1e-12 of the value: sums for small n, Stirling's series beyond. (lgamma writes a
/// global.)
double log_factorial(std::size_t n)
{
    static constexpr std::size_t small = 32;
    static const auto table = [] {
        std::array<double, small> values{};
        for (std::size_t i = 1; i < small; ++i)
            values[i] = values[i - 1] + std::log(static_cast<double>(i));
        return values;
    }();
    if (n < small)
        return table[n];
    const double x = static_cast<double>(n);
    const double inverse = 1 / x, square = inverse * inverse;
    return x * std::log(x) - x + 0.5 * std::log(2 * std::numbers::pi * x) +
           inverse * (1.0 / 12 - square * (1.0 / 360 - square / 1260));
}

double log_choose(std::size_t n, std::size_t k)
{
    return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
}

/// The c with P(gamma(2, 1) > c) = (1 + c) exp(-c) = level.
double gamma2_quantile(double level)
{
    double c = -std::log(level);
    for (int i = 0; i < 60; ++i)
        c = std::log1p(c) - std::log(level);
    return c;
}

/// Whether every way to share `wanted` out, with `low` to `high` of them in the first cell, costs more than
/// `limit`. Costs rise with the number of good rows, which bounds whole ranges.
bool all_cost_more(const std::array<Cell, 2>& cells, std::size_t wanted, std::size_t low, std::size_t high,
                   double limit)
{
    const auto cost = [&](std::size_t first, std::size_t second) {
        return -log_chance_of_so_few(cells[0], first) - log_chance_of_so_few(cells[1], second);
    };
    if (cost(low, wanted - high) > limit)
        return true;
    const std::size_t middle = low + (high - low) / 2;
    if (low == high || cost(middle, wanted - middle) <= limit)
        return false;
    return all_cost_more(cells, wanted, low, middle, limit) &&
           all_cost_more(cells, wanted, middle + 1, high, limit);
}

} // namespace

double log_chance_of_so_few(const Cell& cell, std::size_t good_of_all)
{
    const std::size_t bad = cell.all - good_of_all;
    const std::size_t least = cell.seen > bad ? cell.seen - bad : 0; // good ones that must be among the seen
    if (cell.good < least)
        return -std::numeric_limits<double>::infinity();
    if (cell.good >= std::min(cell.seen, good_of_all))
        return 0;
    // The last term, and the sum in units of it: each smaller one by its ratio to the one before.
    const double last = log_choose(good_of_all, cell.good) + log_choose(bad, cell.seen - cell.good) -
                        log_choose(cell.all, cell.seen);
    double sum = 1, term = 1;
    for (std::size_t k = cell.good; k > least && term > 1e-16 * sum; --k) {
        term *= static_cast<double>(k) * static_cast<double>(bad - cell.seen + k) /
                (static_cast<double>(good_of_all - k + 1) * static_cast<double>(cell.seen - k + 1));
        sum += term;
    }
    return std::min(0.0, last + std::log(sum));
}

bool surely_fewer(const std::array<Cell, 2>& cells, std::size_t wanted, double level)
{
    if (wanted > cells[0].all + cells[1].all)
        return true;
    const std::size_t low = wanted > cells[1].all ? wanted - cells[1].all : 0;
    const std::size_t high = std::min(wanted, cells[0].all);
    // A cell without rows leaves one number, not a sum of two.
    const bool single = cells[0].all == 0 || cells[1].all == 0;
    return all_cost_more(cells, wanted, low, high, single ? -std::log(level) : gamma2_quantile(level));
}

double bernoulli_divergence(double x, double p)
{
    const auto part = [](double a, double b) { return a <= 0 ? 0.0 : a * std::log(a / b); };
    return part(x, p) + part(1 - x, 1 - p);
}

double upper_mean(double mean, double count, double level)
{
    const double allowed = -std::log(level) / count;
    double low = mean, high = 1;
    for (int i = 0; i < 40; ++i) {
        const double middle = 0.5 * (low + high);
        (bernoulli_divergence(mean, middle) <= allowed ? low : high) = middle;
    }
    return high;
}

double lower_mean(double mean, double count, double level)
{
    return 1 - upper_mean(1 - mean, count, level);
}

} // namespace bitscape::search
