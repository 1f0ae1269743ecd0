#include "exporter_verilog/hex.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::verilog {

void HexRow::add(WideRaw raw, int width)
{
    for (int bit = 0; bit < width; ++bit)
        bits_.push_back((raw >> std::min(bit, 127) & 1) != 0);
}

std::string HexRow::text() const
{
    std::string digits;
    for (std::size_t first = 0; first < bits_.size(); first += 4) {
        std::size_t digit = 0;
        for (std::size_t bit = first; bit < std::min(first + 4, bits_.size()); ++bit)
            digit |= static_cast<std::size_t>(bits_[bit]) << (bit - first);
        digits.push_back("0123456789abcdef"[digit]);
    }
    std::reverse(digits.begin(), digits.end());
    return digits;
}

Result<std::vector<bool>> read_hex(std::string_view line)
{
    std::vector<bool> bits;
    for (auto at = line.rbegin(); at != line.rend(); ++at) {
        const char c = *at;
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return fail(ErrorCode::bad_format, {}, fmt::format("'{}' is not a hexadecimal digit", c));
        for (int bit = 0; bit < 4; ++bit)
            bits.push_back((digit >> bit & 1) != 0);
    }
    return bits;
}

WideRaw raw_at(const std::vector<bool>& bits, std::size_t place, int width, bool is_signed)
{
    unsigned __int128 raw = 0;
    bool top = false;
    for (int bit = 0; bit < width; ++bit) {
        const std::size_t at = place + static_cast<std::size_t>(bit);
        top = at < bits.size() && bits[at];
        raw |= static_cast<unsigned __int128>(top ? 1 : 0) << bit;
    }
    if (is_signed && top && width < 128)
        raw |= ~static_cast<unsigned __int128>(0) << width;
    return static_cast<WideRaw>(raw);
}

} // namespace bitscape::verilog
