// Inputs and results of the test set outside their types, or too small for them.
#include "checks/context.hpp"
#include "checks/words.hpp"
#include "fixed/cast.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

namespace bitscape::checks {

namespace {

constexpr int reach = 24;             ///< bits that a probe has on top of its type
constexpr double few = 0.01;          ///< of the events: less of them saturate without being worth a warning
constexpr double many_lost = 0.2;     ///< of the results
constexpr double lost_at_best = 0.02; ///< that a cure leaves

bool wraps(const FixedPoint& type)
{
    return type.overflow == Overflow::wrap;
}

Severity severity_of(const FixedPoint& type, double share)
{
    return wraps(type) ? Severity::problem : share >= few ? Severity::warning : Severity::advice;
}

Text why_outside(const FixedPoint& type)
{
    return wraps(type) ? words(QT_TRANSLATE_NOOP(
                             "Checks", "Values outside wrap around to the other end of the range: their sign "
                                       "turns and what follows is noise."))
                       : words(QT_TRANSLATE_NOOP("Checks",
                                                 "Values outside are clipped, so the model sees less of the "
                                                 "large ones than it was trained with."));
}

/// Nodes whose result cannot simply be made wider: part of a loop over time steps, or with types inside.
std::vector<bool> can_be_probed(const design::Design& design)
{
    std::vector<bool> can(design.nodes.size(), true);
    bool is_open = false;
    for (const design::Node& node : design.nodes) {
        const auto* loop = std::get_if<design::TimeDistributed>(&node.operation);
        if (loop != nullptr)
            is_open = !loop->closes;
        can[node.id.index()] = !is_open && loop == nullptr &&
                               !std::holds_alternative<design::Input>(node.operation) &&
                               !std::holds_alternative<design::FixedPointQuantizer>(node.operation) &&
                               !std::holds_alternative<design::TreeEnsemble>(node.operation) &&
                               !std::holds_alternative<design::Recurrent>(node.operation) &&
                               !std::holds_alternative<design::Bidirectional>(node.operation) &&
                               !std::holds_alternative<design::GarNet>(node.operation) &&
                               node.result.encoding == Encoding::number;
    }
    return can;
}

/// The quantizer of the model does it, and the model was trained that way.
bool is_trained(const design::Design& design, const design::Node& node)
{
    return std::holds_alternative<design::FixedPointQuantizer>(node.operation) ||
           std::holds_alternative<design::UnaryLut>(node.operation) ||
           (is_quantized(*design.model, node.name, "result") && !wraps(node.result));
}

void report_outside(Context& context, const design::Node& node, const Observed& seen)
{
    if (seen.events == 0)
        return;
    const double share = double(seen.events) / double(context.rows());
    Finding& finding = context.add(
        severity_of(node.result, share), Kind::result_overflow, node.name, "result",
        words(QT_TRANSLATE_NOOP("Checks", "%1 of %2 events: results reach %3 .. %4, %5 holds %6 (events %7)"),
              whole(seen.events), whole(context.rows()), seen.low, seen.high, to_string(node.result),
              range_text(node.result), rows_text(seen.first, seen.events)),
        why_outside(node.result));
    finding.share = share;
    finding.events = seen.first;
    if (const auto type = holding(node.result, seen.low, seen.high))
        finding.cure = precision_cure(node.name, "result", *type);
}

/// A type with enough fraction bits that few values are lost.
std::optional<FixedPoint> resolving(FixedPoint type, const Observed& seen)
{
    const auto allowed = static_cast<std::int64_t>(lost_at_best * double(seen.values));
    const std::int64_t nonzero = seen.smaller_than(Observed::half);
    if (nonzero == 0)
        return std::nullopt;
    for (int extra = 1; extra <= reach; ++extra) {
        ++type.width;
        if (type.width > 64)
            return std::nullopt;
        const std::int64_t lost = seen.smaller_than(-type.fraction());
        if (lost <= allowed && lost < nonzero)
            return type;
    }
    return std::nullopt;
}

void report_lost(Context& context, const design::Node& node, const Observed& seen)
{
    const emulate::TensorStats& stats = *context.stats(node);
    const double share = double(stats.underflows) / double(stats.values);
    const bool nothing_left = stats.min == 0 && stats.max == 0;
    Finding& finding = context.add(
        nothing_left ? Severity::problem : Severity::warning,
        nothing_left ? Kind::zero_results : Kind::underflow, node.name, "result",
        nothing_left
            ? words(QT_TRANSLATE_NOOP("Checks",
                                      "All %1 results are zero: they are smaller than the step %2 of %3"),
                    stats.values, std::ldexp(1.0, -node.result.fraction()), to_string(node.result))
            : words(QT_TRANSLATE_NOOP(
                        "Checks", "%1 % of the results are smaller than the step %2 of %3 and become zero"),
                    100 * share, std::ldexp(1.0, -node.result.fraction()), to_string(node.result)),
        nothing_left ? words(QT_TRANSLATE_NOOP("Checks", "Nothing of the event gets past this layer."))
                     : words(QT_TRANSLATE_NOOP(
                           "Checks", "Small values are information that the layers behind do not get.")));
    finding.share = share;
    if (const auto type = resolving(node.result, seen))
        finding.cure = precision_cure(node.name, "result", *type);
}

void watch_outside(Context& context, ProbeRun& probes, const design::Node& node)
{
    design::Node probe = node;
    probe.result = without_end(node.result, reach);
    const std::size_t output = probes.add(std::move(probe));
    const auto seen = std::make_shared<Observed>();
    probes.judge([seen, output, low = lowest(node.result),
                  high = highest(node.result)](std::size_t first, const ProbeRun::Blocks& blocks) {
        seen->see(first, blocks[output], low, high);
    });
    probes.conclude([&context, &node, seen] { report_outside(context, node, *seen); });
}

void watch_lost(Context& context, ProbeRun& probes, const design::Node& node)
{
    design::Node probe = node;
    probe.result.width += reach;
    if (probe.result.is_integer) // has no fraction to give
        probe.result = FixedPoint{probe.result.width, node.result.integer, node.result.is_signed};
    const std::size_t output = probes.add(std::move(probe));
    const auto seen = std::make_shared<Observed>();
    probes.judge([seen, output](std::size_t, const ProbeRun::Blocks& blocks) {
        seen->see_magnitudes(blocks[output]);
    });
    probes.conclude([&context, &node, seen] { report_lost(context, node, *seen); });
}

/// Of a layer that cannot be run with room: what was counted in it.
void report_counted(Context& context, const design::Node& node)
{
    const emulate::TensorStats& stats = *context.stats(node);
    const double share = double(stats.overflows) / double(stats.values);
    Finding& finding =
        context.add(severity_of(node.result, share), Kind::result_overflow, node.name, "result",
                    words(QT_TRANSLATE_NOOP("Checks", "%1 of %2 results do not fit %3 (%4)"), stats.overflows,
                          stats.values, to_string(node.result), range_text(node.result)),
                    why_outside(node.result));
    finding.share = share;
}

/// Zeros that follow from zeros are the fault of the layer before.
bool reads_zeros(const Context& context, const design::Node& node)
{
    return std::any_of(node.inputs.begin(), node.inputs.end(), [&](NodeId input) {
        const auto* before = context.stats(context.design().node(input));
        return before->min == 0 && before->max == 0;
    });
}

void report_silent(Context& context, const design::Node& node)
{
    Finding& finding = context.add(
        Severity::problem, Kind::zero_results, node.name, "result",
        words(QT_TRANSLATE_NOOP("Checks", "All %1 results are zero"), context.stats(node)->values),
        words(QT_TRANSLATE_NOOP("Checks", "Nothing of the event gets past this layer.")));
    finding.share = 1;
}

} // namespace

void check_inputs(Context& context)
{
    const auto& inputs = context.bench().data->x;
    for (std::size_t i = 0; i < context.design().inputs.size() && i < inputs.size(); ++i) {
        const design::Node& node = context.design().node(context.design().inputs[i]);
        const auto* stats = context.stats(node);
        if (stats == nullptr || stats->overflows == 0 || node.result.encoding != Encoding::number)
            continue;
        const FixedPoint wide = without_end(node.result, reach);
        Samples rounded = inputs[i];
        for (double& value : rounded.values)
            value = to_double(from_double(value, wide), wide);
        Observed seen;
        seen.see(0, rounded, lowest(node.result), highest(node.result));
        const double share = double(seen.events) / double(context.rows());
        Finding& finding = context.add(
            severity_of(node.result, share), Kind::input_overflow, node.name, "result",
            words(QT_TRANSLATE_NOOP("Checks",
                                    "%1 of %2 events: inputs reach %3 .. %4, %5 holds %6 (events %7)"),
                  whole(seen.events), whole(context.rows()), seen.low, seen.high, to_string(node.result),
                  range_text(node.result), rows_text(seen.first, seen.events)),
            why_outside(node.result));
        finding.share = share;
        finding.events = seen.first;
        if (const auto type = holding(node.result, seen.low, seen.high))
            finding.cure = precision_cure(node.name, "result", *type);
    }
}

void check_ranges(Context& context, ProbeRun& probes)
{
    const std::vector<bool> can = can_be_probed(context.design());
    for (const design::Node& node : context.design().nodes) {
        const auto* stats = context.stats(node);
        if (stats == nullptr || stats->values == 0 || std::holds_alternative<design::Input>(node.operation))
            continue;
        if (!can[node.id.index()]) {
            if (stats->overflows > 0 && !is_trained(context.design(), node))
                report_counted(context, node);
            continue;
        }
        if (stats->overflows > 0 && !is_trained(context.design(), node))
            watch_outside(context, probes, node);
        const bool is_silent = stats->min == 0 && stats->max == 0;
        const double lost = double(stats->underflows) / double(stats->values);
        if ((lost >= many_lost && !is_trained(context.design(), node)) ||
            (is_silent && stats->underflows > 0))
            watch_lost(context, probes, node);
        else if (is_silent && !reads_zeros(context, node))
            report_silent(context, node);
    }
}

} // namespace bitscape::checks
