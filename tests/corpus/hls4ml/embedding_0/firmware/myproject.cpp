#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    input_t x[4],
    result_t layer4_out[3]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=x complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer4_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=x,layer4_out 
    #pragma HLS PIPELINE

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<emb_embeddings_t, 27>(e2, "e2.txt");
        nnet::load_weights_from_txt<out_weight_t, 36>(w4, "w4.txt");
        nnet::load_weights_from_txt<out_bias_t, 3>(b4, "b4.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    emb_result_t layer2_out[4*3];
    #pragma HLS ARRAY_PARTITION variable=layer2_out complete dim=0

    auto& layer3_out = layer2_out;
    nnet::embedding<input_t, emb_result_t, config2>(x, layer2_out, e2); // emb

    nnet::dense<emb_result_t, result_t, config4>(layer3_out, layer4_out, w4, b4); // out

}

