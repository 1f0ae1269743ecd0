#include "emulate/backends/quartus.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace bitscape::emulate::quartus {
namespace {

using graph::Function;

tl::unexpected<Error> unsupported(std::string what)
{
    return fail(ErrorCode::unsupported, {}, std::move(what));
}

/// Entries of the function's table. The writer looks for the first layer that has the function. It finds no
/// tanh among the activation layers, where it has another name by then, only in recurrent ones; without any
/// it takes the default.
std::size_t function_entries(const design::Design& design, Function function)
{
    constexpr std::size_t usual = 1024;
    for (const design::Node& node : design.nodes) {
        if (const auto* layer = std::get_if<design::Activation>(&node.operation);
            layer != nullptr && layer->function == function && function != Function::tanh)
            return layer->table_size;
        if (const auto* layer = std::get_if<design::Recurrent>(&node.operation)) {
            const bool gated = layer->cell.kind != graph::CellKind::simple_rnn;
            if (layer->cell.activation == function || (gated && layer->cell.recurrent_activation == function))
                return layer->cell.table_size;
        }
    }
    return usual;
}

/// The same for ELU: the writer knows `elu`, not the layer `ELU`, and takes the first one's size.
std::size_t elu_entries(const design::Design& design)
{
    constexpr std::size_t usual = 1024;
    for (const design::Node& node : design.nodes)
        if (const auto* other = std::get_if<design::ParametrizedActivation>(&node.operation);
            other != nullptr && other->kind == graph::ParametrizedActivation::Kind::elu &&
            design.model != nullptr && node.source.index() < design.model->layers.size() &&
            design.model->layer(node.source).source_class != "ELU")
            return other->table_size;
    return usual;
}

/// The types of one element's way and the layer's size of the table, which may be longer.
struct TableLayer {
    FixedPoint in, entry, result;
    std::size_t size = 0;
    Table table;
};

/// Sigmoid, tanh and softsign: a table over positive numbers, mirrored for negative ones.
struct Mirrored {
    TableLayer layer;
    Function function = Function::sigmoid;

    CastOutcome operator()(WideRaw x) const
    {
        const FixedPoint& result = layer.result;
        // The entry becomes a result before it is mirrored.
        const CastOutcome direct = cast_outcome(layer.table[index(x)], layer.entry.fraction(), result);
        if (x >= 0)
            return direct;
        const int fraction = std::max(result.fraction(), 0);
        const WideRaw one = function == Function::sigmoid ? WideRaw{1} << fraction : 0;
        const WideRaw value = direct.raw * (WideRaw{1} << (fraction - result.fraction()));
        const CastOutcome mirrored = cast_outcome(one - value, fraction, result);
        return {mirrored.raw, mirrored.overflow || direct.overflow, mirrored.underflow || direct.underflow};
    }

private:
    [[nodiscard]] std::size_t index(WideRaw x) const
    {
        const int fraction = layer.in.fraction(), log2_reach = function == Function::tanh ? 2 : 3;
        const WideRaw size = x < 0 ? cast(-x, fraction, layer.in) : x;
        const std::size_t entries = layer.table.size();
        const std::size_t usual = magnitude_index(size, fraction, layer.size, log2_reach, entries);
        // Softsign divides after it has multiplied, which is the same unless the size is no multiple of 8.
        const bool inside = size >= 0 && usual != layer.size - 1;
        return function == Function::softsign && inside
                   ? std::min(clamp_index(scaled_floor(size, fraction, layer.size, log2_reach), entries),
                              entries - 1)
                   : usual;
    }
};

/// The low 16 bits, in which the other functions hold their indices.
std::int32_t wrapped(std::int32_t index)
{
    return static_cast<std::int16_t>(static_cast<std::uint16_t>(static_cast<std::uint32_t>(index)));
}

struct Softplus {
    TableLayer layer;

    CastOutcome operator()(WideRaw x) const
    {
        const std::int32_t scaled = wrapped(scaled_floor(x, layer.in.fraction(), layer.size, 4));
        const std::int32_t index = wrapped(scaled + static_cast<std::int32_t>(layer.size / 2));
        return cast_outcome(layer.table[clamp_index(index, layer.size)], layer.entry.fraction(),
                            layer.result);
    }
};

/// SELU and ELU: a factor times x from 0 on, another times the table below. (An index that wraps below 0
/// reads out of bounds in the reference: taken as the first entry.)
struct NegativeTable {
    TableLayer layer;
    WideRaw above = 1, below = 1;
    int above_fraction = 0, below_fraction = 0;

