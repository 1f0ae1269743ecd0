// GarNet and GarNetStack. Source: hls4ml 1.3.0, Vivado nnet_garnet.h
#include "emulate/counting.hpp"
#include "emulate/element_math.hpp"
#include "emulate/operators.hpp"
#include "emulate/tables.hpp"

#include <bit>

namespace bitscape::emulate {
namespace {

constexpr int max_working_bits = 126;

/// value * 2^-fraction added to `to`, whose type is `type`.
void add_to(WideRaw& to, const FixedPoint& type, WideRaw value, int fraction)
{
    int exact = 0;
    const WideRaw sum = sum_of(to, type.fraction(), value, fraction, exact);
    to = cast(sum, exact, type);
}

/// Means over the vertices, and the weights of each edge.
struct Aggregates {
    std::vector<WideRaw> edge_mean;    ///< [aggregators]
    std::vector<WideRaw> feature_mean; ///< [aggregators, features]
    std::vector<WideRaw> edge;         ///< [vertices, aggregators]
};

class GarNetOperator final : public Operator {
public:
    GarNetOperator(const OperatorContext& context, const design::GarNet& layer)
        : layer_(layer), in_(context.inputs[0].type), count_(context.inputs[1].type), result_(context.result),
          table_(edge_weight_table(layer.distance, layer.edge_weight)),
          log2_reuse_(static_cast<int>(std::bit_width(static_cast<std::uint64_t>(layer.reuse_factor))) - 1),
          log2_vertices_(static_cast<int>(std::bit_width(layer.vertices)) - 1)
    {
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        const Vertices valid = valid_vertices(in[1][0]);
        std::vector<WideRaw> x(in[0].begin(), in[0].end());
        FixedPoint type = in_;
        Aggregates aggregates = aggregate(layer_.layers[0], x, type, valid);
        for (std::size_t k = 1; k < layer_.layers.size(); ++k) {
            const design::GarNetLayer& before = layer_.layers[k - 1];
            x.assign(layer_.vertices * before.n_out, 0);
            Counts unused;
            distribute(before, aggregates, valid, x, unused);
            type = result_;
            aggregates = aggregate(layer_.layers[k], x, type, valid);
        }
        std::fill(out.begin(), out.end(), WideRaw{0});
        if (layer_.collapse_mean)
            collapse(layer_.layers.back(), aggregates, in[1][0], out, counts);
        else
            distribute(layer_.layers.back(), aggregates, valid, out, counts);
    }
    void set_output_lane(Lane) override {}

private:
    using Vertices = std::size_t;

    /// Vertices whose number is below the given one.
    [[nodiscard]] Vertices valid_vertices(WideRaw raw) const
    {
        Vertices valid = 0;
        while (valid < layer_.vertices &&
               static_cast<WideRaw>(valid) * (WideRaw{1} << count_.fraction()) < raw)
            ++valid;
        return valid;
    }

    /// mean = sum over groups of (sum over a group >> log2 of its size), then normalized.
    [[nodiscard]] Aggregates aggregate(const design::GarNetLayer& layer, std::span<const WideRaw> x,
                                       const FixedPoint& type, Vertices valid) const
    {
        const std::size_t edges = layer.n_aggregators, means = edges * layer.n_in;
        Aggregates made{std::vector<WideRaw>(edges), std::vector<WideRaw>(means),
                        std::vector<WideRaw>(layer_.vertices * edges)};
        const std::size_t group = layer_.vertices >> log2_reuse_;
        const int group_shift = log2_vertices_ - log2_reuse_;
        std::vector<WideRaw> edge_sum(edges), feature_sum(means);
        for (std::size_t first = 0; first < valid && group > 0; first += group) {
            std::fill(edge_sum.begin(), edge_sum.end(), WideRaw{0});
            std::fill(feature_sum.begin(), feature_sum.end(), WideRaw{0});
            const std::size_t last = std::min(first + group, valid);
            for (std::size_t v = first; v < last; ++v)
                add_vertex(layer, x.subspan(v * layer.n_in, layer.n_in), type,
                           {made.edge.data() + v * edges, edges}, edge_sum, feature_sum);
            for (std::size_t a = 0; a < edges; ++a)
                add_to(made.edge_mean[a], layer_.edge_weight_aggr, edge_sum[a] >> group_shift,
                       layer_.edge_weight_aggr.fraction());
            for (std::size_t k = 0; k < means; ++k)
                add_to(made.feature_mean[k], layer_.aggr, feature_sum[k] >> group_shift,
                       layer_.aggr.fraction());
            if (first / group + 1 == static_cast<std::size_t>(layer_.reuse_factor))
                break;
        }
        normalize(made, valid);
        return made;
    }

