// Sums of products that leave the accumulator on the way.
#include "checks/context.hpp"
#include "checks/words.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

namespace bitscape::checks {

namespace {

constexpr int widest_probe = 120;

struct Bound {
    double low = 0, high = 0;
};

std::size_t columns_of(const design::Dense& dense)
{
    return dense.n_out;
}
std::size_t columns_of(const design::Convolution& convolution)
{
    return convolution.depthwise ? convolution.n_chan : convolution.n_filt;
}
std::size_t columns_of(const design::EinsumDense& einsum)
{
    return einsum.free_kernel;
}

/// Whatever the order of the sum and however many products are still missing. `low` <= 0 <= `high`: of the
/// inputs seen.
template <class Operation> Bound bound_of(const Operation& operation, Bound input)
{
    const std::size_t columns = columns_of(operation);
    std::vector<Bound> sums(columns);
    const double weight_step = std::ldexp(1.0, -operation.weight.type.fraction());
    for (std::size_t i = 0; i < operation.weight.raw.size(); ++i) {
        const double weight = double(operation.weight.raw[i]) * weight_step;
        sums[i % columns].high += std::max(weight * input.low, weight * input.high);
        sums[i % columns].low += std::min(weight * input.low, weight * input.high);
    }
    const double bias_step = std::ldexp(1.0, -operation.bias.type.fraction());
    // Each product may be rounded down to the accumulator's step.
    const double rounded =
        std::ldexp(double(operation.weight.raw.size() / columns + 1), -operation.accum.fraction());
    Bound bound;
    for (std::size_t i = 0; i < std::max(columns, operation.bias.raw.size()); ++i) {
        const double bias = i < operation.bias.raw.size() ? double(operation.bias.raw[i]) * bias_step : 0;
        const Bound& sum = sums[i % columns];
        bound.low = std::min({bound.low, bias + sum.low - rounded, sum.low - rounded});
        bound.high = std::max({bound.high, bias + sum.high + rounded, sum.high + rounded});
    }
    return bound;
}

void report(Context& context, const design::Node& node, const FixedPoint& accum, const Observed& seen,
            Bound bound)
{
    if (seen.events == 0)
        return;
    const bool wraps = accum.overflow == Overflow::wrap;
    Finding& finding = context.add(
        wraps ? Severity::problem : Severity::warning, Kind::accumulator_overflow, node.name, "accum",
        words(QT_TRANSLATE_NOOP("Checks", "%1 of %2 events: sums reach %3 .. %4, the accumulator %5 holds %6 "
                                          "(events %7)"),
              whole(seen.events), whole(context.rows()), seen.low, seen.high, to_string(accum),
              range_text(accum), rows_text(seen.first, seen.events)),
        wraps ? words(QT_TRANSLATE_NOOP("Checks", "A sum that wraps around has the wrong size and most often "
                                                  "the wrong sign."))
              : words(QT_TRANSLATE_NOOP("Checks", "A sum that is clipped on the way depends on the order of "
                                                  "its products.")));
    finding.share = double(seen.events) / double(context.rows());
    finding.events = seen.first;
    // A clipped sum is clipped before it is complete: only the bound is safe.
    const auto type = wraps ? holding(accum, seen.low, seen.high) : holding(accum, bound.low, bound.high);
    if (type)
        finding.cure = precision_cure(node.name, "accum", *type);
}

void watch_sums(Context& context, ProbeRun& probes, const design::Node& node, const FixedPoint& accum,
                FixedPoint wide, Bound bound)
{
    const auto probe_with = [&](const FixedPoint& type) {
        design::Node probe = node;
        std::visit(
            [&](auto& operation) {
                if constexpr (requires { operation.accum; })
                    operation.accum = type;
            },
            probe.operation);
        probe.result = type;
        return probes.add(std::move(probe));
    };
    wide.overflow = Overflow::wrap;
    const std::size_t exact = probe_with(wide);
    const auto seen = std::make_shared<Observed>();
    if (accum.overflow == Overflow::wrap) { // only the finished sum matters
        probes.judge([seen, exact, low = lowest(accum),
                      high = highest(accum)](std::size_t first, const ProbeRun::Blocks& blocks) {
            seen->see(first, blocks[exact], low, high);
        });
    } else {
        const std::size_t clipped = probe_with(accum);
        probes.judge([seen, exact, clipped](std::size_t first, const ProbeRun::Blocks& blocks) {
            seen->see(first, blocks[exact], -HUGE_VAL, HUGE_VAL);
            for (std::size_t r = 0; r < blocks[exact].rows; ++r)
                if (!std::ranges::equal(blocks[exact].row(r), blocks[clipped].row(r)))
                    seen->mark(first + r);
        });
    }
    probes.conclude([&context, &node, accum, seen, bound] { report(context, node, accum, *seen, bound); });
}

} // namespace

void check_accumulators(Context& context, ProbeRun& probes)
{
    bool in_loop = false; // over time steps: a node there cannot be run beside it
    for (const design::Node& node : context.design().nodes) {
        if (const auto* loop = std::get_if<design::TimeDistributed>(&node.operation))
            in_loop = !loop->closes;
        const auto look = [&](const auto& operation) {
            if constexpr (requires { columns_of(operation); }) {
                if (operation.strategy == design::Strategy::distributed_arithmetic || in_loop ||
                    context.stats(node) == nullptr || operation.weight.type.encoding != Encoding::number ||
                    columns_of(operation) == 0)
                    return;
                const auto& input = *context.stats(context.design().node(node.inputs.front()));
                const Bound bound = bound_of(operation, {std::min(0.0, input.min), std::max(0.0, input.max)});
                FixedPoint wide = operation.accum;
                if (bound.low < 0 && !wide.is_signed) { // what is below zero is measured, not wrapped
                    wide.is_signed = true;
                    ++wide.width;
                    ++wide.integer;
                }
                while (wide.width < widest_probe &&
                       (bound.low < lowest(wide) || bound.high > highest(wide))) {
                    ++wide.width;
                    ++wide.integer;
                }
                if (wide.width > operation.accum.width)
                    watch_sums(context, probes, node, operation.accum, wide, bound);
            }
        };
        std::visit(look, node.operation);
    }
}

} // namespace bitscape::checks
