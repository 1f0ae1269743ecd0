#include "search/worker_pool.hpp"

namespace bitscape::search {

WorkerPool::WorkerPool(std::vector<Make> makers, std::size_t first, std::size_t last)
    : next_make_(first), next_take_(first), last_(last), window_(4 * makers.size())
{
    for (Make& make : makers)
        threads_.emplace_back([this, make = std::move(make)] { work(make); });
}

WorkerPool::~WorkerPool()
{
    {
        const std::scoped_lock lock(mutex_);
        stopped_ = true;
    }
    changed_.notify_all();
    threads_.clear(); // joins before the members they use go
}

std::optional<study::Trial> WorkerPool::take()
{
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || finished_.contains(next_take_); });
    const auto entry = finished_.find(next_take_);
    if (entry == finished_.end())
        return std::nullopt;
    study::Trial trial = std::move(entry->second);
    finished_.erase(entry);
    ++next_take_;
    changed_.notify_all();
    return trial;
}

void WorkerPool::work(const Make& make)
{
    for (;;) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock,
                      [&] { return stopped_ || next_make_ == last_ || next_make_ < next_take_ + window_; });
        if (stopped_ || next_make_ == last_)
            return;
        const std::size_t number = next_make_++;
        lock.unlock();
        auto trial = make(number);
        lock.lock();
        if (trial)
            finished_.emplace(number, std::move(*trial));
        else
            stopped_ = true;
        changed_.notify_all();
    }
}

} // namespace bitscape::search
