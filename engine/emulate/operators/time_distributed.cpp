// The ends of a part of the design that runs once for each time step. The executor repeats the steps between
// them and moves the blocks on (see executor.cpp); here a time step is only copied.
#include "emulate/counting.hpp"
#include "emulate/operators.hpp"

#include <algorithm>

namespace bitscape::emulate {
namespace {

class TimeStepOperator final : public Operator {
public:
    TimeStepOperator(const OperatorContext& context, const design::TimeDistributed& layer)
        : range_(context.inputs[0].range),
          copied_(layer.closes ? context.inputs[0].elements : context.elements)
    {
    }

    /// The spans begin at the time step and may be longer than one.
    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        for (std::size_t i = 0; i < copied_; ++i) {
            out[i] = in[0][i];
            count({out[i]}, counts);
        }
    }
    [[nodiscard]] std::optional<Range> range() const override { return range_; }
    void set_output_lane(Lane) override {}

private:
    Range range_;
    std::size_t copied_; ///< elements of a time step
};

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::TimeDistributed& layer)
{
    const std::size_t inside = layer.closes ? context.inputs.at(0).elements : context.elements;
    const std::size_t outside = layer.closes ? context.elements : context.inputs.at(0).elements;
    if (layer.steps == 0 || inside * layer.steps != outside)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its time steps");
    return std::make_unique<TimeStepOperator>(context, layer);
}

} // namespace bitscape::emulate
