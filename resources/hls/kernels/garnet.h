// GarNet: each vertex has a distance to every aggregator; aggregators collect means of the features, weighted
// by exp(-distance^2), and give them back with the same weights. Which vertices count, the second input says.
//
// Config: vertices, reuse_factor (groups of vertices one after the other), log2_reuse, log2_vertices,
// mean_by_nvert; edge_weight_t, edge_sum_t, sum_t (accumulator), norm_t, distance_t. Layer: n_in,
// n_aggregators, n_out; the types of its five constant tensors. `map` [n_out, n_aggregators, n_in] and
// `offset` [n_out, n_aggregators] are what features become on the way out, `direction` [n_aggregators, n_in]
// and `origin` [n_aggregators] give distances.
#ifndef BITSCAPE_HLS_GARNET_H
#define BITSCAPE_HLS_GARNET_H

#include "common.h"

namespace bitscape_hls {

/// What the aggregators hold after all vertices came by.
template <class Config, class Layer> struct GarNetMeans {
    typename Config::edge_weight_t edge[Layer::n_aggregators];
    typename Config::sum_t feature[Layer::n_aggregators * Layer::n_in];
};

/// Weight of each of the vertex' edges: its distances, looked up by their bits.
template <class Config, class Layer, class X>
void garnet_edges(const X x[Layer::n_in], typename Config::edge_weight_t edges[Layer::n_aggregators],
                  const typename Layer::direction_t direction[Layer::n_aggregators * Layer::n_in],
                  const typename Layer::origin_t origin[Layer::n_aggregators],
                  const typename Config::edge_weight_t table[Config::table_size])
{
    BITSCAPE_INLINE
    typedef typename Config::distance_t distance_t;
    BITSCAPE_UNROLLED
    for (unsigned a = 0; a < Layer::n_aggregators; a++) {
        BITSCAPE_UNROLL
        distance_t distance = origin[a];
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < Layer::n_in; i++) {
            BITSCAPE_UNROLL
            const distance_t term = x[i] * direction[a * Layer::n_in + i];
            distance += term;
        }
        edges[a] = table[upper_bits<width_of<distance_t>()>(distance)];
    }
}

/// One vertex joins the sums of its group.
template <class Config, class Layer, class X>
void garnet_join(const X x[Layer::n_in], const typename Config::edge_weight_t edges[Layer::n_aggregators],
                 typename Config::edge_sum_t edge_sum[Layer::n_aggregators],
                 typename Config::sum_t feature_sum[Layer::n_aggregators * Layer::n_in])
{
    BITSCAPE_INLINE
    BITSCAPE_UNROLLED
    for (unsigned a = 0; a < Layer::n_aggregators; a++) {
        BITSCAPE_UNROLL
        edge_sum[a] += edges[a];
        BITSCAPE_UNROLLED
        for (unsigned i = 0; i < Layer::n_in; i++) {
            BITSCAPE_UNROLL
            const X term = x[i] * edges[a];
            feature_sum[a * Layer::n_in + i] += term;
        }
    }
}

/// Sums of all vertices become means: over the room there is, or over those that count. By no vertex at all
/// is taken as 0.
template <class Config, class Layer>
void garnet_normalize(const typename Config::edge_sum_t edge_sum[Layer::n_aggregators],
                      const typename Config::sum_t feature_sum[Layer::n_aggregators * Layer::n_in],
                      unsigned counted, GarNetMeans<Config, Layer>& means)
{
    BITSCAPE_INLINE
    const unsigned group = Config::vertices / Config::reuse_factor;
    const typename Config::norm_t norm = counted == 0 ? 0U : group / counted;
    BITSCAPE_UNROLLED
    for (unsigned a = 0; a < Layer::n_aggregators; a++) {
        BITSCAPE_UNROLL
        if (Config::mean_by_nvert)
            means.edge[a] = edge_sum[a] * norm;
        else
            means.edge[a] = edge_sum[a] >> int(Config::log2_reuse);
    }
    BITSCAPE_UNROLLED
    for (unsigned k = 0; k < Layer::n_aggregators * Layer::n_in; k++) {
        BITSCAPE_UNROLL
        if (Config::mean_by_nvert)
            means.feature[k] = feature_sum[k] * norm;
        else
            means.feature[k] = feature_sum[k] >> int(Config::log2_reuse);
    }
}

