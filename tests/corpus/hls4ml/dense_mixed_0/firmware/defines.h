#ifndef DEFINES_H_
#define DEFINES_H_

#include "ap_fixed.h"
#include "ap_int.h"
#include "nnet_utils/nnet_types.h"
#include <array>
#include <cstddef>
#include <cstdio>
#include <tuple>
#include <tuple>


// hls-fpga-machine-learning insert numbers

// hls-fpga-machine-learning insert layer-precision
typedef ap_fixed<9,5,AP_RND_CONV,AP_SAT,0> input_t;
typedef ap_fixed<19,7,AP_RND_ZERO,AP_SAT_ZERO,0> fc1_accum_t;
typedef ap_fixed<14,1,AP_RND_INF,AP_SAT_ZERO,0> layer2_t;
typedef ap_fixed<12,7,AP_RND_ZERO,AP_SAT_ZERO,0> fc1_weight_t;
typedef ap_fixed<6,2> fc1_bias_t;
typedef ap_uint<1> layer2_index;
typedef ap_fixed<8,4,AP_RND_CONV,AP_WRAP,0> layer3_t;
typedef ap_fixed<18,8> fc1_relu_table_t;
typedef ap_fixed<25,17> fc2_accum_t;
typedef ap_fixed<18,3,AP_TRN_ZERO,AP_SAT_SYM,0> layer4_t;
typedef ap_fixed<12,8,AP_TRN_ZERO,AP_SAT_ZERO,0> fc2_weight_t;
typedef ap_fixed<10,7,AP_RND_INF,AP_SAT,0> fc2_bias_t;
typedef ap_uint<1> layer4_index;
typedef ap_fixed<7,5> layer5_t;
typedef ap_fixed<18,8> fc2_relu_table_t;
typedef ap_fixed<16,12> fc3_accum_t;
typedef ap_fixed<9,7,AP_RND_ZERO,AP_WRAP,0> layer6_t;
typedef ap_fixed<5,3> fc3_weight_t;
typedef ap_fixed<5,4> fc3_bias_t;
typedef ap_uint<1> layer6_index;
typedef ap_fixed<15,4> layer7_t;
typedef ap_fixed<18,8> fc3_relu_table_t;
typedef ap_fixed<20,2,AP_TRN,AP_SAT,0> fc4_accum_t;
typedef ap_fixed<9,5> layer8_t;
typedef ap_fixed<12,3> fc4_weight_t;
typedef ap_fixed<6,3,AP_RND,AP_SAT_SYM,0> fc4_bias_t;
typedef ap_uint<1> layer8_index;
typedef ap_fixed<15,7> result_t;
typedef ap_fixed<18,8> fc4_linear_table_t;

// hls-fpga-machine-learning insert emulator-defines


#endif
