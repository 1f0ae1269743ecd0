#include "emulate/counting.hpp"
#include "emulate/operators.hpp"
#include "emulate/window_kernels.hpp"

#include <algorithm>

namespace bitscape::emulate {
namespace {

class RearrangementOperator final : public Operator {
public:
    RearrangementOperator(std::vector<std::int32_t> source, const TensorInfo& in, const FixedPoint& out)
        : source_(std::move(source)), in_(in), out_(out)
    {
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        for (std::size_t i = 0; i < out.size(); ++i) {
            const WideRaw value = source_[i] < 0 ? 0 : in[0][static_cast<std::size_t>(source_[i])];
            out[i] = emit(value, in_.type.fraction(), out_, counts);
        }
    }

    [[nodiscard]] bool has_fast() const override { return plan_.has_value(); }
    void fast(const Block& block, Scratch&, Counts& counts) const override
    {
        run_move(*plan_, block, counts);
    }

    [[nodiscard]] std::optional<Range> range() const override
    {
        return cast_range(values(), in_.type.fraction(), out_);
    }

    void set_output_lane(Lane lane) override
    {
        const auto cast_plan = make_cast_plan(values(), in_.type.fraction(), out_, in_.lane, lane);
        if (cast_plan)
            plan_ = MovePlan{.source = source_, .in_lane = in_.lane, .out_lane = lane, .cast = *cast_plan};
    }

private:
    [[nodiscard]] Range values() const
    {
        return {std::min<WideRaw>(in_.range.min, 0), std::max<WideRaw>(in_.range.max, 0)};
    }

    std::vector<std::int32_t> source_;
    TensorInfo in_;
    FixedPoint out_;
    std::optional<MovePlan> plan_;
};

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::Rearrangement& layer)
{
    if (context.inputs.size() != 1)
        return fail(ErrorCode::mismatch, {}, "it needs one input");
    const TensorInfo& in = context.inputs.front();
    const auto outside = [&](std::int32_t source) {
        return source >= 0 && static_cast<std::size_t>(source) >= in.elements;
    };
    if (layer.source.size() != context.elements ||
        std::any_of(layer.source.begin(), layer.source.end(), outside))
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its input");
    return std::make_unique<RearrangementOperator>(layer.source, in, context.result);
}

} // namespace bitscape::emulate
