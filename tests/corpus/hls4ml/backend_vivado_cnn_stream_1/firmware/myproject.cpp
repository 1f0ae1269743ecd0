// hls-fpga-machine-learning insert
void myproject(
    hls::stream<input_t> &x,
    hls::stream<result_t> &layer6_out
) {
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<c1_weight_t, 18>(w2, "w2.txt");
        nnet::load_weights_from_txt<c1_bias_t, 2>(b2, "b2.txt");
        nnet::load_weights_from_txt<out_weight_t, 24>(w6, "w6.txt");
        nnet::load_weights_from_txt<out_bias_t, 3>(b6, "b6.txt");
        loaded_weights = true;    }
    hls::stream<c1_result_t> layer2_out("layer2_out");
    hls::stream<layer3_t> layer3_out("layer3_out");
    hls::stream<layer4_t> layer4_out("layer4_out");
    auto& layer5_out = layer4_out;
    nnet::conv_2d_cl<input_t, c1_result_t, config2>(x, layer2_out, w2, b2); // c1
    nnet::relu<c1_result_t, layer3_t, relu_config3>(layer2_out, layer3_out); // c1_relu
    nnet::pooling2d_cl<layer3_t, layer4_t, config4>(layer3_out, layer4_out); // p1
    nnet::dense<layer4_t, result_t, config6>(layer5_out, layer6_out, w6, b6); // out
}
