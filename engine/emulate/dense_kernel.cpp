#include "emulate/kernels.hpp"

#include <algorithm>

// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "emulate/dense_kernel.cpp"
#include "emulate/targets.hpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>
#include "emulate/targets-inl.hpp"

#include "emulate/prepare-inl.hpp"
// clang-format on

#if HWY_ARCH_X86
#include <immintrin.h>
#endif

HWY_BEFORE_NAMESPACE();
namespace bitscape::emulate::HWY_NAMESPACE {

// Rows lie side by side in vectors and every weight is broadcast, so a zero weight costs nothing and no
// kernel moves data across lanes. A tile of rows is prepared once; then every column block of every position
// keeps its sums (columns x vectors of rows) in registers while it goes through its terms.
//
// An operation adds one term to a vector of sums. X: prepared inputs, W: weight words, A: sums.

#if HWY_TARGET == HWY_AVX3_DL
inline constexpr bool has_dot_products = true; // VNNI
#else
inline constexpr bool has_dot_products = false;
#endif

/// Vectors of rows that a block of columns keeps in registers next to inputs and a weight: 32 registers,
/// or 16.
#if HWY_TARGET == HWY_AVX3 || HWY_TARGET == HWY_AVX3_DL || HWY_ARCH_ARM_A64
inline constexpr std::size_t max_vectors = 4;
#else
inline constexpr std::size_t max_vectors = 2;
#endif

template <class Type> struct Words {
    using X = Type;
    using W = Type;
    using A = Type;
    using D = hn::ScalableTag<A>;
    using V = hn::Vec<D>;
    static HWY_INLINE V load(const X* x) { return hn::Load(D(), x); }
    static HWY_INLINE V weight(W w) { return hn::Set(D(), w); }
    static constexpr bool blocked = true;
};

template <class Type> struct Mul : Words<Type> {
    using typename Words<Type>::V;
    HWY_INLINE V add(V sum, V x, V w) const { return hn::Add(sum, hn::Mul(x, w)); }
};

struct Fma : Words<double> {
    HWY_INLINE V add(V sum, V x, V w) const { return hn::MulAdd(x, w, sum); }
};

/// 16-bit lanes; the weight word holds the weight twice.
struct Words16 {
    using X = std::int16_t;
    using W = std::int32_t;
    using A = std::int16_t;
    using D = hn::ScalableTag<A>;
    using V = hn::Vec<D>;
    static HWY_INLINE V load(const X* x) { return hn::Load(D(), x); }
    static HWY_INLINE V weight(W w)
    {
#if HWY_TARGET == HWY_SCALAR
        return hn::Set(D(), static_cast<A>(w));
#else
        return hn::BitCast(D(), hn::Set(hn::ScalableTag<W>(), w));
#endif
    }
    static constexpr bool blocked = true;
};

struct Mul16 : Words16 {
    HWY_INLINE V add(V sum, V x, V w) const { return hn::Add(sum, hn::Mul(x, w)); }
};

/// (x w + 2^14) >> 15
HWY_INLINE Words16::V round_product(Words16::V x, Words16::V w)
{
    return hn::MulFixedPoint15(x, w);
}

template <bool rounds> struct Upper16 : Words16 {
    static HWY_INLINE V product(V x, V w)
    {
        if constexpr (rounds)
            return round_product(x, w);
        else
            return hn::MulHigh(x, w);
    }
    HWY_INLINE V add(V sum, V x, V w) const { return hn::Add(sum, product(x, w)); }
};

enum class Limit { sums, both }; ///< what can leave the accumulator, apart from its 16 bits

template <bool rounds, Limit limit> struct Clamp16 : Upper16<rounds> {
    using typename Words16::V;
    V min, max;

    explicit Clamp16(const DensePlan& plan)
        : min(hn::Set(Words16::D(), static_cast<std::int16_t>(plan.accum_min))),
          max(hn::Set(Words16::D(), static_cast<std::int16_t>(plan.accum_max)))
    {
    }
    HWY_INLINE V add(V sum, V x, V w) const
    {
        V product = Upper16<rounds>::product(x, w);
        if constexpr (limit == Limit::both)
            product = hn::Min(hn::Max(product, min), max);
        return hn::Min(hn::Max(hn::SaturatedAdd(sum, product), min), max);
    }
};

/// 16 bits, no other limits: saturating addition is all.
template <bool rounds> struct Full16 : Upper16<rounds> {
    using typename Words16::V;
    HWY_INLINE V add(V sum, V x, V w) const { return hn::SaturatedAdd(sum, Upper16<rounds>::product(x, w)); }
};

/// sum + low x * low w + high x * high w
struct Pairs : Words<std::int32_t> {
    HWY_INLINE V add(V sum, V x, V w) const
    {
#if HWY_TARGET == HWY_AVX3_DL
        return V{_mm512_dpwssd_epi32(sum.raw, x.raw, w.raw)};
#elif HWY_ARCH_X86 && HWY_TARGET != HWY_SCALAR
        const hn::ScalableTag<std::int16_t> d16;
        V unused = hn::Zero(D());
        return hn::ReorderWidenMulAccumulate(D(), hn::BitCast(d16, x), hn::BitCast(d16, w), sum, unused);
#else
        const D d;
        const V low =
            hn::Mul(hn::ShiftRight<16>(hn::ShiftLeft<16>(x)), hn::ShiftRight<16>(hn::ShiftLeft<16>(w)));
        return hn::Add(sum, hn::Add(low, hn::Mul(hn::ShiftRight<16>(x), hn::ShiftRight<16>(w))));
        (void)d;
#endif
    }
};

#if HWY_TARGET == HWY_AVX3_DL
/// Four unsigned bytes of x times four signed ones of w.
struct Quads : Words<std::int32_t> {
    HWY_INLINE V add(V sum, V x, V w) const { return V{_mm512_dpbusd_epi32(sum.raw, x.raw, w.raw)}; }
};
#endif

enum class Saturate { no, clamp, zero };

/// Each product is rounded and, if the accumulator saturates, limited, and so is each sum.
template <class T, Rounder::Form form, Saturate saturate> struct Ordered : Words<T> {
    using typename Words<T>::D;
    using typename Words<T>::V;
    static constexpr bool blocked = false; ///< much arithmetic for each load: one column at a time does
    V constant, negative, min, max;
    int shift;

    explicit Ordered(const DensePlan& plan)
        : constant(hn::Set(D(), static_cast<T>(plan.round.constant))),
          negative(hn::Set(D(), static_cast<T>(plan.round.negative))),
          min(hn::Set(D(), static_cast<T>(plan.accum_min))),
          max(hn::Set(D(), static_cast<T>(plan.accum_max))), shift(plan.round.shift)
    {
    }
    HWY_INLINE V limited(V value) const
    {
        if constexpr (saturate == Saturate::clamp)
            return hn::Min(hn::Max(value, min), max);
        else if constexpr (saturate == Saturate::zero)
            return hn::IfThenElse(hn::Or(hn::Lt(value, min), hn::Gt(value, max)), hn::Zero(D()), value);
        else
            return value;
    }
    HWY_INLINE V add(V sum, V x, V w) const
    {
        const V product = hn::Mul(x, w);
        V rounded = hn::Add(product, constant);
        if constexpr (form == Rounder::Form::sign)
            rounded = hn::Add(rounded, hn::And(hn::BroadcastSignBit(product), negative));
        if constexpr (form == Rounder::Form::even)
            rounded = hn::Add(rounded, hn::And(hn::ShiftRightSame(product, shift), hn::Set(D(), T{1})));
        return limited(hn::Add(sum, limited(hn::ShiftRightSame(rounded, shift))));
    }
};

/// The inputs of one position: unit k is row table[k] of `x`.
template <class X> struct Operands {
    const X* x = nullptr;
    const std::uint32_t* table = nullptr;
};

/// The terms of one column block.
template <class W> struct BlockTerms {
    const std::uint32_t* unit;
    const W* weight;
    std::size_t count, width;
};

template <class W> BlockTerms<W> terms_of(const Terms<W>& terms, std::size_t block, const DensePlan& plan)
{
    const std::size_t first = terms.begin[block];
    return {terms.unit.data() + first, terms.weight.data() + terms.at[block], terms.begin[block + 1] - first,
            plan.blocks[block].width};
}

/// `columns` columns, `vectors` vectors of rows from `row`: sums[columns, tile_rows] = bias + terms, or +=
/// terms.
template <class Op, bool fresh, std::size_t columns, std::size_t vectors>
HWY_INLINE void accumulate(const Op& op, const Operands<typename Op::X>& in,
                           const BlockTerms<typename Op::W>& terms, std::size_t row,
                           const typename Op::A* HWY_RESTRICT bias, typename Op::A* HWY_RESTRICT sums)
{
    const typename Op::D d;
    using V = typename Op::V;
    constexpr std::size_t lanes = hn::MaxLanes(d);
    const typename Op::X* HWY_RESTRICT x = in.x + row;
    const typename Op::W* HWY_RESTRICT weight = terms.weight;
    V sum[columns][vectors];
#pragma GCC unroll 4
    for (std::size_t j = 0; j < columns; ++j)
#pragma GCC unroll 4
        for (std::size_t v = 0; v < vectors; ++v)
            sum[j][v] = fresh ? hn::Set(d, bias[j]) : hn::Load(d, sums + j * tile_rows + row + v * lanes);
    for (std::size_t t = 0; t < terms.count; ++t, weight += terms.width) {
        const typename Op::X* HWY_RESTRICT from = x + in.table[terms.unit[t]] * tile_rows;
        V value[vectors];
#pragma GCC unroll 4
        for (std::size_t v = 0; v < vectors; ++v)
            value[v] = Op::load(from + v * lanes);
#pragma GCC unroll 4
        for (std::size_t j = 0; j < columns; ++j) {
            const V w = Op::weight(weight[j]);
#pragma GCC unroll 4
            for (std::size_t v = 0; v < vectors; ++v)
                sum[j][v] = op.add(sum[j][v], value[v], w);
        }
    }
#pragma GCC unroll 4
    for (std::size_t j = 0; j < columns; ++j)
#pragma GCC unroll 4
        for (std::size_t v = 0; v < vectors; ++v)
            hn::Store(sum[j][v], d, sums + j * tile_rows + row + v * lanes);
}

/// All rows of the tile.
template <class Op, bool fresh, std::size_t columns>
void accumulate_tile(const Op& op, const Operands<typename Op::X>& in,
                     const BlockTerms<typename Op::W>& terms, const typename Op::A* bias,
                     typename Op::A* sums)
{
    constexpr std::size_t lanes = hn::MaxLanes(typename Op::D());
    constexpr std::size_t vectors = std::min(max_vectors * (columns == 1 ? 2 : 1), tile_rows / lanes);
    for (std::size_t row = 0; row < tile_rows; row += vectors * lanes)
        accumulate<Op, fresh, columns, vectors>(op, in, terms, row, bias, sums);
}

/// sums[columns of the block, tile_rows] = bias + terms, or += terms if not `fresh`.
template <bool fresh, class Op>
void accumulate_block(const Op& op, const Operands<typename Op::X>& in,
                      const BlockTerms<typename Op::W>& terms, const typename Op::A* bias,
                      typename Op::A* sums)
{
    if constexpr (Op::blocked) {
        switch (terms.width) {
        case 1:
            return accumulate_tile<Op, fresh, 1>(op, in, terms, bias, sums);
        case 2:
            return accumulate_tile<Op, fresh, 2>(op, in, terms, bias, sums);
        case 3:
            return accumulate_tile<Op, fresh, 3>(op, in, terms, bias, sums);
        default:
            return accumulate_tile<Op, fresh, 4>(op, in, terms, bias, sums);
        }
    }
    BlockTerms<typename Op::W> column = terms;
    for (std::size_t j = 0; j < terms.width; ++j, ++column.weight)
        accumulate_tile<Op, fresh, 1>(op, in, column, bias + j, sums + j * tile_rows);
}

/// Everything one run over a block needs. `rows` of the tile are valid, from row `first` of the block.
struct Tile {
    const DensePlan& plan;
    const Block& block;
    std::size_t first = 0, rows = 0;

