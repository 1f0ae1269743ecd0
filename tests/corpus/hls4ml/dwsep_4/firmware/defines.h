typedef nnet::array<ap_fixed<13,5>, 3*1> input_t;
typedef ap_fixed<29,13> dw_accum_t;
typedef nnet::array<ap_fixed<29,13>, 3*1> dw_result_t;
typedef ap_fixed<13,5> dw_weight_t;
typedef ap_fixed<13,5> dw_bias_t;
typedef ap_fixed<45,21> pw_accum_t;
typedef nnet::array<ap_fixed<45,21>, 2*1> result_t;
typedef ap_fixed<13,5> pw_weight_t;
typedef ap_fixed<13,5> pw_bias_t;
