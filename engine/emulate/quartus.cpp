#include "emulate/quartus.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace bitscape::emulate::quartus {
namespace {

constexpr int max_working_bits = 126;
constexpr std::size_t max_table_size = std::size_t{1} << 24;

Result<void> unsupported(std::string what)
{
    return fail(ErrorCode::unsupported, {}, std::move(what));
}

/// A table size set on another layer than an activation can decide the size of the shared tables in the
/// reference, depending on where the activation was written in the model.
Result<void> check_table_sizes(const design::Design& design)
{
    for (const design::Node& node : design.nodes)
        if (std::holds_alternative<design::Dense>(node.operation) &&
            design.configuration.attribute(node.name, node.class_name, "TableSize") != nullptr)
            return unsupported(fmt::format("TableSize of the Dense layer '{}' is not supported", node.name));
    if (design.io_type != design::IoType::io_parallel)
        return unsupported("the activation tables of the Quartus backend in io_stream are not supported yet");
    return {};
}

/// The writer looks for the first sigmoid. It finds no tanh, which has another name by then, and takes the
/// default.
std::size_t function_entries(const design::Design& design, graph::Function function)
{
    constexpr std::size_t usual = 1024;
    if (function == graph::Function::sigmoid)
        for (const design::Node& node : design.nodes)
            if (const auto* layer = std::get_if<design::Activation>(&node.operation);
                layer != nullptr && layer->function == function)
                return layer->table_size;
    return usual;
}

/// Entries of all softmax tables: the first layer's.
std::size_t softmax_entries(const design::Design& design, std::size_t otherwise)
{
    for (const design::Node& node : design.nodes)
        if (const auto* layer = std::get_if<design::Softmax>(&node.operation))
            return layer->inv_table_size;
    return otherwise;
}

/// The numbers that the tables are written for: constants, unless a layer is called "softmax".
struct Addresses {
    FixedPoint exponential{16, 6}, inverse{18, 8};
};

Result<Addresses> addresses(const design::Design& design)
{
    Addresses found;
    const design::Node* named = design.find("softmax");
    if (named != nullptr && !named->inputs.empty()) {
        found.exponential = design.node(named->inputs.front()).result;
        if (const auto* layer = std::get_if<design::Softmax>(&named->operation))
            found.inverse = layer->exp_table;
    }
    for (const FixedPoint& type : {found.exponential, found.inverse})
        if (!type.is_signed || type.integer < 1)
            return fail(
                ErrorCode::unsupported, {},
                fmt::format("hls4ml cannot write softmax tables for the type {} of the layer 'softmax'",
                            bitscape::to_string(type)));
    return found;
}

/// floor(trunc(raw * size / 2^log2_divisor) * 2^-fraction), of which an int keeps 32 bits.
std::int32_t scaled_floor(WideRaw raw, int fraction, std::size_t size, int log2_divisor)
{
    WideRaw value = raw * static_cast<WideRaw>(size) / (WideRaw{1} << log2_divisor);
    if (fraction > 0)
        value >>= std::min(fraction, 127);
    const auto low = static_cast<std::uint32_t>(static_cast<unsigned __int128>(value));
    return static_cast<std::int32_t>(fraction >= 0 ? low : fraction <= -32 ? 0 : low << -fraction);
}

std::size_t clamp_index(std::int32_t index, std::size_t size)
{
    return index < 0 ? 0 : std::min(static_cast<std::size_t>(index), size - 1);
}

/// The index bits of a value below its top `skipped` bits. The stable softmax skips the sign and lets no
/// negative number pass for zero.
std::size_t sliced_index(WideRaw raw, const FixedPoint& type, std::size_t size, bool stable)
{
    const int bits = address_bits(size);
    const auto sliced = static_cast<std::size_t>(raw >> (type.width - bits - (stable ? 1 : 0))) &
                        ((std::size_t{1} << bits) - 1);
    return stable && raw != 0 && sliced == 0 ? 1 : sliced;
}

/// a + b of two numbers of a type.
WideRaw add_in(const FixedPoint& type, WideRaw a, WideRaw b)
{
    return cast(a + b, type.fraction(), type);
}

/// Sum in a tree that splits at the largest power of two below the length.
WideRaw tree_sum(std::span<const WideRaw> values, const FixedPoint& type)
{
    if (values.size() == 1)
        return values[0];
    std::size_t left = 1;
    while (left * 2 < values.size())
        left *= 2;
    return add_in(type, tree_sum(values.first(left), type), tree_sum(values.subspan(left), type));
}

void softmax_by_tables(const Step& step, const design::Softmax& layer, std::span<const WideRaw> in,
                       std::span<CastOutcome> out)
{
    const bool stable = layer.implementation == design::SoftmaxImplementation::stable;
    const FixedPoint& type = step.in.type;
    const FixedPoint difference{type.width, type.integer, true, Rounding::rnd, Overflow::sat};
    const std::size_t size = layer.inv_table_size;
    const WideRaw maximum = *std::max_element(in.begin(), in.end());
    std::vector<WideRaw> exponentials(in.size());
    for (std::size_t i = 0; i < in.size(); ++i) {
        // The difference becomes the input's own type again, signed or not, before its bits are taken.
        const WideRaw address =
            stable ? cast(cast(in[i] - maximum, type.fraction(), difference), type.fraction(), type) : in[i];
        const std::int64_t entry = step.tables.exponential[sliced_index(address, type, size, stable)];
        exponentials[i] = cast(entry, softmax_entry.fraction(), layer.exp_table);
    }
    const WideRaw sum = tree_sum(exponentials, layer.exp_table);
    const std::int64_t entry = step.tables.inverse[sliced_index(sum, layer.exp_table, size, stable)];
    const WideRaw inverse = cast(entry, softmax_entry.fraction(), layer.inv_table);
    const int fraction = layer.exp_table.fraction() + layer.inv_table.fraction();
    for (std::size_t i = 0; i < in.size(); ++i)
        out[i] = cast_outcome(exponentials[i] * inverse, fraction, step.out.type);
}

void softmax_legacy(const Step& step, const design::Softmax& layer, std::span<const WideRaw> in,
                    std::span<CastOutcome> out)
{
    const std::size_t size = layer.inv_table_size;
    const FixedPoint& sum_type = layer.exp_table;
    const int lift = std::max(-sum_type.fraction(), 0); // to add 1 to numbers of a coarser grid
    std::vector<std::uint32_t> scaled(in.size());
    for (std::size_t i = 0; i < in.size(); ++i)
        scaled[i] = static_cast<std::uint32_t>(scaled_floor(in[i], step.in.type.fraction(), size, 4));
    for (std::size_t i = 0; i < in.size(); ++i) {
        WideRaw sum = 0;
        for (std::size_t j = 0; j < in.size(); ++j) {
            if (i == j) {
                const WideRaw one = WideRaw{1} << std::max(sum_type.fraction(), 0);
                sum = cast(sum * (WideRaw{1} << lift) + one, sum_type.fraction() + lift, sum_type);
                continue;
            }
            const auto shifted =
                static_cast<std::int32_t>(scaled[j] - scaled[i] + static_cast<std::uint32_t>(size / 2));
            const std::int64_t entry = step.tables.exponential[clamp_index(shifted, size)];
            sum = add_in(sum_type, sum, cast(entry, softmax_entry.fraction(), sum_type));
        }
        const std::int32_t index = scaled_floor(sum, sum_type.fraction(), size, 6);
        out[i] = cast_outcome(step.tables.inverse[clamp_index(index, size)], softmax_entry.fraction(),
                              step.out.type);
    }
}

/// The result for one entry. A negative x mirrors the entry after it became a result: 1 - y or -y.
CastOutcome mirrored(const Step& step, const design::Activation& layer, std::int64_t entry, bool negative)
{
    const FixedPoint& type = step.out.type;
    const CastOutcome direct = cast_outcome(entry, layer.table.fraction(), type);
    if (!negative)
        return direct;
    CastOutcome result;
    if (layer.function == graph::Function::tanh) {
        result = cast_outcome(-direct.raw, type.fraction(), type);
    } else {
        const int fraction = std::max(type.fraction(), 0);
        const WideRaw value = direct.raw * (WideRaw{1} << (fraction - type.fraction()));
        result = cast_outcome((WideRaw{1} << fraction) - value, fraction, type);
    }
    return {result.raw, result.overflow || direct.overflow, result.underflow || direct.underflow};
}

int log2_reach(const design::Activation& layer)
{
    return layer.function == graph::Function::sigmoid ? 3 : 2;
}

Result<void> check_softmax(const design::Softmax& layer, const Step& step)
{
    const FixedPoint& in = step.in.type;
    if (step.node->shape.size() != 1 || layer.n != step.in.elements)
        return unsupported("hls4ml's Quartus backend takes softmax of vectors only");
    if (in.is_integer || step.out.type.is_integer || layer.exp_table.is_integer || layer.inv_table.is_integer)
        return unsupported("hls4ml's Quartus softmax does not compile with integer types");
    const int index_bits = signed_bits(static_cast<WideRaw>(layer.inv_table_size));
    const int sum_bits = layer.exp_table.width + std::abs(layer.exp_table.fraction()) + 2;
    if (signed_bits(step.in.range) + index_bits > max_working_bits ||
        sum_bits + index_bits > max_working_bits ||
        layer.exp_table.width + layer.inv_table.width > max_working_bits)
        return unsupported("its types need more than 128 bits");
    return {};
}

} // namespace

