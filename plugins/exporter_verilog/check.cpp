#include "exporter_verilog/check.hpp"

#include "base/files.hpp"
#include "exporter_hls/naming.hpp"
#include "exporter_hls/process.hpp"
#include "exporter_verilog/hex.hpp"
#include "exporter_verilog/project.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::verilog {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> sources_in(const fs::path& folder)
{
    std::vector<std::string> files;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder / "rtl", ignored))
        if (entry.path().extension() == ".v")
            files.push_back("rtl/" + entry.path().filename().string());
    std::sort(files.begin(), files.end());
    return files;
}

Result<void> build(const fs::path& directory, const CheckOptions& options, const std::stop_token& stop)
{
    std::error_code error;
    const fs::path folder = directory / "build_check";
    fs::remove_all(folder, error);
    fs::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::read_only, folder.string(), "cannot be made: " + error.message());
    // Some rows only: compiling is what takes time.
    std::vector<std::string> arguments{options.verilator,
                                       "--cc",
                                       "--exe",
                                       "--build",
                                       "-j",
                                       "2",
                                       "-Wno-lint",
                                       "-Wno-fatal",
                                       "--top-module",
                                       "bench",
                                       "--Mdir",
                                       "build_check/verilated",
                                       "-o",
                                       "simulate",
                                       "tb/bench.v"};
    for (const std::string_view speed : {"OPT_FAST=-O0", "OPT_SLOW=-O0", "OPT_GLOBAL=-O0"}) {
        arguments.push_back("-MAKEFLAGS");
        arguments.emplace_back(speed);
    }
    for (std::string& file : sources_in(directory))
        arguments.push_back(std::move(file));
    arguments.push_back((directory / "tb" / "sim_main.cpp").string());
    const hls::Command command{.arguments = std::move(arguments),
                               .directory = directory,
                               .log = folder / "build.log",
                               .timeout = options.build_timeout};
    const auto code = hls::run_process(command, stop);
    if (!code && code.error().code == ErrorCode::not_found)
        return fail(
            ErrorCode::not_found, options.verilator,
            "Verilator is not installed here; it builds the simulation of an exported Verilog project");
    if (!code)
        return pass(code.error());
    if (*code != 0)
        return fail(ErrorCode::tool_failed, options.verilator,
                    fmt::format("the simulation does not build: {}", first_error(folder / "build.log")));
    return {};
}

Result<void> simulate(const fs::path& directory, const CheckOptions& options, const std::stop_token& stop)
{
    const fs::path folder = directory / "build_check", program = folder / "verilated" / "simulate";
    const hls::Command command{.arguments = {program.string()},
                               .directory = directory,
                               .log = folder / "simulation.log",
                               .timeout = options.run_timeout};
    const auto code = hls::run_process(command, stop);
    if (!code)
        return pass(code.error());
    if (*code != 0 && *code != 1) // 1: rows differ, which is counted below
        return fail(ErrorCode::tool_failed, program.string(),
                    fmt::format("the simulation failed: {}", first_error(folder / "simulation.log")));
    return {};
}

/// The rows of a memory file.
Result<std::vector<std::vector<bool>>> read_rows(const fs::path& path, std::size_t rows)
{
    const auto text = read_file(path);
    if (!text)
        return pass(text.error());
    std::vector<std::vector<bool>> read;
    for (std::size_t at = 0; at < text->size();) {
        const std::size_t end = std::min(text->find('\n', at), text->size());
        auto bits = read_hex(std::string_view(*text).substr(at, end - at));
        if (!bits)
            return pass(
                std::move(bits).error().at(fmt::format("{}: line {}", path.string(), read.size() + 1)));
        read.push_back(*std::move(bits));
        at = end + 1;
    }
    if (read.size() != rows)
        return fail(ErrorCode::mismatch, path.string(),
                    fmt::format("{} rows instead of {}", read.size(), rows));
    return read;
}

void compare(const Manifest& manifest, std::size_t row, const std::vector<bool>& got,
             const std::vector<bool>& wanted, sdk::Exporter::Checked& checked)
{
    std::size_t place = 0;
    for (const OutputPort& output : manifest.outputs)
        for (std::size_t i = 0; i < output.columns;
             ++i, place += static_cast<std::size_t>(output.type.width)) {
            const WideRaw a = raw_at(got, place, output.type.width, output.type.is_signed),
                          b = raw_at(wanted, place, output.type.width, output.type.is_signed);
            ++checked.values;
            if (a == b)
                ++checked.equal;
            else if (checked.first_difference.empty())
                checked.first_difference =
                    fmt::format("row {}, output '{}'[{}]: {} instead of {}", row, hls::one_line(output.layer),
                                i, to_double(a, output.type), to_double(b, output.type));
        }
}

} // namespace

std::string first_error(const fs::path& log)
{
    const std::string text = read_file(log, std::size_t{1} << 24).value_or("");
    std::string first;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        if (line.find("rror") != std::string::npos)
            return hls::one_line(line);
        if (first.empty())
            first = hls::one_line(line);
        at = end + 1;
    }
    return first.empty() ? "no message" : first;
}

Result<sdk::Exporter::Checked> compare_outputs(const fs::path& directory, const Manifest& manifest)
{
    const auto expected = read_rows(directory / expected_path, manifest.rows);
    if (!expected)
        return pass(expected.error());
    const auto got = read_rows(directory / "build_check" / "outputs.hex", manifest.rows);
    if (!got)
        return pass(got.error());
    sdk::Exporter::Checked checked;
    checked.rows = manifest.rows;
    for (std::size_t row = 0; row < manifest.rows; ++row)
        compare(manifest, row, (*got)[row], (*expected)[row], checked);
    return checked;
}

Result<sdk::Exporter::Checked> check(const fs::path& directory, const CheckOptions& options,
                                     std::stop_token stop, Progress& progress)
{
    progress.total = 3;
    std::error_code error;
    const fs::path place = fs::absolute(directory, error);
    const auto manifest = read_manifest(place, verilog_language());
    if (!manifest)
        return pass(manifest.error());
    if (auto built = build(place, options, stop); !built)
        return pass(std::move(built).error());
    ++progress.done;
    if (auto ran = simulate(place, options, stop); !ran)
        return pass(std::move(ran).error());
    ++progress.done;
    auto checked = compare_outputs(place, *manifest);
    if (!checked)
        return checked;
    ++progress.done;
    return checked;
}

} // namespace bitscape::verilog
