#pragma once

#include "emulate/kernels.hpp"

#include <optional>

namespace bitscape::emulate {

/// One of a plan's operands: an element's rows in their lane.
struct Operand {
    Lane lane = Lane::i16;
    int fraction = 0;
    Range range;
};

/// Element by element, exact until the cast: a + b, a * b, or a * b' + c * d with b' = b or 1 - b.
struct MathPlan {
    enum class Kind : std::uint8_t { sum, product, mix };
    Kind kind = Kind::sum;
    Lane lanes[4] = {}; ///< of the operands
    int lifts[4] = {};  ///< left shifts that bring terms to one fraction: of a and b, or of a * b' and c * d
    bool complement = false;
    int lift_b = 0; ///< complement: b << lift_b is subtracted from `one`
    WideRaw one = 0;
    Lane out_lane = Lane::i16;
    CastPlan cast;
};

/// What a plan and the plain evaluation share: bounds and fraction of the exact value. Nothing when 126 bits
/// do not hold it.
struct ExactValue {
    Range range; ///< of the value and of everything on the way to it
    Range value; ///< of the value alone
    int fraction = 0;
};
[[nodiscard]] std::optional<ExactValue> exact_sum(const Operand& a, const Operand& b);
[[nodiscard]] std::optional<ExactValue> exact_product(const Operand& a, const Operand& b);
[[nodiscard]] std::optional<ExactValue> exact_mix(const Operand& a, const Operand& b, const Operand& c,
                                                  const Operand& d, bool complement);

/// The same for single values: value * 2^-fraction of the exact result.
[[nodiscard]] WideRaw sum_of(WideRaw a, int fraction_a, WideRaw b, int fraction_b, int& fraction);
[[nodiscard]] WideRaw mix_of(const WideRaw (&values)[4], const int (&fractions)[4], bool complement,
                             int& fraction);

/// Nothing if a shift is too long. Preconditions: the exact value exists.
[[nodiscard]] std::optional<MathPlan> plan_element_sum(const Operand& a, const Operand& b,
                                                       const FixedPoint& to, Lane out_lane);
[[nodiscard]] std::optional<MathPlan> plan_element_product(const Operand& a, const Operand& b,
                                                           const FixedPoint& to, Lane out_lane);
[[nodiscard]] std::optional<MathPlan> plan_element_mix(const Operand& a, const Operand& b, const Operand& c,
                                                       const Operand& d, bool complement,
                                                       const FixedPoint& to, Lane out_lane);

/// The rows of `elements` elements; operands and result [elements, stride]. `operands` of as many as the plan
/// takes; the result may be one of them.
void run_math(const MathPlan& plan, std::size_t elements, const std::byte* const (&operands)[4],
              std::byte* out, std::size_t rows, std::size_t stride, Counts& counts);

} // namespace bitscape::emulate
