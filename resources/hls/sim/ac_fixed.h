// ac_fixed for the C simulation with a plain C++17 compiler: what the kernels use of it. The tools bring
// their own header of this name; which of the two is used is decided by the include path alone.
#ifndef BITSCAPE_SIM_AC_FIXED_H
#define BITSCAPE_SIM_AC_FIXED_H

#include "ac_int.h"

/// Rounding and overflow modes, named as in the AC Datatypes Reference Manual.
enum ac_q_mode { AC_TRN, AC_RND, AC_TRN_ZERO, AC_RND_ZERO, AC_RND_INF, AC_RND_MIN_INF, AC_RND_CONV };
enum ac_o_mode { AC_WRAP, AC_SAT, AC_SAT_ZERO, AC_SAT_SYM };

namespace bitscape_sim {

constexpr ap_q_mode mode_of(ac_q_mode mode)
{
    return mode == AC_TRN           ? AP_TRN
           : mode == AC_RND         ? AP_RND
           : mode == AC_TRN_ZERO    ? AP_TRN_ZERO
           : mode == AC_RND_ZERO    ? AP_RND_ZERO
           : mode == AC_RND_INF     ? AP_RND_INF
           : mode == AC_RND_MIN_INF ? AP_RND_MIN_INF
                                    : AP_RND_CONV;
}

constexpr ap_o_mode mode_of(ac_o_mode mode)
{
    return mode == AC_WRAP       ? AP_WRAP
           : mode == AC_SAT      ? AP_SAT
           : mode == AC_SAT_ZERO ? AP_SAT_ZERO
                                 : AP_SAT_SYM;
}

} // namespace bitscape_sim

template <int W, int I, bool S = true, ac_q_mode Q = AC_TRN, ac_o_mode O = AC_WRAP>
struct ac_fixed : bitscape_sim::Fixed<W, I, S, bitscape_sim::mode_of(Q), bitscape_sim::mode_of(O), 0> {
    using Base = bitscape_sim::Fixed<W, I, S, bitscape_sim::mode_of(Q), bitscape_sim::mode_of(O), 0>;
    static constexpr int i_width = I;
    static constexpr bool sign = S;
    static constexpr ac_q_mode q_mode = Q;
    static constexpr ac_o_mode o_mode = O;
    using Base::Base;
    ac_fixed() = default;
    ac_fixed(const Base& other) : Base(other) {}

    /// n bits from bit `low` on.
    template <int n> ac_int<n, false> slc(int low) const
    {
        return ac_int<n, false>::from_bits(this->range(low + n - 1, low).bits());
    }
    template <int n, bool s> void set_slc(int low, const ac_int<n, s>& bits)
    {
        this->range(low + n - 1, low) = bits;
    }
};

#endif
