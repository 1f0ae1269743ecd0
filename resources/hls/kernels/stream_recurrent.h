// Recurrent layers on streams: a beat a time step, nothing is kept but the state.
//
// Config: as in recurrent.h; every state is a beat of the result, or the last one alone (sequences).
#ifndef BITSCAPE_HLS_STREAM_RECURRENT_H
#define BITSCAPE_HLS_STREAM_RECURRENT_H

#include "recurrent.h"
#include "stream.h"

namespace bitscape_hls {

BITSCAPE_PROCESS()
template <class Cell, class Config, class In, class Out, class G, unsigned gate_size, class T, unsigned size>
void stream_recurrent(
    Stream<In>& x, Stream<Out>& y,
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
        accum_t from_x[Config::input_config::n_out];
        accum_t from_state[Config::state_config::n_out];
        BITSCAPE_REGISTERS(from_x)
        BITSCAPE_REGISTERS(from_state)
        const In in = x.read();
        Config::input_row::template row<typename Config::input_config>(in.data, from_x, weights, biases);
        Config::state_row::template row<typename Config::state_config>(hidden, from_state, recurrent_weights,
                                                                       recurrent_biases);
        Cell::template update<Config>(from_x, from_state, hidden, cell, gate_table, table);
        if (Config::sequences || step + 1 == Config::steps) {
            Out out;
            BITSCAPE_PACK(out)
            BITSCAPE_UNROLLED
            for (unsigned k = 0; k < Config::n_out; k++) {
                BITSCAPE_UNROLL
                out.data[k] = hidden[k];
            }
            y.write(out);
        }
    }
}

} // namespace bitscape_hls

#endif
