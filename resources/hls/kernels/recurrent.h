// Recurrent layers. A cell multiplies the step's input and its own last state with a matrix each; gates lie
// side by side in the columns: i, f, c, o for LSTM; z, r, h for GRU (r, z, h where reset_first).
//
// Config: n_in, n_out, steps; input_row, input_config, state_row, state_config (forms and configs of dense.h
// for the two products, whose results have accum_t); gate, activation (functions of activation.h); accum_t;
// state_t (of the states between the steps);
// sequences (every state is a result, not the last one alone), backward (from the last step to the first),
// n_y (elements of the result), first, stride (where the states go in it).
#ifndef BITSCAPE_HLS_RECURRENT_H
#define BITSCAPE_HLS_RECURRENT_H

#include "activation.h"
#include "dense.h"

namespace bitscape_hls {

/// The state of the next step from that of the last one.
struct SimpleCell {
    static constexpr unsigned gates = 1;
    template <class Config, class Y, class G, unsigned gate_size, class T, unsigned size>
    static void update(const typename Config::accum_t from_x[], const typename Config::accum_t from_state[],
                       Y hidden[], Y[], const G (&)[gate_size], const T (&table)[size])
    {
        BITSCAPE_INLINE
        BITSCAPE_UNROLLED
        for (unsigned k = 0; k < Config::n_out; k++) {
            BITSCAPE_UNROLL
            const typename Config::accum_t sum = from_x[k] + from_state[k];
            hidden[k] = Config::activation::template of<Y>(sum, table);
        }
    }
};

struct LstmCell {
    static constexpr unsigned gates = 4;
    template <class Config, class Y, class G, unsigned gate_size, class T, unsigned size>
    static void update(const typename Config::accum_t from_x[], const typename Config::accum_t from_state[],
                       Y hidden[], Y cell[], const G (&gate_table)[gate_size], const T (&table)[size])
    {
        BITSCAPE_INLINE
        typedef typename Config::accum_t accum_t;
        BITSCAPE_UNROLLED
        for (unsigned k = 0; k < Config::n_out; k++) {
            BITSCAPE_UNROLL
            accum_t sum[4];
            BITSCAPE_REGISTERS(sum)
            BITSCAPE_UNROLLED
            for (unsigned g = 0; g < 4; g++) {
                BITSCAPE_UNROLL
                sum[g] = from_x[g * Config::n_out + k] + from_state[g * Config::n_out + k];
            }
            const accum_t i = Config::gate::template of<accum_t>(sum[0], gate_table);
            const accum_t f = Config::gate::template of<accum_t>(sum[1], gate_table);
            const accum_t c = Config::activation::template of<accum_t>(sum[2], table);
            const accum_t o = Config::gate::template of<accum_t>(sum[3], gate_table);
            cell[k] = c * i + cell[k] * f;
            hidden[k] = o * Config::activation::template of<accum_t>(cell[k], table);
        }
    }
};

struct GruCell {
    static constexpr unsigned gates = 3;
    template <class Config, class Y, class G, unsigned gate_size, class T, unsigned size>
    static void update(const typename Config::accum_t from_x[], const typename Config::accum_t from_state[],
                       Y hidden[], Y[], const G (&gate_table)[gate_size], const T (&table)[size])
    {
        BITSCAPE_INLINE
        typedef typename Config::accum_t accum_t;
        constexpr unsigned n = Config::n_out;
        const Unsigned<1, 1> one = 1;
        constexpr unsigned update_at = Config::reset_first ? n : 0, reset_at = Config::reset_first ? 0 : n;
        BITSCAPE_UNROLLED
        for (unsigned k = 0; k < n; k++) {
            BITSCAPE_UNROLL
            const accum_t update_sum = from_x[update_at + k] + from_state[update_at + k];
            const accum_t reset_sum = from_x[reset_at + k] + from_state[reset_at + k];
            const accum_t z = Config::gate::template of<accum_t>(update_sum, gate_table);
            const accum_t r = Config::gate::template of<accum_t>(reset_sum, gate_table);
            const accum_t kept = r * from_state[2 * n + k];
            const accum_t sum = from_x[2 * n + k] + kept;
            const accum_t made = Config::activation::template of<accum_t>(sum, table);
            hidden[k] = made * (one - z) + hidden[k] * z;
        }
    }
};

/// One direction over all steps. The tables are those of the gates and of the activation; functions without
/// one get a table that they do not read.
template <class Cell, class Config, class X, class Y, class G, unsigned gate_size, class T, unsigned size>
void recurrent(
    const X x[Config::steps * Config::n_in], Y y[Config::n_y],
    const typename Config::input_config::weight_t weights[Config::n_in * Config::input_config::n_out],
    const typename Config::input_config::bias_t biases[Config::input_config::n_out],
    const typename Config::state_config::weight_t
        recurrent_weights[Config::n_out * Config::state_config::n_out],
    const typename Config::state_config::bias_t recurrent_biases[Config::state_config::n_out],
    const G (&gate_table)[gate_size], const T (&table)[size])
{
    typedef typename Config::accum_t accum_t;
    typename Config::state_t hidden[Config::n_out];
    typename Config::state_t cell[Config::n_out];
    BITSCAPE_REGISTERS(hidden)
    BITSCAPE_REGISTERS(cell)
    BITSCAPE_UNROLLED
    for (unsigned k = 0; k < Config::n_out; k++) {
        BITSCAPE_UNROLL
        hidden[k] = 0;
        cell[k] = 0;
    }

    for (unsigned step = 0; step < Config::steps; step++) {
        const unsigned at = Config::backward ? Config::steps - 1 - step : step;
        accum_t from_x[Config::input_config::n_out];
        accum_t from_state[Config::state_config::n_out];
        BITSCAPE_REGISTERS(from_x)
        BITSCAPE_REGISTERS(from_state)
        Config::input_row::template row<typename Config::input_config>(x + at * Config::n_in, from_x, weights,
                                                                       biases);
        Config::state_row::template row<typename Config::state_config>(hidden, from_state, recurrent_weights,
                                                                       recurrent_biases);
        Cell::template update<Config>(from_x, from_state, hidden, cell, gate_table, table);
        BITSCAPE_UNROLLED
        for (unsigned k = 0; k < Config::n_out; k++) {
            BITSCAPE_UNROLL
            const unsigned place = Config::first + (Config::sequences ? at * Config::stride : 0) + k;
            if ((Config::sequences || step + 1 == Config::steps) && place < Config::n_y)
                y[place] = hidden[k];
        }
    }
}

} // namespace bitscape_hls

#endif
