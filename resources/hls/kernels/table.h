// Layers that are nothing but a table.
#ifndef BITSCAPE_HLS_TABLE_H
#define BITSCAPE_HLS_TABLE_H

#include "common.h"

namespace bitscape_hls {

/// Each number selects a row of `table`; numbers without one give zeros. Config: n_in, vocabulary, n_out,
/// whole_rows (a fraction of the number is cut before it is multiplied with n_out, not after); table_t.
template <class Config, class X, class Y>
void embedding(const X x[Config::n_in], Y y[Config::n_in * Config::n_out],
               const typename Config::table_t table[Config::vocabulary * Config::n_out])
{
    BITSCAPE_FOR_EACH(table)
    BITSCAPE_PIPELINE(1)
    constexpr int bits = (integer_of<X>() > 0 ? integer_of<X>() : 1) + 36;
    BITSCAPE_UNROLLED
    for (unsigned k = 0; k < Config::n_in; k++) {
        BITSCAPE_UNROLLED
        for (unsigned j = 0; j < Config::n_out; j++) {
            const Signed<bits, bits> row = x[k]; // floor
            CutInteger<bits> place;
            if (Config::whole_rows)
                place = row * int(Config::n_out) + int(j);
            else
                place = x[k] * int(Config::n_out) + int(j);
            if (place >= 0 && place < int(Config::vocabulary * Config::n_out))
                y[k * Config::n_out + j] = table[place.to_int()];
            else
                y[k * Config::n_out + j] = 0;
        }
    }
}

/// table[bits of x]. Config: n, table_size (2 to the bits of x); table_t.
template <class Config, class X, class Y>
void look_up(const X x[Config::n], Y y[Config::n], const typename Config::table_t table[Config::table_size])
{
    BITSCAPE_FOR_EACH(table)
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++)
        y[i] = table[upper_bits<width_of<X>()>(x[i])];
}

} // namespace bitscape_hls

#endif
