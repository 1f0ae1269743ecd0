#include "emulate/dense_layout.hpp"

#include <algorithm>
#include <numeric>

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
    Range product{};             ///< of all products, in product units (scaled weights)
    Range sum{};                 ///< of all partial sums in any order, if nothing overflows
    bool sums_inside = true;     ///< no product and no partial sum leaves the accumulator
    WideRaw weight_sum = 0;      ///< largest sum of a column's |weights|
    Range weights{};             ///< of all weights, scaled
    std::vector<WideRaw> bias{}; ///< [sets, n_out] in the accumulator
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
    for (const WideRaw weight : a.layer.weights) {
        a.weights.min = std::min(a.weights.min, weight * a.weight_factor);
        a.weights.max = std::max(a.weights.max, weight * a.weight_factor);
    }
    const int bound_bits =
        signed_bits(a.in.range) + signed_bits(a.weights) + signed_bits(static_cast<WideRaw>(layer.n_in) + 1);
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

/// How 16-bit multiplications that keep the upper half of the product do the shift. floor(x w / 2^shift) is
/// the upper half of x' w' with x' = x 2^input, w' = w 2^weight, input + weight = 16 - shift; rounding ties
/// up takes one bit less.
struct Scaling {
    int input = 0, weight = 0;
    bool rounds = false;
    bool fits = false; ///< every scaled weight has 16 bits; otherwise a second product adds what is above
};

std::optional<Scaling> scaling(const Analysis& a)
{
    const Rounding rounding = a.layer.accum.rounding;
    if (a.shift < 1 || (rounding != Rounding::trn && rounding != Rounding::rnd) || !fits(a.in.range, 16))
        return std::nullopt;
    Scaling scale;
    scale.rounds = rounding == Rounding::rnd;
    const int total = (scale.rounds ? 15 : 16) - a.shift;
    if (total < 0)
        return std::nullopt;
    scale.weight = total;
    const int spare = std::min(total, 16 - signed_bits(a.in.range));
    const auto too_wide = [&] { return signed_bits(a.weights) + scale.weight > 16; };
    for (; scale.input < spare && too_wide(); ++scale.input)
        --scale.weight;
    scale.fits = !too_wide();
    // The one product of 16-bit numbers that the rounding multiplication need not get right everywhere.
    const bool extreme = a.in.range.min * (WideRaw{1} << scale.input) == -32768;
    if (scale.rounds && extreme && (!scale.fits || a.weights.min * (WideRaw{1} << scale.weight) == -32768))
        return std::nullopt;
    return scale;
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
    if (need.bits <= 32 && fits(a.in.range, 16) && fits(a.weights, 16))
        return Kernel::pair32;
    if (need.bits <= 32)
        return need.bits <= 16 ? Kernel::mul16 : Kernel::mul32;
    const int limbs = limbs_needed(a);
    const bool fits_lane = need.bits <= 64 && a.in.lane != Lane::i128;
    if (limbs >= 1 && (limbs <= max_limbs || !fits_lane))
        return Kernel::fma64;
    if (fits_lane)
        return Kernel::mul64;
    return std::nullopt;
}

std::optional<DensePlan::Kernel> choose_clamping(const Analysis& a, const Range& product)
{
    using Kernel = DensePlan::Kernel;
    const FixedPoint& accum = a.layer.accum;
    const auto scale = scaling(a);
    if (scale && scale->fits && fits(rounded_range(a.product, a.shift), 16) &&
        accum.width + (accum.is_signed ? 0 : 1) <= 16 && accum.overflow != Overflow::sat_zero)
        return Kernel::clamp16;
    if (fits(product, 32) && accum.width <= 30)
        return Kernel::clamp32;
    if (fits(product, 64) && accum.width <= 62)
        return Kernel::clamp64;
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
    if (clamps)
        return choose_clamping(a, product);
    const Need need = needed_bits(a);
    if (const auto scale = scaling(a);
        need.bits <= 16 && scale && signed_bits(a.weights) + scale->weight <= 32)
        return scale->rounds ? Kernel::round16 : Kernel::shift16;
    if (need.bits <= 32 && fits(product, 32))
        return Kernel::shift32;
    if (need.bits <= 64 && fits(product, 64))
        return Kernel::shift64;
    return std::nullopt;
}

/// Inputs of one position as the weight words see them: unit u is the inputs size * u, size * u + 1, ...
template <class Part>
std::int32_t word_of(const Analysis& a, std::size_t size, std::size_t unit, std::size_t column)
{
    std::uint32_t word = 0;
    for (std::size_t m = 0; m < size && unit * size + m < a.layer.n_in; ++m)
        word |= static_cast<std::uint32_t>(static_cast<Part>(weight_at(a, unit * size + m, column)))
                << (m * 8 * sizeof(Part));
    return static_cast<std::int32_t>(word);
}

