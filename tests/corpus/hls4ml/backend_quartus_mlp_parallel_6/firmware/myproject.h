struct input_data {
    input_t x[8];
};
struct output_data {
    result_t layer7_out[4];
};
output_data myproject(
    input_data inputs
);
hls_max_concurrency(0)
hls_component_ii(1)
hls_scheduler_target_fmax_mhz(200)
component output_data myproject(
    input_data inputs
);
