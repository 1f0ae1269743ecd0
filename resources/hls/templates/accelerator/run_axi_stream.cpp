/// One DMA transfer: all events in a row, TLAST on the final word.
bool run(const InputWords& words, unsigned events, OutputWords& results)
{
    hls::stream<InputBeat> in("in");
    hls::stream<OutputBeat> out("out");
    bool good = true;
    for (unsigned event = 0; event < events; event++) {
        for (unsigned i = 0; i < values_in; i++)
            bitscape_hls::put(in, InputWord::Bits(words[event * values_in + i]),
                              event == events - 1 && i == values_in - 1);
        @PROJECT@_axi(in, out);
        for (unsigned i = 0; i < values_out; i++) {
            bool last = false;
            results.push_back(bus::OutputWord(bitscape_hls::take(out, last).to_uint64()));
            good = good && last == (event == events - 1 && i == values_out - 1);
        }
    }
    return good;
}
