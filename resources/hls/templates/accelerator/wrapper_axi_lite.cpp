// One start is one event: the processor writes the input registers, starts, waits and reads the output registers.
#include "@PROJECT@_axi.h"

using namespace bitscape_hls;

static void read_event(const ap_uint<32>* registers, @INPUT_PARAMETERS@)
{
@READ_EVENT@
}

static void write_event(@OUTPUT_PARAMETERS@, ap_uint<32>* registers)
{
@WRITE_EVENT@
}

@LINKAGE@void @PROJECT@_axi(const ap_uint<32> words_in[values_in], ap_uint<32> words_out[values_out])
{
    BITSCAPE_DIRECTIVE(HLS INTERFACE s_axilite port = words_in bundle = control)
    BITSCAPE_DIRECTIVE(HLS INTERFACE s_axilite port = words_out bundle = control)
    BITSCAPE_DIRECTIVE(HLS INTERFACE s_axilite port = return bundle = control)
    BITSCAPE_DATAFLOW
@TENSORS@
    read_event(words_in, @INPUTS@);
    @PROJECT@(@INPUTS@, @OUTPUTS@);
    write_event(@OUTPUTS@, words_out);
}
