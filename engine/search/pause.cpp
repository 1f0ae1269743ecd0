#include "search/pause.hpp"

namespace bitscape::search {

void Pause::set(bool paused)
{
    {
        const std::scoped_lock lock(mutex_);
        set_ = paused;
    }
    changed_.notify_all();
}

bool Pause::is_set() const
{
    const std::scoped_lock lock(mutex_);
    return set_;
}

void Pause::wait(const std::stop_token& stop) const
{
    std::unique_lock lock(mutex_);
    changed_.wait(lock, stop, [this] { return !set_; });
}

} // namespace bitscape::search
