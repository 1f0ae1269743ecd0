#include "graph/einsum.hpp"

#include "importer_keras/builder.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::keras {

namespace {

/// One value an element of the result, as numpy broadcasts it.
Result<std::vector<float>> spread(const Hdf5File::Numbers& bias, const Shape& shape)
{
    const auto refused = [&] {
        return fail(ErrorCode::mismatch, "bias",
                    fmt::format("has shape ({}), which does not fit a result of shape ({})",
                                fmt::join(bias.shape, ", "), fmt::join(shape, ", ")));
    };
    if (bias.shape.size() > shape.size())
        return refused();
    Shape mask(shape.size() - bias.shape.size(), 1);
    mask.insert(mask.end(), bias.shape.begin(), bias.shape.end());
    for (std::size_t axis = 0; axis < shape.size(); ++axis)
        if (mask[axis] != 1 && mask[axis] != shape[axis])
            return refused();
    std::vector<float> values;
    for (const std::size_t element : graph::mask_elements(mask, shape))
        values.push_back(bias.values[element]);
    return values;
}

} // namespace

Status add_einsum_dense(Builder& builder, const LayerText& text)
{
    auto equation = graph::without_batch(text_of(text.config, "equation", ""), true);
    if (!equation)
        return pass(std::move(equation).error());
    auto kernel = builder.weights().read_any(text, "kernel");
    if (!kernel)
        return pass(std::move(kernel).error());
    const auto recipe = graph::parse_einsum(*equation, builder.source().shape, kernel->shape);
    if (!recipe)
        return pass(recipe.error());
    graph::EinsumDense dense{*std::move(equation), kernel->shape, std::move(kernel->values), {}};
    if (member(text.config, "bias_axes")) {
        const auto stored = builder.weights().read_any(text, "bias");
        if (!stored)
            return pass(stored.error());
        auto bias = spread(*stored, recipe->result);
        if (!bias)
            return pass(std::move(bias).error());
        dense.bias = *std::move(bias);
    }
    builder.append(text.name, text.class_name, std::move(dense), recipe->result);
    return add_activation_argument(builder, text);
}

Status add_einsum(Builder& builder, const LayerText& text)
{
    auto equation = graph::without_batch(text_of(text.config, "equation", ""), false);
    if (!equation)
        return pass(std::move(equation).error());
    const auto& sources = builder.sources();
    if (sources.size() != 2)
        return unsupported(fmt::format("einsum of {} tensors is not supported", sources.size()));
    const auto recipe =
        graph::parse_einsum(*equation, builder.layer(sources[0]).shape, builder.layer(sources[1]).shape);
    if (!recipe)
        return pass(recipe.error());
    const Shape shape = recipe->result.empty() ? Shape{1} : recipe->result;
    builder.append(text.name, text.class_name, graph::Einsum{*std::move(equation)}, shape, sources);
    return {};
}

} // namespace bitscape::keras
