#include "estimate/part_fit.hpp"

#include "estimate/layer_cache.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace bitscape::estimate {

namespace {

bool drives(design::Backend backend, const Part& part)
{
    const bool intel = part.vendor.find("Intel") != std::string::npos;
    switch (backend) {
    case design::Backend::vivado:
    case design::Backend::vitis:
        return !intel;
    case design::Backend::quartus:
    case design::Backend::oneapi:
        return intel;
    case design::Backend::catapult:
        return true;
    }
    return true;
}

/// Bits of the 18 kbit blocks that an estimate counts, in blocks of another size.
std::optional<Sourced> blocks_of(const Part& part, const PartDetails& details)
{
    if (part.bram18)
        return part.bram18;
    if (!details.memory_bits)
        return std::nullopt;
    constexpr double bits = 18432; // Intel: as many as its memory bits make
    return Sourced{static_cast<std::int64_t>(details.memory_bits->value / bits), details.memory_bits->source,
                   details.memory_bits->verified};
}

Use use_of(std::string_view name, const Estimate& needed, const std::optional<Sourced>& available,
           double limit, bool at_upper_limit)
{
    Use use{name, at_upper_limit ? needed.high : needed.value, 0, available.has_value(), limit};
    if (available)
        use.available = static_cast<double>(available->value);
    return use;
}

std::int64_t count(const std::optional<Sourced>& number)
{
    return number ? number->value : 0;
}

} // namespace

double Use::share() const
{
    if (needed <= 0)
        return 0;
    return available > 0 ? needed / available : std::numeric_limits<double>::infinity();
}

bool PartUse::fits() const
{
    return std::all_of(uses.begin(), uses.end(), [](const Use& use) { return use.fits(); });
}

const Use& PartUse::tightest() const
{
    return *std::max_element(uses.begin(), uses.end(), [](const Use& a, const Use& b) {
        return a.share() / a.limit < b.share() / b.limit;
    });
}

std::vector<PartUse> uses_on(const design::Design& design, const Catalogue& catalogue,
                             const FitOptions& options)
{
    LayerCache cache;
    Options estimating = options.estimate;
    if (estimating.cache == nullptr)
        estimating.cache = &cache; // most parts share their DSP's widths
    std::vector<PartUse> result;
    result.reserve(catalogue.parts.size());
    for (const Part& part : catalogue.parts) {
        PartUse use{&part, estimate(design, part, estimating), {}, drives(design.backend, part)};
        const Resources& r = use.estimate.resources;
        const bool high = options.at_upper_limit;
        const FillLimits& limits = options.limits;
        use.uses = {
            use_of("LUT", r.lut, part.lut, limits.lut, high), use_of("FF", r.ff, part.ff, limits.ff, high),
            use_of("DSP", r.dsp, part.dsp, limits.dsp, high),
            use_of("BRAM", r.bram18, blocks_of(part, catalogue.details_of(part)), limits.bram18, high),
            use_of("URAM", r.uram, part.uram, limits.uram, high)};
        result.push_back(std::move(use));
    }
    return result;
}

const PartUse* smallest_that_fits(const std::vector<PartUse>& uses)
{
    const PartUse* best = nullptr;
    const auto size = [](const PartUse& use) {
        const Part& part = *use.part;
        return std::tuple(count(part.lut), count(part.dsp), count(part.bram18) + 16 * count(part.uram));
    };
    for (const PartUse& use : uses)
        if (use.suits && use.fits() && (best == nullptr || size(use) < size(*best)))
            best = &use;
    return best;
}

} // namespace bitscape::estimate
