#include "emulate/element_math.hpp"

// clang-format off
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "emulate/element_math_kernel.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "emulate/element_kernels-inl.hpp"
// clang-format on

HWY_BEFORE_NAMESPACE();
namespace bitscape::emulate::HWY_NAMESPACE {

/// One element's rows of an operand in the lane of the computation.
template <class C> const C* load_rows(const std::byte* from, Lane lane, C* to, std::size_t rows)
{
    const C* loaded = to;
    with_lane(lane, [&](auto tag) {
        using From = decltype(tag);
        if constexpr (std::is_same_v<From, C>)
            loaded = reinterpret_cast<const From*>(from);
        else if constexpr (sizeof(From) < sizeof(C))
            convert_rows(reinterpret_cast<const From*>(from), to, rows);
    });
    return loaded;
}

template <class C>
void sum_rows(const MathPlan& plan, const C* HWY_RESTRICT a, const C* HWY_RESTRICT b, C* HWY_RESTRICT v,
              std::size_t rows)
{
    const int lift_a = plan.lifts[0], lift_b = plan.lifts[1];
    if (lift_a == 0 && lift_b == 0) {
        for (std::size_t r = 0; r < rows; ++r)
            v[r] = static_cast<C>(a[r] + b[r]);
        return;
    }
    using U = Unsigned<C>;
    for (std::size_t r = 0; r < rows; ++r)
        v[r] = static_cast<C>(static_cast<U>(static_cast<U>(a[r]) << lift_a) +
                              static_cast<U>(static_cast<U>(b[r]) << lift_b));
}

template <class C>
void mix_rows(const MathPlan& plan, const C* HWY_RESTRICT a, const C* HWY_RESTRICT b, const C* HWY_RESTRICT c,
              const C* HWY_RESTRICT d, C* HWY_RESTRICT v, std::size_t rows)
{
    using U = Unsigned<C>;
    const auto one = static_cast<C>(plan.one);
    const int lift_b = plan.lift_b, lift_first = plan.lifts[0], lift_second = plan.lifts[1];
    for (std::size_t r = 0; r < rows; ++r) {
        const C factor =
            plan.complement ? static_cast<C>(one - static_cast<C>(static_cast<U>(b[r]) << lift_b)) : b[r];
        const auto first = static_cast<C>(a[r] * factor);
        const auto second = static_cast<C>(c[r] * d[r]);
        v[r] = static_cast<C>(static_cast<U>(static_cast<U>(first) << lift_first) +
                              static_cast<U>(static_cast<U>(second) << lift_second));
    }
}

template <class C>
void math_rows(const MathPlan& plan, const std::byte* const (&operands)[4], C (*memory)[max_block_rows], C* v,
               std::size_t rows)
{
    const std::size_t count = plan.kind == MathPlan::Kind::mix ? 4 : 2;
    const C* loaded[4] = {};
    for (std::size_t k = 0; k < count; ++k)
        loaded[k] = load_rows(operands[k], plan.lanes[k], memory[k], rows);
    switch (plan.kind) {
    case MathPlan::Kind::sum:
        return sum_rows(plan, loaded[0], loaded[1], v, rows);
    case MathPlan::Kind::product:
        for (std::size_t r = 0; r < rows; ++r)
            v[r] = static_cast<C>(loaded[0][r] * loaded[1][r]);
        return;
    case MathPlan::Kind::mix:
        return mix_rows(plan, loaded[0], loaded[1], loaded[2], loaded[3], v, rows);
    }
}

void run_math(const MathPlan& plan, std::size_t elements, const std::byte* const (&operands)[4],
              std::byte* out, std::size_t rows, std::size_t stride, Counts& counts)
{
    alignas(128) WideRaw memory[5][max_block_rows];
    const std::size_t out_bytes = lane_bytes(plan.out_lane) * stride;
    const std::size_t count = plan.kind == MathPlan::Kind::mix ? 4 : 2;
    for (std::size_t e = 0; e < elements; ++e) {
        const std::byte* at[4] = {};
        for (std::size_t k = 0; k < count; ++k)
            at[k] = operands[k] + e * lane_bytes(plan.lanes[k]) * stride;
        with_lane(plan.cast.lane, [&](auto tag) {
            using C = decltype(tag);
            auto* scratch = reinterpret_cast<C(*)[max_block_rows]>(memory);
            C* v = reinterpret_cast<C*>(memory[4]);
            math_rows(plan, at, scratch, v, rows);
            finish_rows(plan.cast, v, rows, plan.out_lane, out + e * out_bytes, counts);
        });
    }
}

} // namespace bitscape::emulate::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace bitscape::emulate {

HWY_EXPORT(run_math);

void run_math(const MathPlan& plan, std::size_t elements, const std::byte* const (&operands)[4],
              std::byte* out, std::size_t rows, std::size_t stride, Counts& counts)
{
    HWY_DYNAMIC_DISPATCH(run_math)(plan, elements, operands, out, rows, stride, counts);
}

} // namespace bitscape::emulate
#endif
