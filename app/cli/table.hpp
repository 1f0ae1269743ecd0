#pragma once

#include "estimate/estimate.hpp"

#include <string>
#include <vector>

namespace bitscape::cli {

/// Text in aligned columns: a header, rows, numbers to the right.
class Table {
public:
    explicit Table(std::vector<std::string> header);
    void add(std::vector<std::string> row); ///< as many cells as the header has
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::vector<std::string>> rows_;
};

/// "12 345": whole number with thin groups; "-" for NaN.
[[nodiscard]] std::string count_text(double value);
/// Up to `digits` significant digits, no exponent for everyday sizes.
[[nodiscard]] std::string number_text(double value, int digits = 4);
/// "0.7512" -> "75.12 %".
[[nodiscard]] std::string percent_text(double fraction);
/// "120 [90..160]"; the interval is left out where it is no wider than the value.
[[nodiscard]] std::string estimate_text(const estimate::Estimate& estimate);
/// "16" or "8x8x3".
[[nodiscard]] std::string shape_text(const Shape& shape);

} // namespace bitscape::cli
