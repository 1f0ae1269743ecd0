// hls-fpga-machine-learning insert
void myproject(
    input_t x[7],
    result_t layer9_out[3]
) {
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<fc1_weight_t, 77>(w2, "w2.txt");
        nnet::load_weights_from_txt<fc1_bias_t, 11>(b2, "b2.txt");
        nnet::load_weights_from_txt<fc2_weight_t, 66>(w4, "w4.txt");
        nnet::load_weights_from_txt<fc2_bias_t, 6>(b4, "b4.txt");
        nnet::load_weights_from_txt<fc3_weight_t, 60>(w6, "w6.txt");
        nnet::load_weights_from_txt<fc3_bias_t, 10>(b6, "b6.txt");
        nnet::load_weights_from_txt<fc4_weight_t, 30>(w8, "w8.txt");
        nnet::load_weights_from_txt<fc4_bias_t, 3>(b8, "b8.txt");
        loaded_weights = true;    }
    layer2_t layer2_out[11];
    layer3_t layer3_out[11];
    layer4_t layer4_out[6];
    layer5_t layer5_out[6];
    layer6_t layer6_out[10];
    layer7_t layer7_out[10];
    layer8_t layer8_out[3];
    nnet::dense<input_t, layer2_t, config2>(x, layer2_out, w2, b2); // fc1
    nnet::relu<layer2_t, layer3_t, relu_config3>(layer2_out, layer3_out); // fc1_relu
    nnet::dense<layer3_t, layer4_t, config4>(layer3_out, layer4_out, w4, b4); // fc2
    nnet::relu<layer4_t, layer5_t, relu_config5>(layer4_out, layer5_out); // fc2_relu
    nnet::dense<layer5_t, layer6_t, config6>(layer5_out, layer6_out, w6, b6); // fc3
    nnet::relu<layer6_t, layer7_t, relu_config7>(layer6_out, layer7_out); // fc3_relu
    nnet::dense<layer7_t, layer8_t, config8>(layer7_out, layer8_out, w8, b8); // fc4
    nnet::linear<layer8_t, result_t, linear_config9>(layer8_out, layer9_out); // fc4_linear
}
