#include "graph/layout.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>
#include <string_view>

namespace bitscape::graph {

Failure check_shape(const Shape& shape)
{
    if (shape.empty())
        return "its output has no dimensions";
    std::size_t count = 1;
    for (const std::size_t extent : shape) {
        if (extent == 0)
            return fmt::format("its output shape ({}) has an empty dimension", fmt::join(shape, ", "));
        if (extent > most_elements / count)
            return fmt::format("its output shape ({}) is too large", fmt::join(shape, ", "));
        count *= extent;
    }
    return {};
}

Failure check_vector(std::string_view name, const std::vector<float>& values, std::size_t expected)
{
    if (values.size() != expected)
        return fmt::format("{} has {} values instead of {}", name, values.size(), expected);
    const auto bad =
        std::find_if(values.begin(), values.end(), [](float value) { return !std::isfinite(value); });
    if (bad != values.end())
        return fmt::format("{} holds a value that is not finite (element {})", name, bad - values.begin());
    return {};
}

Failure expect_shape(const LayerShapes& shapes, const Shape& expected)
{
    if (shapes.output == expected)
        return {};
    return fmt::format("its output shape ({}) should be ({})", fmt::join(shapes.output, ", "),
                       fmt::join(expected, ", "));
}

Failure expect_inputs(const LayerShapes& shapes, std::size_t expected)
{
    if (shapes.inputs.size() == expected)
        return {};
    return fmt::format("it has {} inputs instead of {}", shapes.inputs.size(), expected);
}

namespace {

Failure check_layer(const Model& model, std::size_t index)
{
    const Layer& layer = model.layers[index];
    if (layer.id.index() != index)
        return fmt::format("its id is {} instead of {}", layer.id.value, index);
    if (std::holds_alternative<Input>(layer.operation) && !layer.inputs.empty())
        return fmt::format("it has {} inputs instead of 0", layer.inputs.size());
    const bool turned = model.channels_first && has_layout(layer.operation);
    std::vector<Shape> held; // as the layer is described: channels last
    for (const LayerId input : layer.inputs) {
        if (input.index() >= index)
            return "its input does not come before it";
        const Shape& shape = model.layer(input).shape;
        held.push_back(turned ? to_channels_last(shape) : shape);
    }
    if (Failure failure = check_shape(layer.shape))
        return failure;
    std::vector<const Shape*> inputs;
    for (const Shape& shape : held)
        inputs.push_back(&shape);
    const Shape output = turned ? to_channels_last(layer.shape) : layer.shape;
    const LayerShapes shapes{inputs, output};
    return std::visit([&](const auto& operation) { return check(operation, shapes); }, layer.operation);
}

Result<void> check_ends(const Model& model)
{
    std::set<LayerId> listed;
    for (const LayerId id : model.inputs) {
        if (id.index() >= model.layers.size() || !std::holds_alternative<Input>(model.layer(id).operation))
            return fail(ErrorCode::bad_format, "inputs", "not every input of the model is an input layer");
        if (!listed.insert(id).second)
            return fail(ErrorCode::bad_format, "inputs",
                        fmt::format("'{}' is listed twice", model.layer(id).name));
    }
    for (const Layer& layer : model.layers)
        if (std::holds_alternative<Input>(layer.operation) && !listed.contains(layer.id))
            return fail(ErrorCode::bad_format, fmt::format("layer '{}'", layer.name),
                        "it is an input layer but not an input of the model");
    if (model.outputs.empty())
        return fail(ErrorCode::bad_format, "outputs", "the model has no output");
    listed.clear();
    for (const LayerId id : model.outputs) {
        if (id.index() >= model.layers.size())
            return fail(ErrorCode::bad_format, "outputs", "an output of the model is not one of its layers");
        if (!listed.insert(id).second)
            return fail(
                ErrorCode::unsupported, "outputs",
                fmt::format("'{}' is listed twice, which is not supported yet", model.layer(id).name));
    }
    return {};
}

} // namespace

Result<void> validate(const Model& model)
{
    if (model.layers.empty())
        return fail(ErrorCode::bad_format, "", "the model has no layers");
    std::set<std::string_view> names;
    for (std::size_t index = 0; index < model.layers.size(); ++index) {
        const Layer& layer = model.layers[index];
        if (layer.name.empty())
            return fail(ErrorCode::bad_format, fmt::format("layer {}", index), "it has no name");
        const std::string where = fmt::format("layer '{}'", layer.name);
        if (!names.insert(layer.name).second)
            return fail(ErrorCode::bad_format, where, "two layers have this name");
        if (Failure failure = check_layer(model, index))
            return fail(ErrorCode::bad_format, where, *std::move(failure));
    }
    return check_ends(model);
}

} // namespace bitscape::graph
