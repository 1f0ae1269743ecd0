#include "design/passes/bit_exact.hpp"
#include "graph/einsum.hpp"
#include "graph/layers/hgq.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

using graph::EinsumRecipe;
using graph::transposed_elements;

std::vector<Interval> intervals(const BitMap& bits)
{
    std::vector<Interval> all;
    all.reserve(bits.size());
    for (const Bits& one : bits)
        all.push_back(interval_of(one));
    return all;
}

BitMap bits_of_all(const std::vector<Interval>& all)
{
    BitMap bits;
    bits.reserve(all.size());
    for (const Interval& one : all)
        bits.push_back(bits_of(one));
    return bits;
}

/// One element of a quantizer that has `own` bits and reads `read`.
Bits quantized(const Bits& own, const Bits& read, const FixedPointQuantizer& quantizer)
{
    Bits fewer{std::min(own.k, read.k), std::min(own.i, read.i), std::min(own.f, read.f)};
    // Rounding up may need a bit more than the input had.
    const bool rounds = quantizer.rounding != Rounding::trn || own.k != 0;
    if (read.f > own.f && own.i > read.i && rounds)
        ++fewer.i;
    Bits bits = own;
    if (quantizer.overflow == Overflow::sat) {
        bits = fewer;
    } else {
        const double highest = std::exp2(own.i) - std::exp2(-own.f);
        const double highest_read = std::exp2(read.i) - std::exp2(-read.f);
        if (highest >= highest_read && own.k >= read.k) // never overflows
            bits = fewer;
    }
    return bits.k + bits.i + bits.f <= 0 ? Bits{} : bits;
}

/// The largest width and integer part of those that share an entry of the mask.
void shrink(FixedPointQuantizer& quantizer, const BitMap& bits, const Shape& shape)
{
    struct Widest {
        int k = -1000, width = -1000, integer = -1000;
    };
    const auto elements = graph::mask_elements(quantizer.mask, shape);
    std::vector<Widest> widest_of(quantizer.bits.size());
    for (std::size_t e = 0; e < bits.size(); ++e) {
        Widest& widest = widest_of[elements[e]];
        const Bits& one = bits[e];
        widest = {std::max(widest.k, one.k), std::max(widest.width, one.k + one.i + one.f),
                  std::max(widest.integer, one.k + one.i)};
    }
    for (std::size_t m = 0; m < widest_of.size(); ++m) {
        const Widest& widest = widest_of[m];
        quantizer.bits[m] = {widest.k, widest.integer - widest.k, widest.width - widest.integer};
    }
}

class Producer {
public:
    Producer(Node& node, const ProducedBits& produced) : node_(node), produced_(produced) {}

    Result<BitMap> operator()(Input&) { return BitMap(element_count(node_.shape), unlimited); }

    Result<BitMap> operator()(FixedPointQuantizer& quantizer)
    {
        BitMap bits = spread(quantizer, node_.shape);
        const BitMap& read = input();
        for (std::size_t e = 0; e < bits.size(); ++e)
            bits[e] = quantized(bits[e], read[e], quantizer);
        shrink(quantizer, bits, node_.shape);
        return bits;
    }

    Result<BitMap> operator()(Reshape&) { return input(); }

    Result<BitMap> operator()(Dense& dense)
    {
        const std::vector<Interval> x = intervals(input());
        const std::vector<double>& weight = node_.weight("weight").data;
        const std::vector<double>& bias = node_.weight("bias").data;
        BitMap bits;
        for (std::size_t call = 0; call < x.size() / dense.n_in; ++call)
            for (std::size_t j = 0; j < dense.n_out; ++j) {
                DotProduct sum;
                for (std::size_t i = 0; i < dense.n_in; ++i)
                    sum.add(x[call * dense.n_in + i], static_cast<double>(weight[i * dense.n_out + j]));
                bits.push_back(bits_of(sum.sum() + static_cast<double>(bias[j])));
            }
        return bits;
    }

    Result<BitMap> operator()(EinsumDense& einsum)
    {
        const auto recipe = graph::parse_einsum(einsum.equation, node_.input().shape, einsum.kernel_shape);
        if (!recipe)
            return pass(recipe.error());
        const std::vector<double>& weight = node_.weight("weight").data;
        const std::vector<double>& bias = node_.weight("bias").data;
        auto sums = contract(*recipe, node_.input().shape, einsum.kernel_shape, intervals(input()),
                             [&](std::size_t k) { return static_cast<double>(weight[k]); });
        for (std::size_t e = 0; e < sums.size(); ++e)
            sums[e] = sums[e] + static_cast<double>(bias[e]);
        return bits_of_all(sums);
    }

