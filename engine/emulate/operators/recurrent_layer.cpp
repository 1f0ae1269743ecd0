// Recurrent layers of one and of two directions, over the steps of a sequence.
#include "emulate/counting.hpp"
#include "emulate/operators.hpp"
#include "emulate/operators/recurrent.hpp"

#include <algorithm>
#include <cstring>

namespace bitscape::emulate {
namespace {

constexpr std::size_t zero_part = 8, cell_part = 9; // beyond those of a time step

/// Where one direction's states go: state t of `steps` at elements first + at(t) * n of the output.
struct Places {
    std::size_t first = 0, step = 0; ///< in elements
    bool sequences = false, backward = false;

    [[nodiscard]] std::size_t at(std::size_t t, std::size_t steps) const
    {
        return !sequences ? first : first + (backward ? steps - 1 - t : t) * step;
    }
};

/// One cell over all steps of one row. States of another type become results when they leave.
void run_plain(const RecurrentCell& cell, std::size_t steps, const Places& places, const FixedPoint& result,
               std::span<const WideRaw> in, std::span<WideRaw> out, Counts& counts)
{
    CellState state{std::vector<WideRaw>(cell.n_out()), std::vector<WideRaw>(cell.n_out())};
    const bool same = cell.state_type() == result;
    for (std::size_t t = 0; t < steps; ++t) {
        Counts unused;
        const bool kept = places.sequences || t + 1 == steps;
        const std::size_t at = places.backward ? steps - 1 - t : t;
        cell.step_plain(in.subspan(at * cell.n_in(), cell.n_in()), state, kept && same ? counts : unused);
        for (std::size_t k = 0; kept && k < cell.n_out(); ++k)
            out[places.at(t, steps) + k] =
                same ? state.hidden[k] : emit(state.hidden[k], cell.state_type().fraction(), result, counts);
    }
}

/// One cell over all steps of a block.
void run_fast(const RecurrentCell& cell, std::size_t steps, const Places& places, const TensorInfo& in,
              Lane out_lane, const Block& block, Scratch& scratch, Counts& counts)
{
    const std::size_t state_bytes = cell.n_out() * block.stride * lane_bytes(out_lane);
    const std::size_t cell_bytes = cell.n_out() * block.stride * lane_bytes(cell.cell_lane());
    const std::size_t x_bytes = cell.n_in() * block.stride * lane_bytes(in.lane);
    Buffer& zeros = scratch.part(zero_part);
    Buffer& states = scratch.part(cell_part);
    zeros.resize(state_bytes);
    states.resize(cell_bytes);
    std::memset(zeros.data(), 0, state_bytes);
    std::memset(states.data(), 0, cell_bytes);
    CellBlock each;
    each.rows = block.rows;
    each.stride = block.stride;
    each.before = zeros.data();
    each.cell = states.data();
    for (std::size_t t = 0; t < steps; ++t) {
        Counts unused;
        const bool kept = places.sequences || t + 1 == steps;
        each.x = block.in + (places.backward ? steps - 1 - t : t) * x_bytes;
        each.after = block.out + places.at(t, steps) * block.stride * lane_bytes(out_lane);
        cell.step_fast(each, scratch, kept ? counts : unused);
        each.before = each.after;
    }
}

class RecurrentOperator final : public Operator {
public:
    RecurrentOperator(std::vector<RecurrentCell> cells, std::size_t steps, bool sequences,
                      const OperatorContext& context, const Range& range)
        : cells_(std::move(cells)), steps_(steps), in_(context.inputs[0]), elements_(context.elements),
          result_(context.result), range_(range)
    {
        std::size_t width = 0;
        for (const RecurrentCell& cell : cells_)
            width += cell.n_out();
        std::size_t first = 0;
        for (std::size_t k = 0; k < cells_.size(); ++k) {
            places_.push_back({first, width, sequences, k == 1});
            first += cells_[k].n_out();
        }
        written_ = width * (sequences ? steps : 1);
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        std::vector<WideRaw> written(written_);
        for (std::size_t k = 0; k < cells_.size(); ++k)
            run_plain(cells_[k], steps_, places_[k], result_, in[0], written, counts);
        std::copy(written.begin(), written.begin() + static_cast<std::ptrdiff_t>(out.size()), out.begin());
    }
    [[nodiscard]] bool has_fast() const override
    {
        return written_ == elements_ &&
               std::all_of(cells_.begin(), cells_.end(), [&](const RecurrentCell& cell) {
                   return cell.has_fast() && cell.state_type() == result_;
               });
    }
    void fast(const Block& block, Scratch& scratch, Counts& counts) const override
    {
        for (std::size_t k = 0; k < cells_.size(); ++k)
            run_fast(cells_[k], steps_, places_[k], in_, lane_, block, scratch, counts);
    }
    [[nodiscard]] std::optional<Range> range() const override { return range_; }
    void set_output_lane(Lane lane) override { lane_ = lane; }

private:
    std::vector<RecurrentCell> cells_; ///< forward, backward
    std::size_t steps_;
    TensorInfo in_;
    std::size_t elements_;    ///< of the result
    std::size_t written_ = 0; ///< more than that when directions should have been merged
    FixedPoint result_;
    Range range_;
    std::vector<Places> places_;
    Lane lane_ = Lane::i16;
};

MadeOperator make_layer(const OperatorContext& context,
                        const std::vector<const design::RecurrentCell*>& layers, std::size_t steps,
                        bool sequences)
{
    const TensorInfo& in = context.inputs.at(0);
    std::size_t width = 0;
    for (const design::RecurrentCell* layer : layers) {
        width += layer->n_out;
        if (layer->n_in == 0 || steps == 0 || in.elements != steps * layer->n_in)
            return fail(ErrorCode::mismatch, {}, "its shape does not fit its input");
    }
    // hls4ml writes both directions beyond the end of an array that is made for one of them.
    if (context.elements > width * (sequences ? steps : 1) || context.elements == 0)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its units");
    std::vector<RecurrentCell> cells;
    Range range;
    for (const design::RecurrentCell* layer : layers) {
        Result<RecurrentCell> cell = RecurrentCell::make(context, *layer, in);
        if (!cell)
            return pass(std::move(cell).error());
        const FixedPoint& states = cell->state_type();
        const Range shown = states == context.result
                                ? cell->range()
                                : cast_range(cell->range(), states.fraction(), context.result);
        range = {std::min(range.min, shown.min), std::max(range.max, shown.max)};
        cells.push_back(std::move(*cell));
    }
    for (RecurrentCell& cell : cells) {
        const int bits = std::max(signed_bits(cell.range()), signed_bits(range));
        if (auto ok = cell.prepare(lane_for_bits(bits)); !ok)
            return pass(std::move(ok).error());
    }
    return std::make_unique<RecurrentOperator>(std::move(cells), steps, sequences, context, range);
}

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::Recurrent& layer)
{
    return make_layer(context, {&layer.cell}, layer.steps, layer.return_sequences);
}

MadeOperator make_operator(const OperatorContext& context, const design::Bidirectional& layer)
{
    return make_layer(context, {&layer.forward, &layer.backward}, layer.steps, layer.return_sequences);
}

} // namespace bitscape::emulate
