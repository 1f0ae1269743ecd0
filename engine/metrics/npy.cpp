#include "base/files.hpp"
#include "metrics/arrays.hpp"
#include "metrics/data_set.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <fmt/core.h>
#include <optional>

namespace bitscape::metrics {

namespace {

constexpr std::string_view magic = "\x93NUMPY";

struct Header {
    char kind = 'f'; ///< f, i, u or b
    std::size_t item = 8;
    bool swapped = false; ///< bytes in the other order than this machine's
    bool fortran = false;
    std::vector<std::uint64_t> shape;
    std::size_t data = 0; ///< offset of the first element
};

/// The text after 'key': in the header's Python dictionary.
std::optional<std::string_view> value_of(std::string_view dictionary, const char* key)
{
    const auto at = dictionary.find(fmt::format("'{}'", key));
    if (at == std::string_view::npos)
        return std::nullopt;
    auto rest = dictionary.substr(at + std::strlen(key) + 2);
    const auto colon = rest.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    rest.remove_prefix(colon + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    return rest;
}

Result<void> read_type(std::string_view text, const std::string& where, Header& header)
{
    if (text.empty() || text[0] != '\'')
        return fail(ErrorCode::unsupported, where, "structured arrays are not supported");
    text.remove_prefix(1);
    const std::string_view type = text.substr(0, text.find('\''));
    if (type.size() < 2)
        return fail(ErrorCode::bad_format, where, "the .npy header has no element type");
    header.kind = type[1];
    const auto size = type.substr(2);
    std::size_t item = 0;
    std::from_chars(size.data(), size.data() + size.size(), item);
    if (header.kind == 'O')
        return fail(ErrorCode::unsupported, where, "holds Python objects, not numbers");
    const bool is_float = header.kind == 'f' && (item == 2 || item == 4 || item == 8);
    const bool is_integer =
        (header.kind == 'i' || header.kind == 'u') && (item == 1 || item == 2 || item == 4 || item == 8);
    if (!is_float && !is_integer && !(header.kind == 'b' && item == 1))
        return fail(ErrorCode::unsupported, where, fmt::format("element type '{}' is not supported", type));
    header.item = item;
    const bool big = type[0] == '>';
    header.swapped = item > 1 && big == (std::endian::native == std::endian::little);
    return {};
}

Result<void> read_shape(std::string_view text, const std::string& where, Header& header)
{
    const auto close = text.find(')');
    if (text.empty() || text[0] != '(' || close == std::string_view::npos)
        return fail(ErrorCode::bad_format, where, "the .npy header has no shape");
    text = text.substr(1, close - 1);
    while (!text.empty()) {
        text.remove_prefix(std::min(text.find_first_not_of(", "), text.size()));
        if (text.empty())
            break;
        std::uint64_t extent = 0;
        const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), extent);
        if (code != std::errc())
            return fail(ErrorCode::bad_format, where, "the .npy header's shape is not made of counts");
        header.shape.push_back(extent);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    return {};
}

Result<Header> read_header(std::string_view bytes, const std::string& where)
{
    if (bytes.size() < 10 || bytes.substr(0, magic.size()) != magic)
        return fail(ErrorCode::bad_format, where, "is not a .npy array");
    const auto byte = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i]));
    };
    const bool wide = byte(6) >= 2; // version 1 has a 16-bit header length
    if (byte(6) < 1 || byte(6) > 3 || (wide && bytes.size() < 12))
        return fail(ErrorCode::bad_format, where, fmt::format("unknown .npy version {}", byte(6)));
    const std::size_t start = wide ? 12 : 10;
    const std::size_t length = byte(8) | byte(9) << 8 | (wide ? byte(10) << 16 | byte(11) << 24 : 0);
    if (length > bytes.size() - start)
        return fail(ErrorCode::bad_format, where, "is truncated inside its header");
    const std::string_view dictionary = bytes.substr(start, length);
    Header header;
    header.data = start + length;
    const auto type = value_of(dictionary, "descr"), order = value_of(dictionary, "fortran_order"),
               shape = value_of(dictionary, "shape");
    if (!type || !order || !shape)
        return fail(ErrorCode::bad_format, where, "the .npy header lacks descr, fortran_order or shape");
    header.fortran = order->substr(0, 4) == "True";
    if (auto done = read_type(*type, where, header); !done)
        return pass(std::move(done).error());
    if (auto done = read_shape(*shape, where, header); !done)
        return pass(std::move(done).error());
    return header;
}

double from_half(std::uint16_t bits)
{
    const int exponent = bits >> 10 & 31, fraction = bits & 1023;
    double value = 0;
    if (exponent == 31)
        value = fraction ? std::nan("") : HUGE_VAL;
    else
        value = exponent ? std::ldexp(1024 + fraction, exponent - 25) : std::ldexp(fraction, -24);
    return bits >> 15 ? -value : value;
}

template <class Stored, class Bits> void decode(const char* from, bool swapped, std::vector<double>& to)
{
    for (double& value : to) {
        char bytes[sizeof(Bits)];
        std::memcpy(bytes, from, sizeof(Bits));
        if (swapped)
            std::reverse(bytes, bytes + sizeof(Bits));
        from += sizeof(Bits);
        if constexpr (std::is_void_v<Stored>) {
            Bits bits;
            std::memcpy(&bits, bytes, sizeof(bits));
            value = from_half(bits);
        } else {
            Stored stored;
            std::memcpy(&stored, bytes, sizeof(stored));
            value = static_cast<double>(stored);
        }
    }
}

