#include "floorplan/order.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bitscape::floorplan {

namespace {

/// How long a stretch of the path a layer takes, in logic tiles or as much as its DSPs and memories are
/// worth.
double length_of(const Demand& demand)
{
    constexpr double luts_a_dsp = 200,
                     luts_a_bram = 250; // about what a column pair of each holds side by side
    return 1 + std::max({demand.lut, demand.ff / 2, luts_a_dsp * demand.dsp, luts_a_bram * demand.bram18});
}

class Order {
public:
    Order(const std::vector<Demand>& demands, const std::vector<Edge>& edges)
        : order_(demands.size()), centre_(demands.size()), near_(demands.size())
    {
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        for (const Demand& demand : demands)
            length_.push_back(length_of(demand));
        for (const Edge& edge : edges) {
            near_[edge.from].push_back({edge.to, edge.bits});
            near_[edge.to].push_back({edge.from, edge.bits});
        }
        settle();
    }

    /// Swaps neighbours while that shortens the wires.
    void improve()
    {
        constexpr int sweeps = 30;
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            bool better = false;
            for (std::size_t i = 0; i + 1 < order_.size(); ++i)
                better = swap_if_shorter(i) || better;
            if (!better)
                return;
        }
    }

    [[nodiscard]] std::vector<std::size_t> take() && { return std::move(order_); }

private:
    struct Neighbour {
        std::size_t layer;
        double bits;
    };

    void settle()
    {
        double at = 0;
        for (const std::size_t layer : order_) {
            centre_[layer] = at + length_[layer] / 2;
            at += length_[layer];
        }
    }

    /// Wires of the two layers to all others; the one between them does not change.
    [[nodiscard]] double cost(std::size_t a, std::size_t b, double centre_a, double centre_b) const
    {
        double sum = 0;
        for (const Neighbour& other : near_[a])
            sum += other.layer == b ? 0 : other.bits * std::abs(centre_a - centre_[other.layer]);
        for (const Neighbour& other : near_[b])
            sum += other.layer == a ? 0 : other.bits * std::abs(centre_b - centre_[other.layer]);
        return sum;
    }

    bool swap_if_shorter(std::size_t i)
    {
        const std::size_t a = order_[i];
        const std::size_t b = order_[i + 1];
        const double start = centre_[a] - length_[a] / 2;
        const double b_first = start + length_[b] / 2;
        const double a_second = start + length_[b] + length_[a] / 2;
        const double now = cost(a, b, centre_[a], centre_[b]);
        if (cost(a, b, a_second, b_first) >= now * (1 - 1e-12))
            return false;
        std::swap(order_[i], order_[i + 1]);
        centre_[a] = a_second;
        centre_[b] = b_first;
        return true;
    }

    std::vector<std::size_t> order_;
    std::vector<double> length_, centre_;
    std::vector<std::vector<Neighbour>> near_;
};

} // namespace

std::vector<std::size_t> path_order(const std::vector<Demand>& demands, const std::vector<Edge>& edges)
{
    Order order(demands, edges);
    order.improve();
    return std::move(order).take();
}

} // namespace bitscape::floorplan
