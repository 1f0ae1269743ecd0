// One transfer of an AXI4-Stream for the C simulation, see ap_fixed.h. The side channels that a network's
// stream does not use (TUSER, TID, TDEST) are left out.
#ifndef BITSCAPE_SIM_AP_AXI_SDATA_H
#define BITSCAPE_SIM_AP_AXI_SDATA_H

#include "ap_int.h"

template <int D, int U, int I, int T> struct ap_axiu {
    ap_uint<D> data;
    ap_uint<(D + 7) / 8> keep, strb;
    ap_uint<1> last;
};

#endif
