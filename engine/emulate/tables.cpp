#include "emulate/tables.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::emulate {
namespace {

std::int64_t entry_of(double value, const FixedPoint& type)
{
    return static_cast<std::int64_t>(from_double(value, type));
}

/// Argument of entry `index` of a table over +-range/2, in single precision.
float centred_argument(std::size_t index, std::size_t size, double range)
{
    const double n = static_cast<float>(size);
    return static_cast<float>(range * (static_cast<double>(index) - n / 2.0) / n);
}

/// C's conversion to int of a quotient that was cut towards zero: the low 32 bits.
std::int32_t to_int(WideRaw quotient)
{
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(static_cast<unsigned __int128>(quotient)));
}

/// (int)(raw * 2^-fraction * size / 2^log2_divisor), each step as the reference's fixed-point types take it.
std::int32_t scaled_index(WideRaw raw, int fraction, std::size_t size, int log2_divisor)
{
    const WideRaw divided = raw * static_cast<WideRaw>(size) / (WideRaw{1} << log2_divisor);
    if (fraction <= 0)
        return -fraction >= 32
                   ? 0
                   : static_cast<std::int32_t>(static_cast<std::uint32_t>(to_int(divided)) << -fraction);
    if (fraction >= 127)
        return 0;
    return to_int(divided / (WideRaw{1} << fraction));
}

std::size_t clamp_index(std::int32_t index, std::size_t size)
{
    return index < 0 ? 0 : std::min(static_cast<std::size_t>(index), size - 1);
}

/// Real value, in single precision, of the type's value whose top bits are `index` and whose other bits are
/// zero.
float lower_edge(std::size_t index, std::size_t size, const FixedPoint& address)
{
    const WideRaw bits = static_cast<WideRaw>(index) << (address.width - address_bits(size));
    FixedPoint wrapping = address;
    wrapping.overflow = Overflow::wrap;
    return static_cast<float>(to_double(cast(bits, address.fraction(), wrapping), address));
}

/// exp(x) - 1 at entry `index` of a table over -8 .. 0.
double exponential_minus_one(std::size_t index, std::size_t size)
{
    const double n = static_cast<float>(size);
    const float x = static_cast<float>(-8.0 * static_cast<double>(index) / n);
    return static_cast<double>(std::exp(x)) - 1.0;
}

} // namespace

Table sigmoid_table(std::size_t size, const FixedPoint& entry)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i) {
        const float x = centred_argument(i, size, 16.0);
        const auto y = static_cast<float>(1.0 / static_cast<double>(1.0F + std::exp(-x)));
        table[i] = entry_of(y, entry);
    }
    return table;
}

Table tanh_table(std::size_t size, const FixedPoint& entry)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i)
        table[i] = entry_of(std::tanh(centred_argument(i, size, 8.0)), entry);
    return table;
}

Table softplus_table(std::size_t size, const FixedPoint& entry)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i) {
        const double exponential = std::exp(centred_argument(i, size, 16.0)); // of a float: a float
        table[i] = entry_of(static_cast<float>(std::log(exponential + 1.0)), entry);
    }
    return table;
}

Table softsign_table(std::size_t size, const FixedPoint& entry)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i) {
        const double x = centred_argument(i, size, 16.0);
        table[i] = entry_of(static_cast<float>(x / (std::fabs(x) + 1.0)), entry);
    }
    return table;
}

Table elu_table(std::size_t size, const FixedPoint& entry)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i)
        table[i] = entry_of(static_cast<float>(exponential_minus_one(i, size)), entry);
    return table;
}

Table selu_table(std::size_t size, const FixedPoint& entry)
{
    constexpr double scale = 1.0507009873554804934193349852946, alpha = 1.6732632423543772848170429916717;
    Table table(size);
    for (std::size_t i = 0; i < size; ++i)
        table[i] = entry_of(static_cast<float>(scale * (alpha * exponential_minus_one(i, size))), entry);
    return table;
}

