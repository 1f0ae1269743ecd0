// One call is one event: words in, the network, words out. TLAST of an event's final input word comes out
// with its final output word, so that a DMA transfer of many events ends where it should.
#include "@PROJECT@_axi.h"

using namespace bitscape_hls;

static void read_event(hls::stream<InputBeat>& words, @INPUT_PARAMETERS@, hls::stream<ap_uint<1>>& ends)
{
    bool last = false;
@READ_EVENT@
    ends.write(last);
}

static void write_event(hls::stream<ap_uint<1>>& ends, @OUTPUT_PARAMETERS@, hls::stream<OutputBeat>& words)
{
    const bool last = ends.read() != 0;
@WRITE_EVENT@
}

@LINKAGE@void @PROJECT@_axi(hls::stream<InputBeat>& words_in, hls::stream<OutputBeat>& words_out)
{
    BITSCAPE_DIRECTIVE(HLS INTERFACE axis port = words_in)
    BITSCAPE_DIRECTIVE(HLS INTERFACE axis port = words_out)
    BITSCAPE_DIRECTIVE(HLS INTERFACE ap_ctrl_none port = return)
    BITSCAPE_DATAFLOW
    hls::stream<ap_uint<1>> ends("ends");
    BITSCAPE_DIRECTIVE(HLS STREAM variable = ends depth = @EVENTS_IN_FLIGHT@)
@TENSORS@
    read_event(words_in, @INPUTS@, ends);
    @PROJECT@(@INPUTS@, @OUTPUTS@);
    write_event(ends, @OUTPUTS@, words_out);
}
@MOVERS@
