#include "estimate/features.hpp"

#include "design/weight_matrix.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::estimate {

namespace {

Tool tool_of(design::Backend backend)
{
    switch (backend) {
    case design::Backend::vivado:
        return Tool::vivado_hls;
    case design::Backend::vitis:
        return Tool::vitis_hls;
    case design::Backend::oneapi:
        return Tool::oneapi;
    default:
        return Tool::other;
    }
}

double number(std::size_t value)
{
    return static_cast<double>(value);
}

std::size_t nonzero(const design::WeightTensor& tensor)
{
    return static_cast<std::size_t>(
        std::count_if(tensor.raw.begin(), tensor.raw.end(), [](std::int64_t raw) { return raw != 0; }));
}

/// Taps of all positions along an axis that see the input, not the margin.
double seen(const graph::WindowAxis& axis)
{
    double taps = 0;
    for (std::size_t at = 0; at < axis.out; ++at)
        for (std::size_t tap = 0; tap < axis.size; ++tap) {
            const std::size_t place = at * axis.stride + tap * axis.dilation;
            taps += place >= axis.margin.before && place < axis.margin.before + axis.in ? 1 : 0;
        }
    return taps;
}

WindowFeatures window_of(const graph::WindowGrid& grid, std::size_t channels)
{
    WindowFeatures window;
    window.taps = number(grid.taps());
    window.rows = number(grid.height.size);
    window.channels = number(channels);
    window.width = number(grid.width.in);
    window.pixels_in = number((grid.height.in + grid.height.margin.before + grid.height.margin.after) *
                              (grid.width.in + grid.width.margin.before + grid.width.margin.after));
    window.pixels_out = number(grid.positions());
    return window;
}

/// A dense layer inside another: the same tool, clock and streams.
LayerFeatures matrix_part(const LayerFeatures& whole, const design::WeightTensor& weight, std::size_t inputs,
                          std::size_t outputs, const FixedPoint& accum)
{
    LayerFeatures part = whole;
    part.parts.clear();
    part.kind = LayerKind::dense;
    part.io_stream = false;
    part.calls = part.parallel_calls = part.packs = part.steps = 1;
    part.n_in = number(inputs), part.n_out = number(outputs);
    part.weight_bits = weight.type.width;
    part.accum_bits = part.result_bits = accum.width;
    part.rounds = part.saturates = false;
    part.weights = weight_facts(weight.raw, outputs);
    return part;
}

LayerFeatures element_part(const LayerFeatures& whole, LayerKind kind, double elements)
{
    LayerFeatures part = whole;
    part.parts.clear();
    part.kind = kind;
    part.io_stream = false;
    part.calls = part.parallel_calls = part.packs = part.steps = 1;
    part.n_in = part.n_out = part.operations = elements;
    part.rounds = part.saturates = false;
    part.weights = {};
    return part;
}

struct Fill {
    LayerFeatures& features;
    const design::Design& design;
    const design::Node& node;
    const FixedPoint& in;

    // Wires.
    void operator()(const design::Input&) const {}
    void operator()(const design::Reshape&) const {}
    void operator()(const design::Concatenate&) const {}
    void operator()(const design::TimeDistributed&) const {}

