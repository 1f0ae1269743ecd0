#include "emulate/backends/quartus.hpp"
#include "emulate/counting.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace bitscape::emulate::quartus {
namespace {

tl::unexpected<Error> unsupported(std::string what)
{
    return fail(ErrorCode::unsupported, {}, std::move(what));
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

/// The index bits of a value below its top `skipped` bits. The stable softmax skips the sign and lets no
/// negative number pass for zero.
std::size_t sliced_index(WideRaw raw, const FixedPoint& type, std::size_t size, bool stable)
{
    const int bits = address_bits(size);
    const auto sliced = static_cast<std::size_t>(raw >> (type.width - bits - (stable ? 1 : 0))) &
                        ((std::size_t{1} << bits) - 1);
    return stable && raw != 0 && sliced == 0 ? 1 : sliced;
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

class SoftmaxOperator final : public Operator {
public:
    SoftmaxOperator(const OperatorContext& context, const design::Softmax& layer, Tables tables)
        : layer_(layer), in_(context.inputs[0].type), result_(context.result), tables_(std::move(tables))
    {
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        if (layer_.implementation == design::SoftmaxImplementation::legacy)
            legacy(in[0], out, counts);
        else
            by_tables(in[0], out, counts);
    }
    void set_output_lane(Lane) override {}

private:
    void by_tables(std::span<const WideRaw> in, std::span<WideRaw> out, Counts& counts) const;
    void legacy(std::span<const WideRaw> in, std::span<WideRaw> out, Counts& counts) const;

    design::Softmax layer_;
    FixedPoint in_, result_;
    Tables tables_;
};

void SoftmaxOperator::by_tables(std::span<const WideRaw> in, std::span<WideRaw> out, Counts& counts) const
{
    const bool stable = layer_.implementation == design::SoftmaxImplementation::stable;
    const FixedPoint difference{in_.width, in_.integer, true, Rounding::rnd, Overflow::sat};
    const std::size_t size = layer_.inv_table_size;
    const WideRaw maximum = *std::max_element(in.begin(), in.end());
    std::vector<WideRaw> exponentials(in.size());
    for (std::size_t i = 0; i < in.size(); ++i) {
        // The difference becomes the input's own type again, signed or not, before its bits are taken.
        const WideRaw address =
            stable ? cast(cast(in[i] - maximum, in_.fraction(), difference), in_.fraction(), in_) : in[i];
        const std::int64_t entry = tables_.exponential[sliced_index(address, in_, size, stable)];
        exponentials[i] = cast(entry, softmax_entry.fraction(), layer_.exp_table);
    }
    const WideRaw sum = tree_sum(exponentials, layer_.exp_table);
    const std::int64_t entry = tables_.inverse[sliced_index(sum, layer_.exp_table, size, stable)];
    const WideRaw inverse = cast(entry, softmax_entry.fraction(), layer_.inv_table);
    const int fraction = layer_.exp_table.fraction() + layer_.inv_table.fraction();
    for (std::size_t i = 0; i < in.size(); ++i)
        out[i] = emit(exponentials[i] * inverse, fraction, result_, counts);
}

void SoftmaxOperator::legacy(std::span<const WideRaw> in, std::span<WideRaw> out, Counts& counts) const
{
    const std::size_t size = layer_.inv_table_size;
    const FixedPoint& sum_type = layer_.exp_table;
    const int lift = std::max(-sum_type.fraction(), 0); // to add 1 to numbers of a coarser grid
    std::vector<std::uint32_t> scaled(in.size());
    for (std::size_t i = 0; i < in.size(); ++i)
        scaled[i] = static_cast<std::uint32_t>(scaled_floor(in[i], in_.fraction(), size, 4));
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
            const std::int64_t entry = tables_.exponential[clamp_index(shifted, size)];
            sum = add_in(sum_type, sum, cast(entry, softmax_entry.fraction(), sum_type));
        }
        const std::int32_t index = scaled_floor(sum, sum_type.fraction(), size, 6);
        out[i] = emit(tables_.inverse[clamp_index(index, size)], softmax_entry.fraction(), result_, counts);
    }
}

Result<void> check_softmax(const OperatorContext& context, const design::Softmax& layer)
{
    const TensorInfo& input = context.inputs[0];
    const FixedPoint& in = input.type;
    if (context.node.shape.size() != 1 || layer.n != input.elements || layer.n != context.elements)
        return unsupported("hls4ml's Quartus backend takes softmax of vectors only");
    if (in.is_integer || context.result.is_integer || layer.exp_table.is_integer ||
        layer.inv_table.is_integer)
        return unsupported("hls4ml's Quartus softmax does not compile with integer types");
    const int index_bits = signed_bits(static_cast<WideRaw>(layer.inv_table_size));
    const int sum_bits = layer.exp_table.width + std::abs(layer.exp_table.fraction()) + 2;
    if (signed_bits(input.range) + index_bits > max_working_bits ||
        sum_bits + index_bits > max_working_bits ||
        layer.exp_table.width + layer.inv_table.width > max_working_bits)
        return unsupported("its types need more than 128 bits");
    return {};
}

} // namespace

Result<Tables> softmax_tables(const OperatorContext& context, const design::Softmax& layer)
{
    if (auto ok = check_table_sizes(context.design); !ok)
        return pass(std::move(ok).error());
    if (auto ok = check_softmax(context, layer); !ok)
        return pass(std::move(ok).error());
    Result<Addresses> address = addresses(context.design);
    if (!address)
        return pass(std::move(address).error());
    Tables tables;
    if (layer.implementation == design::SoftmaxImplementation::argmax)
        return tables;
    const std::size_t entries = softmax_entries(context.design, layer.inv_table_size);
    const std::size_t size = layer.inv_table_size;
    const bool legacy = layer.implementation == design::SoftmaxImplementation::legacy;
    const bool stable = layer.implementation == design::SoftmaxImplementation::stable;
    const int bits = address_bits(size);
    const int available = std::min(context.inputs[0].type.width, layer.exp_table.width) - (stable ? 1 : 0);
    const bool reachable = legacy ? size <= entries : bits <= available && std::size_t{1} << bits <= entries;
    if (size == 0 || entries > max_table_size || !reachable)
        return unsupported(fmt::format(
            "a TableSize of {} does not work: hls4ml's code makes tables of {} entries and takes {} "
            "bits to address them, where the types have {}",
            size, entries, bits, available));
    tables.exponential =
        legacy ? legacy_exponential_table(entries) : exponential_table(entries, address->exponential, stable);
    tables.inverse =
        legacy ? legacy_inverse_table(entries) : inverse_table(entries, address->inverse, stable);
    return tables;
}

MadeOperator make_softmax(const OperatorContext& context, const design::Softmax& layer)
{
    Result<Tables> tables = softmax_tables(context, layer);
    if (!tables)
        return pass(std::move(tables).error());
    if (layer.implementation == design::SoftmaxImplementation::argmax)
        return std::unique_ptr<Operator>{};
    return std::make_unique<SoftmaxOperator>(context, layer, std::move(*tables));
}

} // namespace bitscape::emulate::quartus