std::vector<std::uint32_t> ascending(std::size_t count)
{
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

/// Inputs and columns for weights that multiply `size` inputs at once.
void lay_out(const Analysis& a, std::size_t size, DensePlan& plan)
{
    plan.units = make_units(a.layer, size);
    const auto used = [&](std::size_t unit, std::size_t column) {
        for (std::size_t i = unit * size; i < std::min((unit + 1) * size, a.layer.n_in); ++i)
            if (weight_at(a, i, column) != 0)
                return true;
        return false;
    };
    make_blocks(a.layer, plan.units, used, plan);
}

/// 8-bit factors: the machine's unsigned times signed product of four bytes.
std::optional<DensePlan::Quads> make_quads(const Analysis& a, const DensePlan& plan)
{
    const WideRaw min = std::min<WideRaw>(a.in.range.min, 0), max = std::max<WideRaw>(a.in.range.max, 0);
    if (max - min > 255 || !fits(a.weights, 8) || a.in.lane != Lane::i16)
        return std::nullopt;
    DensePlan::Quads quads;
    quads.offset = static_cast<std::int32_t>(min);
    quads.units = make_units(a.layer, 4);
    quads.words = make_terms<std::int32_t>(
        plan, ascending(quads.units.per_position),
        [&](std::size_t unit, std::size_t column) { return word_of<std::uint8_t>(a, 4, unit, column); });
    for (std::size_t column = 0; column < columns(a); ++column) {
        WideRaw sum = a.bias[column];
        for (std::size_t i = 0; i < a.layer.n_in; ++i)
            sum += weight_at(a, i, column) * min;
        quads.bias.push_back(static_cast<std::int32_t>(sum));
    }
    return quads;
}

/// The same 16-bit word twice: broadcasting 32 bits is the cheaper instruction.
std::int32_t twice(WideRaw value)
{
    const auto half = static_cast<std::uint32_t>(static_cast<std::uint16_t>(value));
    return static_cast<std::int32_t>(half | (half << 16));
}

/// Weights for the multiplications that keep the upper 16 bits.
void fill_scaled(const Analysis& a, DensePlan& plan)
{
    const Scaling scale = *scaling(a);
    plan.input_shift = scale.input;
    plan.rounds = scale.rounds;
    const WideRaw factor = WideRaw{1} << scale.weight;
    plan.words = make_terms<std::int32_t>(plan, a.layer.visit, [&](std::size_t i, std::size_t column) {
        return twice(weight_at(a, i, column) * factor);
    });
    if (scale.fits)
        return;
    // w' = high * 2^16 + low with low signed: the upper half of x' w' is x' high + upper half of x' low.
    plan.high = make_terms<std::int32_t>(plan, a.layer.visit, [&](std::size_t i, std::size_t column) {
        const WideRaw scaled = weight_at(a, i, column) * factor;
        const WideRaw high = (scaled - static_cast<std::int16_t>(scaled)) >> 16;
        return twice(scale.rounds ? high * 2 : high);
    });
}

void fill_terms(const Analysis& a, DensePlan& plan)
{
    using Kernel = DensePlan::Kernel;
    lay_out(a, plan.kernel == Kernel::pair32 ? 2 : 1, plan);
    const auto order = ascending(plan.units.per_position);
    switch (plan.kernel) {
    case Kernel::mul16:
        plan.words = make_terms<std::int32_t>(
            plan, order, [&](std::size_t i, std::size_t column) { return twice(weight_at(a, i, column)); });
        return;
    case Kernel::shift16:
    case Kernel::round16:
    case Kernel::clamp16:
        return fill_scaled(a, plan);
    case Kernel::pair32:
        plan.words = make_terms<std::int32_t>(plan, order, [&](std::size_t unit, std::size_t column) {
            return word_of<std::uint16_t>(a, 2, unit, column);
        });
        plan.quads = make_quads(a, plan);
        return;
    case Kernel::mul32:
    case Kernel::shift32:
    case Kernel::clamp32:
        plan.words = make_terms<std::int32_t>(plan, a.layer.visit, [&](std::size_t i, std::size_t column) {
            return static_cast<std::int32_t>(weight_at(a, i, column));
        });
        return;
    case Kernel::mul64:
    case Kernel::shift64:
    case Kernel::clamp64:
        plan.longs = make_terms<std::int64_t>(plan, a.layer.visit, [&](std::size_t i, std::size_t column) {
            return static_cast<std::int64_t>(weight_at(a, i, column));
        });
        return;
    case Kernel::fma64:
        plan.doubles = make_terms<double>(plan, order, [&](std::size_t i, std::size_t column) {
            return static_cast<double>(weight_at(a, i, column));
        });
        return;
    }
}

Lane sum_lane(DensePlan::Kernel kernel, const Need& need)
{
    using Kernel = DensePlan::Kernel;
    switch (kernel) {
    case Kernel::mul16:
    case Kernel::shift16:
    case Kernel::round16:
    case Kernel::clamp16:
        return Lane::i16;
    case Kernel::pair32:
        return need.bits <= 16 && !need.modular ? Lane::i16 : Lane::i32;
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
    Analysis a{product, in};
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
    Analysis a{product, in};
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
    plan.n_out = product.n_out;
    plan.positions = product.positions;
    plan.sets = product.sets;
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
