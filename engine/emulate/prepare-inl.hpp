// Inputs of the dense kernels: one tile of rows of every unit, side by side as the weight words multiply them
// (included once per target by foreach_target).

// clang-format off
#if defined(BITSCAPE_EMULATE_PREPARE_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef BITSCAPE_EMULATE_PREPARE_INL
#undef BITSCAPE_EMULATE_PREPARE_INL
#else
#define BITSCAPE_EMULATE_PREPARE_INL
#endif
// clang-format on

#include "emulate/finish-inl.hpp"
#include "emulate/kernels.hpp"
#include "emulate/targets-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace bitscape::emulate::HWY_NAMESPACE {

/// Rows [first, first + tile_rows) of the input block.
struct TileSource {
    const DensePlan& plan;
    const Block& block;
    std::size_t first = 0;

    /// The rows of one input element.
    template <class From> [[nodiscard]] const From* element(std::uint32_t index) const
    {
        return reinterpret_cast<const From*>(block.in) + index * block.stride + first;
    }
};

/// One element a unit, in the kernel's type, times 2^input_shift: [units, tile_rows].
template <class X> void prepare_single(const TileSource& source, const Units& units, X* to)
{
    const int shift = source.plan.input_shift;
    with_lane(source.plan.in_lane, [&](auto tag) {
        using From = decltype(tag);
        for (std::size_t u = 0; u < units.count; ++u, to += tile_rows) {
            if (units.elements[u] == MatrixProduct::nowhere) {
                std::fill_n(to, tile_rows, X{0});
                continue;
            }
            const From* HWY_RESTRICT from = source.element<From>(units.elements[u]);
            if (shift == 0) {
                convert_rows(from, to, tile_rows);
                continue;
            }
            if constexpr (std::is_integral_v<X> && sizeof(X) <= 8)
                for (std::size_t r = 0; r < tile_rows; ++r)
                    to[r] =
                        static_cast<X>(static_cast<Unsigned<X>>(static_cast<Unsigned<X>>(from[r]) << shift));
        }
    });
}

/// The rows of an element as 16-bit numbers; `space` is used where they are stored otherwise.
inline const std::int16_t* rows16(const TileSource& source, std::uint32_t element, std::int16_t* space)
{
    if (element == MatrixProduct::nowhere) {
        std::fill_n(space, tile_rows, std::int16_t{0});
        return space;
    }
    const std::int16_t* rows = space;
    with_lane(source.plan.in_lane, [&](auto tag) {
        using From = decltype(tag);
        if constexpr (std::is_same_v<From, std::int16_t>)
            rows = source.element<From>(element);
        else
            convert_rows(source.element<From>(element), space, tile_rows);
    });
    return rows;
}

/// One vector of 32-bit words of two 16-bit rows, in the order that splits_rows describes.
HWY_INLINE void interleave_lanes(const std::int16_t* HWY_RESTRICT low, const std::int16_t* HWY_RESTRICT high,
                                 std::int32_t* HWY_RESTRICT to)
{
    const hn::ScalableTag<std::int16_t> d;
    constexpr std::size_t lanes = hn::MaxLanes(d);
#if HWY_ARCH_X86 && HWY_TARGET != HWY_SCALAR
    const hn::ScalableTag<std::int32_t> d32;
    const auto a = hn::LoadU(d, low), b = hn::LoadU(d, high);
    hn::Store(hn::BitCast(d32, hn::InterleaveLower(d, a, b)), d32, to);
    hn::Store(hn::BitCast(d32, hn::InterleaveUpper(d, a, b)), d32, to + lanes / 2);
#else
    for (std::size_t r = 0; r < lanes; ++r)
        to[r] = static_cast<std::int32_t>(
            static_cast<std::uint32_t>(static_cast<std::uint16_t>(low[r])) |
            (static_cast<std::uint32_t>(static_cast<std::uint16_t>(high[r])) << 16));
#endif
}

/// Two 16-bit inputs a unit: [units, tile_rows] words.
inline void prepare_pairs(const TileSource& source, const Units& units, std::int32_t* to)
{
    HWY_ALIGN std::int16_t space[2][tile_rows];
    constexpr std::size_t lanes = hn::MaxLanes(hn::ScalableTag<std::int16_t>());
    for (std::size_t u = 0; u < units.count; ++u, to += tile_rows) {
        const std::int16_t* low = rows16(source, units.elements[2 * u], space[0]);
        const std::int16_t* high = rows16(source, units.elements[2 * u + 1], space[1]);
        for (std::size_t r = 0; r < tile_rows; r += lanes)
            interleave_lanes(low + r, high + r, to + r);
    }
}

/// Two inputs as bytes x - offset of 16-bit words; `both` = -offset in each byte.
template <class D>
HWY_INLINE hn::Vec<D> bytes_of(D d, const std::int16_t* low, const std::int16_t* high, std::int16_t both)
{
    const auto top = hn::ShiftLeft<8>(hn::LoadU(d, high));
    return hn::Add(hn::Add(hn::LoadU(d, low), hn::Set(d, both)), top);
}

/// Four inputs a unit, as bytes x - offset: [units, tile_rows] words.
inline void prepare_quads(const TileSource& source, const DensePlan::Quads& quads, std::int32_t* to)
{
    HWY_ALIGN std::int16_t space[4][tile_rows];
    const auto both = static_cast<std::int16_t>(static_cast<std::uint16_t>(-quads.offset * 257));
    const hn::ScalableTag<std::int16_t> d;
    constexpr std::size_t lanes = hn::MaxLanes(d);
    for (std::size_t u = 0; u < quads.units.count; ++u, to += tile_rows) {
        const std::uint32_t* elements = quads.units.elements.data() + 4 * u;
        const std::int16_t* rows[4];
        for (std::size_t m = 0; m < 4; ++m)
            rows[m] = rows16(source, elements[m], space[m]);
        for (std::size_t r = 0; r < tile_rows; r += lanes) {
            HWY_ALIGN std::int16_t low[lanes], high[lanes];
            hn::Store(bytes_of(d, rows[0] + r, rows[1] + r, both), d, low);
            hn::Store(bytes_of(d, rows[2] + r, rows[3] + r, both), d, high);
            interleave_lanes(low, high, to + r);
        }
    }
}

/// Doubles of the inputs' limbs: [limbs, units, tile_rows]. All limbs but the last are not negative.
inline void prepare_limbs(const TileSource& source, const Units& units, double* to)
{
    const DensePlan& plan = source.plan;
    with_lane(plan.in_lane, [&](auto tag) {
        using From = decltype(tag);
        const auto below = static_cast<From>((From{1} << std::min(plan.limb_bits, bits_of<From> - 2)) - 1);
        for (int limb = 0; limb < plan.limbs; ++limb) {
            const int shift = limb * plan.limb_bits;
            const bool last = limb + 1 == plan.limbs;
            for (std::size_t u = 0; u < units.count; ++u, to += tile_rows) {
                if (units.elements[u] == MatrixProduct::nowhere) {
                    std::fill_n(to, tile_rows, 0.0);
                    continue;
                }
                const From* HWY_RESTRICT from = source.element<From>(units.elements[u]);
                const From mask = last ? static_cast<From>(-1) : below;
                for (std::size_t r = 0; r < tile_rows; ++r)
                    to[r] = static_cast<double>(static_cast<From>((from[r] >> shift) & mask));
            }
        }
    });
}

} // namespace bitscape::emulate::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
