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
typedef nnet::array<ap_fixed<14,5>, 1*1> input_t;
typedef ap_fixed<33,15> c1_accum_t;
typedef nnet::array<ap_fixed<33,15>, 2*1> c1_result_t;
typedef ap_fixed<14,5> c1_weight_t;
typedef ap_fixed<14,5> c1_bias_t;
typedef nnet::array<ap_fixed<14,5>, 2*1> layer3_t;
typedef ap_fixed<18,8> c1_relu_table_t;
typedef ap_fixed<18,7> p1_accum_t;
typedef nnet::array<ap_fixed<14,5>, 2*1> layer4_t;
typedef ap_fixed<32,14> out_accum_t;
typedef nnet::array<ap_fixed<32,14>, 3*1> result_t;
typedef ap_fixed<14,5> out_weight_t;
typedef ap_fixed<14,5> out_bias_t;
typedef ap_uint<1> layer6_index;

// hls-fpga-machine-learning insert emulator-defines


#endif
