#include "emulate/counting.hpp"
#include "emulate/operators.hpp"

#include <algorithm>

namespace bitscape::emulate {
namespace {

constexpr int max_working_bits = 126;

Result<void> unsupported(std::string what)
{
    return fail(ErrorCode::unsupported, {}, std::move(what));
}

Result<void> check_count(const OperatorContext& context, std::size_t wanted)
{
    if (context.inputs.size() != wanted)
        return fail(ErrorCode::mismatch, {}, "it has another number of inputs than its layer needs");
    return {};
}

/// Values of one element for all rows, in 64 bits, go to the result.
class ToResult {
public:
    ToResult(const Range& source, int fraction, const FixedPoint& result)
        : source_(source), fraction_(fraction), result_(result)
    {
    }
    [[nodiscard]] bool fits() const
    {
        return signed_bits(source_) <= 63 &&
               make_cast_plan(source_, fraction_, result_, Lane::i64, Lane::i64).has_value();
    }
    [[nodiscard]] Range range() const { return cast_range(source_, fraction_, result_); }
    void set_lane(Lane lane)
    {
        plan_.in_lane = Lane::i64;
        plan_.out_lane = lane;
        if (const auto cast = make_cast_plan(source_, fraction_, result_, Lane::i64, lane))
            plan_.cast = *cast;
    }
    /// `values`: [stride]; `out`: the element's place in the result's block.
    void run(const std::int64_t* values, std::byte* out, const Block& block, Counts& counts) const
    {
        Block one;
        one.in = reinterpret_cast<const std::byte*>(values);
        one.out = out;
        one.rows = block.rows;
        one.stride = block.stride;
        run_map(plan_, 1, one, counts);
    }
    [[nodiscard]] std::size_t out_bytes(const Block& block) const
    {
        return lane_bytes(plan_.out_lane) * block.stride;
    }

private:
    Range source_;
    int fraction_;
    FixedPoint result_;
    MapPlan plan_;
};

/// One element of an input's block as 64-bit numbers times 2^shift.
void load_rows(const TensorInfo& info, const std::byte* block_in, std::size_t element, const Block& block,
               int shift, std::int64_t* to)
{
    with_lane(info.lane, [&](auto tag) {
        const auto* from = reinterpret_cast<const decltype(tag)*>(block_in) + element * block.stride;
        for (std::size_t r = 0; r < block.rows; ++r)
            to[r] = static_cast<std::int64_t>(from[r]) * (std::int64_t{1} << shift);
    });
}

WideRaw merge(graph::Merge::Kind kind, WideRaw a, WideRaw b)
{
    switch (kind) {
    case graph::Merge::Kind::add:
    case graph::Merge::Kind::average: // half of it by the fraction
        return a + b;
    case graph::Merge::Kind::subtract:
        return a - b;
    case graph::Merge::Kind::multiply:
        return a * b;
    case graph::Merge::Kind::maximum:
        return std::max(a, b);
    case graph::Merge::Kind::minimum:
        return std::min(a, b);
    }
    return a;
}

void merge_rows(graph::Merge::Kind kind, std::int64_t* a, const std::int64_t* b, std::size_t rows)
{
    switch (kind) {
    case graph::Merge::Kind::add:
    case graph::Merge::Kind::average:
        for (std::size_t r = 0; r < rows; ++r)
            a[r] += b[r];
        return;
    case graph::Merge::Kind::subtract:
        for (std::size_t r = 0; r < rows; ++r)
            a[r] -= b[r];
        return;
    case graph::Merge::Kind::multiply:
        for (std::size_t r = 0; r < rows; ++r)
            a[r] *= b[r];
        return;
    case graph::Merge::Kind::maximum:
        for (std::size_t r = 0; r < rows; ++r)
            a[r] = std::max(a[r], b[r]);
        return;
    case graph::Merge::Kind::minimum:
        for (std::size_t r = 0; r < rows; ++r)
            a[r] = std::min(a[r], b[r]);
        return;
    }
}

class MergeOperator final : public Operator {
public:
    MergeOperator(const OperatorContext& context, graph::Merge::Kind kind)
        : kind_(kind), a_(context.inputs[0]), b_(context.inputs[1]), elements_(context.elements),
          result_(context.result), shift_a_(shift_of(a_)), shift_b_(shift_of(b_)),
          to_result_(source(), fraction(), context.result)
    {
    }

