#include "emulate/kernels.hpp"

#include <algorithm>

// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "emulate/dense_kernel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "emulate/element_kernels-inl.hpp"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace bitscape::emulate::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// Rows lie side by side in vectors and every weight is broadcast, so a zero weight costs nothing and no
// kernel moves data across lanes. Each operation below adds one term to the sums of a vector of rows.

struct Mul16 {
    using T = std::int16_t;
    using D = hn::ScalableTag<T>;
    template <class V> static V add(D, V sum, V x, V w) { return hn::Add(sum, hn::Mul(x, w)); }
};

struct MulHigh16 {
    using T = std::int16_t;
    using D = hn::ScalableTag<T>;
    template <class V> static V add(D, V sum, V x, V w) { return hn::Add(sum, hn::MulHigh(x, w)); }
};

template <class Int> struct Mul {
    using T = Int;
    using D = hn::ScalableTag<T>;
    template <class V> static V add(D, V sum, V x, V w) { return hn::Add(sum, hn::Mul(x, w)); }
};

struct Fma64 {
    using T = double;
    using D = hn::ScalableTag<T>;
    template <class V> static V add(D, V sum, V x, V w) { return hn::MulAdd(x, w, sum); }
};

/// What a product goes through on its way into the sum.
struct ProductCast {
    Rounder round;
    std::int64_t min = 0, max = 0;
};

template <class D, Rounder::Form form> struct RoundedProduct {
    using V = hn::Vec<D>;
    V constant, negative;
    int shift;

    RoundedProduct(D d, const ProductCast& cast)
        : constant(hn::Set(d, static_cast<hn::TFromD<D>>(cast.round.constant))),
          negative(hn::Set(d, static_cast<hn::TFromD<D>>(cast.round.negative))), shift(cast.round.shift)
    {
    }
    V operator()(D d, V product) const
    {
        V shifted = hn::Add(product, constant);
        if constexpr (form == Rounder::Form::sign)
            shifted = hn::Add(shifted, hn::And(hn::BroadcastSignBit(product), negative));
        if constexpr (form == Rounder::Form::even)
            shifted =
                hn::Add(shifted, hn::And(hn::ShiftRightSame(product, shift), hn::Set(d, hn::TFromD<D>{1})));
        return hn::ShiftRightSame(shifted, shift);
    }
};

/// The other kernels' inner loop: `count` terms on `vectors` vectors of rows, sums kept in registers.
template <class Op, std::size_t vectors>
void accumulate(const typename Op::T* HWY_RESTRICT x, std::size_t stride,
                const std::uint32_t* HWY_RESTRICT index, const typename Op::T* HWY_RESTRICT weight,
                std::size_t count, typename Op::T* HWY_RESTRICT sums)
{
    const typename Op::D d;
    const std::size_t lanes = hn::Lanes(d);
    hn::Vec<typename Op::D> sum[vectors];
    for (std::size_t v = 0; v < vectors; ++v)
        sum[v] = hn::Load(d, sums + v * lanes);
    for (std::size_t t = 0; t < count; ++t) {
        const auto w = hn::Set(d, weight[t]);
        const typename Op::T* HWY_RESTRICT row = x + index[t] * stride;
        for (std::size_t v = 0; v < vectors; ++v)
            sum[v] = Op::add(d, sum[v], hn::Load(d, row + v * lanes), w);
    }
    for (std::size_t v = 0; v < vectors; ++v)
        hn::Store(sum[v], d, sums + v * lanes);
}

/// sums[rows] += terms of one column. `rows` is a multiple of row_granularity.
template <class Op>
void add_terms(const typename Op::T* x, std::size_t stride, const Terms<typename Op::T>& terms,
               std::size_t column, std::size_t rows, typename Op::T* sums)
{
    const std::size_t lanes = hn::Lanes(typename Op::D());
    const std::size_t first = terms.begin[column];
    const std::size_t count = terms.begin[column + 1] - first;
    if (count == 0)
        return;
    constexpr std::size_t wide = 8;
    std::size_t row = 0;
    for (; row + wide * lanes <= rows; row += wide * lanes)
        accumulate<Op, wide>(x + row, stride, terms.index.data() + first, terms.weight.data() + first, count,
                             sums + row);
    for (; row < rows; row += lanes)
        accumulate<Op, 1>(x + row, stride, terms.index.data() + first, terms.weight.data() + first, count,
                          sums + row);
}

