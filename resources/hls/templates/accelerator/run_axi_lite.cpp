/// One start of the network an event.
bool run(const InputWords& words, unsigned events, OutputWords& results)
{
    for (unsigned event = 0; event < events; event++) {
        ap_uint<32> in[values_in], out[values_out];
        for (unsigned i = 0; i < values_in; i++)
            in[i] = words[event * values_in + i];
        @PROJECT@_axi(in, out);
        for (unsigned i = 0; i < values_out; i++)
            results.push_back(bus::OutputWord(out[i].to_uint64()));
    }
    return true;
}
