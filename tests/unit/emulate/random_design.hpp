#pragma once

#include "design/design.hpp"
#include "fixed/cast.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <numeric>

/// Random designs that are valid but unusual: every rounding and overflow mode, widths 1 to 64, integer bits
/// below zero and above the width, sparse and dense weights, both ways of accumulating. Same seed, same
/// design everywhere.
namespace bitscape::tests {

/// splitmix64: std's distributions differ between libraries.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next()
    {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    int integer(int min, int max)
    {
        return min + static_cast<int>(next() % static_cast<std::uint64_t>(max - min + 1));
    }
    double real() { return static_cast<double>(next() >> 11) * 0x1.0p-53; } ///< [0, 1)
    bool chance(double probability) { return real() < probability; }

private:
    std::uint64_t state_;
};

inline FixedPoint random_type(Random& random, int max_width = 64)
{
    FixedPoint type;
    const int usual = std::min(max_width, 20);
    type.width =
        random.chance(0.75) ? random.integer(std::min(4, usual), usual) : random.integer(1, max_width);
    type.integer = random.chance(0.8) ? random.integer(0, type.width) : random.integer(-6, type.width + 6);
    type.is_signed = random.chance(0.8);
    if (random.chance(0.6))
        type.rounding = static_cast<Rounding>(random.integer(0, 6));
    if (random.chance(0.6))
        type.overflow = static_cast<Overflow>(random.integer(0, 3));
    return type;
}

inline design::WeightTensor random_weights(Random& random, std::size_t count, const FixedPoint& type,
                                           double density)
{
    design::WeightTensor weights{type, std::vector<std::int64_t>(count)};
    // Small weights are usual: then the kernels' bounds are tighter than the types'.
    const int drop = random.chance(0.5) ? random.integer(0, type.width - 1) : 0;
    const FixedPoint wrapping{type.width, type.integer, type.is_signed};
    for (std::int64_t& raw : weights.raw) {
        const WideRaw bits = cast(static_cast<WideRaw>(random.next()), type.fraction(), wrapping);
        raw = random.chance(density) ? static_cast<std::int64_t>(bits >> drop) : 0;
        // A symmetric type cannot hold its lowest pattern.
        if (type.overflow == Overflow::sat_sym && type.width > 1)
            raw = std::max(raw, -static_cast<std::int64_t>(raw_max(type)));
    }
    return weights;
}

/// A Dense layer's reuse factor as hls4ml would accept it.
inline std::int64_t random_reuse(Random& random, std::size_t n_in, std::size_t n_out)
{
    std::vector<std::int64_t> valid;
    for (std::size_t factor = 1; factor <= n_in; ++factor)
        if (n_in % factor == 0)
            valid.push_back(static_cast<std::int64_t>(factor));
    for (std::size_t k = 2; k <= n_out; ++k)
        if (n_out % k == 0)
            valid.push_back(static_cast<std::int64_t>(n_in * k));
    return valid[random.next() % valid.size()];
}

/// The accumulator hls4ml's `auto` would give: nothing overflows, nothing is rounded.
inline FixedPoint wide_accumulator(const FixedPoint& in, const FixedPoint& weight, std::size_t n_in)
{
    const int growth = static_cast<int>(std::ceil(std::log2(static_cast<double>(n_in + 1)))) + 1;
    FixedPoint type{in.width + weight.width + growth, in.integer + weight.integer + growth};
    type.width = std::min(type.width, 120);
    return type;
}

class DesignMaker {
public:
    DesignMaker(std::uint64_t seed, std::size_t max_elements) : random_(seed), max_elements_(max_elements) {}

    design::Design make()
    {
        add_input();
        const int layers = random_.integer(1, 6);
        for (int k = 0; k < layers; ++k)
            add_layer();
        if (random_.chance(0.35))
            add_softmax();
        design_.outputs = {design_.nodes.back().id};
        if (design_.nodes.size() > 2 && random_.chance(0.3))
            design_.outputs.push_back(design_.nodes[design_.nodes.size() / 2].id);
        return std::move(design_);
    }

private:
    const design::Node& last() const { return design_.nodes.back(); }

    void add(std::string_view kind, Shape shape, const FixedPoint& result, design::Operation operation)
    {
        design::Node node;
        node.id = {static_cast<std::uint32_t>(design_.nodes.size())};
        node.name = fmt::format("{}{}", kind, design_.nodes.size());
        node.class_name = kind;
        node.operation = std::move(operation);
        if (!design_.nodes.empty())
            node.inputs = {last().id};
        node.shape = std::move(shape);
        node.result = result;
        design_.nodes.push_back(std::move(node));
    }

