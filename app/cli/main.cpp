#include "base/version.hpp"
#include "builtin/builtin.hpp"
#include "cli/command.hpp"
#include "cli/interrupt.hpp"

#include <csignal>
#include <exception>
#include <fmt/format.h>
#include <iostream>
#include <new>

namespace {

using namespace bitscape;
using cli::Exit;

void add_commands(CLI::App& app, cli::Action& action)
{
    app.require_subcommand(1);
    app.set_version_flag("--version", fmt::format("bitscape-cli {}", version));
    cli::add_inspect(app, action);
    cli::add_emulate(app, action);
    cli::add_estimate(app, action);
    cli::add_evaluate(app, action);
    cli::add_explore(app, action);
    cli::add_front(app, action);
    cli::add_scan(app, action);
    cli::add_preset(app, action);
    cli::add_profile(app, action);
    cli::add_worker(app, action);
    cli::add_export(app, action);
    cli::add_check(app, action);
    cli::add_verify(app, action);
    cli::add_bench(app, action);
    cli::add_parts(app, action);
    cli::add_plugins(app, action);
    cli::add_score_estimator(app, action);
    cli::add_calibrate(app, action);
    cli::add_read_back(app, action);
    cli::add_report(app, action);
    cli::add_lint(app, action);
}

/// Help and version go to standard output; anything else wrong on the command line is one line and exit 2.
Exit answer_parser(const CLI::App& app, const CLI::ParseError& error)
{
    if (error.get_exit_code() == 0) {
        static_cast<void>(app.exit(error));
        return std::cout.flush() ? Exit::done : Exit::bad_data;
    }
    const auto chosen = app.get_subcommands();
    const std::string help = chosen.empty() ? "bitscape-cli" : "bitscape-cli " + chosen.front()->get_name();
    return cli::usage_error(fmt::format("{} (see {} --help)", error.what(), help));
}

Exit run(const cli::Action& action, cli::Context& context)
{
    auto exit = action(context);
    if (exit)
        return *exit;
    if (exit.error().code == ErrorCode::cancelled) {
        cli::print_error("interrupted");
        return Exit::interrupted;
    }
    cli::print_error(english(exit.error()));
    return Exit::bad_data;
}

Exit guarded_main(int argc, char** argv)
{
    CLI::App app{"How few bits, multipliers and nanoseconds can a neural network live with?", "bitscape-cli"};
    cli::Action action;
    add_commands(app, action);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return answer_parser(app, error);
    }
    std::signal(SIGXFSZ, SIG_IGN); // a file size limit is a full disk: an error of write(), not our end
    sdk::Plugins plugins;
    add_builtin_plugins(plugins);
    const cli::Interrupt interrupt;
    Progress progress;
    cli::Context context{plugins, interrupt.token(), progress};
    return run(action, context);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return static_cast<int>(guarded_main(argc, argv));
    } catch (const std::bad_alloc&) {
        cli::print_error("not enough memory");
    } catch (const std::exception& error) { // a library's exception that got past its edge: our mistake
        cli::print_error(fmt::format("internal error: {}", error.what()));
    }
    return static_cast<int>(Exit::bad_data);
}
