#include "exporter_hls/results.hpp"

#include "base/files.hpp"
#include "exporter_hls/naming.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>

namespace bitscape::hls {

namespace fs = std::filesystem;

namespace {

/// "row 3, output 'softmax'[1]: 0.25 instead of 0.5", rows counted from 0.
std::string describe(const Manifest& manifest, std::size_t columns, std::size_t index, double got,
                     double expected)
{
    std::size_t column = index % columns;
    std::size_t output = 0;
    while (column >= manifest.outputs[output].columns)
        column -= manifest.outputs[output++].columns;
    return fmt::format("row {}, output '{}'[{}]: {} instead of {}", index / columns,
                       one_line(manifest.outputs[output].layer), column, got, expected);
}

} // namespace

std::size_t column_count(const Manifest& manifest)
{
    std::size_t columns = 0;
    for (const Manifest::Port& output : manifest.outputs)
        columns += output.columns;
    return columns;
}

std::string first_error(const fs::path& log)
{
    const std::string text = read_file(log, std::size_t{1} << 24).value_or("");
    std::string first;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        if (line.find("error") != std::string::npos)
            return one_line(line);
        if (first.empty())
            first = one_line(line);
        at = end + 1;
    }
    return first.empty() ? "no message" : first;
}

Result<std::vector<double>> read_numbers(const fs::path& path, std::size_t rows, std::size_t columns)
{
    Result<std::string> text = read_file(path, std::size_t{1} << 32);
    if (!text)
        return pass(std::move(text).error());
    std::vector<double> values;
    std::size_t row = 0;
    const char* at = text->data();
    const char* const end = at + text->size();
    while (at != end) {
        ++row;
        const std::size_t before = values.size();
        while (at != end && *at != '\n') {
            double value = 0;
            const auto [next, error] = std::from_chars(at, end, value);
            if (error != std::errc())
                return fail(ErrorCode::bad_format, path.string(), fmt::format("line {}: not a number", row));
            values.push_back(value);
            at = next;
            while (at != end && *at == ' ')
                ++at;
        }
        if (at != end)
            ++at;
        if (values.size() - before != columns)
            return fail(
                ErrorCode::mismatch, path.string(),
                fmt::format("line {}: {} numbers instead of {}", row, values.size() - before, columns));
    }
    if (row != rows)
        return fail(ErrorCode::mismatch, path.string(), fmt::format("{} rows instead of {}", row, rows));
    return values;
}

sdk::Exporter::Checked compare(const Manifest& manifest, std::span<const double> got,
                               std::span<const double> expected)
{
    const std::size_t columns = column_count(manifest);
    sdk::Exporter::Checked checked{
        .rows = manifest.rows, .values = expected.size(), .equal = 0, .first_difference = {}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (std::bit_cast<std::uint64_t>(got[i]) == std::bit_cast<std::uint64_t>(expected[i]))
            ++checked.equal;
        else if (checked.first_difference.empty())
            checked.first_difference = describe(manifest, columns, i, got[i], expected[i]);
    }
    return checked;
}

} // namespace bitscape::hls
