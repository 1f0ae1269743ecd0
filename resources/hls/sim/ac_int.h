// ac_int for the C simulation with a plain C++17 compiler: what the kernels use of it.
#ifndef BITSCAPE_SIM_AC_INT_H
#define BITSCAPE_SIM_AC_INT_H

#include "bitscape_fixed.h"

template <int W, bool S = true> struct ac_int : bitscape_sim::Fixed<W, W, S, AP_TRN, AP_WRAP, 0> {
    using Base = bitscape_sim::Fixed<W, W, S, AP_TRN, AP_WRAP, 0>;
    using Base::Base;
    ac_int() = default;
    ac_int(const Base& other) : Base(other) {}
};

#endif