Result<void> compile_activation(const design::Design& design, const design::Activation& layer, Step& step)
{
    if (auto ok = check_table_sizes(design); !ok)
        return ok;
    const std::size_t entries = function_entries(design, layer.function);
    if (layer.table_size == 0 || layer.table_size > entries || entries > max_table_size)
        return unsupported(fmt::format("hls4ml writes one table of {} entries, so that {} cannot be read",
                                       entries, layer.table_size));
    if (step.out.type.is_integer)
        return unsupported("hls4ml's Quartus activation tables do not compile with an integer result");
    if (signed_bits(step.in.range) + signed_bits(static_cast<WideRaw>(layer.table_size)) > max_working_bits ||
        step.out.type.width + std::abs(step.out.type.fraction()) > max_working_bits - 2)
        return unsupported("its types need more than 128 bits");
    step.tables.function = layer.function == graph::Function::sigmoid ? sigmoid_table(entries, layer.table)
                                                                      : tanh_table(entries, layer.table);
    return {};
}

Result<void> compile_softmax(const design::Design& design, const design::Softmax& layer, Step& step)
{
    if (auto ok = check_table_sizes(design); !ok)
        return ok;
    if (auto ok = check_softmax(layer, step); !ok)
        return ok;
    Result<Addresses> address = addresses(design);
    if (!address)
        return pass(std::move(address).error());
    if (layer.implementation == design::SoftmaxImplementation::argmax)
        return {};
    const std::size_t entries = softmax_entries(design, layer.inv_table_size);
    Tables& tables = step.tables;
    const std::size_t size = layer.inv_table_size;
    const bool legacy = layer.implementation == design::SoftmaxImplementation::legacy;
    const bool stable = layer.implementation == design::SoftmaxImplementation::stable;
    const int bits = address_bits(size);
    const int available = std::min(step.in.type.width, layer.exp_table.width) - (stable ? 1 : 0);
    const bool reachable = legacy ? size <= entries : bits <= available && std::size_t{1} << bits <= entries;
    if (size == 0 || entries > max_table_size || !reachable)
        return unsupported(
            fmt::format("softmax tables of {} entries cannot be addressed with {} bits for {} entries",
                        entries, available, size));
    tables.exponential =
        legacy ? legacy_exponential_table(entries) : exponential_table(entries, address->exponential, stable);
    tables.inverse =
        legacy ? legacy_inverse_table(entries) : inverse_table(entries, address->inverse, stable);
    tables.exponential_size = tables.inverse_size = entries;
    return {};
}