    /// Result rows of output 0 of a position, and the distance to the next output's.
    [[nodiscard]] std::byte* out(std::size_t position) const
    {
        return block.out + (position * plan.n_out * block.stride + first) * lane_bytes(plan.out_lane);
    }
    [[nodiscard]] std::size_t out_stride() const { return block.stride * lane_bytes(plan.out_lane); }
};

template <class X> Operands<X> operands(const Units& units, const X* prepared, std::size_t position)
{
    if (units.in_order) // the table is 0, 1, 2, ...
        return {prepared + position * units.per_position * tile_rows, units.table.data()};
    return {prepared, units.table.data() + position * units.per_position};
}

/// Computes the sums of one column block from its bias: sums[columns, tile_rows]. A reference to a function
/// object, so that kernels and casts are compiled apart from each other.
template <class T> class BlockSums {
public:
    template <class Function>
    explicit BlockSums(const Function& function)
        : object_(&function), call_([](const void* object, std::size_t position, std::size_t block, T* sums) {
              (*static_cast<const Function*>(object))(position, block, sums);
          })
    {
    }
    void operator()(std::size_t position, std::size_t block, T* sums) const
    {
        call_(object_, position, block, sums);
    }

private:
    const void* object_;
    void (*call_)(const void*, std::size_t, std::size_t, T*);
};

/// Casts a column's sums and stores them. Sums come in their own type, or are converted to the cast's.
template <class C, bool split> struct Output {
    Finisher<C> finisher;

    template <class T> void column(const T* sums, std::size_t rows, std::byte* out)
    {
        if constexpr (std::is_same_v<T, C>) {
            finisher.template tile<split>(sums, rows, out);
        } else {
            HWY_ALIGN C values[tile_rows];
            convert_rows(sums, values, tile_rows);
            finisher.template tile<false>(values, rows, out);
        }
    }
};

template <class T, class C, bool split>
void run_columns(const Tile& tile, const BlockSums<T>& sum, Counts& counts)
{
    const DensePlan& plan = tile.plan;
    Output<C, split> output{{plan.cast, plan.out_lane, counts}};
    HWY_ALIGN T sums[max_block_columns * tile_rows];
    const std::size_t out_stride = tile.out_stride();
    std::size_t set = 0;
    for (std::size_t p = 0; p < plan.positions; ++p) {
        std::byte* out = tile.out(p);
        for (std::size_t b = plan.set_begin[set]; b < plan.set_begin[set + 1]; ++b) {
            const std::size_t width = plan.blocks[b].width;
            sum(p, b, sums);
            for (std::size_t j = 0; j < width; ++j, out += out_stride)
                output.column(sums + j * tile_rows, tile.rows, out);
        }
        set = set + 1 == plan.sets ? 0 : set + 1;
    }
}

template <class T> HWY_NOINLINE void run_columns(const Tile& tile, const BlockSums<T>& sum, Counts& counts)
{
    with_lane(tile.plan.cast.lane, [&](auto tag) {
        using C = decltype(tag);
        if constexpr (sizeof(C) >= sizeof(T))
            run_columns<T, C, false>(tile, sum, counts);
    });
}

/// The biases of a block's columns in the type of the sums.
template <class T> struct BlockBias {
    T value[max_block_columns] = {};

    BlockBias(const DensePlan& plan, std::size_t block)
    {
        for (std::size_t j = 0; j < plan.blocks[block].width; ++j)
            value[j] = static_cast<T>(plan.bias[plan.blocks[block].column + j]);
    }
};

/// Kernels whose sums need nothing but a bias before and a cast after.
template <class Op>
void run_simple(const Tile& tile, const Op& op, const Terms<typename Op::W>& terms, Scratch& scratch,
                Counts& counts)
{
    using X = typename Op::X;
    const DensePlan& plan = tile.plan;
    scratch.prepared.resize(plan.units.count * tile_rows * sizeof(X));
    X* space = scratch.prepared.as<X>();
    prepare_single<X>({plan, tile.block, tile.first}, plan.units, space);
    const X* prepared = space;
    const auto sum = [&](std::size_t position, std::size_t block, typename Op::A* sums) {
        const Operands<X> in = operands(plan.units, prepared, position);
        accumulate_block<true>(op, in, terms_of(terms, block, plan),
                               BlockBias<typename Op::A>(plan, block).value, sums);
        if constexpr (std::is_base_of_v<Words16, Op>)
            if (!plan.high.begin.empty())
                accumulate_block<false>(Mul16(), in, terms_of(plan.high, block, plan), nullptr, sums);
    };
    run_columns(tile, BlockSums<typename Op::A>(sum), counts);
}

/// 16 bits of sums that fit, in the rows' own order.
inline void pack_rows(const std::int32_t* HWY_RESTRICT from, std::int16_t* HWY_RESTRICT to)
{
#if HWY_ARCH_X86 && HWY_TARGET != HWY_SCALAR
    const hn::ScalableTag<std::int16_t> d16;
    const hn::ScalableTag<std::int32_t> d;
    constexpr std::size_t lanes = hn::MaxLanes(d);
    for (std::size_t r = 0; r < tile_rows; r += 2 * lanes)
        hn::Store(hn::ReorderDemote2To(d16, hn::Load(d, from + r), hn::Load(d, from + r + lanes)), d16,
                  to + r);
#else
    convert_rows(from, to, tile_rows);
#endif
}

/// Rows of 32-bit sums in their own order.
inline void restore_order(const std::int32_t* HWY_RESTRICT from, std::int32_t* HWY_RESTRICT to)
{
    constexpr std::size_t lanes = splits_rows ? hn::MaxLanes(hn::ScalableTag<std::int32_t>()) : 4;
    if constexpr (splits_rows)
        for (std::size_t r = 0; r < tile_rows; r += 2 * lanes)
            for (std::size_t part = 0; part < lanes; part += 4) {
                std::copy_n(from + r + part, 4, to + r + 2 * part);
                std::copy_n(from + r + lanes + part, 4, to + r + 2 * part + 4);
            }
    else
        std::copy_n(from, tile_rows, to);
}

/// Two or four products at once: 32-bit sums in the order of splits_rows.
void run_words(const Tile& tile, const BlockSums<std::int32_t>& sum, Counts& counts)
{
    const DensePlan& plan = tile.plan;
    HWY_ALIGN std::int32_t wide[max_block_columns * tile_rows];
    if (plan.sum_lane == Lane::i16) {
        const auto narrow = [&](std::size_t position, std::size_t block, std::int16_t* sums) {
            sum(position, block, wide);
            for (std::size_t j = 0; j < plan.blocks[block].width; ++j)
                pack_rows(wide + j * tile_rows, sums + j * tile_rows);
        };
        return run_columns(tile, BlockSums<std::int16_t>(narrow), counts);
    }
    if (plan.cast.lane == Lane::i32 && plan.out_lane == Lane::i16)
        return run_columns<std::int32_t, std::int32_t, true>(tile, sum, counts);
    const auto ordered = [&](std::size_t position, std::size_t block, std::int32_t* sums) {
        sum(position, block, wide);
        for (std::size_t j = 0; j < plan.blocks[block].width; ++j)
            restore_order(wide + j * tile_rows, sums + j * tile_rows);
    };
    run_columns(tile, BlockSums<std::int32_t>(ordered), counts);
}

void run_pairs(const Tile& tile, Scratch& scratch, Counts& counts)
{
    const DensePlan& plan = tile.plan;
#if HWY_TARGET == HWY_AVX3_DL
    if (plan.quads) {
        const DensePlan::Quads& quads = *plan.quads;
        scratch.prepared.resize(quads.units.count * tile_rows * sizeof(std::int32_t));
        auto* space = scratch.prepared.as<std::int32_t>();
        prepare_quads({plan, tile.block, tile.first}, quads, space);
        const std::int32_t* prepared = space;
        const auto sum = [&](std::size_t position, std::size_t block, std::int32_t* sums) {
            const Operands<std::int32_t> in = operands(quads.units, prepared, position);
            accumulate_block<true>(Quads(), in, terms_of(quads.words, block, plan),
                                   quads.bias.data() + plan.blocks[block].column, sums);
        };
        return run_words(tile, BlockSums<std::int32_t>(sum), counts);
    }
#endif
    scratch.prepared.resize(plan.units.count * tile_rows * sizeof(std::int32_t));
    auto* space = scratch.prepared.as<std::int32_t>();
    prepare_pairs({plan, tile.block, tile.first}, plan.units, space);
    const std::int32_t* prepared = space;
    const auto sum = [&](std::size_t position, std::size_t block, std::int32_t* sums) {
        const Operands<std::int32_t> in = operands(plan.units, prepared, position);
        accumulate_block<true>(Pairs(), in, terms_of(plan.words, block, plan),
                               BlockBias<std::int32_t>(plan, block).value, sums);
    };
    run_words(tile, BlockSums<std::int32_t>(sum), counts);
}

/// sums = bias + sum of limbs, modulo the width of T.
template <class T> void run_limbs(const Tile& tile, Scratch& scratch, Counts& counts)
{
    using U = Unsigned<T>;
    const DensePlan& plan = tile.plan;
    const std::size_t plane = plan.units.count * tile_rows;
    scratch.prepared.resize(static_cast<std::size_t>(plan.limbs) * plane * sizeof(double));
    double* prepared = scratch.prepared.as<double>();
    prepare_limbs({plan, tile.block, tile.first}, plan.units, prepared);
    HWY_ALIGN double limb[max_block_columns * tile_rows];
    const auto sum = [&](std::size_t position, std::size_t block, T* HWY_RESTRICT sums) {
        Operands<double> in = operands(plan.units, static_cast<const double*>(prepared), position);
        const std::size_t values = plan.blocks[block].width * tile_rows;
        const BlockBias<T> bias(plan, block);
        for (std::size_t i = 0; i < values; ++i)
            sums[i] = bias.value[i / tile_rows];
        for (int k = 0; k < plan.limbs && k * plan.limb_bits < bits_of<T>; ++k, in.x += plane) {
            constexpr double zeros[max_block_columns] = {};
            accumulate_block<true>(Fma(), in, terms_of(plan.doubles, block, plan), zeros, limb);
            const int shift = k * plan.limb_bits;
            for (std::size_t i = 0; i < values; ++i)
                sums[i] = static_cast<T>(static_cast<U>(sums[i]) +
                                         (static_cast<U>(static_cast<std::int64_t>(limb[i])) << shift));
        }
    };
    run_columns(tile, BlockSums<T>(sum), counts);
}

template <bool rounds> void run_clamp16(const Tile& tile, Scratch& scratch, Counts& counts)
{
    const DensePlan& plan = tile.plan;
    if (plan.accum_min == INT16_MIN && plan.accum_max == INT16_MAX)
        return run_simple(tile, Full16<rounds>(), plan.words, scratch, counts);
    run_simple(tile, Clamp16<rounds, Limit::both>(plan), plan.words, scratch, counts);
}

template <class T, Saturate saturate>
void run_ordered(const Tile& tile, const Terms<T>& terms, Scratch& scratch, Counts& counts)
{
    const DensePlan& plan = tile.plan;
    using Form = Rounder::Form;
    switch (plan.round.form) {
    case Form::constant:
        return run_simple(tile, Ordered<T, Form::constant, saturate>(plan), terms, scratch, counts);
    case Form::sign:
        return run_simple(tile, Ordered<T, Form::sign, saturate>(plan), terms, scratch, counts);
    case Form::even:
        return run_simple(tile, Ordered<T, Form::even, saturate>(plan), terms, scratch, counts);
    }
}

template <class T> void run_clamp(const Tile& tile, const Terms<T>& terms, Scratch& scratch, Counts& counts)
{
    if (tile.plan.saturate_to_zero)
        return run_ordered<T, Saturate::zero>(tile, terms, scratch, counts);
    run_ordered<T, Saturate::clamp>(tile, terms, scratch, counts);
}

void run_tile(const Tile& tile, Scratch& scratch, Counts& counts)
{
    using Kernel = DensePlan::Kernel;
    const DensePlan& plan = tile.plan;
    switch (plan.kernel) {
    case Kernel::mul16:
        return run_simple(tile, Mul16(), plan.words, scratch, counts);
    case Kernel::shift16:
        return run_simple(tile, Upper16<false>(), plan.words, scratch, counts);
    case Kernel::round16:
        return run_simple(tile, Upper16<true>(), plan.words, scratch, counts);
    case Kernel::clamp16:
        return plan.rounds ? run_clamp16<true>(tile, scratch, counts)
                           : run_clamp16<false>(tile, scratch, counts);
    case Kernel::pair32:
        return run_pairs(tile, scratch, counts);
    case Kernel::mul32:
        return run_simple(tile, Mul<std::int32_t>(), plan.words, scratch, counts);
    case Kernel::shift32:
        return run_ordered<std::int32_t, Saturate::no>(tile, plan.words, scratch, counts);
    case Kernel::clamp32:
        return run_clamp<std::int32_t>(tile, plan.words, scratch, counts);
    case Kernel::mul64:
        return run_simple(tile, Mul<std::int64_t>(), plan.longs, scratch, counts);
    case Kernel::shift64:
        return run_ordered<std::int64_t, Saturate::no>(tile, plan.longs, scratch, counts);
    case Kernel::clamp64:
        return run_clamp<std::int64_t>(tile, plan.longs, scratch, counts);
    case Kernel::fma64:
        return plan.sum_lane == Lane::i64 ? run_limbs<std::int64_t>(tile, scratch, counts)
                                          : run_limbs<WideRaw>(tile, scratch, counts);
    }
}

void run_dense(const DensePlan& plan, const Block& block, Scratch& scratch, Counts& counts)
{
    for (std::size_t row = 0; row < block.rows; row += tile_rows)
        run_tile({plan, block, row, std::min(tile_rows, block.rows - row)}, scratch, counts);
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
