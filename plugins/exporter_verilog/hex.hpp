#pragma once

#include "base/result.hpp"
#include "fixed/cast.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bitscape::verilog {

/// One row of a memory file: numbers side by side, the first in the lowest bits.
class HexRow {
public:
    /// The low `width` bits of a raw value.
    void add(WideRaw raw, int width);
    [[nodiscard]] std::string text() const; ///< hexadecimal digits, the highest first

private:
    std::vector<bool> bits_;
};

/// The bits of a row again. Error: something else than hexadecimal digits (simulators write x for unknown).
[[nodiscard]] Result<std::vector<bool>> read_hex(std::string_view line);
/// `width` bits from `place` on, as a raw value; bits that are not there are zero.
[[nodiscard]] WideRaw raw_at(const std::vector<bool>& bits, std::size_t place, int width, bool is_signed);

} // namespace bitscape::verilog
