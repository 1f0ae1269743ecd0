#include "exporter_hls/process.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace bitscape::hls {
namespace {

/// Owns the two option structs of posix_spawn.
class SpawnOptions {
public:
    SpawnOptions()
    {
        posix_spawn_file_actions_init(&actions_);
        posix_spawnattr_init(&attributes_);
    }
    ~SpawnOptions()
    {
        posix_spawnattr_destroy(&attributes_);
        posix_spawn_file_actions_destroy(&actions_);
    }
    SpawnOptions(const SpawnOptions&) = delete;
    SpawnOptions& operator=(const SpawnOptions&) = delete;

    posix_spawn_file_actions_t* actions() { return &actions_; }
    posix_spawnattr_t* attributes() { return &attributes_; }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

int exit_code(int status)
{
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

Result<int> run_process(const Command& command, const std::stop_token& stop)
{
    const std::string& program = command.arguments.front();
    SpawnOptions options;
    // The log's name is resolved before the folder changes: it may be relative to ours.
    const std::string log = std::filesystem::absolute(command.log).string();
    posix_spawn_file_actions_addopen(options.actions(), STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(options.actions(), STDOUT_FILENO, log.c_str(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0644);
    posix_spawn_file_actions_adddup2(options.actions(), STDOUT_FILENO, STDERR_FILENO);
    posix_spawn_file_actions_addchdir_np(options.actions(), command.directory.c_str());
    posix_spawnattr_setflags(options.attributes(),
                             POSIX_SPAWN_SETPGROUP); // its own group: its children end with it
    posix_spawnattr_setpgroup(options.attributes(), 0);

    std::vector<std::string> arguments = command.arguments;
    std::vector<char*> pointers;
    for (std::string& argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    pid_t child = 0;
    const int failure = posix_spawnp(&child, program.c_str(), options.actions(), options.attributes(),
                                     pointers.data(), environ);
    if (failure != 0)
        return fail(failure == ENOENT ? ErrorCode::not_found : ErrorCode::tool_failed, program,
                    fmt::format("cannot be started: {}", std::strerror(failure)));

    const auto end = std::chrono::steady_clock::now() + command.timeout;
    while (true) {
        int status = 0;
        const pid_t done = waitpid(child, &status, WNOHANG);
        if (done == child)
            return exit_code(status);
        if (done < 0 && errno != EINTR)
            return fail(ErrorCode::tool_failed, program, std::strerror(errno));
        const bool late = std::chrono::steady_clock::now() >= end;
        if (late || stop.stop_requested()) {
            ::kill(-child, SIGKILL);
            while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
            }
            if (late)
                return fail(ErrorCode::tool_failed, program,
                            fmt::format("did not finish within {} s", command.timeout.count()));
            return fail(ErrorCode::cancelled, program, "cancelled");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

} // namespace bitscape::hls