std::size_t negative_index(WideRaw raw, int fraction, std::size_t size)
{
    // Compared as unsigned: what overflowed to a negative index is beyond the end, too.
    constexpr int log2_reach = 3;
    const auto index = static_cast<std::uint32_t>(scaled_index(-raw, fraction, size, log2_reach));
    return std::min<std::size_t>(index, size - 1);
}

std::size_t negative_index_clamped(WideRaw raw, int fraction, std::size_t size)
{
    constexpr int log2_reach = 3;
    return clamp_index(scaled_index(-raw, fraction, size, log2_reach), size);
}

std::size_t centred_index(WideRaw raw, int fraction, std::size_t size, int log2_range)
{
    const auto half = static_cast<std::uint32_t>(size / 2);
    const auto scaled = static_cast<std::uint32_t>(scaled_index(raw, fraction, size, log2_range));
    return clamp_index(static_cast<std::int32_t>(scaled + half), size);
}

int address_bits(std::size_t size)
{
    int bits = 1;
    while (bits < 32 && (std::size_t{1} << bits) < size)
        ++bits;
    return bits;
}

std::size_t top_bits_index(WideRaw raw, const FixedPoint& address, std::size_t size)
{
    const int bits = address_bits(size);
    const auto shifted = static_cast<unsigned __int128>(raw >> (address.width - bits));
    return static_cast<std::size_t>(shifted) & ((std::size_t{1} << bits) - 1);
}

Table exponential_table(std::size_t size, const FixedPoint& address, bool negative, const FixedPoint& entry,
                        float scale)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i) {
        const float x = lower_edge(i, size, address) * scale;
        table[i] = entry_of(std::exp(negative ? -x : x), entry);
    }
    return table;
}

Table inverse_table(std::size_t size, const FixedPoint& address, const FixedPoint& entry)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i)
        table[i] = entry_of(1.0F / lower_edge(i, size, address), entry);
    return table;
}

Table legacy_exponential_table(std::size_t size)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i)
        table[i] = entry_of(std::exp(centred_argument(i, size, 16.0)), legacy_table_type);
    return table;
}

Table legacy_inverse_table(std::size_t size)
{
    Table table(size);
    for (std::size_t i = 0; i < size; ++i) {
        const auto x =
            static_cast<float>(64.0 * static_cast<double>(i) / static_cast<double>(static_cast<float>(size)));
        table[i] = x > 0 ? entry_of(1.0 / static_cast<double>(x), legacy_table_type) : 0;
    }
    return table;
}

std::size_t legacy_inverse_index(WideRaw raw, std::size_t size)
{
    constexpr int log2_reach = 6;
    return clamp_index(scaled_index(raw, legacy_table_type.fraction(), size, log2_reach), size);
}

Table inverse_root_table(std::size_t size, int epsilon_power_of_10, int range_power2, const FixedPoint& entry)
{
    const auto lowest = static_cast<float>(std::pow(10.0, -epsilon_power_of_10));
    const auto reach = static_cast<float>(std::pow(2.0, -range_power2));
    const float step = reach / static_cast<float>(size);
    Table table(size);
    for (std::size_t i = 0; i < size; ++i) {
        const float x = lowest + step * static_cast<float>(i);
        table[i] = entry_of(1.0 / static_cast<double>(std::sqrt(x)), entry);
    }
    return table;
}

Table edge_weight_table(const FixedPoint& distance, const FixedPoint& weight)
{
    const int width = distance.width;
    const int fraction = 2 * distance.fraction();
    const FixedPoint square{.width = 2 * width + 1, .integer = 2 * distance.integer + 1};
    const FixedPoint below_one{.width = weight.width, .integer = 0, .is_signed = false};
    Table table(std::size_t{1} << width);
    table[0] = static_cast<std::int64_t>(cast(raw_max(below_one), below_one.fraction(), weight));
    for (std::size_t i = 1; i < table.size(); ++i) {
        const auto raw = static_cast<std::int64_t>(i << (64 - width)) >> (64 - width);
        const double exponent = -std::ldexp(static_cast<double>(raw * raw), -fraction);
        table[i] = static_cast<std::int64_t>(
            cast(from_double(std::exp(exponent), square), square.fraction(), weight));
    }
    return table;
}

} // namespace bitscape::emulate
