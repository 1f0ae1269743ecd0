#include "exporter_vhdl/check.hpp"

#include "base/files.hpp"
#include "exporter_hls/naming.hpp"
#include "exporter_hls/process.hpp"
#include "exporter_verilog/check.hpp"
#include "exporter_vhdl/language.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::vhdl {

namespace fs = std::filesystem;

namespace {

/// Sources and bench, as seen from build_check.
std::vector<std::string> source_files(const fs::path& directory)
{
    std::vector<std::string> files;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(directory / "rtl", ignored))
        if (entry.path().extension() == ".vhd")
            files.push_back("../rtl/" + entry.path().filename().string());
    std::sort(files.begin(), files.end());
    files.emplace_back("../tb/bench.vhd");
    return files;
}

/// The first line that is neither a note nor a warning.
std::string first_message(const fs::path& log)
{
    const std::string text = read_file(log, std::size_t{1} << 24).value_or("");
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = hls::one_line(text.substr(at, end - at));
        at = end + 1;
        if (!line.empty() && line.find("note)") == std::string::npos &&
            line.find("warning") == std::string::npos)
            return line;
    }
    return "no message";
}

/// One call of GHDL in build_check. Error: its first message.
Result<void> run_ghdl(const fs::path& folder, const CheckOptions& options, std::vector<std::string> arguments,
                      std::string_view log, std::string_view failed, const std::stop_token& stop)
{
    arguments.insert(arguments.begin() + 1, {"--std=08", "--mb-comments"});
    arguments.insert(arguments.begin(), options.ghdl);
    const bool runs = arguments[1] == "-r";
    const hls::Command command{.arguments = std::move(arguments),
                               .directory = folder,
                               .log = folder / log,
                               .timeout = runs ? options.run_timeout : options.build_timeout};
    const auto code = hls::run_process(command, stop);
    if (!code && code.error().code == ErrorCode::not_found)
        return fail(ErrorCode::not_found, options.ghdl,
                    "GHDL is not installed here; it simulates an exported VHDL project");
    if (!code)
        return pass(code.error());
    if (*code != 0)
        return fail(ErrorCode::tool_failed, options.ghdl,
                    fmt::format("{}: {}", failed, first_message(folder / log)));
    return {};
}

} // namespace

Result<sdk::Exporter::Checked> check(const fs::path& directory, const CheckOptions& options,
                                     std::stop_token stop, Progress& progress)
{
    progress.total = 3;
    std::error_code error;
    const fs::path place = fs::absolute(directory, error);
    const auto manifest = verilog::read_manifest(place, vhdl_language());
    if (!manifest)
        return pass(manifest.error());
    const fs::path folder = place / "build_check";
    fs::remove_all(folder, error);
    fs::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::read_only, folder.string(), "cannot be made: " + error.message());
    std::vector<std::string> sources = source_files(place);
    sources.insert(sources.begin(), "-i");
    constexpr std::string_view bad = "the simulation does not build";
    if (auto ran = run_ghdl(folder, options, std::move(sources), "import.log", bad, stop); !ran)
        return pass(std::move(ran).error());
    if (auto ran = run_ghdl(folder, options, {"-m", "bench"}, "build.log", bad, stop); !ran)
        return pass(std::move(ran).error());
    ++progress.done;
    // Before the first row has come through, values are unknown: numeric_std would say so for every one.
    if (auto ran = run_ghdl(folder, options, {"-r", "bench", "-gfolder=..", "--ieee-asserts=disable"},
                            "simulation.log", "the simulation failed", stop);
        !ran)
        return pass(std::move(ran).error());
    ++progress.done;
    auto checked = verilog::compare_outputs(place, *manifest);
    if (checked)
        ++progress.done;
    return checked;
}

} // namespace bitscape::vhdl
