
/// Reads events from the card's memory into the network's input stream.
extern "C" void @PROJECT@_load(const InputWord::Bits* memory, hls::stream<InputBeat>& words, unsigned events)
{
    BITSCAPE_DIRECTIVE(HLS INTERFACE m_axi port = memory offset = slave bundle = gmem0 depth = @DEPTH_IN@)
    BITSCAPE_DIRECTIVE(HLS INTERFACE axis port = words)
    BITSCAPE_DIRECTIVE(HLS INTERFACE s_axilite port = memory bundle = control)
    BITSCAPE_DIRECTIVE(HLS INTERFACE s_axilite port = events bundle = control)
    BITSCAPE_DIRECTIVE(HLS INTERFACE s_axilite port = return bundle = control)
    load(memory, words, (unsigned long long)(events)*values_in);
}

/// Writes what the network's output stream carries into the card's memory.
extern "C" void @PROJECT@_store(hls::stream<OutputBeat>& words, OutputWord::Bits* memory, unsigned events)
{
    BITSCAPE_DIRECTIVE(HLS INTERFACE axis port = words)
    BITSCAPE_DIRECTIVE(HLS INTERFACE m_axi port = memory offset = slave bundle = gmem0 depth = @DEPTH_OUT@)
    BITSCAPE_DIRECTIVE(HLS INTERFACE s_axilite port = memory bundle = control)
    BITSCAPE_DIRECTIVE(HLS INTERFACE s_axilite port = events bundle = control)
    BITSCAPE_DIRECTIVE(HLS INTERFACE s_axilite port = return bundle = control)
    store(words, memory, (unsigned long long)(events)*values_out);
}
