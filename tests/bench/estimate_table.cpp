// Time of one estimate, one thread: jets and a network of 50 layers, everything new and one layer changed.
#include "estimate/estimate.hpp"
#include "estimate/layer_cache.hpp"
#include "unit/estimate/designs.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace {

using namespace bitscape;

design::Design deep(int bits)
{
    tests::DesignBuilder builder(32);
    for (int i = 0; i < 25; ++i)
        builder.dense(32, i == 12 ? bits : 8).relu(FixedPoint{16, 6});
    return builder.build();
}

/// Median of 200 runs, microseconds.
template <class Run> double median_us(Run&& run)
{
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        const auto start = std::chrono::steady_clock::now();
        run(i);
        times.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    }
    std::nth_element(times.begin(), times.begin() + 100, times.end());
    return times[100];
}

} // namespace

int main()
{
    const estimate::Part part;
    const auto jets = tests::jets(8), wide = tests::jets(16), network = deep(8), changed = deep(6);
    const auto fresh = [&](const design::Design& design) {
        return median_us([&](int) { static_cast<void>(estimate::estimate(design, part)); });
    };
    std::printf("estimate, us      jets 8 bits %6.1f   jets 16 bits %6.1f   50 layers %6.1f", fresh(jets),
                fresh(wide), fresh(network));
    estimate::LayerCache cache;
    const double again = median_us([&](int i) {
        static_cast<void>(
            estimate::estimate(i % 2 ? changed : network, part, {estimate::Stage::csynth, nullptr, &cache}));
    });
    std::printf("   one layer changed %6.1f\n", again);
}