    void add_vertex(const design::GarNetLayer& layer, std::span<const WideRaw> x, const FixedPoint& type,
                    std::span<WideRaw> edges, std::vector<WideRaw>& edge_sum,
                    std::vector<WideRaw>& feature_sum) const
    {
        for (std::size_t a = 0; a < edges.size(); ++a) {
            WideRaw distance =
                cast(layer.distance_biases.raw[a], layer.distance_biases.type.fraction(), layer_.distance);
            for (std::size_t i = 0; i < layer.n_in; ++i) {
                const WideRaw term = x[i] * layer.distance_weights.raw[a * layer.n_in + i];
                const int fraction = type.fraction() + layer.distance_weights.type.fraction();
                distance = add_in(layer_.distance, distance, cast(term, fraction, layer_.distance));
            }
            const auto pattern =
                static_cast<std::size_t>(static_cast<std::uint64_t>(distance)) & (table_.size() - 1);
            const WideRaw weight = table_[pattern];
            edges[a] = weight;
            add_to(edge_sum[a], layer_.edge_weight_aggr, weight, layer_.edge_weight.fraction());
            for (std::size_t i = 0; i < layer.n_in; ++i) {
                const WideRaw term =
                    cast(x[i] * weight, type.fraction() + layer_.edge_weight.fraction(), type);
                add_to(feature_sum[a * layer.n_in + i], layer_.aggr, term, type.fraction());
            }
        }
    }

    void normalize(Aggregates& made, Vertices valid) const
    {
        const int edge_fraction = layer_.edge_weight_aggr.fraction(), fraction = layer_.aggr.fraction();
        if (!layer_.mean_by_nvert) {
            for (WideRaw& mean : made.edge_mean)
                mean = cast(mean >> log2_reuse_, edge_fraction, layer_.edge_weight);
            for (WideRaw& mean : made.feature_mean)
                mean >>= log2_reuse_;
            return;
        }
        // A division of whole numbers. By zero vertices the reference is undefined: taken as 0.
        const std::size_t group = layer_.vertices / static_cast<std::size_t>(layer_.reuse_factor);
        const WideRaw norm = cast(valid == 0 ? 0 : static_cast<WideRaw>(group / valid), 0, layer_.norm);
        for (WideRaw& mean : made.edge_mean)
            mean = cast(mean * norm, edge_fraction + layer_.norm.fraction(), layer_.edge_weight);
        for (WideRaw& mean : made.feature_mean)
            mean = cast(mean * norm, fraction + layer_.norm.fraction(), layer_.aggr);
    }

    /// What one aggregator gives to one output, before its edge's weight.
    [[nodiscard]] WideRaw base(const design::GarNetLayer& layer, const Aggregates& aggregates,
                               std::size_t out, std::size_t a) const
    {
        const std::size_t at = out * layer.n_aggregators + a;
        WideRaw sum = cast(aggregates.edge_mean[a] * layer.input_biases.raw[at],
                           layer_.edge_weight.fraction() + layer.input_biases.type.fraction(), layer_.aggr);
        const int fraction = layer_.aggr.fraction() + layer.input_weights.type.fraction();
        for (std::size_t i = 0; i < layer.n_in; ++i)
            add_to(sum, layer_.aggr,
                   aggregates.feature_mean[a * layer.n_in + i] * layer.input_weights.raw[at * layer.n_in + i],
                   fraction);
        return sum;
    }

