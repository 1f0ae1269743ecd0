// Whether the part has room, and where a little less would cost fewer DSPs.
#include "checks/context.hpp"
#include "checks/words.hpp"
#include "design/weight_matrix.hpp"
#include "estimate/formulas.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace bitscape::checks {

namespace {

struct Kindred {
    const char* name;
    estimate::Estimate estimate::Resources::*needed;
    std::optional<estimate::Sourced> estimate::Part::*available;
};
constexpr std::array resources{
    Kindred{"LUT", &estimate::Resources::lut, &estimate::Part::lut},
    Kindred{"FF", &estimate::Resources::ff, &estimate::Part::ff},
    Kindred{"DSP", &estimate::Resources::dsp, &estimate::Part::dsp},
    Kindred{"BRAM18", &estimate::Resources::bram18, &estimate::Part::bram18},
    Kindred{"URAM", &estimate::Resources::uram, &estimate::Part::uram},
};

std::int64_t rounded(double value)
{
    return static_cast<std::int64_t>(std::llround(value));
}

/// Room for the upper ends of the estimates, too.
bool surely_fits(const estimate::Resources& needed, const estimate::Part& part)
{
    return std::ranges::all_of(resources, [&](const Kindred& resource) {
        const auto& available = part.*resource.available;
        return !available || (needed.*resource.needed).high <= double(available->value);
    });
}

/// The smallest of the same vendor in which there is room for the design, by LUTs: surely, or if there is
/// none, by the estimates' values.
const estimate::Part* smallest_that_fits(Context& context)
{
    const estimate::Part *best = nullptr, *likely = nullptr;
    for (const estimate::Part& part : context.bench().parts) {
        const bool is_known = part.lut && part.ff && part.dsp && part.bram18;
        if (part.vendor != context.part()->vendor || !is_known ||
            (best != nullptr && part.lut->value >= best->lut->value))
            continue;
        const estimate::Resources needed = context.estimated(context.design(), part).resources;
        if (surely_fits(needed, part))
            best = &part;
        else if (fits(needed, part) && (likely == nullptr || part.lut->value < likely->lut->value))
            likely = &part;
    }
    return best != nullptr ? best : likely;
}

void check_room(Context& context)
{
    const estimate::Part& part = *context.part();
    std::optional<const estimate::Part*> larger;
    for (const Kindred& resource : resources) {
        const estimate::Estimate& needed = context.evaluation().estimate.resources.*resource.needed;
        const auto& available = part.*resource.available;
        if (!available || needed.high <= double(available->value) || needed.value <= 0)
            continue;
        const bool surely = needed.value > double(available->value);
        Finding& finding =
            surely
                ? context.add(
                      Severity::problem, Kind::does_not_fit, "", resource.name,
                      words(QT_TRANSLATE_NOOP("Checks", "%1 %2 are needed, %3 has %4: %5 % too many"),
                            rounded(needed.value), std::string(resource.name), part.id, available->value,
                            100 * (needed.value / double(std::max<std::int64_t>(available->value, 1)) - 1)),
                      words(QT_TRANSLATE_NOOP("Checks", "Placement will fail on this part.")))
                : context.add(Severity::advice, Kind::does_not_fit, "", resource.name,
                              words(QT_TRANSLATE_NOOP("Checks", "%1 %2 are estimated, up to %3 with 90 % "
                                                                "confidence: more than the %4 of %5"),
                                    rounded(needed.value), std::string(resource.name), rounded(needed.high),
                                    available->value, part.id),
                              words(QT_TRANSLATE_NOOP("Checks", "It fits by the estimate, but not surely: a "
                                                                "synthesis report of yours narrows it.")));
        finding.share = needed.value / double(std::max<std::int64_t>(available->value, 1));
        if (!surely)
            continue;
        if (!larger)
            larger = smallest_that_fits(context);
        if (*larger != nullptr)
            finding.cure = Cure{
                words(QT_TRANSLATE_NOOP("Checks", "Part %1, the smallest that fits"), (*larger)->id),
                {{Change::Knob::part, {}, {}, (*larger)->code.empty() ? (*larger)->id : (*larger)->code}}};
    }
}

/// Crossing between super logic regions costs cycles and closes timing badly.
void check_regions(Context& context)
{
    const estimate::Part& part = *context.part();
    if (part.slr_count < 2 || !fits(context.evaluation().estimate.resources, part))
        return;
    const Kindred* worst = nullptr;
    double worst_share = 1;
    for (const Kindred& resource : resources) {
        const auto& available = part.*resource.available;
        if (!available || available->value <= 0)
            continue;
        const double needed = (context.evaluation().estimate.resources.*resource.needed).value;
        const double share = needed * part.slr_count / double(available->value);
        if (share > worst_share) {
            worst = &resource;
            worst_share = share;
        }
    }
    if (worst == nullptr)
        return;
    const std::int64_t each = (part.*worst->available)->value / part.slr_count;
    Finding& finding = context.add(
        Severity::warning, Kind::spans_regions, "", worst->name,
        words(QT_TRANSLATE_NOOP("Checks", "%1 %2 are needed; one of the %3 super logic regions of %4 has %5"),
              rounded((context.evaluation().estimate.resources.*worst->needed).value),
              std::string(worst->name), std::int64_t{part.slr_count}, part.id, each),
        words(QT_TRANSLATE_NOOP("Checks",
                                "Wires between the regions are few and slow: timing is hard to close.")));
    finding.share = worst_share;
}

/// DSPs of one product, as the estimators count them.
double tiles(const FixedPoint& x, const FixedPoint& weight, const estimate::Part& part)
{
    estimate::LayerFeatures features;
    features.in_bits = x.width;
    features.in_signed = x.is_signed;
    features.dsp_a = part.dsp_a;
    features.dsp_b = part.dsp_b;
    return estimate::dsp_tiles(features, weight.width);
}

/// With fewer fraction bits, until a product takes fewer DSPs (`tiles_with` says how many); nothing if no bit
/// can go.
template <class TilesWith> std::optional<FixedPoint> narrowed(FixedPoint type, const TilesWith& tiles_with)
{
    constexpr int most = 8; // a larger step is another design, not a hint
    const double before = tiles_with(type);
    for (int removed = 1; removed <= most && type.width > 2 && type.fraction() > 0; ++removed) {
        --type.width;
        if (tiles_with(type) < before)
            return type;
    }
    return std::nullopt;
}

void check_products(Context& context, const design::Node& node, const design::WeightMatrix& matrix)
{
    const estimate::Part& part = *context.part();
    const design::Node& before = context.design().node(node.inputs.front());
    const FixedPoint &x = before.result, &weight = matrix.weight->type;
    if (x.encoding != Encoding::number || weight.encoding != Encoding::number || tiles(x, weight, part) < 2)
        return;
    struct Step {
        Cure cure;
        std::string tensor;
        int bits = 0;
    };
    std::vector<Step> steps;
    if (const auto type = narrowed(weight, [&](const FixedPoint& w) { return tiles(x, w, part); });
        type && !matrix.weight_from_quantizer)
        steps.push_back({precision_cure(node.name, "weight", *type), "weight", weight.width - type->width});
    if (const auto type = narrowed(x, [&](const FixedPoint& t) { return tiles(t, weight, part); }))
        steps.push_back({precision_cure(before.name, "result", *type), "result", x.width - type->width});
    std::ranges::stable_sort(steps, {}, &Step::bits);
    for (Step& step : steps) {
        const auto tried = context.tried(step.cure.changes);
        if (!tried)
            continue;
        const double saved = context.evaluation().estimate.layers[node.id.index()].resources.dsp.value -
                             tried->estimate.layers[node.id.index()].resources.dsp.value;
        if (saved < 1)
            continue;
        Finding& finding = context.add(
            Severity::advice, Kind::dsp_step, node.name, step.tensor,
            words(QT_TRANSLATE_NOOP("Checks",
                                    "A product of %1 and %2 bits takes %3 DSP (%4 x %5 each); %6 bits "
                                    "less would save %7 DSP"),
                  std::int64_t{x.width}, std::int64_t{weight.width}, rounded(tiles(x, weight, part)),
                  std::int64_t{part.dsp_a}, std::int64_t{part.dsp_b}, std::int64_t{step.bits},
                  rounded(saved)),
            words(QT_TRANSLATE_NOOP("Checks",
                                    "Past the width of a multiplier every product costs another one.")));
        finding.share = saved;
        finding.cure = std::move(step.cure);
        return;
    }
}

} // namespace

bool fits(const estimate::Resources& needed, const estimate::Part& part)
{
    return std::ranges::all_of(resources, [&](const Kindred& resource) {
        const auto& available = part.*resource.available;
        return !available || (needed.*resource.needed).value <= double(available->value);
    });
}

void check_part(Context& context)
{
    if (context.part() == nullptr)
        return;
    check_room(context);
    check_regions(context);
}

void check_dsp(Context& context)
{
    if (context.part() == nullptr ||
        context.evaluation().estimate.layers.size() != context.design().nodes.size())
        return;
    for (const design::Node& node : context.design().nodes)
        if (const auto matrix = design::weight_matrix(node);
            matrix && context.evaluation().estimate.layers[node.id.index()].resources.dsp.value >= 1)
            check_products(context, node, *matrix);
}

} // namespace bitscape::checks
