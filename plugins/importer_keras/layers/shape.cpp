#include "importer_keras/builder.hpp"

#include <fmt/format.h>

namespace bitscape::keras {

using nlohmann::json;

namespace {

/// A list of whole numbers that must be there.
Result<std::vector<std::int64_t>> whole_numbers(const json& config, const char* key)
{
    const json* list = member(config, key);
    const auto malformed = [&] {
        return fail(ErrorCode::bad_format, "", fmt::format("{} is not a list of whole numbers", key));
    };
    if (!list || !list->is_array() || list->empty())
        return malformed();
    std::vector<std::int64_t> numbers;
    for (const json& each : *list) {
        if (!each.is_number_integer())
            return malformed();
        numbers.push_back(each.get<std::int64_t>());
    }
    return numbers;
}

} // namespace

Status add_permute(Builder& builder, const LayerText& text)
{
    const auto dims = whole_numbers(text.config, "dims");
    if (!dims)
        return pass(dims.error());
    const Shape& input = builder.source().shape;
    graph::Transpose transpose;
    Shape shape;
    for (const std::int64_t dim : *dims) {
        if (dim < 1 || static_cast<std::size_t>(dim) > input.size())
            return fail(ErrorCode::bad_format, "", fmt::format("axis {} is not one of its input's", dim));
        transpose.permutation.push_back(static_cast<std::size_t>(dim - 1));
        shape.push_back(input[static_cast<std::size_t>(dim - 1)]);
    }
    builder.append(text.name, text.class_name, std::move(transpose), std::move(shape));
    return {};
}

} // namespace bitscape::keras
