#include "emulate/counting.hpp"
#include "emulate/matrix_product.hpp"
#include "emulate/operators.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace bitscape::emulate {

namespace {

/// Do all groups of `each` values repeat with period `sets`?
bool repeats(const std::vector<std::int64_t>& values, std::size_t in_place, std::size_t free_data,
             std::size_t free_kernel)
{
    for (std::size_t i = 0; i < in_place; ++i)
        for (std::size_t a = 1; a < free_data; ++a) {
            const auto first = values.begin() + static_cast<std::ptrdiff_t>(i * free_data * free_kernel);
            const auto other = first + static_cast<std::ptrdiff_t>(a * free_kernel);
            if (!std::equal(first, first + static_cast<std::ptrdiff_t>(free_kernel), other))
                return false;
        }
    return true;
}

/// Positions run over (free data, in place), so that a position's weights are those of its rank modulo sets.
MatrixProduct make_product(const design::EinsumDense& layer)
{
    const std::size_t sets = layer.in_place, n = layer.contracted, columns = layer.free_kernel;
    const bool shared_bias = repeats(layer.bias.raw, sets, layer.free_data, columns);
    MatrixProduct product;
    product.n_in = n;
    product.n_out = columns;
    product.positions = layer.free_data * sets;
    product.sets = shared_bias ? sets : product.positions;
    product.weight_type = layer.weight.type;
    product.bias_type = layer.bias.type;
    product.accum = layer.accum;
    product.visit.resize(n);
    std::iota(product.visit.begin(), product.visit.end(), 0U);
    for (std::size_t p = 0; p < product.positions; ++p) {
        const std::size_t i = p % sets, a = p / sets;
        const auto reads = layer.gather.begin() + static_cast<std::ptrdiff_t>((i * layer.free_data + a) * n);
        product.gather.insert(product.gather.end(), reads, reads + static_cast<std::ptrdiff_t>(n));
        if (p >= product.sets)
            continue;
        const auto weights = layer.weight.raw.begin() + static_cast<std::ptrdiff_t>(i * n * columns);
        const auto bias =
            layer.bias.raw.begin() + static_cast<std::ptrdiff_t>((i * layer.free_data + a) * columns);
        product.weights.insert(product.weights.end(), weights,
                               weights + static_cast<std::ptrdiff_t>(n * columns));
        product.bias.insert(product.bias.end(), bias, bias + static_cast<std::ptrdiff_t>(columns));
    }
    return product;
}

/// Where the product puts what the layer calls element (i, a, b).
std::vector<std::uint32_t> product_places(const design::EinsumDense& layer)
{
    std::vector<std::uint32_t> places;
    for (const std::uint32_t element : layer.order) {
        const std::size_t b = element % layer.free_kernel, row = element / layer.free_kernel;
        const std::size_t i = row / layer.free_data, a = row % layer.free_data;
        places.push_back(static_cast<std::uint32_t>((a * layer.in_place + i) * layer.free_kernel + b));
    }
    return places;
}

/// Distributed arithmetic sums exactly, casts to the accumulator, and only then adds the bias. In a wrapping
/// accumulator with all fraction bits that is the same as what dense layers do.
bool sums_like_dense(const design::EinsumDense& layer, const FixedPoint& input)
{
    return layer.strategy != design::Strategy::distributed_arithmetic ||
           (layer.accum.overflow == Overflow::wrap && !layer.accum.is_integer &&
            layer.accum.fraction() >= input.fraction() + layer.weight.type.fraction() &&
            layer.accum.fraction() >= layer.bias.type.fraction());
}

class EinsumDenseOperator final : public Operator {
public:
    EinsumDenseOperator(const OperatorContext& context, const design::EinsumDense& layer)
        : product_(make_product(layer)), places_(product_places(layer)), in_(context.inputs[0]),
          result_(context.result), like_dense_(sums_like_dense(layer, in_.type))
    {
    }

    [[nodiscard]] Result<void> check() const { return check_product(product_, in_, places_.size()); }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        std::vector<WideRaw> product(out.size());
        if (like_dense_)
            product_plain(product_, in_.type, result_, in[0], product, counts);
        else
            exact_plain(in[0], product, counts);
        for (std::size_t e = 0; e < out.size(); ++e)
            out[e] = product[places_[e]];
    }

    [[nodiscard]] bool has_fast() const override { return plan_.has_value(); }

    void fast(const Block& block, Scratch& scratch, Counts& counts) const override
    {
        const std::size_t row_bytes = lane_bytes(lane_) * block.stride;
        Block product = block;
        Buffer memory(row_bytes * places_.size());
        product.out = memory.data();
        run_dense(*plan_, product, scratch, counts);
        for (std::size_t e = 0; e < places_.size(); ++e)
            std::memcpy(block.out + e * row_bytes, memory.data() + places_[e] * row_bytes, row_bytes);
    }

    [[nodiscard]] std::optional<Range> range() const override
    {
        if (!like_dense_)
            return {};
        return product_range(product_, in_, result_);
    }

    [[nodiscard]] Product product() const override
    {
        return like_dense_ ? Product{&product_, places_} : Product{};
    }

    void set_output_lane(Lane lane) override
    {
        lane_ = lane;
        const TensorInfo out{result_, lane, places_.size(), range().value_or(Range{})};
        if (like_dense_)
            plan_ = plan_product(product_, in_, out);
    }

private:
    void exact_plain(std::span<const WideRaw> in, std::span<WideRaw> out, Counts& counts) const
    {
        const FixedPoint& accum = product_.accum;
        const int fraction = in_.type.fraction() + product_.weight_type.fraction();
        for (std::size_t p = 0; p < product_.positions; ++p) {
            const std::size_t set = p % product_.sets;
            for (std::size_t j = 0; j < product_.n_out; ++j) {
                WideRaw sum = 0;
                for (std::size_t k = 0; k < product_.n_in; ++k)
                    sum += in[product_.gather[p * product_.n_in + k]] *
                           product_.weights[(set * product_.n_in + k) * product_.n_out + j];
                const WideRaw bias = product_.bias[set * product_.n_out + j];
                const int bias_fraction = product_.bias_type.fraction();
                const int common = std::max(accum.fraction(), bias_fraction);
                const WideRaw total = (cast(sum, fraction, accum) << (common - accum.fraction())) +
                                      (bias << (common - bias_fraction));
                out[p * product_.n_out + j] =
                    emit(cast(total, common, accum), accum.fraction(), result_, counts);
            }
        }
    }

    MatrixProduct product_;
    std::vector<std::uint32_t> places_; ///< of each result element, its place in the product
    TensorInfo in_;
    FixedPoint result_;
    bool like_dense_ = true;
    Lane lane_ = Lane::i64;
    std::optional<DensePlan> plan_;
};

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::EinsumDense& layer)
{
    const std::size_t outputs = layer.in_place * layer.free_data * layer.free_kernel;
    if (context.inputs.size() != 1 || outputs != context.elements || layer.order.size() != outputs ||
        layer.gather.size() != layer.in_place * layer.free_data * layer.contracted ||
        layer.weight.raw.size() != layer.in_place * layer.contracted * layer.free_kernel ||
        layer.bias.raw.size() != outputs)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its input");
    auto made = std::make_unique<EinsumDenseOperator>(context, layer);
    if (auto checked = made->check(); !checked)
        return pass(std::move(checked).error());
    return made;
}

} // namespace bitscape::emulate
