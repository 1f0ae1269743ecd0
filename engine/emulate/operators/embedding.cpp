// Embedding: whole numbers select rows of a table. Source: hls4ml 1.3.0, nnet_embed.h
#include "emulate/counting.hpp"
#include "emulate/operators.hpp"

#include <algorithm>

namespace bitscape::emulate {
namespace {

/// The table holds the rows already cast to the result's type. An index beyond it, where the reference reads
/// outside its array, gives zeros.
class EmbeddingOperator final : public Operator {
public:
    EmbeddingOperator(const OperatorContext& context, const design::Embedding& layer)
        : vocabulary_(layer.vocabulary), n_out_(layer.n_out), in_(context.inputs[0])
    {
        const int fraction = layer.embeddings.type.fraction();
        for (const std::int64_t raw : layer.embeddings.raw) {
            outcomes_.push_back(cast_outcome(raw, fraction, context.result));
            range_ = {std::min(range_.min, outcomes_.back().raw), std::max(range_.max, outcomes_.back().raw)};
        }
        outcomes_.resize(outcomes_.size() + n_out_); // the row of zeros
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out, Counts& counts) const override
    {
        for (std::size_t k = 0; k < in[0].size(); ++k) {
            const CastOutcome* row = row_of(in[0][k]);
            for (std::size_t j = 0; j < n_out_; ++j) {
                count(row[j], counts);
                out[k * n_out_ + j] = row[j].raw;
            }
        }
    }
    [[nodiscard]] bool has_fast() const override { return true; }
    void fast(const Block& block, Scratch&, Counts& counts) const override
    {
        const std::size_t out_bytes = n_out_ * block.stride * lane_bytes(lane_);
        for (std::size_t k = 0; k < in_.elements; ++k) {
            std::byte* to = block.out + k * out_bytes;
            for (std::size_t r = 0; r < block.rows; ++r) {
                const CastOutcome* row = row_of(load_raw(block.in, in_.lane, k * block.stride + r));
                for (std::size_t j = 0; j < n_out_; ++j) {
                    count(row[j], counts);
                    store_raw(to, lane_, j * block.stride + r, row[j].raw);
                }
            }
        }
    }
    [[nodiscard]] std::optional<Range> range() const override { return range_; }
    void set_output_lane(Lane lane) override { lane_ = lane; }

private:
    [[nodiscard]] const CastOutcome* row_of(WideRaw raw) const
    {
        const bool known = raw >= 0 && raw < static_cast<WideRaw>(vocabulary_);
        return outcomes_.data() + (known ? static_cast<std::size_t>(raw) : vocabulary_) * n_out_;
    }

    std::size_t vocabulary_, n_out_;
    TensorInfo in_;
    std::vector<CastOutcome> outcomes_; ///< [vocabulary + 1, n_out]
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
    if (in.type.fraction() != 0)
        return fail(ErrorCode::unsupported, {}, "its input must be of an integer type");
    return std::make_unique<EmbeddingOperator>(context, layer);
}

} // namespace bitscape::emulate