/// Pairs of 16-bit factors: x holds rows of two neighbouring inputs interleaved, weight words their two
/// weights.
template <std::size_t vectors>
void accumulate_pairs(const std::int16_t* HWY_RESTRICT x, std::size_t stride,
                      const std::uint32_t* HWY_RESTRICT index, const std::int32_t* HWY_RESTRICT weight,
                      std::size_t count, std::int32_t* HWY_RESTRICT sums)
{
#if HWY_TARGET == HWY_SCALAR
    for (std::size_t t = 0; t < count; ++t) {
        const auto even = static_cast<std::int16_t>(weight[t]);
        const auto odd = static_cast<std::int16_t>(weight[t] >> 16);
        const std::int16_t* row = x + index[t] * 2 * stride;
        for (std::size_t v = 0; v < vectors; ++v)
            sums[v] = static_cast<std::int32_t>(static_cast<std::uint32_t>(sums[v]) +
                                                static_cast<std::uint32_t>(row[2 * v] * even) +
                                                static_cast<std::uint32_t>(row[2 * v + 1] * odd));
    }
#else
    const hn::ScalableTag<std::int32_t> d32;
    const hn::ScalableTag<std::int16_t> d16;
    const std::size_t lanes = hn::Lanes(d32);
    hn::Vec<decltype(d32)> even[vectors], odd[vectors];
    for (std::size_t v = 0; v < vectors; ++v) {
        even[v] = hn::Zero(d32);
        odd[v] = hn::Zero(d32);
    }
    for (std::size_t t = 0; t < count; ++t) {
        const auto w = hn::BitCast(d16, hn::Set(d32, weight[t]));
        const std::int16_t* HWY_RESTRICT row = x + index[t] * 2 * stride;
        for (std::size_t v = 0; v < vectors; ++v)
            even[v] =
                hn::ReorderWidenMulAccumulate(d32, hn::Load(d16, row + 2 * v * lanes), w, even[v], odd[v]);
    }
    for (std::size_t v = 0; v < vectors; ++v) {
        const auto sum = hn::RearrangeToOddPlusEven(even[v], odd[v]);
        hn::Store(hn::Add(hn::Load(d32, sums + v * lanes), sum), d32, sums + v * lanes);
    }
#endif
}

void add_pairs(const std::int16_t* x, std::size_t stride, const Terms<std::int32_t>& terms,
               std::size_t column, std::size_t rows, std::int32_t* sums)
{
    const std::size_t lanes = hn::Lanes(hn::ScalableTag<std::int32_t>());
    const std::size_t first = terms.begin[column];
    const std::size_t count = terms.begin[column + 1] - first;
    constexpr std::size_t wide = 8;
    std::size_t row = 0;
    for (; row + wide * lanes <= rows; row += wide * lanes)
        accumulate_pairs<wide>(x + 2 * row, stride, terms.index.data() + first, terms.weight.data() + first,
                               count, sums + row);
    for (; row < rows; row += lanes)
        accumulate_pairs<1>(x + 2 * row, stride, terms.index.data() + first, terms.weight.data() + first,
                            count, sums + row);
}

enum class Saturate { no, clamp, zero };

/// Each product is rounded and, if the accumulator saturates, limited, and so is each sum: in the order of
/// the terms.
template <class T, Rounder::Form form, Saturate saturate>
void add_cast_terms(const ProductCast& cast, const T* HWY_RESTRICT x, std::size_t stride,
                    const Terms<T>& terms, std::size_t column, std::size_t rows, T* HWY_RESTRICT sums)
{
    const hn::ScalableTag<T> d;
    using V = hn::Vec<decltype(d)>;
    const RoundedProduct<hn::ScalableTag<T>, form> round(d, cast);
    const V min = hn::Set(d, static_cast<T>(cast.min));
    const V max = hn::Set(d, static_cast<T>(cast.max));
    const auto limit = [&](V value) {
        if constexpr (saturate == Saturate::clamp)
            return hn::Min(hn::Max(value, min), max);
        else if constexpr (saturate == Saturate::zero)
            return hn::IfThenZeroElse(hn::Or(hn::Lt(value, min), hn::Gt(value, max)), value);
        else
            return value;
    };
    const std::size_t lanes = hn::Lanes(d);
    const std::size_t first = terms.begin[column], last = terms.begin[column + 1];
    constexpr std::size_t wide = 4;
    for (std::size_t row = 0; row < rows; row += wide * lanes) {
        const std::size_t vectors = rows - row < wide * lanes ? (rows - row) / lanes : wide;
        V sum[wide];
        for (std::size_t v = 0; v < wide; ++v)
            sum[v] = v < vectors ? hn::Load(d, sums + row + v * lanes) : hn::Zero(d);
        for (std::size_t t = first; t < last; ++t) {
            const V w = hn::Set(d, terms.weight[t]);
            const T* HWY_RESTRICT from = x + terms.index[t] * stride + row;
            for (std::size_t v = 0; v < vectors; ++v)
                sum[v] = limit(hn::Add(sum[v], limit(round(d, hn::Mul(hn::Load(d, from + v * lanes), w)))));
        }
        for (std::size_t v = 0; v < vectors; ++v)
            hn::Store(sum[v], d, sums + row + v * lanes);
    }
}

