#include "importer_onnx/tensor.hpp"

#include "importer_onnx/wire.hpp"

#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <fstream>
#include <map>

namespace bitscape::onnx {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_elements = std::size_t{1} << 28; ///< of all tensors of a file: 1 GiB as float32
constexpr std::size_t most_dimensions = 16;

/// Bits of one element in raw data; 0 for a type that cannot be read.
std::size_t bits_of(DataType type)
{
    switch (type) {
    case DataType::uint4:
    case DataType::int4:
        return 4;
    case DataType::uint8:
    case DataType::int8:
    case DataType::boolean:
        return 8;
    case DataType::uint16:
    case DataType::int16:
    case DataType::float16:
    case DataType::bfloat16:
        return 16;
    case DataType::float32:
    case DataType::int32:
    case DataType::uint32:
        return 32;
    case DataType::int64:
    case DataType::uint64:
    case DataType::float64:
        return 64;
    case DataType::none:
        break;
    }
    return 0;
}

/// NumPy's promotion against float32: whole numbers of 32 bits and more need float64.
bool is_single(DataType type)
{
    return bits_of(type) <= 16 || type == DataType::float32;
}

bool is_whole(DataType type)
{
    return type == DataType::int32 || type == DataType::int64 || type == DataType::uint32 ||
           type == DataType::uint64;
}

float from_half(std::uint16_t bits)
{
    const int exponent = (bits >> 10U) & 0x1f;
    const int fraction = bits & 0x3ff;
    const float sign = (bits & 0x8000U) != 0 ? -1.0F : 1.0F;
    if (exponent == 0x1f)
        return fraction == 0 ? sign * INFINITY : NAN;
    if (exponent == 0)
        return sign * std::ldexp(static_cast<float>(fraction), -24);
    return sign * std::ldexp(static_cast<float>(fraction + 0x400), exponent - 25);
}

template <class Stored> double element(std::string_view raw, std::size_t index)
{
    Stored value;
    std::memcpy(&value, raw.data() + index * sizeof value, sizeof value);
    return static_cast<double>(value);
}

double nibble(std::string_view raw, std::size_t index, bool is_signed)
{
    const auto byte = static_cast<std::uint8_t>(raw[index / 2]);
    const int value = index % 2 == 0 ? byte & 0xf : byte >> 4;
    return is_signed && value >= 8 ? value - 16 : value;
}

double raw_element(DataType type, std::string_view raw, std::size_t index)
{
    switch (type) {
    case DataType::uint4:
    case DataType::int4:
        return nibble(raw, index, type == DataType::int4);
    case DataType::uint8:
    case DataType::boolean:
        return element<std::uint8_t>(raw, index);
    case DataType::int8:
        return element<std::int8_t>(raw, index);
    case DataType::uint16:
        return element<std::uint16_t>(raw, index);
    case DataType::int16:
        return element<std::int16_t>(raw, index);
    case DataType::float16:
        return from_half(static_cast<std::uint16_t>(element<std::uint16_t>(raw, index)));
    case DataType::bfloat16: {
        std::uint16_t bits;
        std::memcpy(&bits, raw.data() + index * 2, 2);
        return std::bit_cast<float>(std::uint32_t{bits} << 16U);
    }
    case DataType::int32:
        return element<std::int32_t>(raw, index);
    case DataType::uint32:
        return element<std::uint32_t>(raw, index);
    case DataType::int64:
        return element<std::int64_t>(raw, index);
    case DataType::uint64:
        return element<std::uint64_t>(raw, index);
    case DataType::float32:
        return element<float>(raw, index);
    case DataType::float64:
        return element<double>(raw, index);
    case DataType::none:
        break;
    }
    return 0;
}

/// A value of the field int32_data, which holds the narrow types, too (float16 by its bits).
double int32_element(DataType type, std::int64_t stored)
{
    if (type == DataType::float16)
        return from_half(static_cast<std::uint16_t>(stored));
    if (type == DataType::bfloat16)
        return std::bit_cast<float>(static_cast<std::uint32_t>(stored) << 16U);
    return static_cast<double>(static_cast<std::int32_t>(stored));
}

std::optional<std::uint64_t> number(const std::map<std::string, std::string>& entries, const char* key)
{
    const auto found = entries.find(key);
    if (found == entries.end())
        return 0;
    std::uint64_t value = 0;
    const char* const end = found->second.data() + found->second.size();
    const auto [stop, error] = std::from_chars(found->second.data(), end, value);
    if (error != std::errc() || stop != end)
        return std::nullopt;
    return value;
}

/// `location` inside `folder`, links followed; nullopt if it leads out of it.
std::optional<fs::path> inside(const fs::path& folder, const fs::path& location)
{
    std::error_code error;
    const fs::path base = fs::canonical(folder.empty() ? fs::path(".") : folder, error);
    if (error || location.empty() || location.is_absolute())
        return std::nullopt;
    const fs::path target = fs::weakly_canonical(base / location, error);
    if (error)
        return std::nullopt;
    const fs::path relative = target.lexically_relative(base);
    if (relative.empty() || *relative.begin() == "..")
        return std::nullopt;
    return target;
}

} // namespace

