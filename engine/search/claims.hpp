#pragma once

#include "study/study.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace bitscape::search {

/// The trial numbers of a study that this process has in hand. Gives back what is left when it goes.
class Claims {
public:
    Claims(study::Store& store, std::string study, std::chrono::seconds stale);
    ~Claims();
    Claims(const Claims&) = delete;
    Claims& operator=(const Claims&) = delete;

    /// Gives back at once what processes of this machine held that are gone.
    [[nodiscard]] Result<void> release_dead();
    /// Up to `count` numbers below `end` to make; none if all are finished or in other hands.
    [[nodiscard]] Result<std::vector<std::size_t>> take(std::size_t count, std::size_t end);
    /// Stores a trial. False: another process made it in the meantime, because nothing was heard of this one.
    [[nodiscard]] Result<bool> finish(const study::Trial& trial);
    /// Says that this process is alive, when it is time to.
    [[nodiscard]] Result<void> keep_alive();
    [[nodiscard]] Result<void> release();

private:
    study::Store& store_;
    std::string study_, owner_;
    std::chrono::seconds stale_;
    std::chrono::steady_clock::time_point last_heartbeat_;
};

} // namespace bitscape::search