    CastOutcome operator()(WideRaw x) const
    {
        if (x >= 0)
            return cast_outcome(above * x, above_fraction + layer.in.fraction(), layer.result);
        const std::int32_t index = wrapped(scaled_floor(-x, layer.in.fraction(), layer.size, 3));
        return cast_outcome(below * layer.table[clamp_index(index, layer.size)],
                            below_fraction + layer.entry.fraction(), layer.result);
    }
};

/// Whether the tables and types can be had; the table itself is the caller's to fill.
Result<TableLayer> table_layer(const OperatorContext& context, const FixedPoint& entry, std::size_t size,
                               std::size_t entries)
{
    if (auto ok = check_table_sizes(context.design); !ok)
        return pass(std::move(ok).error());
    if (size == 0 || size > entries || entries > max_table_size)
        return unsupported(
            fmt::format("hls4ml writes one table of {} entries, so that {} cannot be read", entries, size));
    if (context.result.is_integer)
        return unsupported("hls4ml's Quartus activation tables do not compile with an integer result");
    const TensorInfo& in = context.inputs[0];
    if (signed_bits(in.range) + signed_bits(static_cast<WideRaw>(size)) > max_working_bits ||
        context.result.width + std::abs(context.result.fraction()) > max_working_bits - 2 ||
        in.type.width + context.result.width > max_working_bits)
        return unsupported("its types need more than 128 bits");
    return TableLayer{in.type, entry, context.result, size, {}};
}

template <class Function> MadeOperator made(const OperatorContext& context, Function function)
{
    return std::make_unique<FunctionOperator>(std::move(function), context.inputs[0], context.elements);
}

} // namespace

Table shared_table(const design::Design& design, const design::Activation& layer)
{
    const std::size_t entries = function_entries(design, layer.function);
    switch (layer.function) {
    case Function::sigmoid:
        return sigmoid_table(entries, layer.table);
    case Function::tanh:
        return tanh_table(entries, layer.table);
    case Function::softsign:
        return softsign_table(entries, layer.table);
    case Function::softplus:
        return softplus_table(entries, layer.table);
    default:
        return selu_table(entries, layer.table);
    }
}

Table shared_table(const design::Design& design, const design::ParametrizedActivation& elu)
{
    return elu_table(elu_entries(design), elu.table);
}

MadeOperator make_activation(const OperatorContext& context, const design::Activation& layer)
{
    const bool mirrored = layer.function == Function::sigmoid || layer.function == Function::tanh ||
                          layer.function == Function::softsign;
    if (!mirrored && layer.function != Function::softplus && layer.function != Function::selu)
        return std::unique_ptr<Operator>{};
    const std::size_t entries = function_entries(context.design, layer.function);
    auto table = table_layer(context, layer.table, layer.table_size, entries);
    if (!table)
        return pass(std::move(table).error());
    table->table = shared_table(context.design, layer);
    if (mirrored)
        return made(context, Mirrored{*std::move(table), layer.function});
    if (layer.function == Function::softplus)
        return made(context, Softplus{*std::move(table)});
    const FixedPoint& result = context.result;
    const WideRaw lambda = from_double(1.0507009873554804934193349852946, result);
    return made(
        context,
        NegativeTable{.layer = *std::move(table), .above = lambda, .above_fraction = result.fraction()});
}

MadeOperator make_parametrized(const OperatorContext& context, const design::ParametrizedActivation& layer)
{
    if (layer.kind != graph::ParametrizedActivation::Kind::elu)
        return std::unique_ptr<Operator>{};
    auto table = table_layer(context, layer.table, layer.table_size, elu_entries(context.design));
    if (!table)
        return pass(std::move(table).error());
    table->table = shared_table(context.design, layer);
    return made(context, NegativeTable{.layer = *std::move(table),
                                       .below = layer.parameter.raw.front(),
                                       .below_fraction = layer.parameter.type.fraction()});
}

} // namespace bitscape::emulate::quartus