/// A message taken apart, data still as it is stored.
struct TensorReader::Parts {
    std::string name;
    DataType type = DataType::none;
    std::vector<std::int64_t> dims;
    std::optional<std::string_view> raw;
    std::vector<float> floats;
    std::vector<double> numbers; ///< from int32_data, int64_data, uint64_data or double_data
    std::map<std::string, std::string> external;
    bool is_external = false;
};

Result<TensorReader::Parts> TensorReader::split(std::string_view bytes) const
{
    Parts parts;
    std::vector<std::int64_t> int32s;
    Message message(bytes);
    const auto add_number = [&](auto value) { parts.numbers.push_back(static_cast<double>(value)); };
    while (message.next()) {
        switch (message.number()) {
        case 1:
            message.integers([&](std::int64_t value) { parts.dims.push_back(value); });
            break;
        case 2:
            parts.type = static_cast<DataType>(message.integer());
            break;
        case 4:
            message.reals<float>([&](float value) { parts.floats.push_back(value); });
            break;
        case 5:
            message.integers([&](std::int64_t value) { int32s.push_back(value); });
            break;
        case 7:
            message.integers(add_number);
            break;
        case 8:
            if (message.type() == WireType::bytes)
                parts.name = std::string(message.content().substr(0, 4096));
            break;
        case 9:
            if (message.type() == WireType::bytes)
                parts.raw = message.content();
            break;
        case 10:
            message.reals<double>(add_number);
            break;
        case 11:
            message.integers([&](std::int64_t value) { add_number(static_cast<std::uint64_t>(value)); });
            break;
        case 13: {
            std::string key;
            std::string value;
            Message entry(message.content());
            while (entry.next())
                (entry.is(1, WireType::bytes) ? key : value) = std::string(entry.content().substr(0, 4096));
            parts.external[key] = value;
            break;
        }
        case 14:
            parts.is_external = message.integer() == 1;
            break;
        default:
            break;
        }
        if (parts.dims.size() > most_dimensions)
            return fail(ErrorCode::unsupported, fmt::format("tensor {}", shown(parts.name)),
                        fmt::format("more than {} dimensions", most_dimensions));
    }
    if (message.failed())
        return fail(ErrorCode::bad_format, fmt::format("tensor {}", shown(parts.name)), "is damaged");
    for (const std::int64_t value : int32s)
        parts.numbers.push_back(int32_element(parts.type, value));
    return parts;
}

