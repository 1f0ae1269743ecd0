#include "graph/einsum.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>
#include <numeric>
#include <optional>
#include <string>

namespace bitscape::graph {

namespace {

/// The index letters of one equation, "..." still as '0'.
struct Letters {
    std::string a, b, out;
};

std::string trimmed(std::string_view text)
{
    std::string result;
    for (const char c : text)
        if (c != ' ')
            result += c;
    for (std::size_t at = result.find("..."); at != std::string::npos; at = result.find("..."))
        result.replace(at, 3, "0");
    return result;
}

tl::unexpected<Error> refused(std::string_view equation, std::string_view why)
{
    return fail(ErrorCode::unsupported, "", fmt::format("einsum equation '{}': {}", equation, why));
}

Result<Letters> split(std::string_view equation)
{
    const std::size_t arrow = equation.find("->");
    const std::size_t comma = equation.find(',');
    if (arrow == std::string_view::npos || comma == std::string_view::npos || comma > arrow)
        return refused(equation, "it is not of the form 'ab,bc->ac'");
    Letters letters{trimmed(equation.substr(0, comma)),
                    trimmed(equation.substr(comma + 1, arrow - comma - 1)),
                    trimmed(equation.substr(arrow + 2))};
    for (const std::string* part : {&letters.a, &letters.b, &letters.out})
        for (const char c : *part)
            if ((std::isalpha(static_cast<unsigned char>(c)) == 0 && c != '0') ||
                std::count(part->begin(), part->end(), c) > 1)
                return refused(equation, "an index is no letter, or appears twice");
    return letters;
}

bool holds(const std::string& text, char c)
{
    return text.find(c) != std::string::npos;
}

/// Gives the axes behind "..." letters of their own.
Result<void> expand(std::string_view equation, Letters& letters, const Shape& a, const Shape& b)
{
    std::optional<std::size_t> count;
    const auto extra = [&](const std::string& text, const Shape& shape) -> Result<void> {
        if (!holds(text, '0'))
            return text.size() == shape.size() ? Result<void>{}
                                               : refused(equation, "does not fit the shapes");
        if (text.size() - 1 > shape.size())
            return refused(equation, "does not fit the shapes");
        const std::size_t axes = shape.size() - (text.size() - 1);
        if (count && *count != axes)
            return refused(equation, "'...' stands for different numbers of axes");
        count = axes;
        return {};
    };
    if (auto done = extra(letters.a, a); !done)
        return done;
    if (auto done = extra(letters.b, b); !done)
        return done;
    if (holds(letters.out, '0') != count.has_value())
        return refused(equation, "'...' must stand in an operand and in the result");
    std::string fresh;
    for (char c = 'A'; count && fresh.size() < *count && c <= 'z'; ++c)
        if (std::isalpha(static_cast<unsigned char>(c)) != 0 && !holds(letters.a, c) &&
            !holds(letters.b, c) && !holds(letters.out, c))
            fresh += c;
    for (std::string* part : {&letters.a, &letters.b, &letters.out})
        if (const std::size_t at = part->find('0'); at != std::string::npos)
            part->replace(at, 1, fresh);
    return {};
}

std::vector<std::size_t> axes_of(const std::string& wanted, const std::string& text)
{
    std::vector<std::size_t> axes;
    for (const char c : wanted)
        axes.push_back(text.find(c));
    return axes;
}

std::size_t extent(const std::string& wanted, const std::string& text, const Shape& shape)
{
    std::size_t product = 1;
    for (const char c : wanted)
        product *= shape[text.find(c)];
    return product;
}

/// The indices of `from` for which `keep` holds, in their order.
template <class Keep> std::string selected(const std::string& from, Keep keep)
{
    std::string result;
    for (const char c : from)
        if (keep(c))
            result += c;
    return result;
}

} // namespace

Result<EinsumRecipe> parse_einsum(std::string_view equation, const Shape& a, const Shape& b)
{
    auto letters = split(equation);
    if (!letters)
        return pass(std::move(letters).error());
    if (auto expanded = expand(equation, *letters, a, b); !expanded)
        return pass(std::move(expanded).error());
    // Not a structured binding: clang before 16 cannot capture one.
    const std::string &in_a = letters->a, &in_b = letters->b, &out = letters->out;
    const auto known = [&](char c) { return holds(in_a, c) || holds(in_b, c); };
    if (!std::all_of(out.begin(), out.end(), known))
        return refused(equation, "the result has an index that no operand has");
    const std::string in_place = selected(in_b, [&](char c) { return holds(in_a, c) && holds(out, c); });
    const std::string contracted = selected(in_b, [&](char c) { return holds(in_a, c) && !holds(out, c); });
    const std::string free_a = selected(in_a, [&](char c) { return !holds(in_b, c) && holds(out, c); });
    const std::string free_b = selected(in_b, [&](char c) { return !holds(in_a, c) && holds(out, c); });
    if (in_place.size() + contracted.size() + free_a.size() != in_a.size() ||
        in_place.size() + contracted.size() + free_b.size() != in_b.size())
        return refused(equation, "sums over an index of a single operand are not supported");
    for (const char c : in_place + contracted)
        if (a[in_a.find(c)] != b[in_b.find(c)])
            return refused(equation, fmt::format("the operands' extents of '{}' differ", c));
    EinsumRecipe recipe;
    recipe.order_a = axes_of(in_place + free_a + contracted, in_a);
    recipe.order_b = axes_of(in_place + free_b + contracted, in_b);
    recipe.in_place = extent(in_place, in_a, a);
    recipe.free_a = extent(free_a, in_a, a);
    recipe.free_b = extent(free_b, in_b, b);
    recipe.contracted = extent(contracted, in_a, a);
    const std::string product = in_place + free_a + free_b;
    for (const char c : product)
        recipe.product.push_back(holds(in_a, c) ? a[in_a.find(c)] : b[in_b.find(c)]);
    recipe.order_out = axes_of(out, product);
    for (const std::size_t axis : recipe.order_out)
        recipe.result.push_back(recipe.product[axis]);
    return recipe;
}

Result<std::string> without_batch(std::string_view equation, bool with_kernel)
{
    auto letters = split(equation);
    if (!letters)
        return pass(std::move(letters).error());
    auto& [a, b, out] = *letters;
    if (a.empty() || out.empty() || (!with_kernel && b.empty()))
        return refused(equation, "it has no batch axis");
    const bool agree = a[0] == out[0] && (with_kernel ? a[0] == '0' || !holds(b, a[0]) : a[0] == b[0]);
    if (!agree)
        return refused(equation, "the batch axis must be the first of the operands and of the result");
    if (a[0] != '0') {
        a.erase(0, 1), out.erase(0, 1);
        if (!with_kernel)
            b.erase(0, 1);
    }
    std::string text = a + "," + b + "->" + out;
    for (std::size_t at = text.find('0'); at != std::string::npos; at = text.find('0'))
        text.replace(at, 1, "...");
    return text;
}

} // namespace bitscape::graph
