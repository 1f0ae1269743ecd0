#include "design/weight_matrix.hpp"

#include <algorithm>

namespace bitscape::design {

namespace {

struct MatrixOf {
    const Node& node;

    std::optional<WeightMatrix> operator()(const Dense& layer) const
    {
        const std::size_t calls = element_count(node.shape) / std::max<std::size_t>(1, layer.n_out);
        return WeightMatrix{layer.n_in,  layer.n_out, calls,          &layer.weight,
                            &layer.bias, layer.accum, layer.strategy, layer.weight_from_quantizer};
    }
    std::optional<WeightMatrix> operator()(const Convolution& layer) const
    {
        const std::size_t n_in = layer.depthwise ? layer.grid.taps() : layer.n_in();
        return WeightMatrix{n_in,        layer.n_filt, layer.grid.positions(), &layer.weight,
                            &layer.bias, layer.accum,  layer.strategy,         layer.weight_from_quantizer};
    }
    std::optional<WeightMatrix> operator()(const EinsumDense& layer) const
    {
        return WeightMatrix{layer.contracted, layer.free_kernel * layer.in_place,
                            layer.free_data,  &layer.weight,
                            &layer.bias,      layer.accum,
                            layer.strategy,   false};
    }
    template <class Other> std::optional<WeightMatrix> operator()(const Other&) const { return {}; }
};

} // namespace

std::optional<WeightMatrix> weight_matrix(const Node& node)
{
    return std::visit(MatrixOf{node}, node.operation);
}

} // namespace bitscape::design