/// Vertices whose number is below `count`.
template <class Config, class Count> unsigned garnet_counted(const Count& count)
{
    BITSCAPE_INLINE
    unsigned counted = 0;
    BITSCAPE_UNROLLED
    for (unsigned v = 0; v < Config::vertices; v++) {
        BITSCAPE_UNROLL
        if (count > int(v))
            counted++;
    }
    return counted;
}

/// One group of vertices a cycle.
template <class Config, class Layer, class X>
void garnet_collect(const X x[Config::vertices * Layer::n_in], unsigned counted,
                    typename Config::edge_weight_t edges[Config::vertices * Layer::n_aggregators],
                    GarNetMeans<Config, Layer>& means,
                    const typename Layer::direction_t direction[Layer::n_aggregators * Layer::n_in],
                    const typename Layer::origin_t origin[Layer::n_aggregators],
                    const typename Config::edge_weight_t table[Config::table_size])
{
    constexpr unsigned group = Config::vertices / Config::reuse_factor;
    constexpr unsigned n_features = Layer::n_aggregators * Layer::n_in;
    typename Config::edge_sum_t edge_total[Layer::n_aggregators];
    typename Config::sum_t feature_total[n_features];
    BITSCAPE_REGISTERS(edge_total)
    BITSCAPE_REGISTERS(feature_total)
    BITSCAPE_UNROLLED
    for (unsigned a = 0; a < Layer::n_aggregators; a++) {
        BITSCAPE_UNROLL
        edge_total[a] = 0;
    }
    BITSCAPE_UNROLLED
    for (unsigned k = 0; k < n_features; k++) {
        BITSCAPE_UNROLL
        feature_total[k] = 0;
    }
    BITSCAPE_PIPELINED(1)
    for (unsigned first = 0; first < Config::vertices; first += group) {
        BITSCAPE_PIPELINE(1)
        typename Config::edge_sum_t edge_sum[Layer::n_aggregators];
        typename Config::sum_t feature_sum[n_features];
        BITSCAPE_REGISTERS(edge_sum)
        BITSCAPE_REGISTERS(feature_sum)
        BITSCAPE_UNROLLED
        for (unsigned a = 0; a < Layer::n_aggregators; a++) {
            BITSCAPE_UNROLL
            edge_sum[a] = 0;
        }
        BITSCAPE_UNROLLED
        for (unsigned k = 0; k < n_features; k++) {
            BITSCAPE_UNROLL
            feature_sum[k] = 0;
        }
        BITSCAPE_UNROLLED
        for (unsigned lane = 0; lane < group; lane++) {
            BITSCAPE_UNROLL
            const unsigned v = first + lane;
            garnet_edges<Config, Layer>(x + v * Layer::n_in, edges + v * Layer::n_aggregators, direction,
                                        origin, table);
            if (v < counted)
                garnet_join<Config, Layer>(x + v * Layer::n_in, edges + v * Layer::n_aggregators, edge_sum,
                                           feature_sum);
        }
        BITSCAPE_UNROLLED
        for (unsigned a = 0; a < Layer::n_aggregators; a++) {
            BITSCAPE_UNROLL
            edge_total[a] += edge_sum[a] >> int(Config::log2_vertices - Config::log2_reuse);
        }
        BITSCAPE_UNROLLED
        for (unsigned k = 0; k < n_features; k++) {
            BITSCAPE_UNROLL
            feature_total[k] += feature_sum[k] >> int(Config::log2_vertices - Config::log2_reuse);
        }
    }
    garnet_normalize<Config, Layer>(edge_total, feature_total, counted, means);
}

