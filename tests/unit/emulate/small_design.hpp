#pragma once

#include "design/design.hpp"
#include "emulate/emulate.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

/// Designs of a few nodes, written down node by node.
namespace bitscape::tests {

class SmallDesign {
public:
    SmallDesign(const Shape& shape, const FixedPoint& type) { add("x", shape, type, design::Input{}); }

    SmallDesign& add(const std::string& name, Shape shape, const FixedPoint& result,
                     design::Operation operation)
    {
        design::Node node;
        node.id = {static_cast<std::uint32_t>(design.nodes.size())};
        node.name = name;
        node.operation = std::move(operation);
        if (!design.nodes.empty())
            node.inputs = {design.nodes.back().id};
        else
            design.inputs = {node.id};
        node.shape = std::move(shape);
        node.result = result;
        design.nodes.push_back(std::move(node));
        design.outputs = {design.nodes.back().id};
        return *this;
    }

    design::Design design;
};

/// Dense with raw weights [n_in, n_out] and zero bias.
inline design::Dense dense(std::size_t n_in, std::size_t n_out, const FixedPoint& weight,
                           std::vector<std::int64_t> raw, const FixedPoint& accum)
{
    design::Dense layer;
    layer.n_in = n_in;
    layer.n_out = n_out;
    layer.weight = {weight, std::move(raw)};
    layer.bias = {weight, std::vector<std::int64_t>(n_out, 0)};
    layer.accum = accum;
    return layer;
}

inline Samples samples(std::size_t columns, std::vector<double> values)
{
    Samples result;
    result.columns = columns;
    result.rows = values.size() / columns;
    result.values = std::move(values);
    return result;
}

/// Runs with both kernels, which must agree; empty output on an error.
inline emulate::Output run_both(const design::Design& design, const Samples& input)
{
    Progress progress;
    auto plain = emulate::run(design, {input}, {.kernel = emulate::Kernel::plain}, {}, progress);
    auto fast = emulate::run(design, {input}, {.kernel = emulate::Kernel::fast}, {}, progress);
    EXPECT_TRUE(plain.has_value()) << english(plain.error());
    EXPECT_TRUE(fast.has_value()) << english(fast.error());
    if (!plain || !fast)
        return {};
    EXPECT_EQ(plain->outputs.back().values, fast->outputs.back().values);
    return std::move(*fast);
}

} // namespace bitscape::tests
