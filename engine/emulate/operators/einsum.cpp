#include "emulate/counting.hpp"
#include "emulate/operators.hpp"

#include <algorithm>
#include <bit>

namespace bitscape::emulate {

namespace {

constexpr int most_bits = 126;

/// Sums of products of two tensors; the accumulator takes each product with all its bits and is cast after
/// every addition (ap_fixed's +=).
class EinsumOperator final : public Operator {
public:
    EinsumOperator(const OperatorContext& context, const design::Einsum& layer)
        : layer_(layer), a_(context.inputs[0]), b_(context.inputs[1]), result_(context.result)
    {
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        const FixedPoint& accum = layer_.accum;
        const int common = std::max(accum.fraction(), product_fraction());
        const int lift_sum = common - accum.fraction(), lift_product = common - product_fraction();
        for (std::size_t e = 0; e < out.size(); ++e) {
            const auto [first_a, first_b] = firsts(layer_.order[e]);
            WideRaw sum = 0;
            for (std::size_t c = 0; c < layer_.contracted; ++c) {
                const WideRaw product =
                    in[0][layer_.gather0[first_a + c]] * in[1][layer_.gather1[first_b + c]];
                sum = cast((sum << lift_sum) + (product << lift_product), common, accum);
            }
            out[e] = emit(sum, accum.fraction(), result_, counts);
        }
    }

    [[nodiscard]] bool has_fast() const override { return finish_.has_value(); }

    void fast(const Block& block, Scratch& scratch, Counts& counts) const override
    {
        scratch.sums.resize(sizeof(std::int64_t) * block.stride);
        auto* sums = scratch.sums.as<std::uint64_t>();
        const std::size_t out_bytes = lane_bytes(lane_) * block.stride;
        for (std::size_t e = 0; e < layer_.order.size(); ++e) {
            const auto [first_a, first_b] = firsts(layer_.order[e]);
            std::fill(sums, sums + block.rows, 0);
            for (std::size_t c = 0; c < layer_.contracted; ++c)
                add_products(block, layer_.gather0[first_a + c], layer_.gather1[first_b + c], sums);
            const auto* const in = reinterpret_cast<const std::byte*>(sums);
            run_map(*finish_, 1, {in, block.out + e * out_bytes, block.rows, block.stride, {}}, counts);
        }
    }

    void set_output_lane(Lane lane) override
    {
        lane_ = lane;
        const FixedPoint& accum = layer_.accum;
        const bool narrow = a_.lane <= Lane::i64 && b_.lane <= Lane::i64 && accum.width <= 63;
        if (!narrow || lift() < 0 || lift() > 62 || accum.is_integer)
            return;
        if (accum.overflow != Overflow::wrap && !never_overflows())
            return;
        // Sums modulo 2^64; the accumulator's low bits are right, whatever the products were.
        auto plan =
            make_cast_plan({raw_min(accum), raw_max(accum)}, accum.fraction(), result_, Lane::i64, lane);
        if (!plan)
            return;
        plan->unwrap_bits = accum.width;
        plan->unwrap_signed = accum.is_signed;
        finish_.emplace();
        finish_->in_lane = Lane::i64;
        finish_->out_lane = lane;
        finish_->cast = *plan;
    }

private:
    [[nodiscard]] int product_fraction() const { return a_.type.fraction() + b_.type.fraction(); }
    [[nodiscard]] int lift() const { return layer_.accum.fraction() - product_fraction(); }

    /// The first entries of both gather lists for an element of the product.
    [[nodiscard]] std::pair<std::size_t, std::size_t> firsts(std::size_t element) const
    {
        const std::size_t q = element % layer_.free1, row = element / layer_.free1;
        const std::size_t i = row / layer_.free0;
        return {row * layer_.contracted, (i * layer_.free1 + q) * layer_.contracted};
    }

    [[nodiscard]] bool never_overflows() const
    {
        const int bits = signed_bits(a_.range) + signed_bits(b_.range) + std::max(lift(), 0) +
                         static_cast<int>(std::bit_width(layer_.contracted));
        return layer_.accum.is_signed && bits < layer_.accum.width;
    }

    void add_products(const Block& block, std::size_t a, std::size_t b, std::uint64_t* sums) const
    {
        const int up = lift();
        with_lane(a_.lane, [&](auto a_tag) {
            with_lane(b_.lane, [&](auto b_tag) {
                const auto* x = reinterpret_cast<const decltype(a_tag)*>(block.inputs[0]) + a * block.stride;
                const auto* y = reinterpret_cast<const decltype(b_tag)*>(block.inputs[1]) + b * block.stride;
                for (std::size_t r = 0; r < block.rows; ++r)
                    sums[r] += (static_cast<std::uint64_t>(static_cast<std::int64_t>(x[r])) *
                                static_cast<std::uint64_t>(static_cast<std::int64_t>(y[r])))
                               << up;
            });
        });
    }

    design::Einsum layer_;
    TensorInfo a_, b_;
    FixedPoint result_;
    Lane lane_ = Lane::i64;
    std::optional<MapPlan> finish_;
};

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::Einsum& layer)
{
    const std::size_t outputs = layer.in_place * layer.free0 * layer.free1;
    if (context.inputs.size() != 2 || layer.order.size() != context.elements || outputs != context.elements ||
        layer.gather0.size() != layer.in_place * layer.free0 * layer.contracted ||
        layer.gather1.size() != layer.in_place * layer.free1 * layer.contracted)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its inputs");
    const FixedPoint &a = context.inputs[0].type, &b = context.inputs[1].type;
    const int fraction = a.fraction() + b.fraction();
    const int common = std::max(layer.accum.fraction(), fraction);
    const int product_bits = signed_bits(context.inputs[0].range) + signed_bits(context.inputs[1].range);
    if (product_bits + common - fraction >= most_bits ||
        layer.accum.width + common - layer.accum.fraction() >= most_bits)
        return fail(ErrorCode::unsupported, {}, "its products or sums need more than 128 bits");
    return std::make_unique<EinsumOperator>(context, layer);
}

} // namespace bitscape::emulate
