// hls-fpga-machine-learning insert
void myproject(
    input_t xa[5], input2_t xb[5],
    m_add_result_t layer3_out[5], m_sub_result_t layer4_out[5], m_mul_result_t layer5_out[5], m_avg_result_t layer6_out[5], m_mx_result_t layer7_out[5], m_mn_result_t layer8_out[5], m_cat1_result_t layer9_out[10], layer10_t layer10_out[1]
) {
    static bool loaded_weights = false;
    if (!loaded_weights) {
        loaded_weights = true;    }
    nnet::add<input_t, input2_t, m_add_result_t, config3>(xa, xb, layer3_out); // m_add
    nnet::subtract<input_t, input2_t, m_sub_result_t, config4>(xa, xb, layer4_out); // m_sub
    nnet::multiply<input_t, input2_t, m_mul_result_t, config5>(xa, xb, layer5_out); // m_mul
    nnet::average<input_t, input2_t, m_avg_result_t, config6>(xa, xb, layer6_out); // m_avg
    nnet::maximum<input_t, input2_t, m_mx_result_t, config7>(xa, xb, layer7_out); // m_mx
    nnet::minimum<input_t, input2_t, m_mn_result_t, config8>(xa, xb, layer8_out); // m_mn
    nnet::concatenate1d<input_t, input2_t, m_cat1_result_t, config9>(xa, xb, layer9_out); // m_cat1
    nnet::dot1d<input_t, input2_t, layer10_t, config10>(xa, xb, layer10_out); // m_dot
}