/// What aggregator a gives to output j, before its edge's weight.
template <class Config, class Layer>
typename Config::sum_t
garnet_share(const GarNetMeans<Config, Layer>& means, unsigned j, unsigned a,
             const typename Layer::map_t map[Layer::n_out * Layer::n_aggregators * Layer::n_in],
             const typename Layer::offset_t offset[Layer::n_out * Layer::n_aggregators])
{
    BITSCAPE_INLINE
    const unsigned place = j * Layer::n_aggregators + a;
    typename Config::sum_t sum = means.edge[a] * offset[place];
    BITSCAPE_UNROLLED
    for (unsigned i = 0; i < Layer::n_in; i++) {
        BITSCAPE_UNROLL
        sum += means.feature[a * Layer::n_in + i] * map[place * Layer::n_in + i];
    }
    return sum;
}

/// Back to the vertices: one group a cycle; zeros for those that do not count.
template <class Config, class Layer, class Y>
void garnet_return(const typename Config::edge_weight_t edges[Config::vertices * Layer::n_aggregators],
                   const GarNetMeans<Config, Layer>& means, unsigned counted,
                   Y y[Config::vertices * Layer::n_out],
                   const typename Layer::map_t map[Layer::n_out * Layer::n_aggregators * Layer::n_in],
                   const typename Layer::offset_t offset[Layer::n_out * Layer::n_aggregators],
                   const typename Layer::bias_t biases[Layer::n_out])
{
    constexpr unsigned group = Config::vertices / Config::reuse_factor;
    typename Config::sum_t share[Layer::n_out * Layer::n_aggregators];
    BITSCAPE_REGISTERS(share)
    BITSCAPE_UNROLLED
    for (unsigned k = 0; k < Layer::n_out * Layer::n_aggregators; k++) {
        BITSCAPE_UNROLL
        share[k] = garnet_share<Config, Layer>(means, k / Layer::n_aggregators, k % Layer::n_aggregators, map,
                                               offset);
    }
    BITSCAPE_PIPELINED(1)
    for (unsigned first = 0; first < Config::vertices; first += group) {
        BITSCAPE_PIPELINE(1)
        BITSCAPE_UNROLLED
        for (unsigned k = 0; k < group * Layer::n_out; k++) {
            BITSCAPE_UNROLL
            const unsigned v = first + k / Layer::n_out, j = k % Layer::n_out;
            Y sum = biases[j];
            BITSCAPE_UNROLLED
            for (unsigned a = 0; a < Layer::n_aggregators; a++) {
                BITSCAPE_UNROLL
                const Y term = edges[v * Layer::n_aggregators + a] * share[j * Layer::n_aggregators + a];
                sum += term;
            }
            if (v >= counted)
                sum = 0;
            y[v * Layer::n_out + j] = sum;
        }
    }
}

/// The mean over the vertices of what they would get.
template <class Config, class Layer, class Count, class Y>
void garnet_collapse(const GarNetMeans<Config, Layer>& means, const Count& count, Y y[Layer::n_out],
                     const typename Layer::map_t map[Layer::n_out * Layer::n_aggregators * Layer::n_in],
                     const typename Layer::offset_t offset[Layer::n_out * Layer::n_aggregators],
                     const typename Layer::bias_t biases[Layer::n_out])
{
    BITSCAPE_PIPELINE(1)
    BITSCAPE_UNROLLED
    for (unsigned j = 0; j < Layer::n_out; j++) {
        BITSCAPE_UNROLL
        typename Layer::bias_t bias = biases[j];
        if (!Config::mean_by_nvert) {
            const typename Config::sum_t rounded = biases[j];
            const typename Config::sum_t scaled = rounded * count;
            bias = scaled >> int(Config::log2_vertices);
        }
        Y sum = bias;
        BITSCAPE_UNROLLED
        for (unsigned a = 0; a < Layer::n_aggregators; a++) {
            BITSCAPE_UNROLL
            sum += means.edge[a] * garnet_share<Config, Layer>(means, j, a, map, offset);
        }
        y[j] = sum;
    }
}

} // namespace bitscape_hls

#endif
