// HGQ's quantizers and tables.
#include "emulate/counting.hpp"
#include "emulate/operators.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fmt/format.h>

namespace bitscape::emulate {

namespace {

constexpr int most_bits = 126;

tl::unexpected<Error> unsupported(std::string what)
{
    return fail(ErrorCode::unsupported, {}, std::move(what));
}

/// Each element is cast to its own type, then to the result's.
class QuantizerOperator final : public Operator {
public:
    QuantizerOperator(const OperatorContext& context, const design::FixedPointQuantizer& layer)
        : types_(layer.types), in_(context.inputs[0]), result_(context.result)
    {
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        for (std::size_t e = 0; e < out.size(); ++e) {
            if (types_[e].width == 0) {
                out[e] = emit(0, 0, result_, counts);
                continue;
            }
            const CastOutcome own = cast_outcome(in[0][e], in_.type.fraction(), types_[e]);
            CastOutcome outcome = cast_outcome(own.raw, types_[e].fraction(), result_);
            outcome.overflow = outcome.overflow || own.overflow;
            outcome.underflow = outcome.underflow || own.underflow;
            count(outcome, counts);
            out[e] = outcome.raw;
        }
    }

    [[nodiscard]] bool has_fast() const override { return !maps_.empty(); }

    void fast(const Block& block, Scratch& scratch, Counts& counts) const override
    {
        const std::size_t in_bytes = lane_bytes(in_.lane) * block.stride;
        const std::size_t out_bytes = lane_bytes(lane_) * block.stride;
        scratch.values.resize(sizeof(WideRaw) * block.stride);
        for (std::size_t e = 0; e < types_.size(); ++e) {
            Block one{block.in + e * in_bytes, block.out + e * out_bytes, block.rows, block.stride, {}};
            const Maps& maps = maps_[e];
            if (maps.zero) {
                std::memset(one.out, 0, out_bytes);
                counts.values += static_cast<std::int64_t>(block.rows);
                counts.range.min = std::min<WideRaw>(counts.range.min, 0);
                counts.range.max = std::max<WideRaw>(counts.range.max, 0);
            } else if (!maps.second) {
                run_map(maps.first, 1, one, counts);
            } else {
                Counts own;
                std::byte* end = std::exchange(one.out, scratch.values.data());
                run_map(maps.first, 1, one, own);
                counts.overflows += own.overflows;
                counts.underflows += own.underflows;
                one.in = std::exchange(one.out, end);
                run_map(*maps.second, 1, one, counts);
            }
        }
    }

    [[nodiscard]] std::optional<Range> range() const override
    {
        Range all{0, 0};
        for (const FixedPoint& type : types_) {
            if (type.width == 0)
                continue;
            const Range own = cast_range(in_.range, in_.type.fraction(), type);
            const Range end = cast_range(own, type.fraction(), result_);
            all = {std::min(all.min, end.min), std::max(all.max, end.max)};
        }
        return all;
    }

    void set_output_lane(Lane lane) override
    {
        lane_ = lane;
        for (const FixedPoint& type : types_) {
            auto maps = make_maps(type);
            if (!maps) {
                maps_.clear();
                return;
            }
            maps_.push_back(std::move(*maps));
        }
    }

private:
    struct Maps {
        bool zero = false;
        MapPlan first;
        std::optional<MapPlan> second; ///< from the element's own type to the result
    };

    [[nodiscard]] std::optional<Maps> make_maps(const FixedPoint& type) const
    {
        Maps maps;
        if (type.width == 0) {
            maps.zero = true;
            return maps;
        }
        const Range own = cast_range(in_.range, in_.type.fraction(), type);
        const Range kept = cast_range(own, type.fraction(), result_);
        const bool direct = type.fraction() == result_.fraction() && kept == own;
        const Lane between = direct ? lane_ : lane_for_bits(signed_bits(own));
        auto first = make_cast_plan(in_.range, in_.type.fraction(), type, in_.lane, between);
        if (!first)
            return {};
        maps.first.in_lane = in_.lane;
        maps.first.out_lane = between;
        maps.first.cast = *first;
        if (direct)
            return maps;
        auto second = make_cast_plan(own, type.fraction(), result_, between, lane_);
        if (!second)
            return {};
        maps.second.emplace();
        maps.second->in_lane = between;
        maps.second->out_lane = lane_;
        maps.second->cast = *second;
        return maps;
    }

    std::vector<FixedPoint> types_;
    TensorInfo in_;
    FixedPoint result_;
    Lane lane_ = Lane::i64;
    std::vector<Maps> maps_; ///< one an element; empty: no fast way
};

/// table[bit pattern of x]
class LutOperator final : public Operator {
public:
    LutOperator(const OperatorContext& context, const design::UnaryLut& layer)
        : table_(layer.table), in_(context.inputs[0]), result_(context.result)
    {
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        for (std::size_t e = 0; e < out.size(); ++e)
            out[e] = emit(table_.raw[index(in[0][e])], table_.type.fraction(), result_, counts);
    }

    [[nodiscard]] bool has_fast() const override { return true; }

    void fast(const Block& block, Scratch&, Counts& counts) const override
    {
        for (std::size_t e = 0; e < in_.elements; ++e)
            for (std::size_t r = 0; r < block.rows; ++r) {
                const std::size_t at = e * block.stride + r;
                const CastOutcome& outcome = outcomes_[index(load_raw(block.in, in_.lane, at))];
                count(outcome, counts);
                store_raw(block.out, lane_, at, outcome.raw);
            }
    }

    [[nodiscard]] std::optional<Range> range() const override
    {
        Range all{cast(table_.raw[0], table_.type.fraction(), result_), 0};
        all.max = all.min;
        for (const std::int64_t raw : table_.raw) {
            const WideRaw value = cast(raw, table_.type.fraction(), result_);
            all = {std::min(all.min, value), std::max(all.max, value)};
        }
        return all;
    }

    void set_output_lane(Lane lane) override
    {
        lane_ = lane;
        for (const std::int64_t raw : table_.raw)
            outcomes_.push_back(cast_outcome(raw, table_.type.fraction(), result_));
    }

private:
    [[nodiscard]] std::size_t index(WideRaw x) const
    {
        return static_cast<std::size_t>(x) & ((std::size_t{1} << in_.type.width) - 1);
    }

    design::WeightTensor table_;
    TensorInfo in_;
    FixedPoint result_;
    Lane lane_ = Lane::i64;
    std::vector<CastOutcome> outcomes_;
};

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::FixedPointQuantizer& layer)
{
    if (context.inputs.size() != 1 || layer.types.size() != context.elements ||
        context.inputs[0].elements != context.elements)
        return fail(ErrorCode::mismatch, {}, "its bit widths do not fit its input");
    int widest = 0;
    for (const FixedPoint& type : layer.types)
        widest = std::max(widest, type.width + std::abs(context.result.fraction() - type.fraction()));
    if (signed_bits(context.inputs[0].range) > most_bits || widest > most_bits)
        return unsupported("its types need more than 128 bits");
    return std::make_unique<QuantizerOperator>(context, layer);
}

MadeOperator make_operator(const OperatorContext& context, const design::UnaryLut& layer)
{
    if (context.inputs.size() != 1 || context.inputs[0].elements != context.elements)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its input");
    const int width = context.inputs[0].type.width;
    if (width > 24 || (std::size_t{1} << width) > layer.table.raw.size())
        return unsupported(fmt::format("its input {} reaches beyond the {} entries of its table",
                                       bitscape::to_string(context.inputs[0].type), layer.table.raw.size()));
    return std::make_unique<LutOperator>(context, layer);
}

} // namespace bitscape::emulate
