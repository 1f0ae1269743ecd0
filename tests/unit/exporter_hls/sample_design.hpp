#pragma once

#include "design/design.hpp"

#include <utility>
#include <vector>

namespace bitscape::test {

/// Puts designs together by hand, node by node.
class DesignBuilder {
public:
    DesignBuilder()
    {
        auto model = std::make_shared<graph::Model>();
        model->name = "sample";
        design_.model = std::move(model);
        design_.configuration.set_project_name("sample_net");
        design_.part = "xcvu13p-flga2577-2-e";
    }

    NodeId add(std::string name, std::string class_name, design::Operation operation,
               std::vector<NodeId> inputs, Shape shape, FixedPoint result, std::int64_t reuse_factor = 1)
    {
        const NodeId id{static_cast<std::uint32_t>(design_.nodes.size())};
        design::Node node;
        node.id = id;
        node.name = std::move(name);
        node.class_name = std::move(class_name);
        node.index = static_cast<int>(id.value) + 1;
        node.operation = std::move(operation);
        node.inputs = std::move(inputs);
        node.shape = std::move(shape);
        node.result = result;
        node.reuse_factor = reuse_factor;
        design_.nodes.push_back(std::move(node));
        return id;
    }

    NodeId input(std::string name, std::size_t size, FixedPoint type)
    {
        const NodeId id = add(std::move(name), "Input", design::Input{}, {}, {size}, type);
        design_.inputs.push_back(id);
        return id;
    }

    NodeId dense(std::string name, NodeId from, std::size_t n_in, std::size_t n_out,
                 std::vector<std::int64_t> weight, std::vector<std::int64_t> bias,
                 design::Strategy strategy = design::Strategy::latency, std::int64_t reuse_factor = 1)
    {
        const FixedPoint quarter{.width = 8, .integer = 6};
        design::Dense layer;
        layer.n_in = n_in;
        layer.n_out = n_out;
        layer.weight = {quarter, std::move(weight)};
        layer.bias = {quarter, std::move(bias)};
        layer.accum = {.width = 20, .integer = 14};
        layer.strategy = strategy;
        return add(std::move(name), "Dense", std::move(layer), {from}, {n_out}, {.width = 12, .integer = 8},
                   reuse_factor);
    }

    NodeId activation(std::string name, NodeId from, graph::Function function, std::size_t size,
                      FixedPoint result)
    {
        design::Activation layer;
        layer.function = function;
        layer.table = {.width = 18, .integer = 8};
        return add(std::move(name), "Activation", layer, {from}, {size}, result);
    }

    void output(NodeId id) { design_.outputs.push_back(id); }
    [[nodiscard]] design::Design finish() { return std::move(design_); }

private:
    design::Design design_;
};

/// x [2] -> fc1 [3] -> relu [3] -> output; fc1 is an output as well and feeds a second dense layer: three
/// readers.
inline design::Design branching_design(design::Strategy strategy)
{
    DesignBuilder builder;
    const std::int64_t reuse_factor = strategy == design::Strategy::latency ? 1 : 2;
    const NodeId x = builder.input("x", 2, {.width = 8, .integer = 4});
    // in quarters: [[1, -2, 0.5], [0.25, 3, -1]] and [0.5, 0, -0.25]
    const NodeId fc1 =
        builder.dense("fc1", x, 2, 3, {4, -8, 2, 1, 12, -4}, {2, 0, -1}, strategy, reuse_factor);
    const NodeId relu =
        builder.activation("fc1_relu", fc1, graph::Function::relu, 3, {.width = 12, .integer = 8});
    const NodeId fc2 = builder.dense("fc2", fc1, 3, 1, {4, 4, 8}, {0});
    builder.output(relu);
    builder.output(fc1);
    builder.output(fc2);
    return builder.finish();
}

} // namespace bitscape::test
