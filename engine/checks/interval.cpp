// One layer alone that makes the others wait.
#include "checks/context.hpp"
#include "checks/words.hpp"
#include "design/weight_matrix.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::checks {

namespace {

constexpr double alone = 1.25; ///< times the interval of the second slowest

struct Slowest {
    std::size_t node = 0;
    double interval = 0, others = 1; ///< cycles; of the slowest and of the second slowest
};

Slowest slowest(const estimate::DesignEstimate& estimate)
{
    Slowest found;
    for (const estimate::LayerEstimate& layer : estimate.layers) {
        const double interval = layer.interval_cycles.value;
        if (interval > found.interval) {
            found.others = std::max(found.others, found.interval);
            found.interval = interval;
            found.node = layer.node.index();
        } else {
            found.others = std::max(found.others, interval);
        }
    }
    return found;
}

/// Factors below the present one, ascending.
std::vector<std::int64_t> smaller_factors(const design::Node& node)
{
    const auto matrix = design::weight_matrix(node);
    if (!matrix || node.reuse_factor <= 1)
        return {};
    std::vector<std::int64_t> factors = design::valid_reuse_factors(matrix->n_in, matrix->n_out);
    std::erase_if(factors, [&](std::int64_t factor) {
        return factor >= node.reuse_factor ||
               (factor == 1 && matrix->strategy == design::Strategy::resource_unrolled);
    });
    return factors;
}

} // namespace

void check_interval(Context& context)
{
    const auto& estimate = context.evaluation().estimate;
    if (estimate.layers.size() != context.design().nodes.size())
        return;
    const Slowest now = slowest(estimate);
    if (now.interval < 2 || now.interval < alone * now.others)
        return;
    const design::Node& node = context.design().nodes[now.node];
    const std::vector<std::int64_t> factors = smaller_factors(node);
    // The largest factor that makes it as fast as the others; where none does, the smallest there is.
    std::optional<Tried> best;
    std::int64_t chosen = 0;
    std::size_t low = 0, high = factors.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        auto tried =
            context.tried({{Change::Knob::reuse_factor, node.name, {}, std::to_string(factors[middle])}});
        const bool is_enough =
            tried && tried->estimate.layers[now.node].interval_cycles.value <= std::max(now.others, 1.0);
        if (is_enough || (middle == 0 && tried)) {
            best = std::move(tried);
            chosen = factors[middle];
        }
        if (is_enough)
            low = middle + 1;
        else
            high = middle;
    }
    if (!best || best->estimate.interval_cycles.value >= estimate.interval_cycles.value)
        return; // nothing that a reuse factor could mend
    const auto cycles = [](double value) { return static_cast<std::int64_t>(std::lround(value)); };
    Finding& finding = context.add(
        Severity::advice, Kind::interval_of_one_layer, node.name, "",
        words(QT_TRANSLATE_NOOP("Checks",
                                "It alone sets the initiation interval of %1 cycles, the others need "
                                "%2; reuse factor %3 instead of %4 gives %5 cycles for %6 more LUT and "
                                "%7 more DSP"),
              cycles(now.interval), cycles(now.others), chosen, node.reuse_factor,
              cycles(best->estimate.interval_cycles.value),
              cycles(best->estimate.resources.lut.value - estimate.resources.lut.value),
              cycles(best->estimate.resources.dsp.value - estimate.resources.dsp.value)),
        words(QT_TRANSLATE_NOOP("Checks", "All other layers wait for the slowest one with every event.")));
    finding.share = now.interval / now.others;
    finding.cure = Cure{words(QT_TRANSLATE_NOOP("Checks", "%1: reuse factor %2"), node.name, chosen),
                        {{Change::Knob::reuse_factor, node.name, {}, std::to_string(chosen)}}};
}

} // namespace bitscape::checks