    void distribute(const design::GarNetLayer& layer, const Aggregates& aggregates, Vertices valid,
                    std::span<WideRaw> out, Counts& counts) const
    {
        const int fraction = layer_.edge_weight.fraction() + layer_.aggr.fraction();
        for (std::size_t j = 0; j < layer.n_out; ++j) {
            std::vector<WideRaw> bases(layer.n_aggregators);
            for (std::size_t a = 0; a < bases.size(); ++a)
                bases[a] = base(layer, aggregates, j, a);
            for (std::size_t v = 0; v < valid; ++v) {
                WideRaw sum = cast(layer.output_biases.raw[j], layer.output_biases.type.fraction(), result_);
                for (std::size_t a = 0; a < bases.size(); ++a) {
                    const WideRaw term = aggregates.edge[v * layer.n_aggregators + a] * bases[a];
                    sum = add_in(result_, sum, cast(term, fraction, result_));
                }
                out[v * layer.n_out + j] = emit(sum, result_.fraction(), result_, counts);
            }
        }
    }

    void collapse(const design::GarNetLayer& layer, const Aggregates& aggregates, WideRaw vertices,
                  std::span<WideRaw> out, Counts& counts) const
    {
        const FixedPoint& bias_type = layer.output_biases.type;
        const int fraction = layer_.edge_weight.fraction() + layer_.aggr.fraction();
        for (std::size_t j = 0; j < layer.n_out; ++j) {
            WideRaw bias = layer.output_biases.raw[j];
            if (!layer_.mean_by_nvert) {
                const WideRaw scaled = cast(bias, bias_type.fraction(), layer_.aggr) * vertices;
                bias =
                    cast(scaled, layer_.aggr.fraction() + count_.fraction(), layer_.aggr) >> log2_vertices_;
                bias = cast(bias, layer_.aggr.fraction(), bias_type);
            }
            WideRaw sum = cast(bias, bias_type.fraction(), result_);
            for (std::size_t a = 0; a < layer.n_aggregators; ++a)
                add_to(sum, result_, aggregates.edge_mean[a] * base(layer, aggregates, j, a), fraction);
            out[j] = emit(sum, result_.fraction(), result_, counts);
        }
    }

    design::GarNet layer_;
    FixedPoint in_, count_, result_;
    Table table_;
    int log2_reuse_, log2_vertices_;
};

bool fits(const design::GarNet& layer, const OperatorContext& context)
{
    std::size_t n_in = context.inputs[0].elements / layer.vertices;
    if (layer.layers.empty() || context.inputs[0].elements % layer.vertices != 0 ||
        context.inputs[1].elements != 1)
        return false;
    for (const design::GarNetLayer& each : layer.layers) {
        const std::size_t maps = each.n_out * each.n_aggregators;
        if (each.n_in != n_in || each.input_weights.raw.size() != maps * n_in ||
            each.input_biases.raw.size() != maps || each.output_biases.raw.size() != each.n_out ||
            each.distance_weights.raw.size() != each.n_aggregators * n_in ||
            each.distance_biases.raw.size() != each.n_aggregators)
            return false;
        n_in = each.n_out;
    }
    return context.elements == (layer.collapse_mean ? n_in : n_in * layer.vertices);
}

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::GarNet& layer)
{
    if (context.inputs.size() != 2 || layer.vertices == 0 || !fits(layer, context))
        return fail(ErrorCode::mismatch, {}, "its parameters do not fit its inputs");
    int widest = context.inputs[1].type.width + layer.aggr.width;
    for (const FixedPoint* type : {&context.inputs[0].type, &context.result, &layer.aggr,
                                   &layer.edge_weight_aggr, &layer.edge_weight, &layer.norm})
        widest = std::max(widest, 2 * (type->width + std::abs(type->integer)));
    for (const design::GarNetLayer& each : layer.layers)
        for (const auto* tensor : {&each.input_weights, &each.input_biases, &each.distance_weights,
                                   &each.distance_biases, &each.output_biases})
            widest = std::max(widest, 2 * (tensor->type.width + std::abs(tensor->type.integer)));
    if (2 * widest > 2 * max_working_bits || context.inputs[1].type.fraction() < 0)
        return fail(ErrorCode::unsupported, {}, "its types need more than 128 bits");
    return std::make_unique<GarNetOperator>(context, layer);
}

} // namespace bitscape::emulate
