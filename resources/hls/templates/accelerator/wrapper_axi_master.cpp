// Reads events from memory and writes results back: three processes, so that transfers and computation overlap.
#include "@PROJECT@_axi.h"

using namespace bitscape_hls;

static void read_event(hls::stream<InputWord::Bits>& words, @INPUT_PARAMETERS@)
{
    bool last = false;
@READ_EVENT@
    (void)last;
}

static void write_event(@OUTPUT_PARAMETERS@, hls::stream<OutputWord::Bits>& words)
{
    const bool last = false;
@WRITE_EVENT@
}

static void run_events(hls::stream<InputWord::Bits>& words_in, hls::stream<OutputWord::Bits>& words_out,
                       unsigned events)
{
    for (unsigned event = 0; event < events; event++) {
        BITSCAPE_DATAFLOW
@TENSORS@
        read_event(words_in, @INPUTS@);
        @PROJECT@(@INPUTS@, @OUTPUTS@);
        write_event(@OUTPUTS@, words_out);
    }
}

@LINKAGE@void @PROJECT@_axi(const InputWord::Bits* words_in, OutputWord::Bits* words_out, unsigned events)
{
    BITSCAPE_DIRECTIVE(HLS INTERFACE m_axi port = words_in offset = slave bundle = gmem0 depth = @DEPTH_IN@)
    BITSCAPE_DIRECTIVE(HLS INTERFACE m_axi port = words_out offset = slave bundle = gmem1 depth = @DEPTH_OUT@)
    BITSCAPE_DIRECTIVE(HLS INTERFACE s_axilite port = words_in bundle = control)
    BITSCAPE_DIRECTIVE(HLS INTERFACE s_axilite port = words_out bundle = control)
    BITSCAPE_DIRECTIVE(HLS INTERFACE s_axilite port = events bundle = control)
    BITSCAPE_DIRECTIVE(HLS INTERFACE s_axilite port = return bundle = control)
    BITSCAPE_DATAFLOW
    hls::stream<InputWord::Bits> in("in");
    hls::stream<OutputWord::Bits> out("out");
    BITSCAPE_DIRECTIVE(HLS STREAM variable = in depth = 64)
    BITSCAPE_DIRECTIVE(HLS STREAM variable = out depth = 64)
    load(words_in, in, (unsigned long long)(events)*values_in);
    run_events(in, out, events);
    store(out, words_out, (unsigned long long)(events)*values_out);
}
