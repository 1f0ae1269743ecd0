// m_add
struct config3 : nnet::merge_config {
    static const unsigned n_elem = 5;
    static const unsigned n_elem1 = 5;
    static const unsigned n_elem2 = 5;
    static const unsigned reuse_factor = 1;
};
// m_sub
struct config4 : nnet::merge_config {
    static const unsigned n_elem = 5;
    static const unsigned n_elem1 = 5;
    static const unsigned n_elem2 = 5;
    static const unsigned reuse_factor = 1;
};
// m_mul
struct config5 : nnet::merge_config {
    static const unsigned n_elem = 5;
    static const unsigned n_elem1 = 5;
    static const unsigned n_elem2 = 5;
    static const unsigned reuse_factor = 1;
};
// m_avg
struct config6 : nnet::merge_config {
    static const unsigned n_elem = 5;
    static const unsigned n_elem1 = 5;
    static const unsigned n_elem2 = 5;
    static const unsigned reuse_factor = 1;
};
// m_mx
struct config7 : nnet::merge_config {
    static const unsigned n_elem = 5;
    static const unsigned n_elem1 = 5;
    static const unsigned n_elem2 = 5;
    static const unsigned reuse_factor = 1;
};
// m_mn
struct config8 : nnet::merge_config {
    static const unsigned n_elem = 5;
    static const unsigned n_elem1 = 5;
    static const unsigned n_elem2 = 5;
    static const unsigned reuse_factor = 1;
};
// m_cat1
struct config9 : nnet::concat_config {
    static const unsigned n_elem1_0 = 5;
    static const unsigned n_elem1_1 = 0;
    static const unsigned n_elem1_2 = 0;
    static const unsigned n_elem2_0 = 5;
    static const unsigned n_elem2_1 = 0;
    static const unsigned n_elem2_2 = 0;
    static const int axis = 1;
};
// m_dot
struct config10 : nnet::dot_config {
    static const unsigned n_in = 5;
    static const unsigned n_out = 1;
    static const unsigned reuse_factor = 1;
    static const unsigned multiplier_limit = DIV_ROUNDUP(n_in, reuse_factor);
    typedef m_dot_accum_t accum_t;
    template<class x_T, class y_T>
    using product = nnet::product::mult<x_T, y_T>;
};
