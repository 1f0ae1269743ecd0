#include "cli/search_progress.hpp"

#include "cli/json.hpp"
#include "cli/table.hpp"

#include <cmath>
#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace bitscape::cli {

namespace {

/// "12 s", "3 min", "2.5 h".
std::string time_text(double seconds)
{
    constexpr double minute = 60, hour = 3600;
    if (seconds < 2 * minute)
        return fmt::format("{:.0f} s", std::ceil(seconds));
    if (seconds < 2 * hour)
        return fmt::format("{:.0f} min", std::ceil(seconds / minute));
    return fmt::format("{:.1f} h", seconds / hour);
}

std::string line_of(const search::Status& status)
{
    std::string line = fmt::format("{} of {} trials", status.trials, status.wanted);
    if (status.per_second > 0)
        line += fmt::format(", {} a second", number_text(status.per_second, 3));
    if (status.seconds_left)
        line += fmt::format(", {} left", time_text(*status.seconds_left));
    if (status.pruned > 0)
        line += fmt::format(", {} stopped early", status.pruned);
    if (status.repeated > 0)
        line += fmt::format(", {} known", status.repeated);
    line += fmt::format(", {} on the front", status.front);
    if (status.hypervolume)
        line += fmt::format(", hypervolume {}", number_text(*status.hypervolume, 6));
    if (status.waiting)
        line += ", waiting for other processes";
    return line;
}

Json json_of(const search::Status& status)
{
    Json json{
        {"trials", status.trials},        {"wanted", status.wanted},         {"made", status.made},
        {"complete", status.complete},    {"infeasible", status.infeasible}, {"failed", status.failed},
        {"pruned", status.pruned},        {"repeated", status.repeated},     {"seconds", status.seconds},
        {"per_second", status.per_second}};
    json["seconds_left"] = status.seconds_left ? Json(*status.seconds_left) : Json();
    json["front"] = status.front;
    json["hypervolume"] = status.hypervolume ? Json(*status.hypervolume) : Json();
    json["reference"] = status.reference;
    return json;
}

} // namespace

SearchProgress::SearchProgress(std::string what, bool json_lines)
    : what_(std::move(what)), json_lines_(json_lines), terminal_(::isatty(STDERR_FILENO) != 0)
{
}

SearchProgress::~SearchProgress()
{
    if (drawn_)
        fmt::print(stderr, "\r\x1b[K");
    std::fflush(stderr);
}

void SearchProgress::show(const search::Status& status)
{
    if (json_lines_) {
        const auto now = std::chrono::steady_clock::now();
        const bool last = status.trials >= status.wanted;
        if (!last && now - last_ < std::chrono::seconds(1))
            return;
        last_ = now;
        fmt::print(stderr, "{}\n", json_of(status).dump());
    } else if (terminal_ && status.seconds >= 0.2) { // short work ends before the first line
        fmt::print(stderr, "\r{}: {}\x1b[K", what_, line_of(status));
        drawn_ = true;
    }
    std::fflush(stderr);
}

} // namespace bitscape::cli
