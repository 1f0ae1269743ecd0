#include "estimate/features.hpp"

#include "design/weight_matrix.hpp"

#include <algorithm>

namespace bitscape::estimate {

namespace {

Tool tool_of(design::Backend backend)
{
    switch (backend) {
    case design::Backend::vivado:
        return Tool::vivado_hls;
    case design::Backend::vitis:
        return Tool::vitis_hls;
    default:
        return Tool::other;
    }
}

std::size_t nonzero(const design::WeightTensor& tensor)
{
    return static_cast<std::size_t>(
        std::count_if(tensor.raw.begin(), tensor.raw.end(), [](std::int64_t raw) { return raw != 0; }));
}

struct Fill {
    LayerFeatures& features;
    const design::Node& node;
    const FixedPoint& in;

    // Wires.
    void operator()(const design::Input&) const {}
    void operator()(const design::Reshape&) const {}
    void operator()(const design::Rearrangement&) const {}
    void operator()(const design::Concatenate&) const {}
    void operator()(const design::TimeDistributed&) const {}
    template <class Other> void operator()(const Other&) const { features.kind = LayerKind::unknown; }

    void operator()(const design::Dense&) const { matrix(); }
    void operator()(const design::Convolution&) const { matrix(); }
    void operator()(const design::QuantizedTanh&) const { features.kind = LayerKind::cast; }
    void operator()(const design::FixedPointQuantizer&) const { features.kind = LayerKind::cast; }
    void operator()(const design::Merge& merge) const
    {
        if (merge.kind == graph::Merge::Kind::multiply) { // products of data: no rows
            features.kind = LayerKind::unknown;
            return;
        }
        features.kind = LayerKind::arithmetic;
        features.operations = static_cast<double>(element_count(node.shape));
    }
    void matrix() const
    {
        const design::WeightMatrix matrix = *design::weight_matrix(node);
        features.kind = LayerKind::dense;
        features.n_in = static_cast<double>(matrix.n_in);
        features.n_out = static_cast<double>(matrix.n_out);
        features.calls = static_cast<double>(matrix.calls);
        features.strategy = matrix.strategy;
        features.weight_bits = matrix.weight->type.width;
        features.accum_bits = matrix.accum.width;
        features.weights = weight_facts(matrix.weight->raw, matrix.n_out);
        features.weights.bias_nonzero = nonzero(*matrix.bias);
    }
    void operator()(const design::Pooling& pooling) const
    {
        features.kind = LayerKind::arithmetic;
        features.operations = static_cast<double>(element_count(node.shape) *
                                                  std::max<std::size_t>(1, pooling.grid.taps() - 1));
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
        features.table_size = static_cast<double>(activation.table_size);
        features.table_bits = activation.table.width;
        features.is_copy = activation.function == graph::Function::linear && in.width == node.result.width &&
                           in.integer == node.result.integer && in.is_signed == node.result.is_signed;
    }
    void operator()(const design::Softmax& softmax) const
    {
        using design::SoftmaxImplementation;
        features.kind = softmax.implementation == SoftmaxImplementation::stable ? LayerKind::softmax_stable
                        : softmax.implementation == SoftmaxImplementation::argmax
                            ? LayerKind::softmax_argmax
                            : LayerKind::softmax_latency;
        features.calls = softmax.n ? features.calls / static_cast<double>(softmax.n) : 1;
        features.n_in = features.n_out = static_cast<double>(softmax.n);
        features.table_size = static_cast<double>(softmax.exp_table_size);
        features.table_bits = softmax.exp_table.width;
        features.inverse_table_size = static_cast<double>(softmax.inv_table_size);
        features.inverse_table_bits = softmax.inv_table.width;
        features.accum_bits = softmax.accum.width;
    }
};

} // namespace

LayerFeatures layer_features(const design::Design& design, const design::Node& node, const Part& part)
{
    const FixedPoint in = node.inputs.empty() ? node.result : design.node(node.inputs.front()).result;
    const double elements = static_cast<double>(element_count(node.shape));
    LayerFeatures features;
    features.tool = tool_of(design.backend);
    features.io_stream = design.io_type == design::IoType::io_stream;
    features.n_in = features.n_out = elements;
    features.calls = elements;
    features.reuse_factor = static_cast<double>(std::max<std::int64_t>(1, node.reuse_factor));
    features.in_bits = in.width;
    features.in_signed = in.is_signed;
    features.result_bits = node.result.width;
    features.rounds = node.result.rounding != Rounding::trn;
    features.saturates = node.result.overflow != Overflow::wrap;
    features.clock_ns = design.clock_period_ns;
    features.dsp_a = part.dsp_a;
    features.dsp_b = part.dsp_b;
    std::visit(Fill{features, node, in}, node.operation);
    if (features.kind != LayerKind::dense &&
        (features.kind < LayerKind::softmax_stable || features.kind == LayerKind::unknown))
        features.calls = 1;
    features.calls = std::max(1.0, features.calls);
    return features;
}

} // namespace bitscape::estimate
