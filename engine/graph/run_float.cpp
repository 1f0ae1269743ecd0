#include "graph/layout.hpp"
#include "graph/trace_float.hpp"

#include <fmt/format.h>

namespace bitscape::graph {

namespace {

/// A layer that is described channels last, among tensors that have them first.
Samples run_channels_first(const Layer& layer, const LayerInputs& inputs)
{
    std::vector<Shape> shapes;
    std::vector<Samples> tensors;
    for (std::size_t i = 0; i < inputs.tensors.size(); ++i) {
        shapes.push_back(to_channels_last(inputs.shapes.input(i)));
        tensors.push_back(to_channels_last(inputs.tensor(i), inputs.shapes.input(i)));
    }
    std::vector<const Samples*> read;
    std::vector<const Shape*> read_shapes;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        read.push_back(&tensors[i]);
        read_shapes.push_back(&shapes[i]);
    }
    const Shape output = to_channels_last(layer.shape);
    const LayerInputs turned{read, {read_shapes, output}};
    return to_channels_first(
        std::visit([&](const auto& operation) { return evaluate(operation, turned); }, layer.operation),
        layer.shape);
}

/// The layer's inputs and what it makes of them.
Samples run_layer(const Model& model, const Layer& layer, const std::vector<Samples>& tensors)
{
    std::vector<const Samples*> read;
    std::vector<const Shape*> shapes;
    for (const LayerId input : layer.inputs) {
        read.push_back(&tensors[input.index()]);
        shapes.push_back(&model.layer(input).shape);
    }
    const LayerInputs inputs{read, {shapes, layer.shape}};
    if (model.channels_first && has_layout(layer.operation))
        return run_channels_first(layer, inputs);
    return std::visit([&](const auto& operation) { return evaluate(operation, inputs); }, layer.operation);
}

Result<void> check_inputs(const Model& model, const std::vector<Samples>& inputs)
{
    if (inputs.size() != model.inputs.size())
        return fail(ErrorCode::mismatch, "inputs",
                    fmt::format("{} given, the model has {}", inputs.size(), model.inputs.size()));
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const Layer& layer = model.layer(model.inputs[i]);
        const std::string where = fmt::format("input '{}'", layer.name);
        if (inputs[i].columns != element_count(layer.shape))
            return fail(ErrorCode::mismatch, where,
                        fmt::format("{} columns given, the model takes {}", inputs[i].columns,
                                    element_count(layer.shape)));
        if (inputs[i].rows != inputs.front().rows)
            return fail(
                ErrorCode::mismatch, where,
                fmt::format("{} rows given, the first input has {}", inputs[i].rows, inputs.front().rows));
        if (inputs[i].values.size() != inputs[i].rows * inputs[i].columns)
            return fail(ErrorCode::mismatch, where, "the number of values is not rows x columns");
    }
    return {};
}

/// All layers in order; tensors that nobody reads any more are dropped. Returns those that are left.
Result<std::vector<Samples>> run_layers(const Model& model, const std::vector<Samples>& inputs,
                                        const LayerVisitor& visit)
{
    if (auto checked = check_inputs(model, inputs); !checked)
        return pass(std::move(checked).error());
    for (const Layer& layer : model.layers)
        if (std::holds_alternative<UnknownLayer>(layer.operation))
            return fail(ErrorCode::unsupported, fmt::format("layer '{}'", layer.name),
                        fmt::format("what a '{}' computes is not known here", layer.source_class));
    std::vector<std::size_t> readers(model.layers.size()); // a tensor is dropped after its last reader
    for (const Layer& layer : model.layers)
        for (const LayerId input : layer.inputs)
            ++readers[input.index()];
    for (const LayerId output : model.outputs)
        ++readers[output.index()];

    std::vector<Samples> tensors(model.layers.size());
    for (std::size_t i = 0; i < inputs.size(); ++i)
        tensors[model.inputs[i].index()] = inputs[i];
    for (const Layer& layer : model.layers) {
        if (!std::holds_alternative<Input>(layer.operation))
            tensors[layer.id.index()] = run_layer(model, layer, tensors);
        if (visit && !visit(layer, tensors[layer.id.index()]))
            return fail(ErrorCode::cancelled, {}, "cancelled");
        for (const LayerId input : layer.inputs)
            if (--readers[input.index()] == 0)
                tensors[input.index()] = Samples{};
    }
    return tensors;
}

} // namespace

Result<std::vector<Samples>> run_float(const Model& model, const std::vector<Samples>& inputs)
{
    const auto tensors = run_layers(model, inputs, {});
    if (!tensors)
        return pass(tensors.error());
    std::vector<Samples> outputs;
    for (const LayerId output : model.outputs)
        outputs.push_back((*tensors)[output.index()]);
    return outputs;
}

Result<void> trace_float(const Model& model, const std::vector<Samples>& inputs, const LayerVisitor& visit)
{
    if (auto tensors = run_layers(model, inputs, visit); !tensors)
        return pass(std::move(tensors).error());
    return {};
}

} // namespace bitscape::graph
