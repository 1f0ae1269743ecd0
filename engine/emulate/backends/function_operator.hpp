#pragma once

#include "emulate/operator.hpp"

#include <functional>

namespace bitscape::emulate {

/// One element: a raw integer of the input's type to one of the result's.
using BackendFunction = std::function<CastOutcome(WideRaw)>;

/// Applies a function to every element of its first input. Inputs of up to 16 bits make a table of it.
class FunctionOperator final : public Operator {
public:
    FunctionOperator(BackendFunction function, const TensorInfo& in, std::size_t elements);

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override;
    [[nodiscard]] bool has_fast() const override
    {
        return !table_.result.empty() && table_.out_lane != Lane::i128;
    }
    void fast(const Block& block, Scratch& scratch, Counts& counts) const override;
    [[nodiscard]] std::optional<Range> range() const override { return range_; }
    void set_output_lane(Lane lane) override { table_.out_lane = lane; }

private:
    BackendFunction function_;
    std::size_t elements_;
    TablePlan table_;
    std::optional<Range> range_;
};

} // namespace bitscape::emulate
