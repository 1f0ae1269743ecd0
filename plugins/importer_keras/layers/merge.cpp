#include "importer_keras/builder.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace bitscape::keras {

using nlohmann::json;

Status add_merge(Builder& builder, const LayerText& text)
{
    std::string name = text.class_name;
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    const auto kind = std::find_if(graph::all_merges.begin(), graph::all_merges.end(),
                                   [&](graph::Merge::Kind each) { return graph::to_string(each) == name; });
    if (kind == graph::all_merges.end())
        return unsupported(fmt::format("layer type '{}' is not supported yet", text.class_name));
    Shape shape = builder.source().shape;
    for (const LayerId input : builder.sources())
        if (const auto both = graph::broadcast(shape, builder.layer(input).shape))
            shape = *both; // else the check of the whole model says what is wrong
    builder.append(text.name, text.class_name, graph::Merge{*kind}, std::move(shape), builder.sources());
    return {};
}

Status add_concatenate(Builder& builder, const LayerText& text)
{
    const json* given = member(text.config, "axis");
    if (given && (!given->is_number_integer() || *given == 0))
        return unsupported(fmt::format("concatenation along axis {} is not supported", given->dump()));
    const int with_batch = given ? given->get<int>() : -1;
    const int axis = with_batch > 0 ? with_batch - 1 : with_batch;
    Shape shape = builder.source().shape;
    const auto rank = static_cast<int>(shape.size());
    if (axis < -rank || axis >= rank)
        return fail(ErrorCode::bad_format, "", fmt::format("axis {} is not one of its inputs'", with_batch));
    const auto position = static_cast<std::size_t>(axis < 0 ? axis + rank : axis);
    for (std::size_t k = 1; k < builder.sources().size(); ++k) {
        const Shape& other = builder.layer(builder.sources()[k]).shape;
        if (other.size() != shape.size())
            return fail(ErrorCode::bad_format, "", "its inputs have different ranks");
        shape[position] += other[position];
    }
    builder.append(text.name, text.class_name, graph::Concatenate{axis}, std::move(shape), builder.sources());
    return {};
}

Status add_dot(Builder& builder, const LayerText& text)
{
    for (const LayerId input : builder.sources())
        if (builder.layer(input).shape.size() != 1)
            return unsupported("dot products are supported for vectors only");
    builder.append(text.name, text.class_name, graph::Dot{flag(text.config, "normalize", false)}, {1},
                   builder.sources());
    return {};
}

} // namespace bitscape::keras
