#include "search/claims.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fmt/format.h>
#include <random>
#include <string_view>
#include <unistd.h>

namespace bitscape::search {

namespace {

std::string host_name()
{
    std::string name(256, '\0');
    if (::gethostname(name.data(), name.size() - 1) != 0)
        return "unknown";
    name.resize(name.find('\0'));
    return name;
}

/// "host pid number": the number tells processes apart that get the same pid one after the other.
std::string new_owner()
{
    std::random_device device;
    return fmt::format("{} {} {:08x}", host_name(), ::getpid(), device());
}

/// Of this machine, by a process that is gone. When in doubt it lives.
bool is_dead(std::string_view owner)
{
    const std::size_t last = owner.rfind(' ');
    const std::size_t middle = last == std::string_view::npos ? last : owner.rfind(' ', last - 1);
    if (middle == std::string_view::npos || owner.substr(0, middle) != host_name())
        return false;
    pid_t pid = 0;
    const auto [end, error] = std::from_chars(owner.data() + middle + 1, owner.data() + last, pid);
    if (error != std::errc() || end != owner.data() + last || pid <= 0)
        return false;
    return ::kill(pid, 0) != 0 && errno == ESRCH;
}

} // namespace

Claims::Claims(study::Store& store, std::string study, std::chrono::seconds stale)
    : store_(store), study_(std::move(study)), owner_(new_owner()), stale_(stale),
      last_heartbeat_(std::chrono::steady_clock::now())
{
}

Claims::~Claims()
{
    (void)release(); // what cannot be given back is taken over after a while
}

Result<void> Claims::release_dead()
{
    const auto owners = store_.owners(study_);
    if (!owners)
        return pass(owners.error());
    for (const std::string& owner : *owners)
        if (is_dead(owner))
            if (auto released = store_.release(owner); !released)
                return released;
    return {};
}

Result<std::vector<std::size_t>> Claims::take(std::size_t count, std::size_t end)
{
    auto numbers = store_.claim(study_, owner_, count, end, stale_);
    if (!numbers)
        return pass(std::move(numbers).error());
    std::vector<std::size_t> taken;
    for (const TrialId number : *numbers)
        taken.push_back(number.index());
    return taken;
}

Result<bool> Claims::finish(const study::Trial& trial)
{
    auto finished = store_.finish(study_, owner_, trial.number, trial);
    if (finished)
        return true;
    if (finished.error().code == ErrorCode::mismatch)
        return false;
    return pass(std::move(finished).error());
}

Result<void> Claims::keep_alive()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - last_heartbeat_ < std::min<std::chrono::milliseconds>(stale_ / 5, std::chrono::seconds(5)))
        return {};
    last_heartbeat_ = now;
    return store_.heartbeat(owner_);
}

Result<void> Claims::release()
{
    return store_.release(owner_);
}

} // namespace bitscape::search
