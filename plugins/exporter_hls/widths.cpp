#include "exporter_hls/widths.hpp"

#include "exporter_hls/naming.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::hls {
namespace {

constexpr int limit = 128;
constexpr int position_bits =
    40; ///< of the constant that turns a number into a table position (kernels/common.h)

/// Type of a full-precision product, as ap_fixed makes it.
FixedPoint product(const FixedPoint& a, const FixedPoint& b)
{
    return {.width = a.width + b.width,
            .integer = a.integer + b.integer,
            .is_signed = a.is_signed || b.is_signed};
}

/// Type of a full-precision sum or difference.
FixedPoint sum(const FixedPoint& a, const FixedPoint& b)
{
    const int integer = 1 + std::max(a.integer + (b.is_signed && !a.is_signed ? 1 : 0),
                                     b.integer + (a.is_signed && !b.is_signed ? 1 : 0));
    return {.width = integer + std::max(a.fraction(), b.fraction()),
            .integer = integer,
            .is_signed = a.is_signed || b.is_signed};
}

/// Products and sums of a matrix product with input type x.
int product_and_sum(const FixedPoint& x, const design::WeightTensor& weight, const FixedPoint& accum)
{
    const int shifted =
        weight.type.encoding == Encoding::power_of_two ? 2 * (x.width + weight.type.width) : 0;
    return std::max({product(x, weight.type).width, sum(accum, accum).width, shifted});
}

/// The widest intermediate result of a layer with input type x, in bits.
int widest(const design::Dense& layer, const FixedPoint& x)
{
    return product_and_sum(x, layer.weight, layer.accum);
}

int widest(const design::Convolution& layer, const FixedPoint& x)
{
    return product_and_sum(x, layer.weight, layer.accum);
}

int widest(const design::EinsumDense& layer, const FixedPoint& x)
{
    constexpr int most_carry = 24;
    const bool exact = layer.strategy == design::Strategy::distributed_arithmetic;
    return product_and_sum(x, layer.weight, layer.accum) + (exact ? most_carry : 0);
}

int cell_width(const design::RecurrentCell& cell, const FixedPoint& x)
{
    const FixedPoint squared = product(cell.accum, cell.accum);
    return std::max({product_and_sum(x, cell.weight, cell.accum),
                     product_and_sum(cell.accum, cell.recurrent_weight, cell.accum),
                     sum(squared, squared).width + 1, cell.accum.width + position_bits});
}

int widest(const design::Recurrent& layer, const FixedPoint& x)
{
    return cell_width(layer.cell, x);
}

int widest(const design::Bidirectional& layer, const FixedPoint& x)
{
    return std::max(cell_width(layer.forward, x), cell_width(layer.backward, x));
}

int widest(const design::LayerNormalization& layer, const FixedPoint&)
{
    return std::max({sum(product(product(layer.accum, layer.table), layer.scale.type), layer.bias.type).width,
                     2 * layer.accum.width, layer.accum.width + position_bits});
}

int widest(const design::BatchNormalization& layer, const FixedPoint& x)
{
    const int shifted =
        layer.scale.type.encoding == Encoding::power_of_two ? 2 * (x.width + layer.scale.type.width) : 0;
    return std::max(sum(product(x, layer.scale.type), layer.bias.type).width, shifted);
}

int widest(const design::Activation& layer, const FixedPoint& x)
{
    using graph::Function;
    const bool tabled = layer.function == Function::sigmoid || layer.function == Function::tanh ||
                        layer.function == Function::softplus || layer.function == Function::softsign ||
                        layer.function == Function::selu;
    return tabled ? x.width + 1 + position_bits : x.width;
}

int widest(const design::ParametrizedActivation& layer, const FixedPoint& x)
{
    const bool tabled = layer.kind == graph::ParametrizedActivation::Kind::elu;
    return std::max(product(x, layer.parameter.type).width, tabled ? x.width + 1 + position_bits : 0);
}

int widest(const design::HardActivation& layer, const FixedPoint& x)
{
    constexpr int whole_number = 34; // twice, less one, in C++ integers
    return sum(product(x, layer.slope.type), layer.shift.type).width + whole_number;
}

int widest(const design::PReLU& layer, const FixedPoint& x)
{
    return product(x, layer.alpha.type).width;
}

int widest(const design::Pooling& layer, const FixedPoint& x)
{
    return sum(layer.accum, x).width + 1;
}

int widest(const design::Softmax& layer, const FixedPoint& x)
{
    using enum design::SoftmaxImplementation;
    if (layer.implementation == argmax)
        return x.width;
    const int difference = sum(x, x).width;
    if (layer.implementation == legacy)
        return difference + position_bits;
    return std::max(
        {difference, sum(layer.accum, layer.accum).width, product(layer.accum, layer.inv_table).width});
}

int widest(const design::TableSoftmax& layer, const FixedPoint& x)
{
    return std::max(
        {sum(x, x).width, sum(layer.accum, layer.accum).width, product(layer.accum, layer.inv_table).width});
}

int widest(const design::TreeEnsemble& layer, const FixedPoint& x)
{
    if (layer.threshold.type.encoding == Encoding::float32)
        return x.width;
    return std::max({sum(x, layer.threshold.type).width, product(x, layer.weight).width,
                     sum(layer.score.type, layer.score.type).width,
                     product(layer.score.type, layer.score.type).width});
}

int widest(const design::GarNet& layer, const FixedPoint& x)
{
    int bits =
        std::max({product(x, layer.edge_weight).width, sum(layer.aggr, layer.aggr).width,
                  sum(layer.edge_weight_aggr, layer.edge_weight).width, product(layer.aggr, layer.norm).width,
                  product(layer.edge_weight_aggr, layer.norm).width,
                  2 * product(layer.edge_weight, layer.aggr).width});
    for (const design::GarNetLayer& each : layer.layers)
        bits = std::max({bits, product(x, each.distance_weights.type).width,
                         sum(layer.aggr, product(layer.aggr, each.input_weights.type)).width,
                         product(layer.edge_weight, each.input_biases.type).width});
    return bits;
}

template <class Other> int widest(const Other&, const FixedPoint& x)
{
    return x.width;
}

} // namespace

Result<void> check_widths(const design::Design& design, const design::Node& node)
{
    const FixedPoint& x = node.inputs.empty() ? node.result : input_type(design, node);
    int bits = std::max(node.result.width,
                        std::visit([&](const auto& layer) { return widest(layer, x); }, node.operation));
    bits = std::max(bits, own_width(design, node, x));
    if (node.inputs.size() == 2) { // merges and products of two tensors
        const FixedPoint& other = design.node(storage(design, node.inputs[1])).result;
        bits = std::max({bits, product(x, other).width, sum(x, other).width + 1});
    }
    if (bits > limit)
        return fail(
            ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
            fmt::format("an intermediate result needs {} bits, exported projects end at {}", bits, limit));
    return {};
}

} // namespace bitscape::hls