    void operator()(const design::Rearrangement&) const
    {
        if (!features.io_stream)
            return; // wires
        features.kind = LayerKind::padding;
        const Shape& from = design.node(node.inputs.front()).shape;
        features.window.channels = number(node.shape.back());
        features.window.pixels_in = number(element_count(from) / std::max<std::size_t>(1, from.back()));
        features.window.pixels_out =
            number(element_count(node.shape) / std::max<std::size_t>(1, node.shape.back()));
        features.window.width = from.size() > 1 ? number(from[from.size() - 2]) : 1;
        const std::size_t axis = node.shape.size() > 1 ? node.shape.size() - 2 : 0;
        features.window.rows = node.shape[axis] > from[std::min(axis, from.size() - 1)] + 2 ? 2 : 1;
    }
    void operator()(const design::Dense&) const { matrix(); }
    void operator()(const design::EinsumDense& einsum) const
    {
        matrix();
        features.parallel_calls = features.calls; // all positions side by side
        features.reuse_factor = features.strategy == design::Strategy::resource ? features.reuse_factor : 1;
        (void)einsum;
    }
    void operator()(const design::Convolution& convolution) const
    {
        matrix();
        features.window = window_of(convolution.grid, convolution.n_chan);
        features.packs = features.window.pixels_in;
        if (!features.io_stream)
            features.parallel_calls = number(convolution.parallel_positions);
        if (convolution.depthwise) {
            features.kind = LayerKind::depthwise;
            // One product of taps inputs a channel: as a matrix, taps x channels inputs with an output each.
            features.weights = weight_facts(convolution.weight.raw, 1);
            features.weights.bias_nonzero = nonzero(convolution.bias);
        }
    }
    void operator()(const design::QuantizedTanh& tanh) const
    {
        features.kind = LayerKind::cast;
        features.result_bits = tanh.is_ternary ? 2 : 1;
    }
    void operator()(const design::FixedPointQuantizer&) const { features.kind = LayerKind::cast; }
    void operator()(const design::Merge& merge) const
    {
        features.kind =
            merge.kind == graph::Merge::Kind::multiply ? LayerKind::product : LayerKind::arithmetic;
        features.operations = number(element_count(node.shape));
        if (node.inputs.size() > 1)
            features.weight_bits = design.node(node.inputs[1]).result.width;
    }
    void operator()(const design::Dot& dot) const
    {
        features.kind = LayerKind::product;
        features.accum_bits = dot.accum.width;
        features.operations = number(element_count(design.node(node.inputs.front()).shape));
        if (node.inputs.size() > 1)
            features.weight_bits = design.node(node.inputs[1]).result.width;
    }
    void operator()(const design::Einsum& einsum) const
    {
        features.kind = LayerKind::product;
        features.accum_bits = einsum.accum.width;
        features.operations = number(einsum.in_place * einsum.free0 * einsum.free1 * einsum.contracted);
        if (node.inputs.size() > 1)
            features.weight_bits = design.node(node.inputs[1]).result.width;
    }
    void matrix() const
    {
        const design::WeightMatrix matrix = *design::weight_matrix(node);
        features.kind = LayerKind::dense;
        features.n_in = number(matrix.n_in);
        features.n_out = number(matrix.n_out);
        features.calls = number(matrix.calls);
        features.strategy = matrix.strategy;
        features.weight_bits = matrix.weight->type.width;
        features.accum_bits = matrix.accum.width;
        features.weights = weight_facts(matrix.weight->raw, matrix.n_out);
        features.weights.bias_nonzero = nonzero(*matrix.bias);
    }
    void operator()(const design::Pooling& pooling) const
    {
        features.kind = LayerKind::pooling;
        features.window = window_of(pooling.grid, pooling.n_chan);
        features.packs = features.window.pixels_in;
        features.window.is_mean = pooling.op == graph::PoolOp::average;
        const bool rim = pooling.grid.width.margin.before + pooling.grid.width.margin.after +
                             pooling.grid.height.margin.before + pooling.grid.height.margin.after >
                         0;
        features.window.divides = features.window.is_mean && rim && !pooling.counts_padding;
        if (features.window.is_mean && rim)
            features.window.missing = features.window.pixels_out * features.window.taps -
                                      seen(pooling.grid.height) * seen(pooling.grid.width);
    }
    void operator()(const design::BatchNormalization& norm) const
    {
        features.kind = LayerKind::scale;
        features.weight_bits = norm.scale.type.width;
        features.accum_bits = node.result.width;
        features.weights = weight_facts(norm.scale.raw, 1); // every element has an input of its own
        features.weights.bias_nonzero = nonzero(norm.bias);
    }
    void operator()(const design::Activation& activation) const
    {
        const bool table =
            activation.function == graph::Function::sigmoid || activation.function == graph::Function::tanh;
        features.kind = table ? LayerKind::table : LayerKind::cast;
        features.table_size = number(activation.table_size);
        features.table_bits = activation.table.width;
        features.is_copy = activation.function == graph::Function::linear && in.width == node.result.width &&
                           in.integer == node.result.integer && in.is_signed == node.result.is_signed;
    }
    void operator()(const design::ParametrizedActivation& activation) const
    {
        using Kind = graph::ParametrizedActivation::Kind;
        features.kind = activation.kind == Kind::elu          ? LayerKind::elu
                        : activation.kind == Kind::leaky_relu ? LayerKind::leaky
                                                              : LayerKind::cast;
        features.weight_bits = activation.parameter.type.width;
        features.weights = weight_facts(activation.parameter.raw, 1);
        features.table_size = number(activation.table_size);
        features.table_bits = activation.table.width;
    }
    void operator()(const design::HardActivation& activation) const
    {
        features.kind = LayerKind::leaky;
        features.weight_bits = activation.slope.type.width;
        features.weights = weight_facts(activation.slope.raw, 1);
    }
    void operator()(const design::PReLU& prelu) const
    {
        features.kind = LayerKind::leaky;
        features.alpha_each = true;
        features.weight_bits = prelu.alpha.type.width;
        features.weights = weight_facts(prelu.alpha.raw, 1);
    }
    void operator()(const design::UnaryLut& lut) const
    {
        features.kind = LayerKind::table;
        features.table_size = number(lut.table.raw.size());
        features.table_bits = lut.table.type.width;
    }
    void softmax(double n, std::size_t exp_size, const FixedPoint& exp, std::size_t inv_size,
                 const FixedPoint& inverse, const FixedPoint& accum) const
    {
        features.calls = n > 0 ? std::max(1.0, number(element_count(node.shape)) / n) : 1;
        features.n_in = features.n_out = n;
        features.table_size = number(exp_size);
        features.table_bits = exp.width;
        features.inverse_table_size = number(inv_size);
        features.inverse_table_bits = inverse.width;
        features.accum_bits = accum.width;
    }
    void operator()(const design::Softmax& layer) const
    {
        using design::SoftmaxImplementation;
        features.kind = layer.implementation == SoftmaxImplementation::stable   ? LayerKind::softmax_stable
                        : layer.implementation == SoftmaxImplementation::argmax ? LayerKind::softmax_argmax
                                                                                : LayerKind::softmax_latency;
        softmax(number(layer.n), layer.exp_table_size, layer.exp_table, layer.inv_table_size, layer.inv_table,
                layer.accum);
    }
    void operator()(const design::TableSoftmax& layer) const
    {
        features.kind = layer.stable ? LayerKind::softmax_stable : LayerKind::softmax_latency;
        softmax(number(layer.slice), layer.exp_table_size, layer.exp_table, layer.inv_table_size,
                layer.inv_table, layer.accum);
    }
    void operator()(const design::LayerNormalization& norm) const
    {
        features.kind = LayerKind::normalization;
        features.calls = number(element_count(node.shape)) / std::max(1.0, number(norm.n));
        features.n_in = features.n_out = number(norm.n);
        features.weight_bits = norm.scale.type.width;
        features.accum_bits = norm.accum.width;
        features.table_size = number(norm.table_size);
        features.table_bits = norm.table.width;
    }
    void operator()(const design::Embedding& embedding) const
    {
        features.kind = LayerKind::embedding;
        features.n_out = number(embedding.n_out);
        features.calls = number(element_count(node.shape)) / std::max(1.0, number(embedding.n_out));
        features.weight_bits = embedding.embeddings.type.width;
        features.table_size = number(embedding.vocabulary);
    }
    void operator()(const design::TreeEnsemble& trees) const
    {
        features.kind = LayerKind::trees;
        features.trees = tree_features(trees, in, node.result);
        features.n_in = number(trees.feature.size());
        features.n_out = number(trees.root.size());
        features.steps = features.trees.depth;
        features.accum_bits = node.result.width;
        features.weight_bits = trees.threshold.type.width;
    }
    /// Input product, recurrent product, tables of gates and state, products of gates.
    void cell(const design::RecurrentCell& cell) const
    {
        const std::size_t outputs = cell.bias.raw.size(), gates = cell.n_out ? outputs / cell.n_out : 0;
        features.strategy = cell.strategy;
        LayerFeatures input = matrix_part(features, cell.weight, cell.n_in, outputs, cell.accum);
        input.reuse_factor = number(static_cast<std::size_t>(std::max<std::int64_t>(1, cell.reuse_factor)));
        LayerFeatures state = matrix_part(features, cell.recurrent_weight, cell.n_out, outputs, cell.accum);
        state.in_bits = node.result.width;
        state.reuse_factor =
            number(static_cast<std::size_t>(std::max<std::int64_t>(1, cell.recurrent_reuse_factor)));
        LayerFeatures tables = element_part(features, LayerKind::table, number(outputs));
        tables.in_bits = cell.accum.width;
        tables.table_size = number(cell.table_size);
        tables.table_bits = cell.table.width;
        for (LayerFeatures* part : {&input, &state, &tables})
            features.parts.push_back(*part);
        if (gates > 1) {
            LayerFeatures products = element_part(features, LayerKind::product, number(cell.n_out));
            products.operations = number(cell.n_out) * 3;
            products.in_bits = products.weight_bits = products.accum_bits = cell.accum.width;
            features.parts.push_back(products);
        }
    }
    void operator()(const design::Recurrent& layer) const
    {
        features.kind = LayerKind::recurrent;
        features.steps = number(layer.steps);
        features.n_out = number(layer.cell.n_out);
        cell(layer.cell);
    }
    void operator()(const design::Bidirectional& layer) const
    {
        features.kind = LayerKind::recurrent;
        features.steps = number(layer.steps);
        features.n_out = number(layer.forward.n_out + layer.backward.n_out);
        cell(layer.forward);
        cell(layer.backward);
    }
    void operator()(const design::GarNet& layer) const
    {
        features.kind = LayerKind::recurrent; // groups of vertices one after the other
        features.steps = number(static_cast<std::size_t>(std::max<std::int64_t>(1, layer.reuse_factor)));
        const double lanes = number(layer.vertices) / features.steps;
        for (const design::GarNetLayer& stage : layer.layers) {
            features.n_out = number(stage.n_out);
            LayerFeatures distances = matrix_part(features, stage.distance_weights, stage.n_in,
                                                  stage.n_aggregators, layer.distance);
            LayerFeatures transform = matrix_part(features, stage.input_weights, stage.n_in,
                                                  stage.n_out * stage.n_aggregators, layer.aggr);
            for (LayerFeatures* part : {&distances, &transform}) {
                part->reuse_factor = 1;
                part->calls = part->parallel_calls = lanes;
                features.parts.push_back(*part);
            }
            LayerFeatures weights =
                element_part(features, LayerKind::table, number(stage.n_aggregators) * lanes);
            weights.table_bits = layer.edge_weight.width;
            features.parts.push_back(weights);
            LayerFeatures gathered =
                element_part(features, LayerKind::product, number(stage.n_out * stage.n_aggregators) * lanes);
            gathered.weight_bits = layer.edge_weight.width;
            gathered.accum_bits = layer.aggr.width;
            features.parts.push_back(gathered);
        }
    }
};

/// Words that carry a tensor over a stream: everything but the last axis.
double words(const Shape& shape)
{
    return shape.empty() ? 1
                         : std::max(1.0, number(element_count(shape)) / std::max(1.0, number(shape.back())));
}

} // namespace

LayerFeatures layer_features(const design::Design& design, const design::Node& node, const Part& part)
{
    const FixedPoint in = node.inputs.empty() ? node.result : design.node(node.inputs.front()).result;
    const double elements = number(element_count(node.shape));
    LayerFeatures features;
    features.tool = tool_of(design.backend);
    features.tool_year = features.tool == Tool::vivado_hls ? 2020 : 2023;
    features.io_stream = design.io_type == design::IoType::io_stream;
    features.n_in = features.n_out = elements;
    features.packs = node.inputs.empty() ? 1 : words(design.node(node.inputs.front()).shape);
    features.reuse_factor = static_cast<double>(std::max<std::int64_t>(1, node.reuse_factor));
    features.in_bits = in.width;
    features.in_signed = in.is_signed;
    features.result_bits = node.result.width;
    features.rounds = node.result.rounding != Rounding::trn;
    features.saturates = node.result.overflow != Overflow::wrap;
    features.clock_ns = design.clock_period_ns;
    features.dsp_a = part.dsp_a;
    features.dsp_b = part.dsp_b;
    std::visit(Fill{features, design, node, in}, node.operation);
    features.calls = std::max(1.0, features.calls);
    return features;
}

} // namespace bitscape::estimate
