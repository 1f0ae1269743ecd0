#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Internal to report/: what the text reports of all vendors have in common: lines, tables between bars,
/// numbers that may be missing.
namespace bitscape::report {

/// The lines of a text one by one; line ends of either kind.
class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {}
    /// The next line without its end; nothing at the end of the text.
    [[nodiscard]] std::optional<std::string_view> next();
    [[nodiscard]] std::size_t number() const { return number_; } ///< of the line last given, from 1

private:
    std::string_view rest_;
    std::size_t number_ = 0;
};

[[nodiscard]] std::string_view trimmed(std::string_view text);
/// "| a | b |": the cells without their blanks; empty if the line is no row of a table.
[[nodiscard]] std::vector<std::string_view> cells(std::string_view line);
/// Words between blanks.
[[nodiscard]] std::vector<std::string_view> words(std::string_view line);

/// The number a text begins with ("3.33 ns", "16 (16%)", "1,024"); nothing for "-", "?", "undef", "NA".
[[nodiscard]] std::optional<double> number(std::string_view text);
/// The same, if it is a whole number of at least 0 that fits.
[[nodiscard]] std::optional<std::int64_t> whole(std::string_view text);
/// What stands behind `label` on the line, trimmed; nothing if the label is not in it.
[[nodiscard]] std::optional<std::string_view> after(std::string_view line, std::string_view label);
/// The "2020.1" of "2020.1 (Build ...)" and of "Vivado v.2020.1 (lin64)".
[[nodiscard]] std::string version_in(std::string_view text);

} // namespace bitscape::report
