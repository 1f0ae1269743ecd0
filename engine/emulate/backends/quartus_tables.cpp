#include "emulate/backends/quartus.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace bitscape::emulate::quartus {
namespace {

std::int64_t entry_of(double value, const FixedPoint& type)
{
    return static_cast<std::int64_t>(from_double(value, type));
}

/// Python's round(value, 12): to the nearest decimal number, then back.
double round_decimals(double value)
{
    std::array<char, 400> text{}; // the largest double has 309 digits before the point
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 12).ptr;
    double rounded = 0;
    std::from_chars(text.data(), end, rounded);
    return rounded;
}

/// Middle of step `index` of `size` over 0..reach.
double middle(std::size_t index, std::size_t size, double reach)
{
    const auto n = static_cast<double>(size);
    return static_cast<double>(index) * reach / n + reach / (n * 2);
}

/// Number of type `address` (signed) whose bits below a sign bit, if there is one on top of the index, start
/// with the index written in floor(log2(size)) or, if it is longer, in all its bits.
double edge(std::size_t index, std::size_t size, const FixedPoint& address, const int* sign)
{
    const int length =
        std::max({static_cast<int>(std::bit_width(size)) - 1, static_cast<int>(std::bit_width(index)), 1});
    const int skipped = sign != nullptr ? 1 : 0;
    const int kept = std::max(address.integer, address.width);
    double value = 0;
    for (int i = 0; i < length + skipped && i < kept; ++i) {
        const bool bit = i < skipped ? *sign != 0 : (index >> (length + skipped - 1 - i) & 1) != 0;
        if (bit)
            value += std::ldexp(i == 0 ? -1.0 : 1.0, address.integer - 1 - i);
    }
    return value;
}

/// Exponential and reciprocal with the largest double for what has no value.
double exponential(double x)
{
    const double y = std::exp(x);
    return round_decimals(std::isinf(y) ? std::numeric_limits<double>::max() : y);
}

double reciprocal(double x)
{
    return round_decimals(x != 0 ? 1.0 / x : std::numeric_limits<double>::max());
}

} // namespace

Table sigmoid_table(std::size_t size, const FixedPoint& entry)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i)
        table[i] = entry_of(1.0 / (1 + std::exp(-middle(i, size, 8))), entry);
    return table;
}

Table tanh_table(std::size_t size, const FixedPoint& entry)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i)
        table[i] = entry_of(std::tanh(middle(i, size, 4)), entry);
    return table;
}

Table softplus_table(std::size_t size, const FixedPoint& entry)
{
    const auto n = static_cast<double>(size);
    Table table(size);
    for (std::size_t i = 0; i < size; ++i)
        table[i] = entry_of(std::log(std::exp(16.0 * (static_cast<double>(i) - n / 2.0) / n) + 1.0), entry);
    return table;
}

Table softsign_table(std::size_t size, const FixedPoint& entry)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i)
        table[i] = entry_of(middle(i, size, 8) / (middle(i, size, 8) + 1.0), entry);
    return table;
}

Table elu_table(std::size_t size, const FixedPoint& entry)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i)
        table[i] = entry_of(std::exp(-8.0 * static_cast<double>(i) / static_cast<double>(size)) - 1.0, entry);
    return table;
}

Table selu_table(std::size_t size, const FixedPoint& entry)
{
    constexpr double lambda = 1.0507009873554804934193349852946, alpha = 1.6732632423543772848170429916717;
    Table table(size);
    for (std::size_t i = 0; i < size; ++i) {
        const double x = -8.0 * static_cast<double>(i) / static_cast<double>(size);
        table[i] = entry_of(lambda * (alpha * (std::exp(x) - 1.0)), entry);
    }
    return table;
}

Table exponential_table(std::size_t size, const FixedPoint& address, bool stable)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i) {
        const int sign = i == 0 ? 0 : 1;
        table[i] = entry_of(exponential(edge(i, size, address, stable ? &sign : nullptr)), softmax_entry);
    }
    return table;
}

Table inverse_table(std::size_t size, const FixedPoint& address, bool stable)
{
    Table table(size);
    constexpr int positive = 0;
    for (std::size_t i = 0; i < size; ++i)
        table[i] = entry_of(reciprocal(edge(i, size, address, stable ? &positive : nullptr)), softmax_entry);
    return table;
}

Table legacy_exponential_table(std::size_t size)
{
    Table table(size);
    const auto n = static_cast<double>(size);
    for (std::size_t i = 0; i < size; ++i)
        table[i] = entry_of(std::exp(16.0 * (static_cast<double>(i) - n / 2.0) / n), softmax_entry);
    return table;
}

Table legacy_inverse_table(std::size_t size)
{
    Table table(size);
    for (std::size_t i = 1; i < size; ++i)
        table[i] = entry_of(1.0 / (64.0 * static_cast<double>(i) / static_cast<double>(size)), softmax_entry);
    return table;
}

std::size_t magnitude_index(WideRaw magnitude, int fraction, std::size_t size, int log2_reach,
                            std::size_t entries)
{
    if (magnitude < 0)
        return 0;
    const auto factor = static_cast<WideRaw>(size >> log2_reach);
    const int to_reach = fraction + log2_reach; // magnitude > reach <=> magnitude > 2^to_reach
    const bool beyond = to_reach < 0 ? magnitude > 0 : to_reach < 126 && magnitude > WideRaw{1} << to_reach;
    if (beyond || magnitude == 0)
        return magnitude == 0 ? 0 : size - 1;
    // At most 2^log2_reach: the product is small left of the point and shifts out right of it.
    const WideRaw index = fraction < 0      ? (magnitude * factor) * (WideRaw{1} << -fraction)
                          : fraction >= 126 ? 0
                                            : magnitude * factor >> fraction;
    return std::min(static_cast<std::size_t>(index), entries - 1);
}

std::int32_t scaled_floor(WideRaw raw, int fraction, std::size_t size, int log2_divisor)
{
    WideRaw value = raw * static_cast<WideRaw>(size) / (WideRaw{1} << log2_divisor);
    if (fraction > 0)
        value >>= std::min(fraction, 127);
    const auto low = static_cast<std::uint32_t>(static_cast<unsigned __int128>(value));
    return static_cast<std::int32_t>(fraction >= 0 ? low : fraction <= -32 ? 0 : low << -fraction);
}

std::size_t clamp_index(std::int32_t index, std::size_t size)
{
    return index < 0 ? 0 : std::min(static_cast<std::size_t>(index), size - 1);
}

Result<void> check_table_sizes(const design::Design& design)
{
    for (const design::Node& node : design.nodes)
        if (std::holds_alternative<design::Dense>(node.operation) &&
            design.configuration.attribute(node.name, node.class_name, "TableSize") != nullptr)
            return fail(ErrorCode::unsupported, {},
                        fmt::format("TableSize of the Dense layer '{}' is not supported", node.name));
    if (design.io_type != design::IoType::io_parallel)
        return fail(ErrorCode::unsupported, {},
                    "the activation tables of the Quartus backend in io_stream are not supported yet");
    return {};
}

} // namespace bitscape::emulate::quartus