void decode(const Header& header, const char* from, std::vector<double>& to)
{
    const auto with = [&]<class Stored, class Bits>() { decode<Stored, Bits>(from, header.swapped, to); };
    if (header.kind == 'f') {
        header.item == 2   ? with.template operator()<void, std::uint16_t>()
        : header.item == 4 ? with.template operator()<float, float>()
                           : with.template operator()<double, double>();
    } else if (header.kind == 'i') {
        header.item == 1   ? with.template operator()<std::int8_t, std::int8_t>()
        : header.item == 2 ? with.template operator()<std::int16_t, std::int16_t>()
        : header.item == 4 ? with.template operator()<std::int32_t, std::int32_t>()
                           : with.template operator()<std::int64_t, std::int64_t>();
    } else {
        header.item == 1   ? with.template operator()<std::uint8_t, std::uint8_t>()
        : header.item == 2 ? with.template operator()<std::uint16_t, std::uint16_t>()
        : header.item == 4 ? with.template operator()<std::uint32_t, std::uint32_t>()
                           : with.template operator()<std::uint64_t, std::uint64_t>();
    }
}

/// Column-major values into row-major order.
std::vector<double> from_fortran(const std::vector<double>& values, const std::vector<std::uint64_t>& shape)
{
    std::vector<double> result(values.size());
    std::vector<std::uint64_t> index(shape.size(), 0);
    for (double& value : result) {
        std::uint64_t at = 0;
        for (std::size_t axis = shape.size(); axis-- > 0;)
            at = at * shape[axis] + index[axis];
        value = values[at];
        for (std::size_t axis = shape.size(); axis-- > 0;) { // count up in row-major order
            if (++index[axis] < shape[axis])
                break;
            index[axis] = 0;
        }
    }
    return result;
}

} // namespace

Result<StoredArray> empty_array(const std::vector<std::uint64_t>& shape, const std::string& where)
{
    if (shape.empty())
        return fail(ErrorCode::bad_format, where, "is a single number, not rows of samples");
    std::uint64_t columns = 1;
    for (std::size_t i = 1; i < shape.size(); ++i) {
        if (shape[i] != 0 && columns > max_values / shape[i])
            return fail(ErrorCode::too_large, where, fmt::format("has more than {} values", max_values));
        columns *= shape[i];
    }
    if (shape[0] > max_values || (shape[0] != 0 && columns > max_values / shape[0]))
        return fail(ErrorCode::too_large, where, fmt::format("has more than {} values", max_values));
    return StoredArray{{shape[0], columns, {}}, Shape(shape.begin() + 1, shape.end())};
}

Result<void> check_finite(const Samples& samples, const std::string& where)
{
    for (std::size_t i = 0; i < samples.values.size(); ++i)
        if (!std::isfinite(samples.values[i]))
            return fail(ErrorCode::invalid_value, where,
                        fmt::format("row {} holds {}", i / samples.columns,
                                    std::isnan(samples.values[i]) ? "a NaN" : "an infinite value"));
    return {};
}

Result<StoredArray> parse_npy(std::string_view bytes, const std::string& where)
{
    auto header = read_header(bytes, where);
    if (!header)
        return pass(std::move(header).error());
    auto array = empty_array(header->shape, where);
    if (!array)
        return pass(std::move(array).error());
    Samples& samples = array->samples;
    const std::size_t count = samples.rows * samples.columns;
    if (count > (bytes.size() - header->data) / header->item)
        return fail(ErrorCode::bad_format, where,
                    fmt::format("is truncated: {} values promised, {} there", count,
                                (bytes.size() - header->data) / header->item));
    samples.values.resize(count);
    decode(*header, bytes.data() + header->data, samples.values);
    if (header->fortran)
        samples.values = from_fortran(samples.values, header->shape);
    return array;
}

Result<StoredArray> read_npy_array(const std::filesystem::path& path)
{
    const std::string where = path.filename().string();
    auto bytes = read_file(path, max_values * 8 + 65536);
    if (!bytes)
        return pass(std::move(bytes).error());
    auto array = parse_npy(*bytes, where);
    if (!array)
        return pass(std::move(array).error());
    if (auto finite = check_finite(array->samples, where); !finite)
        return pass(std::move(finite).error());
    return array;
}

Result<Samples> read_npy(const std::filesystem::path& path)
{
    auto array = read_npy_array(path);
    if (!array)
        return pass(std::move(array).error());
    return std::move(array->samples);
}

Result<void> write_npy(const std::filesystem::path& path, const Samples& samples)
{
    static_assert(std::endian::native == std::endian::little);
    std::string header = fmt::format("{{'descr': '<f8', 'fortran_order': False, 'shape': ({}, {}), }}",
                                     samples.rows, samples.columns);
    header.append(63 - (magic.size() + 4 + header.size()) % 64, ' '); // data starts at a multiple of 64
    header += '\n';
    std::string bytes(magic);
    bytes += '\x01';
    bytes += '\x00';
    bytes += static_cast<char>(header.size() & 255);
    bytes += static_cast<char>(header.size() >> 8);
    bytes += header;
    bytes.append(reinterpret_cast<const char*>(samples.values.data()),
                 samples.values.size() * sizeof(double));
    return write_file(path, bytes);
}

} // namespace bitscape::metrics
