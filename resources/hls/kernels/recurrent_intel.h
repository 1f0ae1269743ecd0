// What Intel's backends do in their own way within recurrent layers (recurrent.h). SimpleRNN and LSTM add
// each exact product to the sum so far and round that, and add the bias last.
#ifndef BITSCAPE_HLS_RECURRENT_INTEL_H
#define BITSCAPE_HLS_RECURRENT_INTEL_H

#include "activation_intel.h"
#include "recurrent.h"

namespace bitscape_hls {

/// weights [n_in, n_out].
struct FusedRow {
    template <class Config, class X, class Y>
    static void row(const X* x, Y* y, const typename Config::weight_t* weights,
                    const typename Config::bias_t* biases)
    {
        BITSCAPE_INLINE
        BITSCAPE_UNROLLED
        for (unsigned j = 0; j < Config::n_out; j++) {
            typename Config::accum_t sum = 0;
            BITSCAPE_UNROLLED
            for (unsigned i = 0; i < Config::n_in; i++)
                sum = sum + Config::product::of(x[i], weights[i * Config::n_out + j]);
            y[j] = sum + biases[j];
        }
    }
};

/// The cell's state and both products that make it have the accumulator's type.
struct AccumulatorLstmCell {
    static constexpr unsigned gates = 4;
    template <class Config, class Y, class G, unsigned gate_size, class T, unsigned size>
    static void update(const typename Config::accum_t from_x[], const typename Config::accum_t from_state[],
                       Y hidden[], Y cell[], const G (&gate_table)[gate_size], const T (&table)[size])
    {
        BITSCAPE_INLINE
        typedef typename Config::accum_t accum_t;
        BITSCAPE_UNROLLED
        for (unsigned k = 0; k < Config::n_out; k++) {
            accum_t sum[4];
            BITSCAPE_UNROLLED
            for (unsigned g = 0; g < 4; g++)
                sum[g] = from_x[g * Config::n_out + k] + from_state[g * Config::n_out + k];
            const accum_t i = Config::gate::template of<accum_t>(sum[0], gate_table);
            const accum_t f = Config::gate::template of<accum_t>(sum[1], gate_table);
            const accum_t c = Config::activation::template of<accum_t>(sum[2], table);
            const accum_t o = Config::gate::template of<accum_t>(sum[3], gate_table);
            const accum_t made = i * c, kept = f * cell[k];
            cell[k] = made + kept;
            const accum_t shown = o * Config::activation::template of<accum_t>(cell[k], table);
            hidden[k] = shown;
        }
    }
};

} // namespace bitscape_hls

#endif