template <class T, Saturate saturate>
void add_cast_terms(const ProductCast& cast, const T* x, std::size_t stride, const Terms<T>& terms,
                    std::size_t column, std::size_t rows, T* sums)
{
    switch (cast.round.form) {
    case Rounder::Form::constant:
        return add_cast_terms<T, Rounder::Form::constant, saturate>(cast, x, stride, terms, column, rows,
                                                                    sums);
    case Rounder::Form::sign:
        return add_cast_terms<T, Rounder::Form::sign, saturate>(cast, x, stride, terms, column, rows, sums);
    case Rounder::Form::even:
        return add_cast_terms<T, Rounder::Form::even, saturate>(cast, x, stride, terms, column, rows, sums);
    }
}

template <class T>
void add_column(const DensePlan& plan, const Terms<T>& terms, const T* x, std::size_t stride,
                std::size_t column, std::size_t rows, T* sums)
{
    using Kernel = DensePlan::Kernel;
    const ProductCast cast{plan.round, plan.accum_min, plan.accum_max};
    if (plan.kernel == Kernel::mul32 || plan.kernel == Kernel::mul64)
        return add_terms<Mul<T>>(x, stride, terms, column, rows, sums);
    if (plan.kernel == Kernel::shift32 || plan.kernel == Kernel::shift64)
        return add_cast_terms<T, Saturate::no>(cast, x, stride, terms, column, rows, sums);
    if (plan.saturate_to_zero)
        return add_cast_terms<T, Saturate::zero>(cast, x, stride, terms, column, rows, sums);
    return add_cast_terms<T, Saturate::clamp>(cast, x, stride, terms, column, rows, sums);
}

/// One matrix product of the plan: where its inputs and its weights are.
struct Position {
    const DensePlan& plan;
    const Block& block;
    std::size_t index = 0;

    [[nodiscard]] std::size_t column() const { return index % plan.sets * plan.n_out; }
    /// Input k's rows; nullptr where there is only padding.
    template <class From> [[nodiscard]] const From* input(std::size_t k) const
    {
        const std::size_t at = index * plan.n_in + k;
        const std::size_t element = plan.gather.empty() ? at : plan.gather[at];
        if (element == MatrixProduct::nowhere)
            return nullptr;
        return reinterpret_cast<const From*>(block.in) + element * block.stride;
    }
};

/// The inputs of one position in the kernel's lane: [n_in, stride].
template <class T> const T* prepare(const Position& position, Scratch& scratch)
{
    const DensePlan& plan = position.plan;
    const std::size_t stride = position.block.stride;
    const T* result = nullptr;
    with_lane(plan.in_lane, [&](auto tag) {
        using From = decltype(tag);
        if constexpr (std::is_same_v<From, T>) {
            if (plan.gather.empty()) {
                result = position.input<From>(0);
                return;
            }
        }
        scratch.prepared.resize(plan.n_in * stride * sizeof(T));
        T* to = scratch.prepared.as<T>();
        for (std::size_t k = 0; k < plan.n_in; ++k)
            if (const From* from = position.input<From>(k))
                convert_rows(from, to + k * stride, stride);
            else
                std::fill_n(to + k * stride, stride, T{0});
        result = to;
    });
    return result;
}

/// Rows of two inputs side by side: [stride, 2]; a missing one is zero.
template <class From>
void interleave(const From* HWY_RESTRICT even, const From* HWY_RESTRICT odd, std::size_t stride,
                std::int16_t* HWY_RESTRICT to)
{
    if (even == nullptr && odd == nullptr)
        return void(std::fill_n(to, 2 * stride, std::int16_t{0}));
    const auto keep_even = static_cast<std::int16_t>(even != nullptr ? -1 : 0);
    const auto keep_odd = static_cast<std::int16_t>(odd != nullptr ? -1 : 0);
    const From* HWY_RESTRICT low = even != nullptr ? even : odd;
    const From* HWY_RESTRICT high = odd != nullptr ? odd : even;
    for (std::size_t r = 0; r < stride; ++r) {
        to[2 * r] = static_cast<std::int16_t>(static_cast<std::int16_t>(low[r]) & keep_even);
        to[2 * r + 1] = static_cast<std::int16_t>(static_cast<std::int16_t>(high[r]) & keep_odd);
    }
}

