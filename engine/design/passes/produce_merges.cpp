// Bits of merges, concatenations and transpositions, for the pass bit_exact.
#include "design/passes/bit_exact.hpp"
#include "graph/einsum.hpp"
#include "graph/layers/hgq.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

Bits wider(const Bits& a, const Bits& b)
{
    return {std::max(a.k, b.k), std::max(a.i, b.i), std::max(a.f, b.f)};
}

/// The mean of `count` terms whose sum has these bits; hls4ml takes any count but a power of two for one
/// that needs all fraction bits.
Bits divided(Bits sum, std::size_t count)
{
    const double power = std::log2(1.0 / static_cast<double>(count));
    const int shift = -static_cast<int>(power);
    sum.f = static_cast<double>(-shift) == power ? sum.f + shift : unlimited_bits;
    sum.i -= shift;
    return sum;
}

Bits merged(graph::Merge::Kind kind, const std::vector<Bits>& terms)
{
    using Kind = graph::Merge::Kind;
    if (kind == Kind::maximum || kind == Kind::minimum) {
        Bits widest_of = terms.front();
        for (const Bits& term : terms)
            widest_of = wider(widest_of, term);
        return widest_of;
    }
    Interval result = interval_of(terms.front());
    for (std::size_t k = 1; k < terms.size(); ++k) {
        const Interval term = interval_of(terms[k]);
        result = kind == Kind::multiply   ? result * term
                 : kind == Kind::subtract ? result - term
                                          : result + term;
    }
    const Bits bits = bits_of(result);
    return kind == Kind::average ? divided(bits, terms.size()) : bits;
}

std::size_t axis_of(const Concatenate& layer, const Shape& shape)
{
    return static_cast<std::size_t>(layer.axis < 0 ? layer.axis + static_cast<int>(shape.size())
                                                   : layer.axis);
}

/// Elements of both inputs of a concatenation in the order of the result: those of the second follow the
/// first's.
std::vector<std::size_t> joined_elements(const Shape& a, const Shape& b, std::size_t axis)
{
    std::size_t rows = 1, width_a = 1, width_b = 1;
    for (std::size_t k = 0; k < a.size(); ++k) {
        (k < axis ? rows : width_a) *= a[k];
        width_b *= k < axis ? 1 : b[k];
    }
    std::vector<std::size_t> order;
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t e = 0; e < width_a; ++e)
            order.push_back(r * width_a + e);
        for (std::size_t e = 0; e < width_b; ++e)
            order.push_back(rows * width_a + r * width_b + e);
    }
    return order;
}

} // namespace

Result<BitMap> produce_bits(const Node& node, const Merge& merge, const std::vector<BitMap>& inputs)
{
    std::vector<std::vector<std::size_t>> elements;
    for (const Node* input : node.inputs) {
        const bool fits = input->shape.size() == node.shape.size() &&
                          std::equal(node.shape.begin(), node.shape.end(), input->shape.begin(),
                                     [](std::size_t s, std::size_t m) { return m == s || m == 1; });
        if (!fits)
            return fail(
                ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                "merging tensors of different ranks in a model with HGQ's quantizers is not supported");
        elements.push_back(graph::mask_elements(input->shape, node.shape));
    }
    BitMap result;
    for (std::size_t e = 0; e < element_count(node.shape); ++e) {
        std::vector<Bits> terms;
        for (std::size_t k = 0; k < inputs.size(); ++k)
            terms.push_back(inputs[k][elements[k][e]]);
        result.push_back(merged(merge.kind, terms));
    }
    return result;
}

Result<BitMap> produce_bits(const Node& node, const Dot&, const std::vector<BitMap>& inputs)
{
    DotProduct sum;
    for (std::size_t e = 0; e < inputs[0].size(); ++e)
        sum.add(interval_of(inputs[0][e]), interval_of(inputs[1][e]));
    return BitMap(element_count(node.shape), bits_of(sum.sum()));
}

Result<BitMap> produce_bits(const Node& node, const Concatenate& layer, const std::vector<BitMap>& inputs)
{
    if (layer.axis >= 0) // then the axis that hls4ml joins along is the next one, which does not fit
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    "hls4ml's bit_exact counts the batch axis: concatenate along axis -1");
    BitMap both = inputs[0];
    both.insert(both.end(), inputs[1].begin(), inputs[1].end());
    const auto order =
        joined_elements(node.inputs[0]->shape, node.inputs[1]->shape, axis_of(layer, node.shape));
    BitMap result;
    for (const std::size_t element : order)
        result.push_back(both[element]);
    return result;
}

Result<BitMap> produce_bits(const Node& node, const Transpose& layer, const std::vector<BitMap>& inputs)
{
    BitMap result;
    for (const std::size_t element : graph::transposed_elements(node.inputs[0]->shape, layer.permutation))
        result.push_back(inputs[0][element]);
    return result;
}

std::vector<BitMap> requested_of(const Node& node, const Concatenate& layer, const BitMap& wanted)
{
    const Shape &a = node.inputs[0]->shape, &b = node.inputs[1]->shape;
    BitMap both(wanted.size());
    const auto order = joined_elements(a, b, axis_of(layer, node.shape));
    for (std::size_t e = 0; e < order.size(); ++e)
        both[order[e]] = wanted[e];
    const auto middle = both.begin() + static_cast<std::ptrdiff_t>(element_count(a));
    return {BitMap(both.begin(), middle), BitMap(middle, both.end())};
}

std::vector<BitMap> requested_of(const Node& node, const Transpose& layer, const BitMap& wanted)
{
    BitMap asked(wanted.size());
    const auto order = graph::transposed_elements(node.inputs[0]->shape, layer.permutation);
    for (std::size_t e = 0; e < order.size(); ++e)
        asked[order[e]] = wanted[e];
    return {std::move(asked)};
}

} // namespace bitscape::design::hls
