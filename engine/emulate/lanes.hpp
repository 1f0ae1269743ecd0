#pragma once

#include "fixed/cast.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace bitscape::emulate {

/// The integer that stores one raw value. Unsigned types use the lane with room for their largest value as a
/// signed number.
enum class Lane : std::uint8_t { i16, i32, i64, i128 };

[[nodiscard]] constexpr int lane_bits(Lane lane)
{
    constexpr int bits[] = {16, 32, 64, 128};
    return bits[static_cast<int>(lane)];
}

[[nodiscard]] constexpr std::size_t lane_bytes(Lane lane)
{
    return static_cast<std::size_t>(lane_bits(lane)) / 8;
}

/// The narrowest lane for signed integers of that many bits (up to 128).
[[nodiscard]] constexpr Lane lane_for_bits(int bits)
{
    return bits <= 16 ? Lane::i16 : bits <= 32 ? Lane::i32 : bits <= 64 ? Lane::i64 : Lane::i128;
}

[[nodiscard]] constexpr Lane lane_for(const FixedPoint& type)
{
    return lane_for_bits(type.is_signed ? type.width : type.width + 1);
}

/// Bits of the narrowest signed integer that holds `value`.
[[nodiscard]] constexpr int signed_bits(WideRaw value)
{
    int bits = 1;
    for (WideRaw rest = value < 0 ? ~value : value; rest != 0; rest >>= 1)
        ++bits;
    return bits;
}

/// Inclusive bounds of raw integers.
struct Range {
    WideRaw min = 0, max = 0;
    friend constexpr bool operator==(const Range&, const Range&) = default;
};

[[nodiscard]] constexpr int signed_bits(const Range& range)
{
    return signed_bits(range.min) > signed_bits(range.max) ? signed_bits(range.min) : signed_bits(range.max);
}

/// Rows are worked on in blocks: a tensor's block is [elements, stride] raw integers of its lane, so the
/// values of one element for all rows of the block lie side by side and fill SIMD vectors.
inline constexpr std::size_t max_block_rows = 256;
inline constexpr std::size_t row_granularity =
    64; ///< strides are multiples: whole vectors of every lane and target

/// Memory for blocks, aligned for every vector width. Not initialised beyond zero at allocation.
class Buffer {
public:
    Buffer() = default;
    explicit Buffer(std::size_t bytes) { resize(bytes); }

    /// At least `bytes`; the content is lost when it has to grow.
    void resize(std::size_t bytes)
    {
        if (bytes <= size_)
            return;
        const std::size_t rounded = (bytes + alignment - 1) / alignment * alignment;
        data_.reset(static_cast<std::byte*>(std::aligned_alloc(alignment, rounded)));
        if (!data_)
            throw std::bad_alloc();
        std::memset(data_.get(), 0, rounded);
        size_ = rounded;
    }
    [[nodiscard]] std::byte* data() { return data_.get(); }
    [[nodiscard]] const std::byte* data() const { return data_.get(); }
    [[nodiscard]] std::size_t size() const { return size_; }
    template <class T> [[nodiscard]] T* as() { return reinterpret_cast<T*>(data_.get()); }

private:
    static constexpr std::size_t alignment = 128;
    struct Free {
        void operator()(std::byte* memory) const { std::free(memory); }
    };
    std::unique_ptr<std::byte, Free> data_;
    std::size_t size_ = 0;
};

/// One value of a block, whatever its lane.
[[nodiscard]] inline WideRaw load_raw(const std::byte* block, Lane lane, std::size_t index)
{
    switch (lane) {
    case Lane::i16:
        return reinterpret_cast<const std::int16_t*>(block)[index];
    case Lane::i32:
        return reinterpret_cast<const std::int32_t*>(block)[index];
    case Lane::i64:
        return reinterpret_cast<const std::int64_t*>(block)[index];
    case Lane::i128:
        return reinterpret_cast<const WideRaw*>(block)[index];
    }
    return 0;
}

inline void store_raw(std::byte* block, Lane lane, std::size_t index, WideRaw value)
{
    switch (lane) {
    case Lane::i16:
        reinterpret_cast<std::int16_t*>(block)[index] = static_cast<std::int16_t>(value);
        return;
    case Lane::i32:
        reinterpret_cast<std::int32_t*>(block)[index] = static_cast<std::int32_t>(value);
        return;
    case Lane::i64:
        reinterpret_cast<std::int64_t*>(block)[index] = static_cast<std::int64_t>(value);
        return;
    case Lane::i128:
        reinterpret_cast<WideRaw*>(block)[index] = value;
        return;
    }
}

/// Calls `function` with a value of the lane's integer type: std::int16_t{}, ..., WideRaw{}.
template <class Function> void with_lane(Lane lane, const Function& function)
{
    switch (lane) {
    case Lane::i16:
        function(std::int16_t{});
        return;
    case Lane::i32:
        function(std::int32_t{});
        return;
    case Lane::i64:
        function(std::int64_t{});
        return;
    case Lane::i128:
        function(WideRaw{});
        return;
    }
}

} // namespace bitscape::emulate