/// Rows of inputs 2k and 2k + 1 side by side: [pairs, stride, 2]; a missing last input is zero.
const std::int16_t* prepare_pairs(const Position& position, Scratch& scratch)
{
    const DensePlan& plan = position.plan;
    const std::size_t stride = position.block.stride;
    scratch.prepared.resize((plan.n_in + 1) / 2 * 2 * stride * sizeof(std::int16_t));
    auto* to = scratch.prepared.as<std::int16_t>();
    with_lane(plan.in_lane, [&](auto tag) {
        using From = decltype(tag);
        for (std::size_t k = 0; k < plan.n_in; k += 2)
            interleave(position.input<From>(k), k + 1 < plan.n_in ? position.input<From>(k + 1) : nullptr,
                       stride, to + k * stride);
    });
    return to;
}

/// Part of each value that belongs to one limb, as doubles.
template <class From>
void cut_limb(const DensePlan& plan, std::size_t limb, const From* HWY_RESTRICT from, double* HWY_RESTRICT to,
              std::size_t rows)
{
    const int shift = static_cast<int>(limb) * plan.limb_bits;
    if (limb + 1 == static_cast<std::size_t>(plan.limbs)) {
        for (std::size_t r = 0; r < rows; ++r)
            to[r] = static_cast<double>(static_cast<From>(from[r] >> shift));
        return;
    }
    const auto below = static_cast<From>((From{1} << std::min(plan.limb_bits, bits_of<From> - 2)) - 1);
    for (std::size_t r = 0; r < rows; ++r)
        to[r] = static_cast<double>(static_cast<From>((from[r] >> shift) & below));
}

/// Doubles of the inputs' limbs: [limbs, n_in, stride].
const double* prepare_limbs(const Position& position, Scratch& scratch)
{
    const DensePlan& plan = position.plan;
    const std::size_t stride = position.block.stride;
    const auto limbs = static_cast<std::size_t>(plan.limbs);
    scratch.prepared.resize(limbs * plan.n_in * stride * sizeof(double));
    double* to = scratch.prepared.as<double>();
    with_lane(plan.in_lane, [&](auto tag) {
        for (std::size_t k = 0; k < plan.n_in; ++k) {
            const auto* from = position.input<decltype(tag)>(k);
            for (std::size_t limb = 0; limb < limbs; ++limb) {
                double* rows = to + (limb * plan.n_in + k) * stride;
                if (from != nullptr)
                    cut_limb(plan, limb, from, rows, stride);
                else
                    std::fill_n(rows, stride, 0.0);
            }
        }
    });
    return to;
}

/// sums = bias + limb sums, modulo the width of T.
template <class T>
void combine_limbs(const DensePlan& plan, WideRaw bias, const double* limb_sums, std::size_t rows,
                   T* HWY_RESTRICT sums)
{
    using U = Unsigned<T>;
    for (std::size_t r = 0; r < rows; ++r)
        sums[r] = static_cast<T>(bias);
    for (int k = 0; k < plan.limbs && k * plan.limb_bits < bits_of<T>; ++k) {
        const int shift = k * plan.limb_bits;
        const double* HWY_RESTRICT limb = limb_sums + static_cast<std::size_t>(k) * max_block_rows;
        for (std::size_t r = 0; r < rows; ++r)
            sums[r] = static_cast<T>(static_cast<U>(sums[r]) +
                                     (static_cast<U>(static_cast<std::int64_t>(limb[r])) << shift));
    }
}

/// All columns of one position: `add(column, first row, rows, sums)` puts a column's terms for some rows on
/// top of its bias. Rows go in tiles of eight vectors, so that the tile's inputs stay in the first-level
/// cache for all columns.
template <class Element, class T, class Add>
void run_columns(const Position& position, Scratch& scratch, Counts& counts, const Add& add)
{
    const DensePlan& plan = position.plan;
    const Block& block = position.block;
    scratch.sums.resize(block.stride * sizeof(T));
    scratch.values.resize(block.stride * sizeof(WideRaw));
    T* sums = scratch.sums.as<T>();
    const std::size_t tile = std::max(8 * hn::Lanes(hn::ScalableTag<Element>()), row_granularity);
    const std::size_t bytes = lane_bytes(plan.out_lane);
    std::byte* out = block.out + position.index * plan.n_out * bytes * block.stride;
    for (std::size_t row = 0; row < block.rows; row += tile) {
        const std::size_t rows = std::min(tile, block.stride - row);
        const std::size_t valid = std::min(rows, block.rows - row);
        for (std::size_t j = 0; j < plan.n_out; ++j) {
            const std::size_t column = position.column() + j;
            const auto bias = static_cast<T>(plan.bias[column]);
            for (std::size_t r = 0; r < rows; ++r)
                sums[r] = bias;
            add(column, row, rows, sums);
            with_lane(plan.cast.lane, [&](auto tag) {
                auto* values = scratch.values.as<decltype(tag)>();
                convert_rows(sums, values, valid);
                finish_rows(plan.cast, values, valid, plan.out_lane, out + (j * block.stride + row) * bytes,
                            counts);
            });
        }
    }
}

