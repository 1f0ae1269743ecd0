#include "estimate/table.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/core.h>

namespace bitscape::estimate {

std::vector<std::string> split_record(std::string_view line)
{
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') {
            const bool doubled = quoted && i + 1 < line.size() && line[i + 1] == '"';
            if (doubled)
                fields.back() += line[++i];
            else
                quoted = !quoted;
        } else if (line[i] == ',' && !quoted)
            fields.emplace_back();
        else if (line[i] != '\r')
            fields.back() += line[i];
    }
    return fields;
}

Table::Table(std::string name, std::string_view text) : name_(std::move(name))
{
    bool header = true;
    std::size_t line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view record = text.substr(at, end - at);
        at = end + 1;
        ++line;
        if (record.empty() || record == "\r")
            continue;
        std::vector<std::string> fields = split_record(record);
        if (header) {
            for (std::size_t i = 0; i < fields.size(); ++i)
                columns_.emplace(fields[i], i);
            header = false;
            continue;
        }
        records_.push_back(std::move(fields));
        lines_.push_back(line);
    }
}

const std::string& Table::text(std::size_t row, std::string_view column) const
{
    static const std::string none;
    const auto found = columns_.find(column);
    return found == columns_.end() || found->second >= records_[row].size() ? none
                                                                            : records_[row][found->second];
}

double Table::number(std::size_t row, std::string_view column, double otherwise)
{
    const std::string& cell = text(row, column);
    if (cell.empty())
        return otherwise;
    double value = 0;
    const auto [end, code] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (code != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value)) {
        if (error_.what.empty())
            error_ = {ErrorCode::bad_format, fmt::format("{}: line {}", name_, lines_[row]),
                      fmt::format("column '{}': '{}' is not a number", column, cell)};
        return otherwise;
    }
    return value;
}

} // namespace bitscape::estimate
