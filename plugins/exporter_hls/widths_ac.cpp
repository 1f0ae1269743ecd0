// What the kernels of Intel's and Catapult's own functions need beyond the others.
#include "emulate/backends/catapult.hpp"
#include "exporter_hls/widths.hpp"

#include <algorithm>
#include <cstdlib>

namespace bitscape::hls {
namespace {

constexpr int position_bits = 41; ///< of the constant that turns a number into a table position

struct Intel {
    const FixedPoint &x, &y;

    int operator()(const design::Activation&) const
    {
        const int mirrored = std::max(2, y.integer) + 1 + std::max(0, y.fraction());
        return std::max({x.width + position_bits, mirrored, x.width + y.width});
    }
    int operator()(const design::ParametrizedActivation& layer) const
    {
        const bool tabled = layer.kind == graph::ParametrizedActivation::Kind::elu;
        return tabled ? std::max(x.width + position_bits, layer.parameter.type.width + layer.table.width) : 0;
    }
    int operator()(const design::Softmax& layer) const
    {
        const bool legacy = layer.implementation == design::SoftmaxImplementation::legacy;
        return std::max({layer.exp_table.width + 2, layer.exp_table.width + layer.inv_table.width,
                         legacy ? std::max(x.width, layer.exp_table.width) + position_bits : 0});
    }
    int operator()(const design::Recurrent& layer) const
    {
        const design::RecurrentCell& cell = layer.cell;
        const FixedPoint& state = cell.accum.width > y.width ? cell.accum : y;
        int integer = std::max(cell.accum.integer, cell.bias.type.integer);
        int fraction = std::max(cell.accum.fraction(), cell.bias.type.fraction());
        for (const auto& [from, weight] :
             {std::pair{x, cell.weight.type}, std::pair{state, cell.recurrent_weight.type}}) {
            integer = std::max(integer, from.integer + weight.integer);
            fraction = std::max(fraction, from.fraction() + weight.fraction());
        }
        return std::max(integer + fraction + 3, cell.accum.width + position_bits);
    }
    template <class Other> int operator()(const Other&) const { return 0; }
};

struct Catapult {
    const FixedPoint &x, &y;
    std::size_t elements;

    /// e^x, less one.
    [[nodiscard]] int power() const
    {
        const int reach = std::abs(x.integer) + 1;
        return (reach + 1) * reach + 22;
    }
    int operator()(const design::Activation& layer) const
    {
        constexpr int constant = 22;
        if (layer.function == graph::Function::selu)
            return std::max(power(), y.width) + constant;
        if (layer.function == graph::Function::softplus)
            return power();
        return std::max(x.width, std::abs(x.integer)) + constant;
    }
    int operator()(const design::ParametrizedActivation& layer) const
    {
        const bool curved = layer.kind == graph::ParametrizedActivation::Kind::elu;
        return curved ? power() + layer.parameter.type.width : 0;
    }
    int operator()(const design::HardActivation&) const { return 2 * x.width + std::abs(x.integer) + 2; }
    int operator()(const design::Softmax&) const
    {
        const emulate::catapult::SoftmaxTypes types = emulate::catapult::softmax_types(x, elements);
        return std::max({types.exponential.width + 5, types.sum.width + 1, types.inverse.width + 2,
                         types.exponential.fraction() + types.inverse.fraction() + 3});
    }
    template <class Other> int operator()(const Other&) const { return 0; }
};

} // namespace

int own_width(const design::Design& design, const design::Node& node, const FixedPoint& x)
{
    switch (design.backend) {
    case design::Backend::quartus:
    case design::Backend::oneapi:
        return std::visit(Intel{x, node.result}, node.operation);
    case design::Backend::catapult:
        return std::visit(Catapult{x, node.result, element_count(node.shape)}, node.operation);
    default:
        return 0;
    }
}

} // namespace bitscape::hls
