// HGQ's softmax: hls4ml's stable and latency implementations with types of their own.
#include "emulate/counting.hpp"
#include "emulate/operators.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::emulate {

namespace {

constexpr int most_bits = 126;
constexpr std::size_t most_entries = std::size_t{1} << 24;

class TableSoftmaxOperator final : public Operator {
public:
    TableSoftmaxOperator(const OperatorContext& context, const design::TableSoftmax& layer)
        : layer_(layer), in_(context.inputs[0]), result_(context.result),
          address_(layer.stable ? layer.inp_norm : in_.type),
          inverses_(inverse_table(layer.inv_table_size, layer.inv_inp, layer.inv_table))
    {
        for (const std::int64_t entry :
             exponential_table(layer.exp_table_size, address_, layer.stable, layer.exp_table,
                               static_cast<float>(layer.input_scale)))
            exponentials_.push_back(cast(entry, layer.exp_table.fraction(), layer.accum));
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        std::vector<WideRaw> terms(layer_.slice), sums;
        for (std::size_t o = 0; o < layer_.outer; ++o)
            for (std::size_t i = 0; i < layer_.inner; ++i) {
                const std::size_t first = o * layer_.slice * layer_.inner + i;
                const auto at = [&](std::size_t j) { return first + j * layer_.inner; };
                fill_terms([&](std::size_t j) { return in[0][at(j)]; }, terms);
                const WideRaw inverse = inverse_of(terms, sums);
                for (std::size_t j = 0; j < layer_.slice; ++j)
                    out[at(j)] = emit(terms[j] * inverse, product_fraction(), result_, counts);
            }
    }

    [[nodiscard]] bool has_fast() const override { return true; }

    void fast(const Block& block, Scratch&, Counts& counts) const override
    {
        std::vector<WideRaw> terms(layer_.slice), sums;
        for (std::size_t o = 0; o < layer_.outer; ++o)
            for (std::size_t i = 0; i < layer_.inner; ++i)
                for (std::size_t r = 0; r < block.rows; ++r) {
                    const std::size_t first = o * layer_.slice * layer_.inner + i;
                    const auto at = [&](std::size_t j) {
                        return (first + j * layer_.inner) * block.stride + r;
                    };
                    fill_terms([&](std::size_t j) { return load_raw(block.in, in_.lane, at(j)); }, terms);
                    const WideRaw inverse = inverse_of(terms, sums);
                    for (std::size_t j = 0; j < layer_.slice; ++j)
                        store_raw(block.out, lane_, at(j),
                                  emit(terms[j] * inverse, product_fraction(), result_, counts));
                }
    }

    void set_output_lane(Lane lane) override { lane_ = lane; }

private:
    [[nodiscard]] int product_fraction() const
    {
        return layer_.accum.fraction() + layer_.inv_table.fraction();
    }

    /// Exponentials of one slice; x(j) is its element j.
    template <class Element> void fill_terms(const Element& x, std::vector<WideRaw>& terms) const
    {
        WideRaw highest = x(0);
        for (std::size_t j = 1; layer_.stable && j < layer_.slice; ++j)
            highest = std::max(highest, x(j));
        for (std::size_t j = 0; j < layer_.slice; ++j) {
            const WideRaw argument =
                layer_.stable ? cast(highest - x(j), in_.type.fraction(), layer_.inp_norm) : x(j);
            terms[j] = exponentials_[top_bits_index(argument, address_, layer_.exp_table_size)];
        }
    }

    /// Sums in the reference's tree: split at the largest power of two below n.
    WideRaw tree_sum(std::vector<WideRaw>& values, std::size_t first, std::size_t n) const
    {
        if (n == 1)
            return values[first];
        std::size_t left = 1;
        while (left * 2 < n)
            left *= 2;
        const WideRaw a = tree_sum(values, first, left);
        return add_in(layer_.accum, a, tree_sum(values, first + left, n - left));
    }

    WideRaw inverse_of(const std::vector<WideRaw>& terms, std::vector<WideRaw>& sums) const
    {
        sums = terms;
        const WideRaw sum = tree_sum(sums, 0, sums.size());
        const WideRaw address = cast(sum, layer_.accum.fraction(), layer_.inv_inp);
        return inverses_[top_bits_index(address, layer_.inv_inp, layer_.inv_table_size)];
    }

    design::TableSoftmax layer_;
    TensorInfo in_;
    FixedPoint result_;
    FixedPoint address_;
    std::vector<WideRaw> exponentials_; ///< already in the accumulator's type
    Table inverses_;
    Lane lane_ = Lane::i64;
};

bool addressable(std::size_t size, const FixedPoint& address)
{
    return size > 0 && size <= most_entries && address.width >= address_bits(size) &&
           size == std::size_t{1} << address_bits(size);
}

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::TableSoftmax& layer)
{
    if (context.inputs.size() != 1 || context.inputs[0].elements != context.elements ||
        layer.outer * layer.slice * layer.inner != context.elements)
        return fail(ErrorCode::mismatch, {}, "its axes do not fit its input");
    const FixedPoint& address = layer.stable ? layer.inp_norm : context.inputs[0].type;
    if (!addressable(layer.exp_table_size, address) || !addressable(layer.inv_table_size, layer.inv_inp))
        return fail(ErrorCode::unsupported, {},
                    fmt::format("its tables of {} and {} entries cannot be addressed with {} and {} bits",
                                layer.exp_table_size, layer.inv_table_size, address.width,
                                layer.inv_inp.width));
    if (signed_bits(context.inputs[0].range) > most_bits - 1 ||
        layer.accum.width + layer.inv_table.width > most_bits)
        return fail(ErrorCode::unsupported, {}, "its types need more than 128 bits");
    return std::make_unique<TableSoftmaxOperator>(context, layer);
}

} // namespace bitscape::emulate