Result<std::string> TensorReader::external_bytes(const Parts& parts, std::size_t expected) const
{
    const auto found = parts.external.find("location");
    const std::string location = found == parts.external.end() ? "" : found->second;
    const auto offset = number(parts.external, "offset");
    const auto length = number(parts.external, "length");
    if (location.empty() || !offset || !length || (*length != 0 && *length != expected))
        return fail(ErrorCode::bad_format, "", "its external data is badly described");
    const auto path = inside(folder_, location);
    if (!path)
        return fail(ErrorCode::unsupported, "",
                    fmt::format("its data is in {}, outside the model's folder", shown(location)));
    std::error_code error;
    const bool is_file = fs::is_regular_file(*path, error); // first: opening a pipe would wait for its writer
    std::ifstream stream;
    if (is_file)
        stream.open(*path, std::ios::binary);
    if (!stream.is_open())
        return fail(ErrorCode::io, "", fmt::format("its data file {} cannot be read", shown(location)));
    const std::uintmax_t size = fs::file_size(*path, error);
    if (error || *offset > size || expected > size - *offset)
        return fail(ErrorCode::bad_format, "", fmt::format("its data file {} is too short", shown(location)));
    std::string bytes(expected, '\0');
    stream.seekg(static_cast<std::streamoff>(*offset));
    stream.read(bytes.data(), static_cast<std::streamsize>(expected));
    if (!stream)
        return fail(ErrorCode::io, "", fmt::format("its data file {} cannot be read", shown(location)));
    return bytes;
}

Result<Tensor> TensorReader::decode(Parts& parts)
{
    const std::size_t bits = bits_of(parts.type);
    if (bits == 0)
        return fail(ErrorCode::unsupported, "",
                    fmt::format("data type {} is not supported", static_cast<int>(parts.type)));
    Shape shape;
    std::size_t count = 1;
    for (const std::int64_t extent : parts.dims) {
        if (extent < 0)
            return fail(ErrorCode::bad_format, "", "has a negative dimension");
        shape.push_back(static_cast<std::size_t>(extent));
        if (__builtin_mul_overflow(count, shape.back(), &count) || count > most_elements)
            return fail(ErrorCode::too_large, "", fmt::format("more than {} elements", most_elements));
    }
    elements_ += count;
    if (elements_ > most_elements)
        return fail(ErrorCode::too_large, "",
                    fmt::format("more than {} elements in all tensors", most_elements));
    std::string loaded;
    std::string_view raw = parts.raw.value_or("");
    const std::size_t expected = (count * bits + 7) / 8;
    if (parts.is_external) {
        auto bytes = external_bytes(parts, expected);
        if (!bytes)
            return pass(std::move(bytes).error());
        loaded = std::move(*bytes);
        raw = loaded;
    }
    const bool from_raw = parts.is_external || parts.raw.has_value();
    const std::size_t stored = from_raw                ? raw.size()
                               : !parts.floats.empty() ? parts.floats.size()
                                                       : parts.numbers.size();
    if (stored != (from_raw ? expected : count))
        return fail(ErrorCode::bad_format, "",
                    fmt::format("holds {} {} instead of {}", stored, from_raw ? "bytes" : "values",
                                from_raw ? expected : count));
    Tensor tensor{
        .name = parts.name, .type = parts.type, .array = {std::move(shape), {}, is_whole(parts.type)}};
    const auto fill = [&](auto& values) {
        values.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            values[i] = static_cast<std::decay_t<decltype(values[0])>>(
                from_raw ? raw_element(parts.type, raw, i)
                         : (parts.floats.empty() ? parts.numbers[i] : double{parts.floats[i]}));
    };
    if (parts.type == DataType::float32 && from_raw) {
        std::vector<float> values(count);
        std::memcpy(values.data(), raw.data(), expected);
        tensor.array.values = std::move(values);
    } else if (parts.type == DataType::float32 && !parts.floats.empty()) {
        tensor.array.values = std::move(parts.floats);
    } else if (is_single(parts.type)) {
        fill(tensor.array.values.emplace<std::vector<float>>());
    } else {
        fill(tensor.array.values.emplace<std::vector<double>>());
    }
    return tensor;
}

Result<Tensor> TensorReader::read(std::string_view bytes)
{
    auto parts = split(bytes);
    if (!parts)
        return pass(std::move(parts).error());
    auto tensor = decode(*parts);
    if (!tensor)
        return pass(std::move(tensor).error().at(fmt::format("tensor {}", shown(parts->name))));
    return tensor;
}

} // namespace bitscape::onnx
