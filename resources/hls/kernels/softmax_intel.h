// Softmax of the Intel backends. Both tables have the same size and are read with the upper bits of a number;
// in the stable form below the sign, which is known there: distances to the largest input are not positive,
// sums not negative.
//
// Config: n (classes), table_size (what the layer reads the tables with); table_t (entries), exp_t
// (exponentials and their sum), inverse_t.
#ifndef BITSCAPE_HLS_SOFTMAX_INTEL_H
#define BITSCAPE_HLS_SOFTMAX_INTEL_H

#include "activation_intel.h"

namespace bitscape_hls {

/// The upper bits, `skipped` bits further down.
template <unsigned size, int skipped, class X> unsigned sliced_index(const X& x)
{
    BITSCAPE_INLINE
    static_assert(address_bits(size) + skipped <= width_of<X>(),
                  "the table is larger than its address allows");
    const unsigned index =
        upper_bits<address_bits(size) + skipped>(x) & ((1U << unsigned(address_bits(size))) - 1);
    if (skipped == 1 && index == 0 && x != 0) // entry 0 is for 0 alone
        return 1;
    return index;
}

template <int skipped, class Config, class Y, unsigned entries>
void shares_by_table(const typename Config::exp_t exponential[Config::n], Y y[Config::n],
                     const typename Config::table_t (&inverse_table)[entries])
{
    BITSCAPE_INLINE
    const typename Config::exp_t sum = AdderTree<int(Config::n)>::sum(exponential);
    const typename Config::inverse_t inverse = inverse_table[sliced_index<Config::table_size, skipped>(sum)];
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Config::n; i++)
        y[i] = exponential[i] * inverse;
}

struct StableTables {
    template <class Config, class X, class Y, unsigned entries>
    static void shares(const X x[Config::n], Y y[Config::n],
                       const typename Config::table_t (&exp_table)[entries],
                       const typename Config::table_t (&inverse_table)[entries])
    {
        BITSCAPE_INLINE
        X largest = x[0];
        BITSCAPE_UNROLLED
        for (unsigned i = 1; i < Config::n; i++) {
            if (x[i] > largest)
                largest = x[i];
        }
        typename Config::exp_t exponential[Config::n];
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < Config::n; i++) {
            const SaturatedNumber<width_of<X>(), integer_of<X>()> distance = x[i] - largest;
            const X address = distance; // its bits again in the input's type, signed or not
            exponential[i] = exp_table[sliced_index<Config::table_size, 1>(address)];
        }
        shares_by_table<1, Config>(exponential, y, inverse_table);
    }
};

struct LatencyTables {
    template <class Config, class X, class Y, unsigned entries>
    static void shares(const X x[Config::n], Y y[Config::n],
                       const typename Config::table_t (&exp_table)[entries],
                       const typename Config::table_t (&inverse_table)[entries])
    {
        BITSCAPE_INLINE
        typename Config::exp_t exponential[Config::n];
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < Config::n; i++)
            exponential[i] = exp_table[sliced_index<Config::table_size, 0>(x[i])];
        shares_by_table<0, Config>(exponential, y, inverse_table);
    }
};

/// 1 / sum over j of exp(x[j] - x[i]), the differences in steps of the tables.
struct LegacyTables {
    template <class Config, class X, class Y, unsigned entries>
    static void shares(const X x[Config::n], Y y[Config::n],
                       const typename Config::table_t (&exp_table)[entries],
                       const typename Config::table_t (&inverse_table)[entries])
    {
        BITSCAPE_INLINE
        typedef typename Config::exp_t exp_t;
        unsigned position[Config::n];
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < Config::n; i++)
            position[i] = unsigned(floor_position<Config::table_size, 16>(x[i]));
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < Config::n; i++) {
            exp_t sum = 0;
            BITSCAPE_UNROLLED
            for (unsigned j = 0; j < Config::n; j++) {
                const int index = int(position[j] - position[i] + Config::table_size / 2);
                const exp_t term = exp_table[clamp_index<Config::table_size>(index)];
                const Unsigned<1, 1> one = 1;
                if (i == j)
                    sum = sum + one;
                else
                    sum = sum + term;
            }
            y[i] =
                inverse_table[clamp_index<Config::table_size>(floor_position<Config::table_size, 64>(sum))];
        }
    }
};

/// What the top function calls.
template <class Form, class Config, class X, class Y, unsigned entries>
void softmax_by_tables(const X x[Config::n], Y y[Config::n],
                       const typename Config::table_t (&exp_table)[entries],
                       const typename Config::table_t (&inverse_table)[entries])
{
    BITSCAPE_FOR_EACH(exp_table, inverse_table)
    BITSCAPE_PIPELINE(1)
    static_assert(Config::table_size <= entries, "the layer reads beyond its tables");
    Form::template shares<Config>(x, y, exp_table, inverse_table);
}

} // namespace bitscape_hls

#endif
