#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::estimate {

/// One record of a comma separated file; fields may be quoted, "" inside quotes is a quote, no line breaks in
/// fields.
[[nodiscard]] std::vector<std::string> split_record(std::string_view line);

/// A comma separated table, read cell by cell by the name of the column.
class Table {
public:
    /// `name` for error messages. Errors: none; an empty text gives a table without columns.
    Table(std::string name, std::string_view text);

    [[nodiscard]] std::size_t rows() const { return records_.size(); }
    [[nodiscard]] bool has(std::string_view column) const { return columns_.find(column) != columns_.end(); }
    /// "" where the column or the cell is missing.
    [[nodiscard]] const std::string& text(std::size_t row, std::string_view column) const;
    /// The cell's number, or `otherwise` if it is empty. The first bad cell is kept as the error.
    double number(std::size_t row, std::string_view column, double otherwise = 0);
    [[nodiscard]] const Error* error() const { return error_.what.empty() ? nullptr : &error_; }

private:
    std::string name_;
    std::map<std::string, std::size_t, std::less<>> columns_;
    std::vector<std::vector<std::string>> records_;
    std::vector<std::size_t> lines_; ///< in the file
    Error error_{};
};

} // namespace bitscape::estimate
