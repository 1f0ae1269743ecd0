#include "cli/table.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::cli {

namespace {

/// Code points of UTF-8 text: close enough to columns on a terminal.
std::size_t width_of(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

bool is_number(std::string_view cell)
{
    return !cell.empty() &&
           (std::isdigit(static_cast<unsigned char>(cell.front())) != 0 || cell.front() == '-');
}

} // namespace

Table::Table(std::vector<std::string> header)
{
    rows_.push_back(std::move(header));
}

void Table::add(std::vector<std::string> row)
{
    assert(row.size() == rows_.front().size());
    rows_.push_back(std::move(row));
}

std::string Table::text() const
{
    const std::size_t columns = rows_.front().size();
    std::vector<std::size_t> widths(columns, 0);
    std::vector<char> to_right(columns, rows_.size() > 1);
    for (std::size_t r = 0; r < rows_.size(); ++r)
        for (std::size_t c = 0; c < columns; ++c) {
            widths[c] = std::max(widths[c], width_of(rows_[r][c]));
            to_right[c] = to_right[c] && (r == 0 || rows_[r][c].empty() || is_number(rows_[r][c]));
        }
    std::string text;
    for (const auto& row : rows_) {
        std::string line;
        for (std::size_t c = 0; c < columns; ++c) {
            const std::string padding(widths[c] - width_of(row[c]), ' ');
            line += (c == 0 ? "" : "  ") + (to_right[c] ? padding + row[c] : row[c] + padding);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string count_text(double value)
{
    if (!std::isfinite(value))
        return "-";
    std::string digits = fmt::format("{:.0f}", value);
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;)
        digits.insert(at -= 3, 1, ' ');
    return digits;
}

std::string number_text(double value, int digits)
{
    if (!std::isfinite(value))
        return "-";
    if (std::abs(value) >= std::pow(10.0, digits) && std::abs(value) < 1e12)
        return count_text(value);
    return fmt::format("{:.{}g}", value == 0 ? 0.0 : value, digits); // no "-0"
}

std::string percent_text(double fraction)
{
    return fmt::format("{:.2f} %", 100 * fraction);
}

std::string estimate_text(const estimate::Estimate& estimate)
{
    if (estimate.low == estimate.high)
        return number_text(estimate.value);
    return fmt::format("{} [{}..{}]", number_text(estimate.value), number_text(estimate.low),
                       number_text(estimate.high));
}

std::string shape_text(const Shape& shape)
{
    return shape.empty() ? "scalar" : fmt::format("{}", fmt::join(shape, "x"));
}

} // namespace bitscape::cli
