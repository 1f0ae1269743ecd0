/// Memory to stream, the network event by event, stream to memory.
bool run(const InputWords& words, unsigned events, OutputWords& results)
{
    std::vector<InputWord::Bits> in(words.size());
    std::vector<OutputWord::Bits> out(std::size_t(events) * values_out);
    for (std::size_t i = 0; i < words.size(); i++)
        in[i] = words[i];
    hls::stream<InputBeat> words_in("words_in");
    hls::stream<OutputBeat> words_out("words_out");
    @PROJECT@_load(in.data(), words_in, events);
    for (unsigned event = 0; event < events; event++)
        @PROJECT@_axi(words_in, words_out);
    @PROJECT@_store(words_out, out.data(), events);
    for (std::size_t i = 0; i < out.size(); i++)
        results.push_back(bus::OutputWord(out[i].to_uint64()));
    return true;
}
