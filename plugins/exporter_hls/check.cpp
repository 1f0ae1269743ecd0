#include "exporter_hls/check.hpp"

#include "base/files.hpp"
#include "exporter_hls/process.hpp"
#include "exporter_hls/project.hpp"

#include <bit>
#include <charconv>
#include <fmt/format.h>
#include <string_view>

namespace bitscape::hls {

namespace fs = std::filesystem;

namespace {

/// The first line of a compiler's log that says "error", else the first line at all.
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

/// Reads `rows` lines of `columns` numbers each.
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

/// Builds the simulation; returns the program.
Result<fs::path> build(const fs::path& directory, const Manifest& manifest, const CheckOptions& options,
                       const std::stop_token& stop)
{
    const fs::path folder = directory / "build_check";
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::read_only, folder.string(), "cannot be made: " + error.message());
    const fs::path program = folder / "csim";
    fs::remove(program, error);
    std::vector<std::string> arguments{options.compiler,
                                       "-std=c++17",
                                       "-O1",
                                       "-Wall",
                                       "-Wextra",
                                       "-Isim",
                                       "-o",
                                       "build_check/csim",
                                       manifest.project + "_test.cpp",
                                       "firmware/" + manifest.project + ".cpp"};
    arguments.insert(arguments.end(), options.flags.begin(), options.flags.end());
    const Command compile{.arguments = std::move(arguments),
                          .directory = directory,
                          .log = folder / "build.log",
                          .timeout = options.build_timeout};
    const Result<int> code = run_process(compile, stop);
    if (!code)
        return pass(code.error());
    if (*code != 0)
        return fail(ErrorCode::tool_failed, options.compiler,
                    fmt::format("the C simulation does not build: {}", first_error(folder / "build.log")));
    return program;
}

/// Runs it on the test bench data; returns its output numbers.
Result<std::vector<double>> simulate(const fs::path& directory, const fs::path& program,
                                     const Manifest& manifest, std::size_t columns,
                                     const CheckOptions& options, const std::stop_token& stop)
{
    const fs::path folder = directory / "build_check";
    const fs::path results = folder / "csim_results.log";
    std::error_code error;
    fs::remove(results, error);
    const Command simulation{.arguments = {program.string(), "tb_data", "build_check/csim_results.log"},
                             .directory = directory,
                             .log = folder / "csim.log",
                             .timeout = options.run_timeout};
    const Result<int> code = run_process(simulation, stop);
    if (!code)
        return pass(code.error());
    if (*code != 0)
        return fail(ErrorCode::tool_failed, program.string(),
                    fmt::format("the C simulation failed: {}", first_error(folder / "csim.log")));
    return read_numbers(results, manifest.rows, columns);
}

/// Fresh outputs of the emulator as one row after the other.
Result<std::vector<double>> interleaved(const std::vector<Samples>& outputs, const Manifest& manifest)
{
    if (outputs.size() != manifest.outputs.size())
        return fail(ErrorCode::mismatch, "outputs",
                    fmt::format("{} instead of {}", outputs.size(), manifest.outputs.size()));
    std::vector<double> values;
    for (std::size_t row = 0; row < manifest.rows; ++row)
        for (std::size_t k = 0; k < outputs.size(); ++k) {
            if (outputs[k].rows != manifest.rows || outputs[k].columns != manifest.outputs[k].columns)
                return fail(ErrorCode::mismatch, fmt::format("output '{}'", manifest.outputs[k].layer),
                            "has another size than in the project");
            const auto cells = outputs[k].row(row);
            values.insert(values.end(), cells.begin(), cells.end());
        }
    return values;
}

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

Result<sdk::Exporter::Checked> check(const fs::path& directory, const CheckOptions& options,
                                     std::stop_token stop, Progress& progress)
{
    progress.total = 3;
    std::error_code error;
    const fs::path place = fs::absolute(directory, error);
    const Result<Manifest> manifest = read_manifest(place);
    if (!manifest)
        return pass(manifest.error());
    std::size_t columns = 0;
    for (const Manifest::Port& output : manifest->outputs)
        columns += output.columns;
    if (columns == 0)
        return fail(ErrorCode::bad_format, (place / manifest_name).string(), "no outputs");
    const Result<std::vector<double>> expected =
        options.expected.empty() ? read_numbers(place / expected_path, manifest->rows, columns)
                                 : interleaved(options.expected, *manifest);
    if (!expected)
        return pass(expected.error());

    const Result<fs::path> program = build(place, *manifest, options, stop);
    if (!program)
        return pass(program.error());
    ++progress.done;
    const Result<std::vector<double>> got = simulate(place, *program, *manifest, columns, options, stop);
    if (!got)
        return pass(got.error());
    ++progress.done;

    sdk::Exporter::Checked checked{
        .rows = manifest->rows, .values = expected->size(), .equal = 0, .first_difference = {}};
    for (std::size_t i = 0; i < expected->size(); ++i) {
        if (std::bit_cast<std::uint64_t>((*got)[i]) == std::bit_cast<std::uint64_t>((*expected)[i]))
            ++checked.equal;
        else if (checked.first_difference.empty())
            checked.first_difference = describe(*manifest, columns, i, (*got)[i], (*expected)[i]);
    }
    ++progress.done;
    return checked;
}

} // namespace bitscape::hls
