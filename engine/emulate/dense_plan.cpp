#include "emulate/program.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::emulate {
namespace {

constexpr int exact_double_bits = 52; // |sum| < 2^52 keeps every partial sum exact with room to spare
constexpr int max_limbs = 3;          // beyond, 64-bit products are as fast

/// What is known of one node's products and sums before any kernel is chosen.
struct Analysis {
    const MatrixProduct& layer;
    const TensorInfo& in;
    int shift = 0; ///< product fraction - accumulator fraction; below 0 the weights are scaled up instead
    WideRaw weight_factor = 1;
    Range product;             ///< of all products, in product units (scaled weights)
    Range sum;                 ///< of all partial sums in any order, if nothing overflows
    bool sums_inside = true;   ///< no product and no partial sum leaves the accumulator
    WideRaw weight_sum = 0;    ///< largest sum of a column's |weights|
    std::vector<WideRaw> bias; ///< [sets, n_out] in the accumulator
};

/// Columns of all weight sets one after the other: column c = set * n_out + output.
std::size_t columns(const Analysis& a)
{
    return a.layer.sets * a.layer.n_out;
}

/// Weight of input i in a column, in product units.
WideRaw weight_at(const Analysis& a, std::size_t i, std::size_t column)
{
    const std::size_t set = column / a.layer.n_out, output = column % a.layer.n_out;
    return a.layer.weights[(set * a.layer.n_in + i) * a.layer.n_out + output] * a.weight_factor;
}

bool fits(const Range& range, int bits)
{
    return signed_bits(range) <= bits;
}

Range times(const Range& x, WideRaw weight)
{
    return weight < 0 ? Range{x.max * weight, x.min * weight} : Range{x.min * weight, x.max * weight};
}

/// Bounds of a product after it was rounded to the accumulator's fraction.
Range rounded_range(const Range& product, int shift)
{
    if (shift <= 0)
        return product;
    return {product.min >> shift, (product.max >> shift) + 1};
}

void analyse_column(Analysis& a, std::size_t column, const Range& accepted)
{
    const Range x = a.in.range;
    Range sum{a.bias[column], a.bias[column]};
    WideRaw weight_sum = 0;
    for (std::size_t i = 0; i < a.layer.n_in; ++i) {
        const WideRaw weight = weight_at(a, i, column);
        if (weight == 0)
            continue;
        weight_sum += weight < 0 ? -weight : weight;
        const Range product = times(x, weight);
        a.product = {std::min(a.product.min, product.min), std::max(a.product.max, product.max)};
        const Range rounded = rounded_range(product, a.shift);
        a.sums_inside = a.sums_inside && rounded.min >= accepted.min && rounded.max <= accepted.max;
        sum.min += std::min<WideRaw>(rounded.min, 0);
        sum.max += std::max<WideRaw>(rounded.max, 0);
    }
    a.sums_inside = a.sums_inside && sum.min >= accepted.min && sum.max <= accepted.max;
    a.sum = {std::min(a.sum.min, sum.min), std::max(a.sum.max, sum.max)};
    a.weight_sum = std::max(a.weight_sum, weight_sum);
}

/// False when 128 bits would not hold the bounds themselves.
bool analyse(Analysis& a)
{
    const MatrixProduct& layer = a.layer;
    a.shift = a.in.type.fraction() + layer.weight_type.fraction() - layer.accum.fraction();
    if (a.shift < 0) {
        if (a.shift < -60 || layer.weight_type.width - a.shift > 64)
            return false;
        a.weight_factor = WideRaw{1} << -a.shift;
        a.shift = 0;
    }
    if (a.shift > 62)
        return false;
    const bool symmetric = layer.accum.overflow == Overflow::sat_sym && layer.accum.is_signed;
    const Range accepted{raw_min(layer.accum) + (symmetric ? 1 : 0), raw_max(layer.accum)};
    for (const WideRaw bias : layer.bias)
        a.bias.push_back(cast(bias, layer.bias_type.fraction(), layer.accum));
    WideRaw largest = 0;
    for (const WideRaw weight : a.layer.weights)
        largest = std::max(largest, weight < 0 ? -weight : weight);
    const int bound_bits = signed_bits(a.in.range) + signed_bits(largest * a.weight_factor) +
                           signed_bits(static_cast<WideRaw>(layer.n_in) + 1);
    if (bound_bits > 120)
        return false;
    for (std::size_t j = 0; j < columns(a); ++j)
        analyse_column(a, j, accepted);
    return true;
}

/// Bits below which sums must be right: all of them, or the accumulator's when it wraps.
struct Need {
    int bits = 0;
    bool modular = false;
};

Need needed_bits(const Analysis& a)
{
    if (a.sums_inside)
        return {signed_bits(a.sum), false};
    return {a.layer.accum.width, true};
}

/// Whether weights times 2^(16 - shift) fit 16 + 16 bits, so that two 16-bit multiplications floor the
/// product.
bool splits_at_16(const Analysis& a)
{
    return a.shift >= 1 && a.shift <= 16 && a.layer.accum.rounding == Rounding::trn && fits(a.in.range, 16);
}

int limb_bits(const Analysis& a)
{
    return exact_double_bits - (signed_bits(a.weight_sum) - 1);
}

/// Parts of limb_bits() into which inputs are cut so that doubles hold every sum of products; 0 if weights
/// are too wide.
int limbs_needed(const Analysis& a)
{
    const int bits = limb_bits(a);
    constexpr int worth_while = 8;
    if (bits < worth_while)
        return 0;
    return std::max(1, (signed_bits(a.in.range) - 1 + bits - 1) / bits);
}

std::optional<DensePlan::Kernel> choose_without_shift(const Analysis& a)
{
    using Kernel = DensePlan::Kernel;
    const Need need = needed_bits(a);
    if (need.bits <= 16)
        return Kernel::mul16;
    Range weights;
    for (const WideRaw weight : a.layer.weights) {
        weights.min = std::min(weights.min, weight * a.weight_factor);
        weights.max = std::max(weights.max, weight * a.weight_factor);
    }
    if (need.bits <= 32)
        return fits(a.in.range, 16) && fits(weights, 16) ? Kernel::pair32 : Kernel::mul32;
    const int limbs = limbs_needed(a);
    const bool fits_lane = need.bits <= 64 && a.in.lane != Lane::i128;
    if (limbs >= 1 && (limbs <= max_limbs || !fits_lane))
        return Kernel::fma64;
    if (fits_lane)
        return Kernel::mul64;
    return std::nullopt;
}

std::optional<DensePlan::Kernel> choose(const Analysis& a)
{
    using Kernel = DensePlan::Kernel;
    const bool clamps = !a.sums_inside && a.layer.accum.overflow != Overflow::wrap;
    if (a.shift == 0 && !clamps)
        return choose_without_shift(a);
    // The rounding constants are added before the shift.
    const WideRaw margin = a.shift > 0 ? WideRaw{1} << a.shift : 0;
    const Range product{a.product.min - margin, a.product.max + margin};
    if (clamps) {
        if (fits(product, 32) && a.layer.accum.width <= 30)
            return Kernel::clamp32;
        if (fits(product, 64) && a.layer.accum.width <= 62)
            return Kernel::clamp64;
        return std::nullopt;
    }
    const Need need = needed_bits(a);
    if (need.bits <= 16 && splits_at_16(a))
        return Kernel::shift16;
    if (need.bits <= 32 && fits(product, 32))
        return Kernel::shift32;
    if (need.bits <= 64 && fits(product, 64))
        return Kernel::shift64;
    return std::nullopt;
}

/// Non-zero terms of each column, inputs in the reference's order.
template <class T, class Weight> Terms<T> make_terms(const Analysis& a, const Weight& weight_of)
{
    Terms<T> terms;
    terms.begin.push_back(0);
    for (std::size_t j = 0; j < columns(a); ++j) {
        for (const std::uint32_t i : a.layer.visit) {
            const T weight = weight_of(weight_at(a, i, j));
            if (weight == 0)
                continue;
            terms.index.push_back(i);
            terms.weight.push_back(weight);
        }
        terms.begin.push_back(static_cast<std::uint32_t>(terms.index.size()));
    }
    return terms;
}

Terms<std::int32_t> make_pairs(const Analysis& a)
{
    Terms<std::int32_t> terms;
    terms.begin.push_back(0);
    const std::size_t n_in = a.layer.n_in;
    for (std::size_t j = 0; j < columns(a); ++j) {
        for (std::size_t i = 0; i < n_in; i += 2) {
            const WideRaw even = weight_at(a, i, j);
            const WideRaw odd = i + 1 < n_in ? weight_at(a, i + 1, j) : 0;
            if (even == 0 && odd == 0)
                continue;
            const auto low = static_cast<std::uint32_t>(static_cast<std::uint16_t>(even));
            const auto top = static_cast<std::uint32_t>(static_cast<std::uint16_t>(odd));
            terms.index.push_back(static_cast<std::uint32_t>(i / 2));
            terms.weight.push_back(static_cast<std::int32_t>(low | (top << 16)));
        }
        terms.begin.push_back(static_cast<std::uint32_t>(terms.index.size()));
    }
    return terms;
}

void fill_terms(const Analysis& a, DensePlan& plan)
{
    using Kernel = DensePlan::Kernel;
    switch (plan.kernel) {
    case Kernel::mul16:
        plan.low = make_terms<std::int16_t>(a, [](WideRaw w) { return static_cast<std::int16_t>(w); });
        return;
    case Kernel::shift16: {
        // w * 2^(16 - shift) = high * 2^16 + low, low signed: floor(x w / 2^shift) = x high + floor(x low /
        // 2^16).
        const WideRaw scale = WideRaw{1} << (16 - a.shift);
        plan.low =
            make_terms<std::int16_t>(a, [&](WideRaw w) { return static_cast<std::int16_t>(w * scale); });
        plan.high = make_terms<std::int16_t>(a, [&](WideRaw w) {
            const WideRaw low = static_cast<std::int16_t>(w * scale);
            return static_cast<std::int16_t>((w * scale - low) >> 16);
        });
        return;
    }
    case Kernel::pair32:
        plan.words = make_pairs(a);
        return;
    case Kernel::mul32:
    case Kernel::shift32:
    case Kernel::clamp32:
        plan.words = make_terms<std::int32_t>(a, [](WideRaw w) { return static_cast<std::int32_t>(w); });
        return;
    case Kernel::mul64:
    case Kernel::shift64:
    case Kernel::clamp64:
        plan.longs = make_terms<std::int64_t>(a, [](WideRaw w) { return static_cast<std::int64_t>(w); });
        return;
    case Kernel::fma64:
        plan.doubles = make_terms<double>(a, [](WideRaw w) { return static_cast<double>(w); });
        return;
    }
}

Lane sum_lane(DensePlan::Kernel kernel, const Need& need)
{
    using Kernel = DensePlan::Kernel;
    switch (kernel) {
    case Kernel::mul16:
    case Kernel::shift16:
        return Lane::i16;
    case Kernel::pair32:
    case Kernel::mul32:
    case Kernel::shift32:
    case Kernel::clamp32:
        return Lane::i32;
    case Kernel::fma64:
        return need.bits <= 64 ? Lane::i64 : Lane::i128;
    case Kernel::mul64:
    case Kernel::shift64:
    case Kernel::clamp64:
        break;
    }
    return Lane::i64;
}

} // namespace

