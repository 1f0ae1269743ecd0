// Weights that their types or the pruning take away, or turn around.
#include "checks/context.hpp"
#include "checks/words.hpp"
#include "design/weight_matrix.hpp"
#include "fixed/cast.hpp"
#include "metrics/weight_view.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::checks {

namespace {

constexpr double most_of_them = 0.5;  ///< of the weights that were trained as something else than zero
constexpr double lost_at_best = 0.05; ///< that a cure leaves
constexpr int most_extra = 24;

using metrics::WeightView;
using metrics::Zero;

bool is_fixed(const design::Node& node, std::string_view tensor)
{
    return std::visit(
        [&](const auto& operation) {
            if constexpr (requires { operation.weight_from_quantizer; })
                return (tensor == "weight" && operation.weight_from_quantizer) ||
                       (tensor == "bias" && operation.bias_from_quantizer);
            else
                return false;
        },
        node.operation);
}

void check_range(Context& context, const design::Node& node, const WeightView& view)
{
    const FixedPoint wide = without_end(*view.type, most_extra);
    std::int64_t outside = 0;
    double low = 0, high = 0;
    for (std::size_t i = 0; i < view.trained.size(); ++i) {
        if (view.zeros[i] == Zero::pruned)
            continue;
        const double value = to_double(from_double(view.trained[i], wide), wide);
        low = std::min(low, value);
        high = std::max(high, value);
        outside += value < lowest(*view.type) || value > highest(*view.type) ? 1 : 0;
    }
    if (outside == 0)
        return;
    const bool wraps = view.type->overflow == Overflow::wrap;
    Finding& finding = context.add(
        wraps ? Severity::problem : Severity::warning, Kind::weight_overflow, node.name, view.tensor,
        words(QT_TRANSLATE_NOOP("Checks", "%1 of %2 trained values are outside %3 (%4); they reach %5 .. %6"),
              outside, whole(view.trained.size()), to_string(*view.type), range_text(*view.type), low, high),
        wraps ? words(QT_TRANSLATE_NOOP("Checks", "They wrap around: large weights turn their sign."))
              : words(QT_TRANSLATE_NOOP("Checks", "They are clipped to the largest that the type holds.")));
    finding.share = double(outside) / double(view.trained.size());
    if (const auto type = holding(*view.type, low, high))
        finding.cure = precision_cure(node.name, view.tensor, *type);
}

/// Negative, for a type without a sign: not too small, but outside of it.
bool lacks_sign(const FixedPoint& type, double value)
{
    return value < 0 && !type.is_signed;
}

/// A type with enough fraction bits for nearly all weights that were trained and are not outside of it.
std::optional<FixedPoint> resolving(FixedPoint type, const WeightView& view)
{
    std::size_t wanted = 0;
    for (std::size_t i = 0; i < view.trained.size(); ++i)
        wanted += view.trained[i] != 0 && view.zeros[i] != Zero::pruned && !lacks_sign(type, view.trained[i])
                      ? 1
                      : 0;
    for (int extra = 1; extra <= most_extra && type.width < 64; ++extra) {
        ++type.width;
        const double step = std::ldexp(1.0, -type.fraction());
        std::size_t lost = 0;
        for (std::size_t i = 0; i < view.trained.size(); ++i)
            lost += view.trained[i] != 0 && view.zeros[i] != Zero::pruned &&
                            !lacks_sign(type, view.trained[i]) && std::abs(view.trained[i]) < step
                        ? 1
                        : 0;
        if (double(lost) <= lost_at_best * double(wanted) && lost < wanted)
            return type;
    }
    return std::nullopt;
}

/// Signed where a trained weight is negative.
FixedPoint with_sign(FixedPoint type, const WeightView& view)
{
    if (!type.is_signed && std::ranges::any_of(view.trained, [](double value) { return value < 0; })) {
        type.is_signed = true;
        ++type.width;
        ++type.integer;
    }
    return type;
}

void report_all_zero(Context& context, const design::Node& node, const WeightView& view)
{
    const std::size_t pruned = view.count(Zero::pruned), rounded = view.count(Zero::rounded);
    const bool by_pruning = pruned > rounded;
    Finding& finding = context.add(
        Severity::problem, Kind::zero_weights, node.name, view.tensor,
        by_pruning
            ? words(QT_TRANSLATE_NOOP("Checks", "All %1 weights are zero: sparsity %2 % prunes %3 of them"),
                    whole(view.values.size()), 100 * context.design().configuration.sparsity(node.name),
                    whole(pruned))
            : words(QT_TRANSLATE_NOOP("Checks", "All %1 weights are zero in %2"), whole(view.values.size()),
                    to_string(*view.type)),
        words(QT_TRANSLATE_NOOP("Checks", "The layer gives its biases, whatever the event is.")));
    finding.share = 1;
    if (by_pruning)
        finding.cure = Cure{words(QT_TRANSLATE_NOOP("Checks", "%1: no pruning"), node.name),
                            {{Change::Knob::sparsity, node.name, {}, "0"}}};
    else if (const auto type = resolving(with_sign(*view.type, view), view);
             type && !is_fixed(node, view.tensor))
        finding.cure = precision_cure(node.name, view.tensor, *type);
}

void check_lost(Context& context, const design::Node& node, const WeightView& view)
{
    const std::size_t zeros = static_cast<std::size_t>(std::ranges::count(view.values, 0.0));
    if (zeros == view.values.size())
        return view.count(Zero::trained) < zeros ? report_all_zero(context, node, view) : void();
    std::size_t rounded = view.count(Zero::rounded);
    for (std::size_t i = 0; i < view.trained.size() && i < view.zeros.size(); ++i)
        rounded -= view.zeros[i] == Zero::rounded && lacks_sign(*view.type, view.trained[i]) ? 1 : 0;
    const std::size_t trained = view.values.size() - view.count(Zero::trained) - view.count(Zero::pruned);
    if (is_fixed(node, view.tensor) || double(rounded) <= most_of_them * double(trained))
        return;
    Finding& finding = context.add(
        Severity::warning, Kind::lost_weights, node.name, view.tensor,
        words(QT_TRANSLATE_NOOP("Checks",
                                "%1 of %2 weights are smaller than the step %3 of %4 and become zero"),
              whole(rounded), whole(trained), std::ldexp(1.0, -view.type->fraction()), to_string(*view.type)),
        words(QT_TRANSLATE_NOOP("Checks", "Most of what was trained is not in the hardware.")));
    finding.share = double(rounded) / double(trained);
    if (const auto type = resolving(*view.type, view))
        finding.cure = precision_cure(node.name, view.tensor, *type);
}

} // namespace

void check_weights(Context& context)
{
    for (const design::Node& node : context.design().nodes) {
        for (const WeightView& view : metrics::weight_views(context.design(), node)) {
            if (!view.type || view.type->encoding != Encoding::number || view.values.empty())
                continue;
            const bool is_known = view.trained.size() == view.values.size();
            if (is_known && !is_fixed(node, view.tensor))
                check_range(context, node, view);
            if (view.tensor == "weight")
                check_lost(context, node, view);
        }
    }
}

} // namespace bitscape::checks
