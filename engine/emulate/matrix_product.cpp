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

/// What the reference makes of a sum of n products of one-bit integers: 2 * sum - n, a whole number.
WideRaw doubled(WideRaw sum, const MatrixProduct& product)
{
    const int fraction = product.accum.fraction();
    const WideRaw count = cast(static_cast<WideRaw>(product.pairs()), 0,
                               FixedPoint{.width = 127, .integer = 127 - std::max(fraction, 0)});
    const WideRaw twice =
        2 * cast(sum, fraction, FixedPoint{.width = 127, .integer = 127 - std::max(fraction, 0)});
    return cast(twice - count, std::max(fraction, 0), doubled_sum_type(product.pairs()));
}

/// Largest sum of absolute values of the terms and the bias, in accumulator units, over all columns.
WideRaw largest_sum(const MatrixProduct& product, const std::vector<WideRaw>& weights, int shift)
{
    WideRaw largest = 0;
    for (std::size_t set = 0; set < product.sets; ++set)
        for (std::size_t j = 0; j < product.n_out; ++j) {
            const WideRaw bias =
                cast(product.bias[set * product.n_out + j], product.bias_type.fraction(), product.accum);
            WideRaw sum = bias < 0 ? -bias : bias;
            for (std::size_t k = 0; k < product.n_in; ++k) {
                const WideRaw weight = weights[(set * product.n_in + k) * product.n_out + j];
                sum += (weight < 0 ? -weight : weight) * (WideRaw{1} << shift);
            }
            largest = std::max(largest, sum);
        }
    return largest;
}

} // namespace

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

void set_weights(MatrixProduct& product, const design::WeightTensor& weight, const TensorInfo& in)
{
    Multiplier multiplier = make_multiplier(weight, in);
    product.rule = multiplier.rule;
    product.weights = std::move(multiplier.values);
    product.weight_type = multiplier.type;
}

std::optional<MatrixProduct> with_exact_terms(const MatrixProduct& product, const TensorInfo& in)
{
    constexpr int most_bits = 60;
    const TermRule& rule = product.rule;
    if (rule.is_exact())
        return product;
    const int fraction = rule.fraction(in.type.fraction(), product.weight_type);
    const int shift = product.accum.fraction() - fraction; // terms are exact in the accumulator from 0 on
    if (rule.term == Term::shifted || !product.gather.empty() || shift < 0 || shift > most_bits ||
        product.accum.width > most_bits)
        return {};
    // Each term is slope * x + offset in units of the accumulator.
    MatrixProduct made = product;
    std::vector<WideRaw> offset(product.weights.size(), 0);
    for (std::size_t i = 0; i < made.weights.size(); ++i) {
        WideRaw& weight = made.weights[i];
        if (rule.term == Term::sign_data)
            offset[i] = -weight;
        if (rule.term == Term::equal)
            offset[i] = 1 - weight;
        if (rule.term == Term::sign_data || rule.term == Term::equal)
            weight = rule.term == Term::equal ? 2 * weight - 1 : 2 * weight;
    }
    const std::vector<WideRaw>& sizes = rule.term == Term::sign_data ? product.weights : made.weights;
    const WideRaw reach = largest_sum(product, sizes, shift);
    const bool never_overflows = reach <= raw_max(product.accum) && signed_bits(reach) < most_bits;
    if (!never_overflows && (product.accum.overflow != Overflow::wrap || rule.doubles_sum))
        return {};
    const FixedPoint through = doubled_sum_type(product.pairs());
    const WideRaw n = static_cast<WideRaw>(product.pairs());
    if (rule.doubles_sum && (product.accum.fraction() != 0 || 2 * reach + n > raw_max(through)))
        return {};
    for (std::size_t set = 0; set < product.sets; ++set)
        for (std::size_t j = 0; j < product.n_out; ++j) {
            WideRaw& bias = made.bias[set * product.n_out + j];
            bias = cast(bias, product.bias_type.fraction(), product.accum);
            for (std::size_t k = 0; k < product.n_in; ++k)
                bias += offset[(set * product.n_in + k) * product.n_out + j] * (WideRaw{1} << shift);
            if (rule.doubles_sum)
                bias = 2 * bias - n;
        }
    for (WideRaw& weight : made.weights)
        weight *= rule.doubles_sum ? 2 : 1;
    made.rule = {};
    WideRaw largest = 1;
    for (const WideRaw weight : made.weights)
        largest = std::max(largest, weight < 0 ? -weight : weight);
    const int width = signed_bits(largest);
    made.weight_type = FixedPoint{.width = width, .integer = width - (fraction - in.type.fraction())};
    if (never_overflows || rule.doubles_sum) // wide enough for every sum of the rewritten terms
        made.accum = FixedPoint{.width = 64, .integer = 64 - product.accum.fraction()};
    made.bias_type = FixedPoint{.width = 64, .integer = 64 - product.accum.fraction()};
    return made;
}

Result<void> check_product(const MatrixProduct& product, const TensorInfo& in, std::size_t out_elements)
{
    if (auto ok = check_sizes(product, in, out_elements); !ok)
        return ok;
    if (product.rule.term == Term::shifted && product.rule.shifted.width > max_working_bits)
        return fail(ErrorCode::unsupported, {}, "its shifted products need more than 128 bits");
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
    const int product_fraction = product.rule.fraction(in_type.fraction(), product.weight_type);
    const bool absent_is_zero = product.rule.term == Term::exact || product.rule.term == Term::shifted;
    for (std::size_t p = 0; p < product.positions; ++p) {
        const std::size_t set = p % product.sets;
        const WideRaw* weights = product.weights.data() + set * product.n_in * product.n_out;
        for (std::size_t j = 0; j < product.n_out; ++j) {
            const WideRaw bias = product.bias[set * product.n_out + j];
            WideRaw sum = cast(bias, product.bias_type.fraction(), product.accum);
            for (const std::uint32_t k : product.visit) {
                const std::size_t at = p * product.n_in + k;
                const std::size_t element = product.gather.empty() ? at : product.gather[at];
                if (element == MatrixProduct::nowhere && absent_is_zero)
                    continue; // zero, in every type
                const WideRaw x = element == MatrixProduct::nowhere ? 0 : in[element];
                const WideRaw term =
                    product.rule.apply(in_type.fraction(), x, weights[k * product.n_out + j]);
                sum = add_in(product.accum, sum, cast(term, product_fraction, product.accum));
            }
            int fraction = product.accum.fraction();
            if (product.rule.doubles_sum) {
                sum = doubled(sum, product);
                fraction = 0;
            }
            const CastOutcome outcome = cast_outcome(sum, fraction, result);
            out[p * product.n_out + j] = outcome.raw;
            count(outcome, counts);
        }
    }
}

} // namespace bitscape::emulate
