#include "emulate/kernels.hpp"
#include "emulate/matrix_product.hpp"
#include "emulate/operators.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace bitscape::emulate {
namespace {

/// A matrix product at every position: convolutions of all kinds.
class ProductOperator final : public Operator {
public:
    ProductOperator(MatrixProduct product, const TensorInfo& in, const FixedPoint& result,
                    std::size_t elements)
        : product_(std::move(product)), in_(in), result_(result), elements_(elements)
    {
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        product_plain(product_, in_.type, result_, in[0], out, counts);
    }

    [[nodiscard]] bool has_fast() const override { return plan_.has_value(); }
    void fast(const Block& block, Scratch& scratch, Counts& counts) const override
    {
        run_dense(*plan_, block, scratch, counts);
    }
    [[nodiscard]] std::optional<Range> range() const override
    {
        return product_range(product_, in_, result_);
    }
    [[nodiscard]] Product product() const override { return {&product_, {}}; }
    void set_output_lane(Lane lane) override
    {
        TensorInfo out;
        out.type = result_;
        out.lane = lane;
        out.elements = elements_;
        plan_ = plan_product(product_, in_, out);
    }

private:
    MatrixProduct product_;
    TensorInfo in_;
    FixedPoint result_;
    std::size_t elements_;
    std::optional<DensePlan> plan_;
};

/// Input element of each (position, tap, channel).
std::vector<std::uint32_t> gather(const design::Convolution& layer)
{
    const std::vector<std::int32_t> pixels = graph::window_pixels(layer.grid);
    std::vector<std::uint32_t> elements;
    elements.reserve(pixels.size() * layer.n_chan);
    for (const std::int32_t pixel : pixels)
        for (std::size_t c = 0; c < layer.n_chan; ++c)
            elements.push_back(pixel < 0 ? MatrixProduct::nowhere
                                         : static_cast<std::uint32_t>(pixel) *
                                                   static_cast<std::uint32_t>(layer.n_chan) +
                                               static_cast<std::uint32_t>(c));
    return elements;
}

/// Depthwise: position = pixel * channels + channel, n_in = taps.
std::vector<std::uint32_t> gather_channels(const design::Convolution& layer)
{
    const std::vector<std::int32_t> pixels = graph::window_pixels(layer.grid);
    const std::size_t taps = layer.grid.taps();
    std::vector<std::uint32_t> elements;
    elements.reserve(pixels.size() * layer.n_chan);
    for (std::size_t first = 0; first < pixels.size(); first += taps)
        for (std::size_t c = 0; c < layer.n_chan; ++c)
            for (std::size_t tap = 0; tap < taps; ++tap) {
                const std::int32_t pixel = pixels[first + tap];
                elements.push_back(pixel < 0 ? MatrixProduct::nowhere
                                             : static_cast<std::uint32_t>(pixel) *
                                                       static_cast<std::uint32_t>(layer.n_chan) +
                                                   static_cast<std::uint32_t>(c));
            }
    return elements;
}

/// The sets of a depthwise convolution: [channels, taps].
MatrixProduct depthwise_sets(const design::Convolution& layer, const TensorInfo& in)
{
    MatrixProduct product;
    set_weights(product, layer.weight, in);
    const std::vector<WideRaw> weights = std::exchange(product.weights, {});
    product.n_in = layer.grid.taps();
    product.doubled_pairs = layer.n_in();
    product.n_out = 1;
    product.sets = layer.n_chan;
    product.positions = layer.grid.positions() * layer.n_chan;
    product.gather = gather_channels(layer);
    for (std::size_t c = 0; c < layer.n_chan; ++c)
        for (std::size_t tap = 0; tap < product.n_in; ++tap)
            product.weights.push_back(weights[tap * layer.n_chan + c]);
    product.visit.resize(product.n_in);
    std::iota(product.visit.begin(), product.visit.end(), 0U);
    return product;
}

/// The same as one matrix with a diagonal for each tap: needed where the channels are summed in different
/// orders, which Resource does and a saturating accumulator notices.
MatrixProduct depthwise_matrix(const design::Convolution& layer, std::int64_t reuse_factor,
                               const TensorInfo& in)
{
    MatrixProduct product;
    set_weights(product, layer.weight, in);
    const std::vector<WideRaw> weights = std::exchange(product.weights, {});
    product.n_in = layer.n_in();
    product.n_out = layer.n_filt;
    product.positions = layer.grid.positions();
    product.gather = gather(layer);
    product.weights.assign(product.n_in * product.n_out, 0);
    for (std::size_t k = 0; k < product.n_in; ++k)
        product.weights[k * product.n_out + k % layer.n_chan] = weights[k];
    product.visit = visit_order(layer.strategy, reuse_factor, product.n_in);
    return product;
}

/// Catapult's Latency goes through the window of one channel after the other.
std::vector<std::uint32_t> channel_after_channel(const design::Convolution& layer)
{
    std::vector<std::uint32_t> order;
    for (std::size_t c = 0; c < layer.n_chan; ++c)
        for (std::size_t tap = 0; tap < layer.grid.taps(); ++tap)
            order.push_back(static_cast<std::uint32_t>(tap * layer.n_chan + c));
    return order;
}

MatrixProduct full_matrix(const design::Convolution& layer, std::int64_t reuse_factor, const TensorInfo& in)
{
    MatrixProduct product;
    product.n_in = layer.n_in();
    product.n_out = layer.n_filt;
    product.positions = layer.grid.positions();
    product.gather = gather(layer);
    set_weights(product, layer.weight, in);
    product.visit = visit_order(layer.strategy, reuse_factor, product.n_in);
    return product;
}

MatrixProduct product_of(const design::Convolution& layer, std::int64_t reuse_factor, const TensorInfo& in)
{
    if (!layer.depthwise)
        return full_matrix(layer, reuse_factor, in);
    const bool in_order =
        layer.strategy == design::Strategy::latency || layer.accum.overflow == Overflow::wrap;
    return in_order ? depthwise_sets(layer, in) : depthwise_matrix(layer, reuse_factor, in);
}

bool has_place_for(const design::Convolution& layer)
{
    const std::size_t weights = layer.depthwise ? layer.n_in() : layer.n_in() * layer.n_filt;
    return layer.weight.raw.size() == weights && layer.bias.raw.size() == layer.n_filt &&
           (!layer.depthwise || layer.n_filt == layer.n_chan);
}

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::Convolution& layer)
{
    if (context.inputs.size() != 1)
        return fail(ErrorCode::mismatch, {}, "it needs one input");
    const TensorInfo& in = context.inputs.front();
    const graph::WindowGrid& grid = layer.grid;
    if (grid.height.in * grid.width.in * layer.n_chan != in.elements || !has_place_for(layer))
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its input");
    MatrixProduct product = product_of(layer, context.node.reuse_factor, in);
    if (context.design.backend == design::Backend::catapult && layer.strategy == design::Strategy::latency)
        product.visit = channel_after_channel(layer);
    product.bias.assign(layer.bias.raw.begin(), layer.bias.raw.end());
    product.bias_type = layer.bias.type;
    product.accum = layer.accum;
    if (auto ok = check_product(product, in, context.elements); !ok)
        return pass(std::move(ok).error());
    return std::make_unique<ProductOperator>(std::move(product), in, context.result, context.elements);
}

} // namespace bitscape::emulate
