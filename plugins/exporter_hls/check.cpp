#include "exporter_hls/check.hpp"

#include "exporter_hls/process.hpp"
#include "exporter_hls/project.hpp"
#include "exporter_hls/results.hpp"

#include <fmt/format.h>

namespace bitscape::hls {

namespace fs = std::filesystem;

namespace {

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
    arguments.insert(arguments.end(), options.sources.begin(), options.sources.end());
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
    const std::size_t columns = column_count(*manifest);
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

    ++progress.done;
    return compare(*manifest, *got, *expected);
}

} // namespace bitscape::hls