Range product_range(const MatrixProduct& product, const TensorInfo& in, const FixedPoint& result)
{
    if (!product.rule.is_exact()) {
        const auto exact = with_exact_terms(product, in);
        return exact ? product_range(*exact, in, result) : Range{raw_min(result), raw_max(result)};
    }
    Analysis a{product, in, 0, 1, {}, {}, true, 0, {}};
    const FixedPoint& accum = product.accum;
    if (!analyse(a) || !a.sums_inside)
        return cast_range({raw_min(accum), raw_max(accum)}, accum.fraction(), result);
    return cast_range(a.sum, accum.fraction(), result);
}

std::optional<DensePlan> plan_product(const MatrixProduct& product, const TensorInfo& in,
                                      const TensorInfo& out)
{
    if (!product.rule.is_exact()) {
        const auto exact = with_exact_terms(product, in);
        return exact ? plan_product(*exact, in, out) : std::nullopt;
    }
    Analysis a{product, in, 0, 1, {}, {}, true, 0, {}};
    if (!analyse(a))
        return std::nullopt;
    const auto kernel = choose(a);
    if (!kernel)
        return std::nullopt;

    DensePlan plan;
    plan.kernel = *kernel;
    const FixedPoint& accum = product.accum;
    const bool wraps = !a.sums_inside && accum.overflow == Overflow::wrap;
    const Range sums = a.sums_inside ? a.sum : Range{raw_min(accum), raw_max(accum)};
    plan.sum_lane = sum_lane(*kernel, needed_bits(a));
    const auto cast_plan = make_cast_plan(sums, accum.fraction(), out.type, plan.sum_lane, out.lane);
    if (!cast_plan)
        return std::nullopt;
    plan.cast = *cast_plan;
    if (wraps) {
        plan.cast.unwrap_bits = accum.width;
        plan.cast.unwrap_signed = accum.is_signed;
    }
    plan.n_in = product.n_in;
    plan.n_out = product.n_out;
    plan.positions = product.positions;
    plan.sets = product.sets;
    plan.gather = product.gather;
    plan.in_lane = in.lane;
    plan.out_lane = out.lane;
    plan.bias = a.bias;
    if (plan.kernel == DensePlan::Kernel::fma64) {
        plan.limb_bits = limb_bits(a);
        plan.limbs = limbs_needed(a);
    }
    plan.round = make_rounder(accum.rounding, a.shift);
    plan.saturate_to_zero = accum.overflow == Overflow::sat_zero;
    const bool symmetric = accum.overflow == Overflow::sat_sym && accum.is_signed && accum.width > 1;
    plan.accum_min = static_cast<std::int64_t>(raw_min(accum) + (symmetric ? 1 : 0));
    plan.accum_max = static_cast<std::int64_t>(raw_max(accum));
    fill_terms(a, plan);
    return plan;
}

} // namespace bitscape::emulate
