// Activations whose streamed form in hls4ml is not the one of io_parallel.
#ifndef BITSCAPE_HLS_STREAM_ACTIVATION_H
#define BITSCAPE_HLS_STREAM_ACTIVATION_H

#include "activation.h"

namespace bitscape_hls {

/// 1 above 1, -1 up to -1, else 0.
struct StreamTernaryTanh : Untabled<StreamTernaryTanh> {
    template <class Y, class X> static Y value(const X& x)
    {
        BITSCAPE_INLINE
        return x > 1 ? Y(1) : x > -1 ? Y(0) : Y(-1);
    }
};

/// From zero on 1.05 x with the factor in the input's type, below it a table over 0 .. -8. What is beyond an
/// int's reach takes the last entry.
struct StreamSelu {
    template <class Y, class X, class T, unsigned size> static Y of(const X& x, const T (&table)[size])
    {
        BITSCAPE_INLINE
        const X factor = 1.0507009873554805;
        const unsigned position = unsigned(table_position<size, 8>(-x));
        return x >= 0 ? Y(factor * x) : Y(table[position < size ? position : size - 1]);
    }
};

} // namespace bitscape_hls

#endif
