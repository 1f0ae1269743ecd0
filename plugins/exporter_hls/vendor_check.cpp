#include "exporter_hls/vendor_check.hpp"

#include "base/files.hpp"
#include "exporter_hls/naming.hpp"
#include "exporter_hls/process.hpp"
#include "exporter_hls/project.hpp"
#include "exporter_hls/results.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <string>
#include <unistd.h>
#include <vector>

namespace bitscape::hls {

namespace fs = std::filesystem;

namespace {

using Commands = std::vector<std::vector<std::string>>;
constexpr std::string_view results_file = "tb_data/csim_results.log";
constexpr std::string_view driver = "vendor_csim.tcl";

/// A vendor's tool: how it is called, and what to run with the program that was found.
struct Tool {
    std::string_view project; ///< occurs in the manifest's kind
    std::vector<std::string> programs;
    Commands (*commands)(const fs::path& program, const std::string& project);
};

/// Runs the simulation of build_prj.tcl and nothing else: not every version passes arguments on.
constexpr std::string_view driver_text = "set ::argv {reset=1 csim=1 synth=0 cosim=0 export=0 vsynth=0}\n"
                                         "source build_prj.tcl\n";

Commands with_tcl(const fs::path& program, const std::string&)
{
    if (program.filename() == "vitis-run")
        return {{program, "--mode", "hls", "--tcl", std::string(driver)}};
    return {{program, "-f", std::string(driver)}};
}

Commands compile_and_run(std::vector<std::string> compiler, const std::string& project)
{
    const std::string test = project + "_test.cpp", source = "firmware/" + project + ".cpp";
    compiler.insert(compiler.end(), {test, source, "-o", "vendor_csim"});
    return {std::move(compiler), {"./vendor_csim", "tb_data", std::string(results_file)}};
}

Commands with_intel_hls(const fs::path& program, const std::string& project)
{
    return compile_and_run({program, "-march=x86-64"}, project);
}

Commands with_oneapi(const fs::path& program, const std::string& project)
{
    return compile_and_run({program, "-std=c++17", "-fsycl", "-fintelfpga", "-qactypes", "-DFPGA_EMULATOR",
                            "-Wno-unknown-pragmas", "-fconstexpr-steps=134217728"},
                           project);
}

/// Catapult simulates with a plain compiler and its own headers.
Commands with_catapult(const fs::path& program, const std::string& project)
{
    std::error_code ignored;
    const fs::path home = fs::canonical(program, ignored).parent_path().parent_path();
    return compile_and_run({"g++", "-std=c++17", "-O1", "-I" + (home / "shared" / "include").string()},
                           project);
}

std::vector<Tool> tools()
{
    return {{"Vivado", {"vivado_hls"}, with_tcl},
            {"Vitis", {"vitis-run", "vitis_hls"}, with_tcl},
            {"Quartus", {"i++"}, with_intel_hls},
            {"oneAPI", {"icpx"}, with_oneapi},
            {"Catapult", {"catapult"}, with_catapult}};
}

std::optional<fs::path> in_path(const std::string& program)
{
    const char* path = std::getenv("PATH");
    const std::string folders = path != nullptr ? path : "";
    for (std::size_t at = 0; at <= folders.size();) {
        const std::size_t end = std::min(folders.find(':', at), folders.size());
        const fs::path candidate = fs::path(folders.substr(at, end - at)) / program;
        std::error_code ignored;
        if (fs::is_regular_file(candidate, ignored) && ::access(candidate.c_str(), X_OK) == 0)
            return fs::absolute(candidate, ignored);
        at = end + 1;
    }
    return {};
}

/// The project's own files, without the headers that stand in for the tool's.
Result<void> copy_project(const fs::path& from, const fs::path& to, const Manifest& manifest)
{
    std::error_code error;
    fs::remove_all(to, error);
    for (const std::string& file : manifest.files) {
        if (file.starts_with("sim/"))
            continue;
        fs::create_directories((to / file).parent_path(), error);
        if (!error)
            fs::copy_file(from / file, to / file, error);
        if (error)
            return fail(ErrorCode::io, (to / file).string(), "cannot be copied: " + error.message());
    }
    return write_file(to / driver, driver_text);
}

Result<Commands> commands_for(const Manifest& manifest)
{
    for (const Tool& tool : tools())
        if (manifest.kind.find(tool.project) != std::string::npos) {
            for (const std::string& name : tool.programs)
                if (const auto program = in_path(name))
                    return tool.commands(*program, manifest.project);
            return fail(
                ErrorCode::not_found, fmt::format("{}", fmt::join(tool.programs, " or ")),
                "not in PATH; start the tool's settings script first, or check with the local compiler");
        }
    return fail(ErrorCode::unsupported, one_line(manifest.kind), "no vendor's tool simulates such a project");
}

} // namespace

Result<sdk::Exporter::Checked> vendor_check(const fs::path& directory, std::stop_token stop,
                                            Progress& progress, std::chrono::seconds timeout)
{
    std::error_code error;
    const fs::path place = fs::absolute(directory, error);
    const Result<Manifest> manifest = read_manifest(place);
    if (!manifest)
        return pass(manifest.error());
    const Result<Commands> commands = commands_for(*manifest);
    if (!commands)
        return pass(commands.error());
    const std::size_t columns = column_count(*manifest);
    const auto expected = read_numbers(place / expected_path, manifest->rows, columns);
    if (!expected)
        return pass(expected.error());
    progress.total = static_cast<std::int64_t>(commands->size()) + 1;
    const fs::path work = place / "build_check" / "vendor";
    if (auto copied = copy_project(place, work, *manifest); !copied)
        return pass(std::move(copied).error());
    ++progress.done;

    int code = 0;
    const fs::path log = place / "build_check" / "vendor.log";
    std::string program;
    for (const std::vector<std::string>& arguments : *commands) {
        program = fs::path(arguments.front()).filename().string();
        const Result<int> ended =
            run_process({.arguments = arguments, .directory = work, .log = log, .timeout = timeout}, stop);
        if (!ended)
            return pass(ended.error());
        ++progress.done;
        code = *ended;
        if (code != 0)
            break;
    }
    const auto got = read_numbers(work / results_file, manifest->rows, columns);
    if (!got && code == 0)
        return pass(got.error());
    if (!got)
        return fail(
            ErrorCode::tool_failed, program,
            fmt::format("the C simulation failed: {} (the log is {})", first_error(log), log.string()));
    const auto checked = compare(*manifest, *got, *expected);
    if (code != 0 && checked.equal == checked.values) // it has its own reasons
        return fail(
            ErrorCode::tool_failed, program,
            fmt::format("ended with code {}: {} (the log is {})", code, first_error(log), log.string()));
    return checked;
}

} // namespace bitscape::hls
