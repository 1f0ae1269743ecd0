/// One start of the kernel for all events.
bool run(const InputWords& words, unsigned events, OutputWords& results)
{
    std::vector<InputWord::Bits> in(words.size());
    std::vector<OutputWord::Bits> out(std::size_t(events) * values_out);
    for (std::size_t i = 0; i < words.size(); i++)
        in[i] = words[i];
    @PROJECT@_axi(in.data(), out.data(), events);
    for (std::size_t i = 0; i < out.size(); i++)
        results.push_back(bus::OutputWord(out[i].to_uint64()));
    return true;
}
