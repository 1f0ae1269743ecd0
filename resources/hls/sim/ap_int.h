// ap_int and ap_uint for the C simulation, see ap_fixed.h. A fixed-point number is cut towards zero on its
// way in.
#ifndef BITSCAPE_SIM_AP_INT_H
#define BITSCAPE_SIM_AP_INT_H

#include "bitscape_fixed.h"

namespace bitscape_sim {

/// A floating-point number is cut towards zero too, with one exception of the published AMD headers (and of
/// every simulation made with them, hls4ml's included): between -0.5 and 0, both excluded, it becomes 1.
template <class T> T integer_source(T value)
{
    return value < 0 && value > T(-0.5) ? T(1) : value;
}

} // namespace bitscape_sim

template <int W> struct ap_int : bitscape_sim::Fixed<W, W, true, AP_TRN_ZERO, AP_WRAP, 0> {
    using Base = bitscape_sim::Fixed<W, W, true, AP_TRN_ZERO, AP_WRAP, 0>;
    using Base::Base;
    ap_int() = default;
    ap_int(const Base& other) : Base(other) {}
    template <class T, bitscape_sim::if_floating<T> = 0>
    ap_int(T value) : Base(bitscape_sim::integer_source(value))
    {
    }
};

template <int W> struct ap_uint : bitscape_sim::Fixed<W, W, false, AP_TRN_ZERO, AP_WRAP, 0> {
    using Base = bitscape_sim::Fixed<W, W, false, AP_TRN_ZERO, AP_WRAP, 0>;
    using Base::Base;
    ap_uint() = default;
    ap_uint(const Base& other) : Base(other) {}
    template <class T, bitscape_sim::if_floating<T> = 0>
    ap_uint(T value) : Base(bitscape_sim::integer_source(value))
    {
    }
};

#endif
