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
typedef ap_fixed<10,4> input_t;
typedef ap_fixed<12,3> input2_t;
typedef ap_fixed<14,5> m_add_result_t;
typedef ap_fixed<14,5> m_sub_result_t;
typedef ap_fixed<22,7> m_mul_result_t;
typedef ap_fixed<14,5> m_avg_result_t;
typedef ap_fixed<13,4> m_mx_result_t;
typedef ap_fixed<13,4> m_mn_result_t;
typedef ap_fixed<13,4> m_cat1_result_t;
typedef ap_fixed<16,8> m_dot_accum_t;
typedef ap_fixed<14,7> layer10_t;

// hls-fpga-machine-learning insert emulator-defines


#endif
