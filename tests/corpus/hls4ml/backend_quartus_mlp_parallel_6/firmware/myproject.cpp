// hls-fpga-machine-learning insert
output_data myproject(
   input_data inputs
) {
hls_max_concurrency(0)
hls_component_ii(1)
hls_scheduler_target_fmax_mhz(200)
component output_data myproject(
   input_data inputs
) {
   hls_register output_data outputs;
    fc1_result_t layer2_out[10] hls_register;
    nnet::dense_resource<input_t, fc1_result_t, config2>(inputs.x, layer2_out, w2, b2);
    layer3_t layer3_out[10] hls_register;
    nnet::relu<fc1_result_t, layer3_t, relu_config3>(layer2_out, layer3_out);
    fc2_result_t layer4_out[6] hls_register;
    nnet::dense_resource<layer3_t, fc2_result_t, config4>(layer3_out, layer4_out, w4, b4);
    layer5_t layer5_out[6] hls_register;
    nnet::relu<fc2_result_t, layer5_t, relu_config5>(layer4_out, layer5_out);
    fc3_result_t layer6_out[4] hls_register;
    nnet::dense_resource<layer5_t, fc3_result_t, config6>(layer5_out, layer6_out, w6, b6);
    nnet::softmax<fc3_result_t, result_t, softmax_config7>(layer6_out, outputs.layer7_out);
   return outputs;
}
