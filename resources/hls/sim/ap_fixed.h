// ap_fixed and ap_ufixed for the C simulation with a plain C++17 compiler. Vitis HLS brings its own header of
// this name; which of the two is used is decided by the include path alone.
#ifndef BITSCAPE_SIM_AP_FIXED_H
#define BITSCAPE_SIM_AP_FIXED_H

#include "bitscape_fixed.h"

template <int W, int I, ap_q_mode Q = AP_TRN, ap_o_mode O = AP_WRAP, int N = 0>
struct ap_fixed : bitscape_sim::Fixed<W, I, true, Q, O, N> {
    using Base = bitscape_sim::Fixed<W, I, true, Q, O, N>;
    using Base::Base;
    ap_fixed() = default;
    ap_fixed(const Base& other) : Base(other) {}
};

template <int W, int I, ap_q_mode Q = AP_TRN, ap_o_mode O = AP_WRAP, int N = 0>
struct ap_ufixed : bitscape_sim::Fixed<W, I, false, Q, O, N> {
    using Base = bitscape_sim::Fixed<W, I, false, Q, O, N>;
    using Base::Base;
    ap_ufixed() = default;
    ap_ufixed(const Base& other) : Base(other) {}
};

#endif
