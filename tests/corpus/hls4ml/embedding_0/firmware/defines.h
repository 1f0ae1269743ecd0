typedef ap_uint<8> input_t;
typedef ap_fixed<12,4> emb_result_t;
typedef ap_fixed<8,3,AP_RND,AP_SAT,0> emb_embeddings_t;
typedef ap_fixed<29,13> out_accum_t;
typedef ap_fixed<29,13> result_t;
typedef ap_fixed<12,4> out_weight_t;
typedef ap_fixed<12,4> out_bias_t;
typedef ap_uint<1> layer4_index;
