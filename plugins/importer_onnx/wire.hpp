#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Protocol Buffers' wire format, as far as ONNX needs it: messages are read in place, nothing is copied, and
/// what a message may become in memory is decided by the reader (a generated parser makes 200-byte objects
/// out of 2-byte fields before anyone can refuse).
namespace bitscape::onnx {

static_assert(std::endian::native == std::endian::little, "the wire format is little-endian");

enum class WireType { varint = 0, fixed64 = 1, bytes = 2, fixed32 = 5 };

/// Walks over the fields of one message. Unknown fields are stepped over; damage ends the walk and sets
/// failed().
class Message {
public:
    explicit Message(std::string_view bytes) : bytes_(bytes) {}

    /// Moves to the next field. False at the end and at damage.
    [[nodiscard]] bool next()
    {
        if (failed_ || position_ == bytes_.size())
            return false;
        const std::uint64_t tag = read_varint();
        number_ = static_cast<std::uint32_t>(tag >> 3U);
        type_ = static_cast<WireType>(tag & 7U);
        switch (type_) {
        case WireType::varint:
            value_ = read_varint();
            break;
        case WireType::fixed64:
            value_ = read_fixed(8);
            break;
        case WireType::fixed32:
            value_ = read_fixed(4);
            break;
        case WireType::bytes:
            content_ = read_bytes();
            break;
        default: // groups are not used since proto2's first years
            failed_ = true;
        }
        failed_ = failed_ || number_ == 0;
        return !failed_;
    }

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] std::uint32_t number() const { return number_; }
    [[nodiscard]] WireType type() const { return type_; }
    [[nodiscard]] bool is(std::uint32_t number, WireType type) const
    {
        return number_ == number && type_ == type;
    }
    [[nodiscard]] std::int64_t integer() const { return static_cast<std::int64_t>(value_); }
    [[nodiscard]] float real() const { return std::bit_cast<float>(static_cast<std::uint32_t>(value_)); }
    [[nodiscard]] double wide_real() const { return std::bit_cast<double>(value_); }
    [[nodiscard]] std::string_view content() const { return content_; }

    /// Calls add(value) for a field of whole numbers, packed or one by one.
    template <class Add> void integers(Add add)
    {
        if (type_ == WireType::varint) {
            add(integer());
            return;
        }
        Message packed(content_);
        while (!packed.failed_ && packed.position_ < packed.bytes_.size()) {
            const auto value = static_cast<std::int64_t>(packed.read_varint());
            if (!packed.failed_)
                add(value);
        }
        failed_ = failed_ || packed.failed_ || type_ != WireType::bytes;
    }

    /// Calls add(value) for a field of fixed-size reals, packed or one by one.
    template <class Real, class Add> void reals(Add add)
    {
        std::string_view bytes = content_;
        if (type_ != WireType::bytes) {
            Real value;
            std::memcpy(&value, &value_, sizeof value);
            add(value);
            return;
        }
        failed_ = failed_ || bytes.size() % sizeof(Real) != 0;
        for (; bytes.size() >= sizeof(Real); bytes.remove_prefix(sizeof(Real))) {
            Real value;
            std::memcpy(&value, bytes.data(), sizeof value);
            add(value);
        }
    }

private:
    std::uint64_t read_varint()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (position_ == bytes_.size())
                break;
            const auto byte = static_cast<std::uint8_t>(bytes_[position_++]);
            value |= std::uint64_t{byte & 0x7fU} << shift;
            if (byte < 0x80U)
                return value;
        }
        failed_ = true;
        return 0;
    }

    std::uint64_t read_fixed(std::size_t size)
    {
        std::uint64_t value = 0;
        if (bytes_.size() - position_ < size) {
            failed_ = true;
            return 0;
        }
        std::memcpy(&value, bytes_.data() + position_, size);
        position_ += size;
        return value;
    }

    std::string_view read_bytes()
    {
        const std::uint64_t size = read_varint();
        if (failed_ || size > bytes_.size() - position_) {
            failed_ = true;
            return {};
        }
        const std::string_view found = bytes_.substr(position_, size);
        position_ += size;
        return found;
    }

    std::string_view bytes_;
    std::size_t position_ = 0;
    std::uint32_t number_ = 0;
    WireType type_ = WireType::varint;
    std::uint64_t value_ = 0;
    std::string_view content_;
    bool failed_ = false;
};

} // namespace bitscape::onnx
