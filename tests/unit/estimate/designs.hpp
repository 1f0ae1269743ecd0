#pragma once

#include "design/design.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace bitscape::tests {

/// Makes designs by hand, without the resolver: what the estimators read is filled in, nothing else.
class DesignBuilder {
public:
    explicit DesignBuilder(std::size_t inputs, design::Backend backend = design::Backend::vitis)
    {
        design_.backend = backend;
        add("input", "Input", design::Input{}, {inputs}, FixedPoint{});
        design_.inputs = {NodeId{0}};
    }

    /// Weights drawn from a normal distribution of width 0.3, quantized to ap_fixed<bits, 1>, the smallest
    /// set to zero.
    DesignBuilder& dense(std::size_t outputs, int bits, std::int64_t reuse_factor = 1,
                         design::Strategy strategy = design::Strategy::latency, double sparsity = 0)
    {
        const std::size_t inputs = element_count(design_.nodes.back().shape);
        design::Dense layer;
        layer.n_in = inputs;
        layer.n_out = outputs;
        layer.strategy = strategy;
        layer.weight.type = {bits, 1};
        layer.bias.type = {bits, 1};
        std::normal_distribution<double> normal(0, 0.3);
        std::uniform_real_distribution<double> uniform;
        for (std::size_t i = 0; i < inputs * outputs; ++i) {
            const double value = std::clamp(normal(random_), -0.99, 0.99);
            const bool pruned = uniform(random_) < sparsity;
            layer.weight.raw.push_back(
                pruned ? 0 : static_cast<std::int64_t>(std::floor(std::ldexp(value, bits - 1))));
        }
        layer.bias.raw.assign(outputs, 1);
        add("fc" + std::to_string(design_.nodes.size()), "Dense", layer, {outputs}, FixedPoint{});
        design_.nodes.back().reuse_factor = reuse_factor;
        return *this;
    }
    DesignBuilder& relu(FixedPoint result)
    {
        add("relu" + std::to_string(design_.nodes.size()), "Activation",
            design::Activation{graph::Function::relu, FixedPoint{18, 8}, 1024}, design_.nodes.back().shape,
            result);
        return *this;
    }
    DesignBuilder& sigmoid()
    {
        add("sigmoid", "Activation", design::Activation{graph::Function::sigmoid, FixedPoint{18, 8}, 1024},
            design_.nodes.back().shape, FixedPoint{});
        return *this;
    }
    DesignBuilder& softmax()
    {
        design::Softmax layer;
        layer.n = element_count(design_.nodes.back().shape);
        layer.exp_table = layer.inv_table = layer.accum = {18, 8};
        add("softmax", "Softmax", layer, design_.nodes.back().shape, FixedPoint{});
        return *this;
    }
    DesignBuilder& batch_normalization(int bits)
    {
        design::BatchNormalization layer;
        std::uniform_int_distribution<std::int64_t> value(-(1LL << (bits - 1)), (1LL << (bits - 1)) - 1);
        const std::size_t count = element_count(design_.nodes.back().shape);
        layer.scale.type = layer.bias.type = {bits, 1};
        for (std::size_t i = 0; i < count; ++i) {
            layer.scale.raw.push_back(value(random_));
            layer.bias.raw.push_back(value(random_) | 1);
        }
        add("bn", "BatchNormalization", layer, design_.nodes.back().shape, FixedPoint{});
        return *this;
    }

    [[nodiscard]] design::Design build()
    {
        design_.outputs = {design_.nodes.back().id};
        return design_;
    }

private:
    void add(const std::string& name, const std::string& kind, design::Operation operation, Shape shape,
             FixedPoint result)
    {
        design::Node node;
        node.id = NodeId{static_cast<std::uint32_t>(design_.nodes.size())};
        node.name = name;
        node.class_name = kind;
        node.operation = std::move(operation);
        if (!design_.nodes.empty())
            node.inputs = {design_.nodes.back().id};
        node.shape = std::move(shape);
        node.result = result;
        design_.nodes.push_back(std::move(node));
    }

    design::Design design_;
    std::mt19937 random_{11};
};

/// The jet tagger's shape, 16-64-32-32-5 with ReLUs and a softmax.
inline design::Design jets(int bits, std::int64_t reuse_factor = 1,
                           design::Strategy strategy = design::Strategy::latency,
                           design::Backend backend = design::Backend::vitis)
{
    DesignBuilder builder(16, backend);
    for (const std::size_t outputs : {64, 32, 32})
        builder.dense(outputs, bits, reuse_factor, strategy).relu(FixedPoint{16, 6});
    return builder.dense(5, bits, reuse_factor, strategy).softmax().build();
}

} // namespace bitscape::tests
