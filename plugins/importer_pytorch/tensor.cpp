#include "importer_pytorch/tensor.hpp"

#include <bit>
#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <type_traits>

namespace bitscape::pytorch {

namespace {

constexpr std::int64_t most_elements = std::int64_t{1} << 28;

struct Half {
    std::uint16_t bits;
};
struct Brain {
    std::uint16_t bits;
};

template <class T> double value_of(T raw)
{
    if constexpr (std::is_same_v<T, Half>) {
        const int exponent = (raw.bits >> 10) & 0x1F;
        const int fraction = raw.bits & 0x3FF;
        double value = 0;
        if (exponent == 0x1F)
            value = fraction == 0 ? HUGE_VAL : NAN;
        else
            value = exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(fraction + 1024, exponent - 25);
        return (raw.bits & 0x8000) != 0 ? -value : value;
    } else if constexpr (std::is_same_v<T, Brain>) {
        return double{std::bit_cast<float>(static_cast<std::uint32_t>(raw.bits) << 16)};
    } else {
        return static_cast<double>(raw);
    }
}

/// Row-major walk over the view.
template <class T, class Out> void copy(const View& view, std::string_view storage, std::vector<Out>& to)
{
    std::vector<std::int64_t> at(view.sizes.size(), 0);
    std::int64_t place = view.offset;
    for (Out& element : to) {
        T raw;
        std::memcpy(&raw, storage.data() + static_cast<std::size_t>(place) * sizeof(T), sizeof(T));
        element = static_cast<Out>(value_of(raw));
        for (std::size_t axis = at.size(); axis-- > 0;) {
            place += view.strides[axis];
            if (++at[axis] < view.sizes[axis])
                break;
            place -= view.strides[axis] * view.sizes[axis];
            at[axis] = 0;
        }
    }
}

template <class T, class Out>
Result<graph::Array> read_as(const View& view, std::string_view storage, Shape shape, bool is_whole)
{
    // The farthest element, step by step so that nothing overflows.
    std::int64_t last = view.offset;
    bool inside = view.offset >= 0;
    std::size_t count = 1;
    for (std::size_t axis = 0; axis < view.sizes.size(); ++axis) {
        std::int64_t reach = 0;
        inside = inside && view.strides[axis] >= 0 &&
                 !__builtin_mul_overflow(view.sizes[axis] - 1, view.strides[axis], &reach) &&
                 !__builtin_add_overflow(last, reach, &last);
        count *= shape[axis];
    }
    if (count > 0 && (!inside || static_cast<std::uint64_t>(last) >= storage.size() / sizeof(T)))
        return fail(ErrorCode::bad_format, "", "its elements lie outside its data");
    std::vector<Out> values(count);
    if (count > 0)
        copy<T>(view, storage, values);
    return graph::Array{std::move(shape), std::move(values), is_whole};
}

} // namespace

Result<graph::Array> read_view(const View& view, std::string_view storage)
{
    Shape shape;
    std::int64_t count = 1;
    if (view.sizes.size() != view.strides.size())
        return fail(ErrorCode::bad_format, "", "its sizes and strides do not fit");
    for (const std::int64_t size : view.sizes) {
        if (size < 0)
            return fail(ErrorCode::bad_format, "", "has a negative dimension");
        if (__builtin_mul_overflow(count, size, &count) || count > most_elements)
            return fail(ErrorCode::too_large, "", fmt::format("more than {} elements", most_elements));
        shape.push_back(static_cast<std::size_t>(size));
    }
    switch (view.type) {
    case ElementType::float32:
        return read_as<float, float>(view, storage, std::move(shape), false);
    case ElementType::float16:
        return read_as<Half, float>(view, storage, std::move(shape), false);
    case ElementType::bfloat16:
        return read_as<Brain, float>(view, storage, std::move(shape), false);
    case ElementType::float64:
        return read_as<double, double>(view, storage, std::move(shape), false);
    case ElementType::uint8:
    case ElementType::boolean:
        return read_as<std::uint8_t, double>(view, storage, std::move(shape), true);
    case ElementType::int8:
        return read_as<std::int8_t, double>(view, storage, std::move(shape), true);
    case ElementType::int16:
        return read_as<std::int16_t, double>(view, storage, std::move(shape), true);
    case ElementType::int32:
        return read_as<std::int32_t, double>(view, storage, std::move(shape), true);
    case ElementType::int64:
        return read_as<std::int64_t, double>(view, storage, std::move(shape), true);
    }
    return fail(ErrorCode::unsupported, "",
                fmt::format("element type {} is not supported", static_cast<int>(view.type)));
}

} // namespace bitscape::pytorch