    void add_input()
    {
        Shape shape{static_cast<std::size_t>(random_.integer(1, static_cast<int>(max_elements_)))};
        if (random_.chance(0.2))
            shape.insert(shape.begin(), static_cast<std::size_t>(random_.integer(1, 3)));
        add("Input", std::move(shape), random_type(random_, 40), design::Input{});
        design_.inputs = {last().id};
    }

    void add_dense()
    {
        design::Dense layer;
        layer.n_in = last().shape.back();
        layer.n_out = static_cast<std::size_t>(random_.integer(1, static_cast<int>(max_elements_)));
        const double density = random_.chance(0.3) ? 0.3 : 1.0;
        layer.weight = random_weights(random_, layer.n_in * layer.n_out, random_type(random_, 40), density);
        layer.bias = random_weights(random_, layer.n_out, random_type(random_, 40), 0.8);
        FixedPoint result = random_type(random_);
        if (random_.chance(0.4)) {
            layer.accum = wide_accumulator(last().result, layer.weight.type, layer.n_in);
            if (random_.chance(0.5))
                result = layer.accum;
        } else {
            layer.accum = random_type(random_);
        }
        layer.strategy = static_cast<design::Strategy>(random_.integer(0, 2));
        const std::int64_t reuse = random_reuse(random_, layer.n_in, layer.n_out);
        Shape shape = last().shape;
        shape.back() = layer.n_out;
        add("Dense", std::move(shape), result, std::move(layer));
        design_.nodes.back().reuse_factor = reuse;
    }

    void add_layer()
    {
        switch (random_.integer(0, 9)) {
        case 0:
        case 1:
        case 2:
        case 3:
            return add_dense();
        case 4: {
            const std::size_t n = last().shape.back();
            add("BatchNormalization", last().shape, random_type(random_),
                design::BatchNormalization{random_weights(random_, n, random_type(random_, 30), 1.0),
                                           random_weights(random_, n, random_type(random_, 30), 1.0)});
            return;
        }
        case 5:
            return add("Reshape", {element_count(last().shape)}, last().result, design::Reshape{});
        case 6:
        case 7: {
            constexpr std::size_t sizes[] = {1024, 512, 100, 2, 1};
            const auto function = random_.chance(0.5) ? graph::Function::sigmoid : graph::Function::tanh;
            return add("Activation", last().shape, random_type(random_),
                       design::Activation{function, random_type(random_, 30),
                                          sizes[random_.chance(0.7) ? 0 : random_.integer(1, 4)]});
        }
        default: {
            const auto function = random_.chance(0.7) ? graph::Function::relu : graph::Function::linear;
            const FixedPoint result = random_.chance(0.3) ? last().result : random_type(random_);
            return add("Activation", last().shape, result, design::Activation{function, {}, 1024});
        }
        }
    }

    void add_softmax()
    {
        const FixedPoint in = last().result;
        design::Softmax layer;
        layer.implementation = static_cast<design::SoftmaxImplementation>(random_.integer(0, 3));
        layer.n = last().shape.back();
        layer.exp_table = random_type(random_, 24);
        layer.inv_table = random_type(random_, 24);
        layer.inv_inp = random_type(random_, 24);
        layer.accum = random_type(random_, 24);
        const int sign = in.is_signed ? 1 : 0;
        layer.inp_norm = {in.width - sign, in.integer - sign, false};
        const int exp_width =
            layer.implementation == design::SoftmaxImplementation::stable ? layer.inp_norm.width : in.width;
        layer.exp_table_size = std::size_t{1} << std::clamp(exp_width, 1, 10);
        layer.inv_table_size = std::size_t{1} << std::clamp(layer.inv_inp.width, 1, 10);
        add("Softmax", last().shape, random_type(random_, 24), layer);
    }

    Random random_;
    std::size_t max_elements_;
    design::Design design_;
};

inline design::Design random_design(std::uint64_t seed, std::size_t max_elements = 20)
{
    return DesignMaker(seed, max_elements).make();
}

/// Real inputs around the input type's range: mostly inside, some outside, some ties, zeros and extremes.
inline Samples random_inputs(Random& random, const design::Node& input, std::size_t rows)
{
    Samples samples{rows, element_count(input.shape), {}};
    const double reach = std::ldexp(1.0, input.result.integer);
    const double half_lsb = std::ldexp(0.5, -input.result.fraction());
    for (std::size_t i = 0; i < rows * samples.columns; ++i) {
        double value = (random.real() * 2 - 1) * reach * (random.chance(0.8) ? 0.5 : 2.0);
        if (random.chance(0.2))
            value = half_lsb * random.integer(-9, 9);
        if (random.chance(0.02))
            value = random.chance(0.5) ? 1e30 : -1e30;
        if (random.chance(0.05))
            value = 0;
        samples.values.push_back(value);
    }
    return samples;
}

} // namespace bitscape::tests