    [[nodiscard]] bool fits_plain() const { return fits(max_working_bits); }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        for (std::size_t i = 0; i < out.size(); ++i) {
            const WideRaw a = in[0][i % in[0].size()] * (WideRaw{1} << shift_a_);
            const WideRaw b = in[1][i % in[1].size()] * (WideRaw{1} << shift_b_);
            out[i] = emit(merge(kind_, a, b), fraction(), result_, counts);
        }
    }

    [[nodiscard]] bool has_fast() const override { return fits(62) && to_result_.fits(); }

    void fast(const Block& block, Scratch&, Counts& counts) const override
    {
        alignas(128) std::int64_t a[max_block_rows], b[max_block_rows];
        for (std::size_t i = 0; i < elements_; ++i) {
            load_rows(a_, block.inputs[0], i % a_.elements, block, shift_a_, a);
            load_rows(b_, block.inputs[1], i % b_.elements, block, shift_b_, b);
            merge_rows(kind_, a, b, block.rows);
            to_result_.run(a, block.out + i * to_result_.out_bytes(block), block, counts);
        }
    }

    [[nodiscard]] std::optional<Range> range() const override { return to_result_.range(); }
    void set_output_lane(Lane lane) override { to_result_.set_lane(lane); }

private:
    [[nodiscard]] bool multiplies() const { return kind_ == graph::Merge::Kind::multiply; }
    [[nodiscard]] int shift_of(const TensorInfo& info) const
    {
        return multiplies() ? 0 : std::max(a_.type.fraction(), b_.type.fraction()) - info.type.fraction();
    }
    [[nodiscard]] int fraction() const
    {
        if (multiplies())
            return a_.type.fraction() + b_.type.fraction();
        const int common = std::max(a_.type.fraction(), b_.type.fraction());
        return kind_ == graph::Merge::Kind::average ? common + 1 : common;
    }
    [[nodiscard]] bool fits(int bits) const
    {
        const int a = signed_bits(a_.range) + shift_a_, b = signed_bits(b_.range) + shift_b_;
        return shift_a_ < bits && shift_b_ < bits && (multiplies() ? a + b : std::max(a, b) + 1) <= bits;
    }
    [[nodiscard]] Range source() const
    {
        if (!fits(max_working_bits)) // refused by the maker
            return {};
        const WideRaw fa = WideRaw{1} << shift_a_, fb = WideRaw{1} << shift_b_;
        const Range a{a_.range.min * fa, a_.range.max * fa}, b{b_.range.min * fb, b_.range.max * fb};
        if (kind_ == graph::Merge::Kind::subtract)
            return {a.min - b.max, a.max - b.min};
        if (!multiplies())
            return {merge(kind_, a.min, b.min), merge(kind_, a.max, b.max)};
        const auto ends = {a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max};
        return {std::min(ends), std::max(ends)};
    }

    graph::Merge::Kind kind_;
    TensorInfo a_, b_;
    std::size_t elements_;
    FixedPoint result_;
    int shift_a_, shift_b_;
    ToResult to_result_;
};

class DotOperator final : public Operator {
public:
    DotOperator(const OperatorContext& context, const FixedPoint& accum)
        : fraction_(context.inputs[0].type.fraction() + context.inputs[1].type.fraction()), accum_(accum),
          result_(context.result)
    {
    }
    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        WideRaw sum = 0;
        for (std::size_t i = 0; i < in[0].size(); ++i)
            sum = add_in(accum_, sum, cast(in[0][i] * in[1][i], fraction_, accum_));
        out[0] = emit(sum, accum_.fraction(), result_, counts);
    }
    void set_output_lane(Lane) override {}

private:
    int fraction_;
    FixedPoint accum_, result_;
};

