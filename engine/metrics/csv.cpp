#include "metrics/arrays.hpp"

#include <charconv>
#include <cmath>
#include <fmt/core.h>
#include <optional>

namespace bitscape::metrics {

namespace {

std::string_view trimmed(std::string_view cell)
{
    constexpr const char* space = " \t\r\"'";
    const auto first = cell.find_first_not_of(space);
    if (first == std::string_view::npos)
        return {};
    cell = cell.substr(first, cell.find_last_not_of(space) - first + 1);
    if (cell.size() > 1 && cell[0] == '+')
        cell.remove_prefix(1);
    return cell;
}

std::optional<double> number(std::string_view cell)
{
    cell = trimmed(cell);
    double value = 0;
    const auto [end, code] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (cell.empty() || code != std::errc() || end != cell.data() + cell.size())
        return std::nullopt;
    return value;
}

/// The separator of the file's first line: a tab or a semicolon wherever there is one, else the comma.
char separator_of(std::string_view line)
{
    for (const char candidate : {'\t', ';'})
        if (line.find(candidate) != std::string_view::npos)
            return candidate;
    return ',';
}

template <class Take> void for_each_cell(std::string_view line, char separator, Take take)
{
    while (true) {
        const auto end = line.find(separator);
        take(line.substr(0, end));
        if (end == std::string_view::npos)
            return;
        line.remove_prefix(end + 1);
    }
}

struct Reader {
    const std::string& where;
    CsvTable table;
    std::size_t columns = 0;
    char separator = ',';

    /// A first line in which some cell is no number is a header.
    bool is_header(std::string_view line) const
    {
        bool header = false;
        for_each_cell(line, separator, [&](std::string_view cell) { header = header || !number(cell); });
        return header;
    }

    Result<void> row(std::string_view line, std::size_t line_number)
    {
        const std::string place = fmt::format("{}: line {}", where, line_number);
        std::size_t count = 0;
        std::string bad;
        double value = 0;
        auto& values = table.features.values;
        for_each_cell(line, separator, [&](std::string_view cell) {
            if (count > 0)
                values.push_back(value); // one behind: the last cell is the label
            const auto parsed = number(cell);
            if (!parsed || !std::isfinite(*parsed))
                bad = bad.empty() ? fmt::format("column {}: '{}' is not a finite number", count + 1,
                                                trimmed(cell).substr(0, 40))
                                  : bad;
            value = parsed.value_or(0);
            ++count;
        });
        if (columns == 0)
            columns = count;
        if (count != columns)
            return fail(ErrorCode::bad_format, place,
                        fmt::format("{} columns instead of {}", count, columns));
        if (!bad.empty())
            return fail(ErrorCode::bad_format, place, bad);
        if (values.size() > max_values)
            return fail(ErrorCode::too_large, where, fmt::format("has more than {} values", max_values));
        table.label.values.push_back(value);
        return {};
    }
};

} // namespace

Result<CsvTable> parse_csv(std::string_view text, const std::string& where)
{
    Reader reader{where, {}, 0, ','};
    bool first = true;
    std::size_t line_number = 0;
    if (text.substr(0, 3) == "\xEF\xBB\xBF") // byte order mark of spreadsheet programs
        text.remove_prefix(3);
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++line_number;
        const auto content = trimmed(line);
        if (content.empty() || content[0] == '#')
            continue;
        if (first) {
            first = false;
            reader.separator = separator_of(line);
            if (reader.is_header(line)) {
                reader.columns = 0;
                for_each_cell(line, reader.separator, [&](std::string_view) { ++reader.columns; });
                continue;
            }
        }
        if (auto done = reader.row(line, line_number); !done)
            return pass(std::move(done).error());
    }
    CsvTable& table = reader.table;
    const std::size_t rows = table.label.values.size();
    if (rows == 0)
        return fail(ErrorCode::bad_format, where, "holds no rows");
    if (reader.columns < 2)
        return fail(ErrorCode::bad_format, where, "has one column: features and, last, a label are needed");
    table.features.rows = table.label.rows = rows;
    table.features.columns = reader.columns - 1;
    table.label.columns = 1;
    return std::move(table);
}

} // namespace bitscape::metrics