CastOutcome activate(const Step& step, const design::Activation& layer, WideRaw x)
{
    const FixedPoint& type = step.in.type;
    const WideRaw magnitude = x < 0 ? cast(-x, type.fraction(), type) : x;
    const Table& table = step.tables.function;
    const std::size_t index =
        magnitude_index(magnitude, type.fraction(), layer.table_size, log2_reach(layer), table.size());
    return mirrored(step, layer, table[index], x < 0);
}

Range activation_range(const Step& step, const design::Activation& layer)
{
    const WideRaw first = activate(step, layer, step.in.range.max).raw;
    Range range{first, first};
    for (const std::int64_t entry : step.tables.function)
        for (const bool negative : {false, true}) {
            const WideRaw value = mirrored(step, layer, entry, negative).raw;
            range = {std::min(range.min, value), std::max(range.max, value)};
        }
    return range;
}

void softmax(const Step& step, const design::Softmax& layer, std::span<const WideRaw> in,
             std::span<CastOutcome> out)
{
    if (layer.implementation == design::SoftmaxImplementation::legacy)
        softmax_legacy(step, layer, in, out);
    else
        softmax_by_tables(step, layer, in, out);
}

FastPlan plan_activation(const Step& step, const design::Activation& layer)
{
    constexpr int widest = 16;
    const int bits = std::max(signed_bits(step.in.range), 1);
    if (bits > widest || step.out.lane == Lane::i128)
        return {};
    // With a shift that undoes the size, index = x + size / 2.
    TablePlan plan;
    plan.in_lane = step.in.lane;
    plan.out_lane = step.out.lane;
    plan.size = std::int64_t{1} << bits;
    plan.shift = bits;
    plan.lane = std::max({lane_for_bits(2 * bits + 1), step.in.lane, Lane::i32});
    for (std::int64_t i = 0; i < plan.size; ++i) {
        const CastOutcome outcome = activate(step, layer, i - plan.size / 2);
        plan.result.push_back(static_cast<std::int64_t>(outcome.raw));
        plan.overflow.push_back(outcome.overflow ? 1 : 0);
        plan.underflow.push_back(outcome.underflow ? 1 : 0);
        plan.counts = plan.counts || outcome.overflow || outcome.underflow;
    }
    return plan;
}

} // namespace bitscape::emulate::quartus