/// Casts elements of one or two inputs to their places: concatenations.
class Places final : public Operator {
public:
    /// Element i of the result is element from[i].element of input from[i].input.
    struct From {
        std::uint32_t input = 0, element = 0;
    };
    Places(const OperatorContext& context, std::vector<From> from)
        : inputs_(context.inputs), result_(context.result), from_(std::move(from))
    {
        for (const TensorInfo& input : inputs_)
            casts_.emplace_back(input.range, input.type.fraction(), result_);
    }
    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        for (std::size_t i = 0; i < out.size(); ++i) {
            const From& from = from_[i];
            out[i] = emit(in[from.input][from.element], inputs_[from.input].type.fraction(), result_, counts);
        }
    }
    [[nodiscard]] bool has_fast() const override
    {
        return std::all_of(casts_.begin(), casts_.end(), [](const ToResult& cast) { return cast.fits(); });
    }
    void fast(const Block& block, Scratch&, Counts& counts) const override
    {
        alignas(128) std::int64_t values[max_block_rows];
        for (std::size_t i = 0; i < from_.size(); ++i) {
            const From& from = from_[i];
            load_rows(inputs_[from.input], block.inputs[from.input], from.element, block, 0, values);
            const ToResult& cast = casts_[from.input];
            cast.run(values, block.out + i * cast.out_bytes(block), block, counts);
        }
    }
    [[nodiscard]] std::optional<Range> range() const override
    {
        Range range = casts_.front().range();
        for (const ToResult& cast : casts_) {
            range.min = std::min(range.min, cast.range().min);
            range.max = std::max(range.max, cast.range().max);
        }
        return range;
    }
    void set_output_lane(Lane lane) override
    {
        for (ToResult& cast : casts_)
            cast.set_lane(lane);
    }

private:
    std::vector<TensorInfo> inputs_;
    FixedPoint result_;
    std::vector<From> from_;
    std::vector<ToResult> casts_; ///< one an input
};

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::Merge& layer)
{
    if (auto ok = check_count(context, 2); !ok)
        return pass(std::move(ok).error());
    if (context.elements != std::max(context.inputs[0].elements, context.inputs[1].elements))
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its inputs");
    auto made = std::make_unique<MergeOperator>(context, layer.kind);
    if (!made->fits_plain())
        return pass(unsupported("its values need more than 128 bits").error());
    return made;
}

MadeOperator make_operator(const OperatorContext& context, const design::Dot& layer)
{
    if (auto ok = check_count(context, 2); !ok)
        return pass(std::move(ok).error());
    const TensorInfo &a = context.inputs[0], &b = context.inputs[1];
    if (a.elements != b.elements || context.elements != 1)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its inputs");
    if (a.type.encoding != Encoding::number || b.type.encoding != Encoding::number ||
        (a.type.is_integer && !a.type.is_signed && a.type.width == 1))
        return pass(
            unsupported("hls4ml's code for a dot product of one-bit integers does not compile").error());
    const bool wraps = layer.accum.overflow == Overflow::wrap && layer.accum.is_signed;
    if (signed_bits(a.range) + signed_bits(b.range) > max_working_bits ||
        layer.accum.width > (wraps ? 128 : max_working_bits))
        return pass(unsupported("its products or sums need more than 128 bits").error());
    return std::make_unique<DotOperator>(context, layer.accum);
}

MadeOperator make_operator(const OperatorContext& context, const design::Concatenate& layer)
{
    if (auto ok = check_count(context, 2); !ok)
        return pass(std::move(ok).error());
    const std::size_t a = context.inputs[0].elements, b = context.inputs[1].elements;
    if (layer.first == 0 || layer.second == 0 || a % layer.first != 0 || b % layer.second != 0 ||
        a / layer.first != b / layer.second || a + b != context.elements)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its inputs");
    std::vector<Places::From> from;
    from.reserve(context.elements);
    for (std::size_t turn = 0; turn < a / layer.first; ++turn) {
        for (std::size_t i = 0; i < layer.first; ++i)
            from.push_back({0, static_cast<std::uint32_t>(turn * layer.first + i)});
        for (std::size_t i = 0; i < layer.second; ++i)
            from.push_back({1, static_cast<std::uint32_t>(turn * layer.second + i)});
    }
    return std::make_unique<Places>(context, std::move(from));
}

} // namespace bitscape::emulate
