// hls-fpga-machine-learning insert
void myproject(
    hls::stream<input_t> &x,
    hls::stream<result_t> &layer4_out
) {
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<dw_weight_t, 9>(w2, "w2.txt");
        nnet::load_weights_from_txt<dw_bias_t, 3>(b2, "b2.txt");
        nnet::load_weights_from_txt<pw_weight_t, 6>(w4, "w4.txt");
        nnet::load_weights_from_txt<pw_bias_t, 2>(b4, "b4.txt");
        loaded_weights = true;    }
    hls::stream<dw_result_t> layer2_out("layer2_out");
    nnet::depthwise_conv_1d_cl<input_t, dw_result_t, config2>(x, layer2_out, w2, b2); // dw
    nnet::pointwise_conv_1d_cl<dw_result_t, result_t, config6>(layer2_out, layer4_out, w4, b4); // pw
}
