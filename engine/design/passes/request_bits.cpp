#include "design/passes/bit_exact.hpp"
#include "graph/layers/hgq.hpp"

#include <algorithm>
#include <type_traits>

namespace bitscape::design::hls {

namespace {

/// Rounding to the nearest looks at one more bit, other modes at all of them; only wrapping ignores the
/// integer part.
Bits seen_by(Bits bits, Rounding rounding, Overflow overflow)
{
    if (overflow != Overflow::wrap)
        bits.k = 1, bits.i = unlimited_bits;
    if (rounding == Rounding::rnd)
        bits.f += 1;
    else if (rounding != Rounding::trn)
        bits.f = unlimited_bits;
    return bits;
}

BitMap unlimited_map(const Shape& shape)
{
    return BitMap(element_count(shape), unlimited);
}

/// What one reader asks of its inputs; `wanted` is what is asked of itself.
struct Request {
    const Node& node;
    const BitMap& wanted;

    std::vector<BitMap> operator()(const FixedPointQuantizer& quantizer) const
    {
        BitMap bits = spread(quantizer, node.shape);
        for (Bits& one : bits)
            one = seen_by(one, quantizer.rounding, quantizer.overflow);
        return {std::move(bits)};
    }
    std::vector<BitMap> operator()(const Reshape&) const { return {wanted}; }
    std::vector<BitMap> operator()(const Concatenate& layer) const
    {
        return requested_of(node, layer, wanted);
    }
    std::vector<BitMap> operator()(const Transpose& layer) const { return requested_of(node, layer, wanted); }
    std::vector<BitMap> operator()(const Activation& activation) const
    {
        if (activation.function == graph::Function::linear)
            return {wanted};
        if (activation.function != graph::Function::relu)
            return {unlimited_map(node.shape)};
        BitMap bits = wanted;
        for (Bits& one : bits)
            one = {1, unlimited_bits, one.f};
        return {std::move(bits)};
    }
    template <class Other> std::vector<BitMap> operator()(const Other&) const
    {
        std::vector<BitMap> all;
        for (const Node* input : node.inputs)
            all.push_back(unlimited_map(input->shape));
        return all;
    }
};

} // namespace

BitMap spread(const FixedPointQuantizer& quantizer, const Shape& shape)
{
    BitMap bits;
    for (const std::size_t element : graph::mask_elements(quantizer.mask, shape))
        bits.push_back(quantizer.bits[element]);
    return bits;
}

BitMap RequestedBits::of(const Node& node)
{
    std::vector<const Node*> readers;
    for (const Node& other : graph_->nodes)
        if (std::find(other.inputs.begin(), other.inputs.end(), &node) != other.inputs.end())
            readers.push_back(&other);
    if (readers.empty())
        return unlimited_map(node.shape);
    BitMap bits(element_count(node.shape), Bits{0, -127, -127});
    for (const Node* reader : readers) {
        const auto place = std::find(reader->inputs.begin(), reader->inputs.end(), &node);
        const BitMap& asked = asked_by(*reader)[static_cast<std::size_t>(place - reader->inputs.begin())];
        for (std::size_t e = 0; e < bits.size(); ++e)
            bits[e] = {std::max(bits[e].k, asked[e].k), std::max(bits[e].i, asked[e].i),
                       std::max(bits[e].f, asked[e].f)};
    }
    return bits;
}

const std::vector<BitMap>& RequestedBits::asked_by(const Node& reader)
{
    if (const auto found = asked_.find(&reader); found != asked_.end())
        return found->second;
    const auto passes = [&]<class... Kinds>(std::type_identity<Kinds>...) {
        return (std::holds_alternative<Kinds>(reader.operation) || ...);
    };
    const bool passes_on = passes(std::type_identity<Reshape>(), std::type_identity<Activation>(),
                                  std::type_identity<Concatenate>(), std::type_identity<Transpose>());
    const BitMap wanted = passes_on ? of(reader) : BitMap{};
    auto asked = std::visit(Request{reader, wanted}, reader.operation);
    return asked_.emplace(&reader, std::move(asked)).first->second;
}

} // namespace bitscape::design::hls
