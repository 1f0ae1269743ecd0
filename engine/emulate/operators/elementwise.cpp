#include "emulate/operators/elementwise.hpp"

#include "emulate/counting.hpp"

#include <algorithm>

namespace bitscape::emulate {
namespace {

constexpr std::size_t most_entries = std::size_t{1} << 18; ///< of all look-up tables of one operator

class Elementwise final : public Operator {
public:
    Elementwise(const OperatorContext& context, std::unique_ptr<const ElementFunction> function)
        : function_(std::move(function)), in_(context.inputs[0]), result_(context.result)
    {
        const WideRaw span = in_.range.max - in_.range.min + 1;
        if (result_.width <= 63 && span * static_cast<WideRaw>(function_->period()) <= WideRaw{most_entries})
            fill(static_cast<std::size_t>(span));
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        const int fraction = function_->fraction();
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = emit(function_->value(in[0][i], i), fraction, result_, counts);
    }

    [[nodiscard]] bool has_fast() const override { return span_ > 0; }

    void fast(const Block& block, Scratch&, Counts& counts) const override
    {
        with_lane(in_.lane, [&](auto in) {
            with_lane(lane_, [&](auto out) {
                look_up(reinterpret_cast<const decltype(in)*>(block.inputs[0]),
                        reinterpret_cast<decltype(out)*>(block.out), block, counts);
            });
        });
    }

    [[nodiscard]] std::optional<Range> range() const override
    {
        if (span_ == 0)
            return std::nullopt;
        const auto [min, max] = std::minmax_element(results_.begin(), results_.end());
        return Range{*min, *max};
    }

    void set_output_lane(Lane lane) override { lane_ = lane; }

private:
    void fill(std::size_t span)
    {
        span_ = span;
        const int fraction = function_->fraction();
        for (std::size_t element = 0; element < function_->period(); ++element)
            for (std::size_t k = 0; k < span; ++k) {
                const WideRaw x = in_.range.min + static_cast<WideRaw>(k);
                const CastOutcome outcome = cast_outcome(function_->value(x, element), fraction, result_);
                results_.push_back(static_cast<std::int64_t>(outcome.raw));
                events_.push_back(
                    static_cast<std::uint8_t>((outcome.overflow ? 1 : 0) | (outcome.underflow ? 2 : 0)));
            }
        has_events_ =
            std::any_of(events_.begin(), events_.end(), [](std::uint8_t event) { return event != 0; });
    }

    template <class In, class Out>
    void look_up(const In* in, Out* out, const Block& block, Counts& counts) const
    {
        const auto lowest = static_cast<std::int64_t>(in_.range.min);
        for (std::size_t e = 0; e < in_.elements; ++e) {
            const std::size_t offset = e % function_->period() * span_;
            const std::int64_t* const results = results_.data() + offset;
            const std::uint8_t* const events = events_.data() + offset;
            const In* const x = in + e * block.stride;
            Out* const y = out + e * block.stride;
            std::int64_t min = results[static_cast<std::int64_t>(x[0]) - lowest], max = min;
            for (std::size_t r = 0; r < block.rows; ++r) {
                const std::int64_t value = results[static_cast<std::int64_t>(x[r]) - lowest];
                min = std::min(min, value);
                max = std::max(max, value);
                y[r] = static_cast<Out>(value);
            }
            if (has_events_)
                for (std::size_t r = 0; r < block.rows; ++r) {
                    const std::uint8_t event = events[static_cast<std::int64_t>(x[r]) - lowest];
                    counts.overflows += event & 1;
                    counts.underflows += event >> 1;
                }
            counts.values += static_cast<std::int64_t>(block.rows);
            counts.range.min = std::min(counts.range.min, WideRaw{min});
            counts.range.max = std::max(counts.range.max, WideRaw{max});
        }
    }

    std::unique_ptr<const ElementFunction> function_;
    TensorInfo in_;
    FixedPoint result_;
    Lane lane_ = Lane::i64;
    std::size_t span_ = 0; ///< entries of one element's table; 0: no tables
    std::vector<std::int64_t> results_;
    std::vector<std::uint8_t> events_; ///< 1: overflow, 2: underflow
    bool has_events_ = false;
};

} // namespace

std::unique_ptr<Operator> make_elementwise(const OperatorContext& context,
                                           std::unique_ptr<const ElementFunction> function)
{
    return std::make_unique<Elementwise>(context, std::move(function));
}

} // namespace bitscape::emulate