template <class T>
void run_terms(const Position& position, const Terms<T>& terms, Scratch& scratch, Counts& counts)
{
    const T* x = prepare<T>(position, scratch);
    run_columns<T, T>(
        position, scratch, counts, [&](std::size_t column, std::size_t row, std::size_t rows, T* sums) {
            add_column(position.plan, terms, x + row, position.block.stride, column, rows, sums);
        });
}

template <class T> void run_limbs(const Position& position, Scratch& scratch, Counts& counts)
{
    const DensePlan& plan = position.plan;
    const std::size_t stride = position.block.stride;
    const double* x = prepare_limbs(position, scratch);
    scratch.limbs.resize(static_cast<std::size_t>(plan.limbs) * max_block_rows * sizeof(double));
    double* limb_sums = scratch.limbs.as<double>();
    run_columns<double, T>(
        position, scratch, counts, [&](std::size_t column, std::size_t row, std::size_t rows, T* sums) {
            for (std::size_t k = 0; k < static_cast<std::size_t>(plan.limbs); ++k) {
                double* limb = limb_sums + k * max_block_rows;
                for (std::size_t r = 0; r < rows; ++r)
                    limb[r] = 0;
                add_terms<Fma64>(x + k * plan.n_in * stride + row, stride, plan.doubles, column, rows, limb);
            }
            combine_limbs(plan, plan.bias[column], limb_sums, rows, sums);
        });
}

void run_position(const Position& position, Scratch& scratch, Counts& counts)
{
    using Kernel = DensePlan::Kernel;
    using Int16 = std::int16_t;
    const DensePlan& plan = position.plan;
    const std::size_t stride = position.block.stride;
    switch (plan.kernel) {
    case Kernel::mul16:
    case Kernel::shift16: {
        const Int16* x = prepare<Int16>(position, scratch);
        const auto add = [&](std::size_t column, std::size_t row, std::size_t rows, Int16* sums) {
            if (plan.kernel == Kernel::mul16)
                return add_terms<Mul16>(x + row, stride, plan.low, column, rows, sums);
            add_terms<MulHigh16>(x + row, stride, plan.low, column, rows, sums);
            add_terms<Mul16>(x + row, stride, plan.high, column, rows, sums);
        };
        return run_columns<Int16, Int16>(position, scratch, counts, add);
    }
    case Kernel::pair32: {
        const Int16* x = prepare_pairs(position, scratch);
        const auto add = [&](std::size_t column, std::size_t row, std::size_t rows, std::int32_t* sums) {
            add_pairs(x + 2 * row, stride, plan.words, column, rows, sums);
        };
        return run_columns<std::int32_t, std::int32_t>(position, scratch, counts, add);
    }
    case Kernel::mul32:
    case Kernel::shift32:
    case Kernel::clamp32:
        return run_terms<std::int32_t>(position, plan.words, scratch, counts);
    case Kernel::mul64:
    case Kernel::shift64:
    case Kernel::clamp64:
        return run_terms<std::int64_t>(position, plan.longs, scratch, counts);
    case Kernel::fma64:
        if (plan.sum_lane == Lane::i64)
            return run_limbs<std::int64_t>(position, scratch, counts);
        return run_limbs<WideRaw>(position, scratch, counts);
    }
}

void run_dense(const DensePlan& plan, const Block& block, Scratch& scratch, Counts& counts)
{
    for (std::size_t p = 0; p < plan.positions; ++p)
        run_position({plan, block, p}, scratch, counts);
}

} // namespace bitscape::emulate::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace bitscape::emulate {

HWY_EXPORT(run_dense);

void run_dense(const DensePlan& plan, const Block& block, Scratch& scratch, Counts& counts)
{
    HWY_DYNAMIC_DISPATCH(run_dense)(plan, block, scratch, counts);
}

} // namespace bitscape::emulate
#endif
