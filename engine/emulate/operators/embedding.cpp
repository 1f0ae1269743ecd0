// Embedding: whole numbers select rows of a table. Source: hls4ml 1.3.0, nnet_embed.h
#include "emulate/counting.hpp"
#include "emulate/operators.hpp"

#include <algorithm>
#include <cstdlib>

namespace bitscape::emulate {
namespace {

/// The table is already cast to the result's type. An index beyond it, where the reference reads outside its
/// array, gives zero.
class EmbeddingOperator final : public Operator {
public:
    EmbeddingOperator(const OperatorContext& context, const design::Embedding& layer)
        : n_out_(layer.n_out), in_(context.inputs[0]),
          whole_rows_(context.design.backend != design::Backend::vivado &&
                      context.design.backend != design::Backend::vitis)
    {
        const int fraction = layer.embeddings.type.fraction();
        for (const std::int64_t raw : layer.embeddings.raw) {
            outcomes_.push_back(cast_outcome(raw, fraction, context.result));
            range_ = {std::min(range_.min, outcomes_.back().raw), std::max(range_.max, outcomes_.back().raw)};
        }
        outcomes_.emplace_back(); // zero
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        for (std::size_t k = 0; k < in[0].size(); ++k)
            for (std::size_t j = 0; j < n_out_; ++j) {
                const CastOutcome& outcome = look_up(in[0][k], j);
                count(outcome, counts);
                out[k * n_out_ + j] = outcome.raw;
            }
    }
    [[nodiscard]] bool has_fast() const override { return true; }
    void fast(const Block& block, Scratch&, Counts& counts) const override
    {
        const std::size_t out_bytes = n_out_ * block.stride * lane_bytes(lane_);
        for (std::size_t k = 0; k < in_.elements; ++k) {
            std::byte* to = block.out + k * out_bytes;
            for (std::size_t r = 0; r < block.rows; ++r) {
                const WideRaw raw = load_raw(block.in, in_.lane, k * block.stride + r);
                for (std::size_t j = 0; j < n_out_; ++j) {
                    const CastOutcome& outcome = look_up(raw, j);
                    count(outcome, counts);
                    store_raw(to, lane_, j * block.stride + r, outcome.raw);
                }
            }
        }
    }
    [[nodiscard]] std::optional<Range> range() const override { return range_; }
    void set_output_lane(Lane lane) override { lane_ = lane; }

private:
    /// Element j for the number `raw`. The ap_fixed backends cut number * n_out + j to a whole number, the
    /// others the number itself; which differs for numbers with a fraction.
    [[nodiscard]] const CastOutcome& look_up(WideRaw raw, std::size_t j) const
    {
        const int fraction = in_.type.fraction();
        const auto n_out = static_cast<WideRaw>(n_out_);
        WideRaw index = 0;
        if (fraction <= 0)
            index = raw * (WideRaw{1} << -fraction) * n_out + static_cast<WideRaw>(j);
        else if (whole_rows_)
            index = (raw >> fraction) * n_out + static_cast<WideRaw>(j);
        else
            index =
                (raw * n_out + static_cast<WideRaw>(j) * (WideRaw{1} << fraction)) / (WideRaw{1} << fraction);
        const bool known = index >= 0 && index < static_cast<WideRaw>(outcomes_.size() - 1);
        return known ? outcomes_[static_cast<std::size_t>(index)] : outcomes_.back();
    }

    std::size_t n_out_;
    TensorInfo in_;
    bool whole_rows_;
    std::vector<CastOutcome> outcomes_; ///< [vocabulary, n_out], and zero
    Range range_;
    Lane lane_ = Lane::i16;
};

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::Embedding& layer)
{
    const TensorInfo& in = context.inputs.at(0);
    if (layer.embeddings.raw.size() != layer.vocabulary * layer.n_out ||
        in.elements * layer.n_out != context.elements)
        return fail(ErrorCode::mismatch, {}, "its table does not fit its output");
    if (in.type.width + std::abs(in.type.fraction()) > 90)
        return fail(ErrorCode::unsupported, {}, "its input needs more than 128 bits");
    return std::make_unique<EmbeddingOperator>(context, layer);
}

} // namespace bitscape::emulate
