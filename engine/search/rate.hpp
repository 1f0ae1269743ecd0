#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <utility>

namespace bitscape::search {

/// Trials a second over the last ten seconds, and the time spent without pauses.
class Rate {
public:
    using Clock = std::chrono::steady_clock;

    void add(Clock::time_point now, std::size_t count)
    {
        marks_.emplace_back(now, count);
        while (marks_.size() > 2 && now - marks_[1].first > window)
            marks_.pop_front();
    }
    /// A pause does not count.
    void restart() { marks_.clear(); }
    [[nodiscard]] double per_second() const
    {
        if (marks_.size() < 2)
            return 0;
        const std::chrono::duration<double> span = marks_.back().first - marks_.front().first;
        return static_cast<double>(marks_.back().second - marks_.front().second) / span.count();
    }

private:
    static constexpr std::chrono::seconds window{10};
    std::deque<std::pair<Clock::time_point, std::size_t>> marks_; ///< when, and how many by then
};

} // namespace bitscape::search
