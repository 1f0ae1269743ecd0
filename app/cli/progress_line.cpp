#include "cli/progress_line.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <fmt/format.h>
#include <mutex>
#include <stop_token>
#include <unistd.h>

namespace bitscape::cli {

namespace {

void draw(const std::string& what, const Progress& progress)
{
    const auto total = progress.total.load();
    if (total > 0)
        fmt::print(stderr, "\r{} {} of {}\x1b[K", what, progress.done.load(), total);
    else
        fmt::print(stderr, "\r{} ...\x1b[K", what);
    std::fflush(stderr);
}

} // namespace

ProgressLine::ProgressLine(std::string what, const Progress& progress)
{
    if (::isatty(STDERR_FILENO) == 0)
        return;
    thread_ = std::jthread([what = std::move(what), &progress](std::stop_token stop) {
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        constexpr std::chrono::milliseconds period(200); // short work ends before the first line
        while (!wake.wait_for(lock, stop, period, [&stop] { return stop.stop_requested(); }))
            draw(what, progress);
        fmt::print(stderr, "\r\x1b[K");
        std::fflush(stderr);
    });
}

} // namespace bitscape::cli
