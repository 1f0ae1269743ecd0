#include "graph/layers/spatial.hpp"

#include <fmt/format.h>

namespace bitscape::graph {

namespace {

/// The source of each position of one axis, -1 for a zero.
using Places = std::vector<std::int32_t>;

Places padded(const Margin& margin, std::size_t extent)
{
    Places places(margin.before + extent + margin.after, -1);
    for (std::size_t i = 0; i < extent; ++i)
        places[margin.before + i] = static_cast<std::int32_t>(i);
    return places;
}

Places cropped(const Margin& margin, std::size_t extent)
{
    Places places;
    for (std::size_t i = margin.before; i + margin.after < extent; ++i)
        places.push_back(static_cast<std::int32_t>(i));
    return places;
}

Places repeated(std::size_t factor, std::size_t extent)
{
    Places places;
    for (std::size_t i = 0; i < extent * factor; ++i)
        places.push_back(static_cast<std::int32_t>(i / factor));
    return places;
}

/// The elements for one list of places an axis.
std::vector<std::int32_t> elements(const std::vector<Places>& axes, const Shape& input)
{
    const auto channels = static_cast<std::int32_t>(input.back());
    const auto pitch = static_cast<std::int32_t>(input[input.size() - 2]);
    const Places one_row{0};
    const Places& rows = axes.size() == 2 ? axes.front() : one_row;
    std::vector<std::int32_t> from;
    from.reserve(rows.size() * axes.back().size() * input.back());
    for (const std::int32_t row : rows)
        for (const std::int32_t column : axes.back())
            for (std::int32_t channel = 0; channel < channels; ++channel)
                from.push_back(row < 0 || column < 0 ? -1 : (row * pitch + column) * channels + channel);
    return from;
}

Samples moved(const std::vector<std::int32_t>& from, const Samples& input)
{
    Samples output{input.rows, from.size(), {}};
    output.values.resize(input.rows * from.size());
    for (std::size_t i = 0; i < output.values.size(); ++i)
        if (const std::int32_t source = from[i % from.size()]; source >= 0)
            output.values[i] =
                input.values[i / from.size() * input.columns + static_cast<std::size_t>(source)];
    return output;
}

Failure check_axes(std::size_t axes, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    if (axes < 1 || axes > 2 || shapes.input().size() != axes + 1)
        return fmt::format("it works on {} axes of a tensor of rank {}", axes, shapes.input().size());
    return {};
}

} // namespace

std::string_view kind_name(const ZeroPadding& layer)
{
    return layer.margins.size() == 1 ? "ZeroPadding1D" : "ZeroPadding2D";
}

std::string_view kind_name(const Cropping& layer)
{
    return layer.margins.size() == 1 ? "Cropping1D" : "Cropping2D";
}

Failure check(const ZeroPadding& layer, const LayerShapes& shapes)
{
    if (auto failure = check_axes(layer.margins.size(), shapes))
        return failure;
    Shape expected = shapes.input();
    for (std::size_t k = 0; k < layer.margins.size(); ++k) {
        if (layer.margins[k].before > most_elements || layer.margins[k].after > most_elements)
            return "its padding is out of range";
        expected[k] += layer.margins[k].before + layer.margins[k].after;
    }
    return expect_shape(shapes, expected);
}

Failure check(const Cropping& layer, const LayerShapes& shapes)
{
    if (auto failure = check_axes(layer.margins.size(), shapes))
        return failure;
    Shape expected = shapes.input();
    for (std::size_t k = 0; k < layer.margins.size(); ++k) {
        const Margin& margin = layer.margins[k];
        if (margin.before >= expected[k] || margin.after >= expected[k] - margin.before)
            return fmt::format("cropping {} and {} of {} leaves nothing", margin.before, margin.after,
                               expected[k]);
        expected[k] -= margin.before + margin.after;
    }
    return expect_shape(shapes, expected);
}

Failure check(const UpSampling& layer, const LayerShapes& shapes)
{
    if (auto failure = check_axes(layer.factors.size(), shapes))
        return failure;
    Shape expected = shapes.input();
    for (std::size_t k = 0; k < layer.factors.size(); ++k) {
        if (layer.factors[k] == 0 || layer.factors[k] > most_elements)
            return fmt::format("a factor of {} is out of range", layer.factors[k]);
        expected[k] *= layer.factors[k];
    }
    return expect_shape(shapes, expected);
}

Failure check(const Reshape&, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    if (element_count(shapes.input()) != element_count(shapes.output))
        return fmt::format("it makes {} elements of {}", element_count(shapes.output),
                           element_count(shapes.input()));
    return {};
}

std::vector<std::int32_t> source_elements(const ZeroPadding& layer, const Shape& input)
{
    std::vector<Places> axes;
    for (std::size_t k = 0; k < layer.margins.size(); ++k)
        axes.push_back(padded(layer.margins[k], input[k]));
    return elements(axes, input);
}

std::vector<std::int32_t> source_elements(const Cropping& layer, const Shape& input)
{
    std::vector<Places> axes;
    for (std::size_t k = 0; k < layer.margins.size(); ++k)
        axes.push_back(cropped(layer.margins[k], input[k]));
    return elements(axes, input);
}

std::vector<std::int32_t> source_elements(const UpSampling& layer, const Shape& input)
{
    std::vector<Places> axes;
    for (std::size_t k = 0; k < layer.factors.size(); ++k)
        axes.push_back(repeated(layer.factors[k], input[k]));
    return elements(axes, input);
}

Samples evaluate(const ZeroPadding& layer, const LayerInputs& inputs)
{
    return moved(source_elements(layer, inputs.shapes.input()), inputs.tensor());
}

Samples evaluate(const Cropping& layer, const LayerInputs& inputs)
{
    return moved(source_elements(layer, inputs.shapes.input()), inputs.tensor());
}

Samples evaluate(const UpSampling& layer, const LayerInputs& inputs)
{
    return moved(source_elements(layer, inputs.shapes.input()), inputs.tensor());
}

Samples evaluate(const Reshape&, const LayerInputs& inputs)
{
    return inputs.tensor();
}

} // namespace bitscape::graph
