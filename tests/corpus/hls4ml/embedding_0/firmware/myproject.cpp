// hls-fpga-machine-learning insert
void myproject(
    input_t x[4],
    result_t layer4_out[3]
) {
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<emb_embeddings_t, 27>(e2, "e2.txt");
        nnet::load_weights_from_txt<out_weight_t, 36>(w4, "w4.txt");
        nnet::load_weights_from_txt<out_bias_t, 3>(b4, "b4.txt");
        loaded_weights = true;    }
    emb_result_t layer2_out[4*3];
    auto& layer3_out = layer2_out;
    nnet::embedding<input_t, emb_result_t, config2>(x, layer2_out, e2); // emb
    nnet::dense<emb_result_t, result_t, config4>(layer3_out, layer4_out, w4, b4); // out
}