    Result<BitMap> operator()(Einsum& einsum)
    {
        const auto recipe = graph::parse_einsum(einsum.equation, node_.input(0).shape, node_.input(1).shape);
        if (!recipe)
            return pass(recipe.error());
        const std::vector<Interval> b = intervals(input(1));
        return bits_of_all(contract(*recipe, node_.input(0).shape, node_.input(1).shape, intervals(input(0)),
                                    [&](std::size_t k) { return b[k]; }));
    }

    Result<BitMap> operator()(BatchNormalization&)
    {
        const std::vector<double>& scale = node_.weight("scale").data;
        const std::vector<double>& bias = node_.weight("bias").data;
        std::vector<Interval> values = intervals(input());
        for (std::size_t e = 0; e < values.size(); ++e)
            values[e] = values[e] * static_cast<double>(scale[e % scale.size()]) +
                        static_cast<double>(bias[e % bias.size()]);
        return bits_of_all(values);
    }

    Result<BitMap> operator()(Activation& activation)
    {
        BitMap bits = input();
        for (Bits& one : bits)
            switch (activation.function) {
            case graph::Function::linear:
                break;
            case graph::Function::relu:
                one.k = 0;
                break;
            case graph::Function::tanh:
                one = {one.k, std::min(one.i, 1), unlimited_bits};
                break;
            case graph::Function::sigmoid:
                one = {0, std::min(one.i, 1), unlimited_bits};
                break;
            default:
                return unknown(fmt::format("activation '{}'", graph::function_name(activation.function)));
            }
        return bits;
    }

    Result<BitMap> operator()(TableSoftmax&)
    {
        const FixedPoint exp = *node_.type("exp_table"), inv = *node_.type("inv_table");
        const Bits bits{0, exp.integer + inv.integer, exp.fraction() + inv.fraction()};
        return BitMap(element_count(node_.shape), bits);
    }

    Result<BitMap> operator()(UnaryLut&)
    {
        const Bits bits = widest(minimal_bits(node_.weight("table").data));
        return BitMap(element_count(node_.shape), bits);
    }

    Result<BitMap> operator()(Convolution& convolution) { return produce_bits(node_, convolution, input()); }
    Result<BitMap> operator()(Pooling& pooling) { return produce_bits(node_, pooling, input()); }

    Result<BitMap> operator()(Merge& merge) { return produce_bits(node_, merge, inputs()); }
    Result<BitMap> operator()(Dot& dot) { return produce_bits(node_, dot, inputs()); }
    Result<BitMap> operator()(Concatenate& layer) { return produce_bits(node_, layer, inputs()); }
    Result<BitMap> operator()(Transpose& layer) { return produce_bits(node_, layer, inputs()); }

    template <class Other> Result<BitMap> operator()(Other&) { return unknown(node_.class_name); }

private:
    [[nodiscard]] const BitMap& input(std::size_t k = 0) const { return produced_.at(node_.inputs[k]); }

    [[nodiscard]] std::vector<BitMap> inputs() const
    {
        std::vector<BitMap> all;
        for (const Node* input : node_.inputs)
            all.push_back(produced_.at(input));
        return all;
    }

    [[nodiscard]] tl::unexpected<Error> unknown(const std::string& what) const
    {
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node_.name),
                    fmt::format("{} in a model with HGQ's quantizers is not supported yet", what));
    }

    /// Intervals of an einsum's results; `factor` gives the second operand's elements.
    template <class Factor>
    static std::vector<Interval> contract(const EinsumRecipe& recipe, const Shape& shape_a,
                                          const Shape& shape_b, const std::vector<Interval>& a,
                                          const Factor& factor)
    {
        const auto of_a = transposed_elements(shape_a, recipe.order_a);
        const auto of_b = transposed_elements(shape_b, recipe.order_b);
        const std::size_t n = recipe.contracted;
        std::vector<Interval> product;
        for (std::size_t i = 0; i < recipe.in_place; ++i)
            for (std::size_t p = 0; p < recipe.free_a; ++p)
                for (std::size_t q = 0; q < recipe.free_b; ++q) {
                    DotProduct sum;
                    for (std::size_t c = 0; c < n; ++c)
                        sum.add(a[of_a[(i * recipe.free_a + p) * n + c]],
                                factor(of_b[(i * recipe.free_b + q) * n + c]));
                    product.push_back(sum.sum());
                }
        std::vector<Interval> result;
        for (const std::size_t e : transposed_elements(recipe.product, recipe.order_out))
            result.push_back(product[e]);
        return result;
    }

    Node& node_;
    const ProducedBits& produced_;
};

} // namespace

Result<BitMap> produce_bits(Node& node, const ProducedBits& produced)
{
    return std::visit(Producer(node, produced), node.operation);
}

} // namespace bitscape::design::hls
