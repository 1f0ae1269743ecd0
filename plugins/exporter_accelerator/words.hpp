#pragma once

#include "base/result.hpp"
#include "base/samples.hpp"
#include "exporter_hls/dialect.hpp"

#include <string>
#include <string_view>

namespace bitscape::accelerator {

/// How one value crosses the bus: IEEE float or double, or a fixed-point number of 8, 16, 32 or 64 bits.
struct Word {
    enum class Kind { ieee_float, ieee_double, fixed_point };
    Kind kind = Kind::ieee_float;
    FixedPoint type{}; ///< of fixed-point words

    [[nodiscard]] int bits() const;
    /// Significant bits that it carries without loss.
    [[nodiscard]] int significant_bits() const;
    [[nodiscard]] std::string name() const;                                    ///< "float", "ap_fixed<16,6>"
    [[nodiscard]] std::string wrapper_type(const hls::Dialect& dialect) const; ///< "bitscape_hls::FloatWord"
    [[nodiscard]] std::string host_format() const;                             ///< initialiser of bus::Format
    [[nodiscard]] std::string host_integer() const;                            ///< "uint16_t"
    [[nodiscard]] std::string python_format() const;                           ///< dict of words.py

    friend bool operator==(const Word&, const Word&) = default;
};

/// "float", "double", or a fixed-point type; widths are rounded up to the next of 8, 16, 32 and 64 bits, with
/// more bits right of the point (left of it for whole numbers), as hls4ml does. Errors: anything else.
[[nodiscard]] Result<Word> parse_word(std::string_view text);

/// What arrives of real values when they are sent as words.
void carry(const Word& word, Samples& values);

} // namespace bitscape::accelerator
