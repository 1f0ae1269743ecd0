#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "sdk/plugin.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace bitscape::cli {

/// What the process answers; the contract scripts depend on.
enum class Exit {
    done = 0,
    bad_data = 1,   ///< the user's data is at fault
    bad_usage = 2,  ///< wrong command line
    difference = 3, ///< a check or verification found one
    interrupted = 130,
};

/// What every command is given.
struct Context {
    const sdk::Plugins& plugins;
    std::stop_token stop;
    Progress& progress;
};

/// Set by the chosen command's parser; run by main. An Error becomes one line and exit 1 (130 if cancelled).
using Action = std::function<Result<Exit>(Context&)>;

/// Standard error, one line: "bitscape-cli: <text>".
void print_error(std::string_view text);
/// The same for a wrong command line; returns Exit::bad_usage.
[[nodiscard]] Exit usage_error(std::string_view text);
/// A message that is no error, on standard error.
void print_note(std::string_view text);

/// Writes to standard output and flushes. Errors: full disk, closed pipe.
[[nodiscard]] Result<void> print(std::string_view text);

// One function a command: adds it to the parser. `action` is set when the user chose it.
void add_inspect(CLI::App& app, Action& action);
void add_emulate(CLI::App& app, Action& action);
void add_estimate(CLI::App& app, Action& action);
void add_evaluate(CLI::App& app, Action& action);
void add_explore(CLI::App& app, Action& action);
void add_front(CLI::App& app, Action& action);
void add_profile(CLI::App& app, Action& action);
void add_scan(CLI::App& app, Action& action);
void add_worker(CLI::App& app, Action& action);
void add_export(CLI::App& app, Action& action);
void add_check(CLI::App& app, Action& action);
void add_verify(CLI::App& app, Action& action);
void add_bench(CLI::App& app, Action& action);
void add_parts(CLI::App& app, Action& action);
void add_plugins(CLI::App& app, Action& action);
void add_score_estimator(CLI::App& app, Action& action);
void add_calibrate(CLI::App& app, Action& action);
void add_read_back(CLI::App& app, Action& action);
void add_report(CLI::App& app, Action& action);
void add_lint(CLI::App& app, Action& action);
void add_preset(CLI::App& app, Action& action);

} // namespace bitscape::cli
