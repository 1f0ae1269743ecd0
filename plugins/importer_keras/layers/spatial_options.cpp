#include "importer_keras/layers/spatial_options.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::keras {

using nlohmann::json;

namespace {

constexpr std::uint64_t largest = std::uint64_t{1} << 20;

tl::unexpected<Error> bad(const char* key, const std::string& what)
{
    return fail(ErrorCode::bad_format, "", fmt::format("{} {}", key, what));
}

bool is_count(const json& value)
{
    return value.is_number_unsigned() && value.get<std::uint64_t>() <= largest;
}

/// [before, after], or one number for both.
std::optional<graph::Margin> margin(const json& value)
{
    if (is_count(value))
        return graph::Margin{value.get<std::size_t>(), value.get<std::size_t>()};
    if (value.is_array() && value.size() == 2 && is_count(value[0]) && is_count(value[1]))
        return graph::Margin{value[0].get<std::size_t>(), value[1].get<std::size_t>()};
    return std::nullopt;
}

Result<graph::Padding> padding(const json& config)
{
    const std::string name = text_of(config, "padding", "valid");
    if (name == "valid")
        return graph::Padding::valid;
    if (name == "same")
        return graph::Padding::same;
    if (name == "causal")
        return graph::Padding::causal;
    return fail(ErrorCode::unsupported, "", fmt::format("padding '{}' is not supported", name));
}

} // namespace

Status append(Builder& builder, const LayerText& text, Result<Made> made)
{
    if (!made)
        return pass(std::move(made).error());
    builder.append(text.name, text.class_name, std::move(made->operation), std::move(made->shape));
    return {};
}

Result<std::vector<std::size_t>> extents(const json& config, const char* key, std::size_t count)
{
    const json* value = member(config, key);
    if (value == nullptr)
        return bad(key, "is missing");
    std::vector<std::size_t> numbers;
    if (value->is_number())
        numbers.assign(count, is_count(*value) ? value->get<std::size_t>() : 0);
    else if (value->is_array() && value->size() == count)
        for (const json& number : *value)
            numbers.push_back(is_count(number) ? number.get<std::size_t>() : 0);
    if (numbers.size() != count || std::find(numbers.begin(), numbers.end(), 0U) != numbers.end())
        return bad(key, fmt::format("is not {} positive whole number{}", count, count == 1 ? "" : "s"));
    return numbers;
}

Result<std::vector<graph::Margin>> margins(const json& config, const char* key, std::size_t axes)
{
    const json* value = member(config, key);
    if (value == nullptr)
        return bad(key, "is missing");
    std::vector<graph::Margin> list;
    if (axes == 1 || value->is_number()) {
        if (const auto one = margin(*value))
            list.assign(axes, *one);
    } else if (value->is_array() && value->size() == axes) {
        for (const json& pair : *value)
            if (const auto one = margin(pair))
                list.push_back(*one);
    }
    if (list.size() != axes)
        return bad(key, "is not a pair of whole numbers for each axis");
    return list;
}

Result<void> check_channels_last(const json& config)
{
    if (text_of(config, "data_format", "channels_last") == "channels_last")
        return {};
    return fail(ErrorCode::unsupported, "",
                fmt::format("data_format '{}' is not supported yet", text_of(config, "data_format", "")));
}

Result<void> check_rank(const Shape& input, std::size_t axes)
{
    if (input.size() == axes + 1)
        return {};
    return fail(ErrorCode::bad_format, "",
                fmt::format("it takes a tensor of rank {} but gets rank {}", axes + 1, input.size()));
}

std::size_t axes_of(std::string_view class_name)
{
    return class_name.ends_with("1D") ? 1 : 2;
}

Result<graph::Windows> windows(const json& config, const char* size_key, std::size_t axes)
{
    if (auto last = check_channels_last(config); !last)
        return pass(std::move(last).error());
    const auto sizes = extents(config, size_key, axes);
    if (!sizes)
        return pass(sizes.error());
    const bool has_strides = member(config, "strides") != nullptr; // pooling: null = the pool size
    const auto strides = has_strides ? extents(config, "strides", axes) : sizes;
    if (!strides)
        return pass(strides.error());
    const auto dilations = member(config, "dilation_rate") != nullptr
                               ? extents(config, "dilation_rate", axes)
                               : Result<std::vector<std::size_t>>(std::vector<std::size_t>(axes, 1));
    if (!dilations)
        return pass(dilations.error());
    const auto rule = padding(config);
    if (!rule)
        return pass(rule.error());
    graph::Windows made;
    made.padding = *rule;
    for (std::size_t k = 0; k < axes; ++k)
        made.axes.push_back({(*sizes)[k], (*strides)[k], (*dilations)[k]});
    return made;
}

} // namespace bitscape::keras
