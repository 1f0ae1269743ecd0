// Milliseconds of placing 50 layers on parts of all sizes, one thread: bin/bitscape_floorplan_bench
#include "floorplan/place.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace {

using namespace bitscape;

/// A chain with a skip over every fourth layer, together `share` of the die.
struct Network {
    std::vector<floorplan::Demand> demands;
    std::vector<floorplan::Edge> edges;
};

Network network(const floorplan::Device& die, double share)
{
    constexpr std::size_t layers = 50;
    Network made;
    for (std::size_t i = 0; i < layers; ++i) {
        const double size = share / layers * (0.5 + static_cast<double>(i % 5) / 4);
        made.demands.push_back({"layer" + std::to_string(i), size * die.limit[0] * die.luts_per_tile,
                                size * die.limit[0] * die.luts_per_tile, size * die.limit[1],
                                size * die.limit[2], size * die.limit[3]});
        if (i > 0)
            made.edges.push_back({i - 1, i, 16});
        if (i > 3 && i % 4 == 0)
            made.edges.push_back({i - 4, i, 64});
    }
    return made;
}

double median_ms(const floorplan::Device& die, const Network& network)
{
    std::vector<double> times;
    for (int i = 0; i < 21; ++i) {
        const auto start = std::chrono::steady_clock::now();
        static_cast<void>(floorplan::place(die, network.demands, network.edges));
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::nth_element(times.begin(), times.begin() + 10, times.end());
    return times[10];
}

} // namespace

int main()
{
    const auto parts = estimate::builtin_parts();
    if (!parts)
        return 1;
    for (const char* id : {"xc7z020", "xczu7ev", "xcvu9p", "xcvu13p"}) {
        const auto start = std::chrono::steady_clock::now();
        const auto die = floorplan::device_of(*estimate::find_part(*parts, id));
        const double read =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        if (!die)
            return 1;
        std::printf("%-8s  layout read %5.1f ms   50 layers on 20 %% %6.2f ms   90 %% %6.2f ms\n", id, read,
                    median_ms(*die, network(*die, 0.2)), median_ms(*die, network(*die, 0.9)));
    }
    return 0;
}
