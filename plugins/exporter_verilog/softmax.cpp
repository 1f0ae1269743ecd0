#include "emulate/tables.hpp"
#include "exporter_verilog/arithmetic.hpp"
#include "exporter_verilog/layer.hpp"
#include "exporter_verilog/table.hpp"

#include <algorithm>
#include <bit>
#include <fmt/format.h>
#include <functional>

namespace bitscape::verilog {
namespace {

/// Softmax by two tables; the fields are those of both kinds of layer.
struct ByTables {
    bool stable = true;
    FixedPoint address; ///< of the exponentials
    std::size_t exponential_size = 0, inverse_size = 0;
    emulate::Table exponentials, inverses; ///< entries in their own types
    FixedPoint exp_table, inv_table, inv_inp, accum;
};

/// The reference's tree: its left half holds the largest power of two below the number of terms.
Result<Signal> tree_sum(Module& module, std::span<const Signal> terms, const FixedPoint& accum)
{
    if (terms.size() == 1)
        return terms[0];
    const std::size_t half = std::bit_floor(terms.size() - 1);
    auto a = tree_sum(module, terms.first(half), accum), b = tree_sum(module, terms.subspan(half), accum);
    if (!a || !b)
        return pass(!a ? a.error() : b.error());
    return cast(module, {sum(module, *a, *b), accum.fraction()}, accum);
}

/// A table that is addressed by the top bits of a value of type `address`.
Result<Signal> look_up_top(Module& module, Signal value, const FixedPoint& address, std::size_t size,
                           const std::function<WideRaw(std::size_t)>& entry)
{
    const int dropped = std::max(address.width - emulate::address_bits(size), 0);
    if (dropped > 0) {
        const Range range = module.range(value);
        value = module.add({fmt::format("$0 >>> {}", dropped),
                            {value},
                            {range.min >> dropped, range.max >> dropped},
                            0,
                            0,
                            {}});
    }
    return look_up(module, value, [&](WideRaw top) {
        return entry(emulate::top_bits_index(top * (WideRaw{1} << dropped), address, size));
    });
}

Result<std::vector<Signal>> by_tables(Module& module, const std::vector<Signal>& x, int in_fraction,
                                      const ByTables& tables, const FixedPoint& result)
{
    std::vector<Signal> terms;
    const Signal highest = tables.stable ? maximum(module, x) : Signal{};
    for (const Signal value : x) {
        Result<Signal> address = value;
        if (tables.stable)
            address = cast(module, {difference(module, highest, value), in_fraction}, tables.address);
        if (!address)
            return pass(std::move(address).error());
        auto term =
            look_up_top(module, *address, tables.address, tables.exponential_size, [&](std::size_t index) {
                return bitscape::cast(tables.exponentials[index], tables.exp_table.fraction(), tables.accum);
            });
        if (!term)
            return pass(std::move(term).error());
        terms.push_back(*term);
    }
    auto total = tree_sum(module, terms, tables.accum);
    if (total)
        total = cast(module, {*total, tables.accum.fraction()}, tables.inv_inp);
    if (total)
        total = look_up_top(module, *total, tables.inv_inp, tables.inverse_size,
                            [&](std::size_t index) { return WideRaw{tables.inverses[index]}; });
    if (!total)
        return pass(std::move(total).error());
    std::vector<Signal> outputs;
    for (const Signal term : terms) {
        auto output = cast(
            module, {product(module, term, *total), tables.accum.fraction() + tables.inv_table.fraction()},
            result);
        if (!output)
            return pass(std::move(output).error());
        outputs.push_back(*output);
    }
    return outputs;
}

Result<std::vector<Signal>> legacy(Module& module, const std::vector<Signal>& x, int in_fraction,
                                   const emulate::Tables& tables, const FixedPoint& result)
{
    const FixedPoint type = emulate::legacy_table_type;
    std::vector<Signal> outputs;
    for (std::size_t i = 0; i < x.size(); ++i) {
        Signal total = module.constant(0);
        for (std::size_t j = 0; j < x.size(); ++j) {
            Result<Signal> term = module.constant(bitscape::cast(1, 0, type));
            if (i != j)
                term = look_up(module, difference(module, x[j], x[i]), [&](WideRaw raw) {
                    return WideRaw{tables.exponential[emulate::centred_index(raw, in_fraction,
                                                                             tables.exponential_size, 4)]};
                });
            if (term)
                term = cast(module, {sum(module, total, *term), type.fraction()}, type);
            if (!term)
                return pass(std::move(term).error());
            total = *term;
        }
        auto output = look_up(module, total, [&](WideRaw raw) {
            const std::int64_t inverse =
                tables.inverse[emulate::legacy_inverse_index(raw, tables.inverse_size)];
            return bitscape::cast(inverse, type.fraction(), result);
        });
        if (!output)
            return pass(std::move(output).error());
        outputs.push_back(*output);
    }
    return outputs;
}

/// 1 for the first of the largest.
std::vector<Signal> argmax(Module& module, const std::vector<Signal>& x, const FixedPoint& result)
{
    const WideRaw one = bitscape::cast(1, 0, result);
    std::vector<Signal> outputs;
    for (std::size_t i = 0; i < x.size(); ++i) {
        std::vector<Signal> operands = {x[i], module.constant(one), module.constant(0)};
        std::string wins = "1'b1";
        for (std::size_t j = 0; j < x.size(); ++j) {
            if (i == j)
                continue;
            wins += fmt::format(" & ($0 {} ${})", j < i ? ">" : ">=", operands.size());
            operands.push_back(x[j]);
        }
        outputs.push_back(module.add({wins + " ? $1 : $2",
                                      std::move(operands),
                                      {std::min<WideRaw>(one, 0), std::max<WideRaw>(one, 0)},
                                      2,
                                      0,
                                      "win"}));
    }
    return outputs;
}

/// The same kernel for every group of n elements that are `inner` apart.
template <class Make>
Result<Layer> build_groups(const LayerContext& context, std::size_t n, std::size_t inner, const Make& make)
{
    Layer layer;
    OpenKernel open =
        open_kernel(context, context.name + "_softmax", fmt::format("softmax of {} values", n), {{0, n}});
    Result<std::vector<Signal>> outputs = make(open.kernel.module, open.x[0]);
    if (!outputs)
        return pass(std::move(outputs).error());
    close_kernel(context, layer, std::move(open), *std::move(outputs));
    for (std::size_t first = 0; first < context.elements(); first += n * inner)
        for (std::size_t k = first; k < first + inner; ++k) {
            Layer::Instance instance{0, {{}}, {}};
            for (std::size_t i = 0; i < n; ++i)
                instance.inputs[0].push_back(static_cast<std::uint32_t>(k + i * inner));
            instance.outputs = instance.inputs[0];
            layer.instances.push_back(std::move(instance));
        }
    return layer;
}

} // namespace

Result<Layer> build_softmax(const LayerContext& context, const design::Softmax& layer)
{
    using Implementation = design::SoftmaxImplementation;
    if (context.step.custom != nullptr)
        return fail(ErrorCode::unsupported, {},
                    fmt::format("the softmax of the {} backend cannot be exported as Verilog or VHDL",
                                design::to_string(context.design.backend)));
    const emulate::Tables& tables = context.step.tables;
    const int fraction = context.input_type().fraction();
    return build_groups(context, layer.n, layer.inner, [&](Module& module, const std::vector<Signal>& x) {
        if (layer.implementation == Implementation::argmax)
            return Result<std::vector<Signal>>(argmax(module, x, context.result()));
        if (layer.implementation == Implementation::legacy)
            return legacy(module, x, fraction, tables, context.result());
        const ByTables by{layer.implementation == Implementation::stable,
                          tables.exponential_address,
                          tables.exponential_size,
                          tables.inverse_size,
                          tables.exponential,
                          tables.inverse,
                          layer.exp_table,
                          layer.inv_table,
                          layer.inv_inp,
                          layer.accum};
        return by_tables(module, x, fraction, by, context.result());
    });
}

Result<Layer> build_softmax(const LayerContext& context, const design::TableSoftmax& layer)
{
    ByTables by{layer.stable,
                layer.stable ? layer.inp_norm : context.input_type(),
                layer.exp_table_size,
                layer.inv_table_size,
                {},
                {},
                layer.exp_table,
                layer.inv_table,
                layer.inv_inp,
                layer.accum};
    by.exponentials = emulate::exponential_table(layer.exp_table_size, by.address, layer.stable,
                                                 layer.exp_table, static_cast<float>(layer.input_scale));
    by.inverses = emulate::inverse_table(layer.inv_table_size, layer.inv_inp, layer.inv_table);
    return build_groups(context, layer.slice, layer.inner, [&](Module& module, const std::vector<Signal>& x) {
        return by_tables(module, x, context.input_type().fraction(), by, context.result());
    });
}

} // namespace bitscape::verilog
