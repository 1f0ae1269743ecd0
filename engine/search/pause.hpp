#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace bitscape::search {

/// Holds a search between two trials. Any thread may set and clear it.
class Pause {
public:
    void set(bool paused);
    [[nodiscard]] bool is_set() const;
    /// Waits while it is set, until `stop` at the latest.
    void wait(const std::stop_token& stop) const;

private:
    mutable std::mutex mutex_;
    mutable std::condition_variable_any changed_;
    bool set_ = false;
};

} // namespace bitscape::search
