#include "emulate/matrix_product.hpp"

#include "emulate/counting.hpp"
#include "emulate/program.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace bitscape::emulate {
namespace {

constexpr int max_working_bits = 126; // of the plain evaluation's 128, with room for a sum and a sign

Result<void> check_sizes(const MatrixProduct& product, const TensorInfo& in, std::size_t out_elements)
{
    const std::size_t columns = product.sets * product.n_out;
    const auto mismatch = [](std::string what) { return fail(ErrorCode::mismatch, {}, std::move(what)); };
    if (product.weights.size() != columns * product.n_in)
        return mismatch(fmt::format("{} weight values where {} are needed", product.weights.size(),
                                    columns * product.n_in));
    if (product.bias.size() != columns)
        return mismatch(fmt::format("{} bias values where {} are needed", product.bias.size(), columns));
    const bool gathered = !product.gather.empty();
    const std::size_t reads = product.positions * product.n_in;
    const auto outside = [&](std::uint32_t element) {
        return element != MatrixProduct::nowhere && element >= in.elements;
    };
    if (product.n_in == 0 || columns == 0 || product.positions % product.sets != 0 ||
        product.positions * product.n_out != out_elements || product.visit.size() != product.n_in ||
        (gathered ? product.gather.size() : in.elements) != reads ||
        std::any_of(product.gather.begin(), product.gather.end(), outside))
        return mismatch("its shape does not fit its input");
    return {};
}

} // namespace

std::vector<WideRaw> effective_weights(const design::WeightTensor& weight)
{
    std::vector<WideRaw> values(weight.raw.begin(), weight.raw.end());
    if (weight.type.is_integer && weight.type.is_signed && weight.type.width == 2)
        std::replace(values.begin(), values.end(), WideRaw{-2}, WideRaw{1});
    return values;
}

std::vector<std::uint32_t> visit_order(design::Strategy strategy, std::int64_t reuse_factor, std::size_t n_in)
{
    std::vector<std::uint32_t> order(n_in);
    std::iota(order.begin(), order.end(), 0U);
    const auto reuse = static_cast<std::size_t>(std::max<std::int64_t>(reuse_factor, 1));
    if (strategy == design::Strategy::latency || reuse >= n_in)
        return order;
    order.clear();
    for (std::size_t start = 0; start < reuse; ++start)
        for (std::size_t i = start; i < n_in; i += reuse)
            order.push_back(static_cast<std::uint32_t>(i));
    return order;
}

Result<void> check_product(const MatrixProduct& product, const TensorInfo& in, std::size_t out_elements)
{
    if (auto ok = check_sizes(product, in, out_elements); !ok)
        return ok;
    WideRaw largest = 0;
    for (const WideRaw weight : product.weights)
        largest = std::max(largest, weight < 0 ? -weight : weight);
    const int product_bits = signed_bits(in.range) + signed_bits(largest);
    const bool wraps = product.accum.overflow == Overflow::wrap;
    const int accum_limit = wraps && product.accum.is_signed ? 128 : max_working_bits;
    if (product_bits > max_working_bits || product.accum.width > accum_limit)
        return fail(ErrorCode::unsupported, {},
                    fmt::format("its products or sums need more than 128 bits (accumulator {})",
                                to_string(product.accum)));
    return {};
}

void product_plain(const MatrixProduct& product, const FixedPoint& in_type, const FixedPoint& result,
                   std::span<const WideRaw> in, std::span<WideRaw> out, Counts& counts)
{
    const int product_fraction = in_type.fraction() + product.weight_type.fraction();
    for (std::size_t p = 0; p < product.positions; ++p) {
        const std::size_t set = p % product.sets;
        const WideRaw* weights = product.weights.data() + set * product.n_in * product.n_out;
        for (std::size_t j = 0; j < product.n_out; ++j) {
            const WideRaw bias = product.bias[set * product.n_out + j];
            WideRaw sum = cast(bias, product.bias_type.fraction(), product.accum);
            for (const std::uint32_t k : product.visit) {
                const std::size_t at = p * product.n_in + k;
                const std::size_t element = product.gather.empty() ? at : product.gather[at];
                if (element == MatrixProduct::nowhere)
                    continue; // zero, in every type
                const WideRaw term = in[element] * weights[k * product.n_out + j];
                sum = add_in(product.accum, sum, cast(term, product_fraction, product.accum));
            }
            const CastOutcome outcome = cast_outcome(sum, product.accum.fraction(), result);
            out[p * product.n_out + j] = outcome.raw;
            count(outcome, counts);
        }
    }
}

} // namespace bitscape::emulate
