#include "search/worker_pool.hpp"

#include <algorithm>

namespace bitscape::search {

WorkerPool::WorkerPool(const Workshop& workshop, int threads)
{
    for (int i = 0; i < std::max(1, threads); ++i)
        makers_.push_back(std::make_unique<TrialMaker>(workshop));
    for (int i = 0; i < threads; ++i)
        threads_.emplace_back([this, maker = makers_[static_cast<std::size_t>(i)].get()] { work(*maker); });
}

WorkerPool::~WorkerPool()
{
    stop_.request_stop();
    threads_.clear(); // joins before the members they use go
}

void WorkerPool::submit(Task task)
{
    {
        const std::scoped_lock lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    submitted_.notify_one();
}

void WorkerPool::withdraw()
{
    const std::scoped_lock lock(mutex_);
    tasks_.clear();
}

std::size_t WorkerPool::waiting() const
{
    const std::scoped_lock lock(mutex_);
    return tasks_.size();
}

std::size_t WorkerPool::in_hand() const
{
    const std::scoped_lock lock(mutex_);
    return tasks_.size() + begun_ + made_.size();
}

std::optional<Made> WorkerPool::take(std::chrono::milliseconds patience, const std::stop_token& stop)
{
    if (threads_.empty())
        return make_here(stop);
    std::unique_lock lock(mutex_);
    finished_.wait_for(lock, stop, patience, [this] { return !made_.empty(); });
    if (made_.empty() || stop.stop_requested())
        return std::nullopt;
    Made made = std::move(made_.front());
    made_.pop_front();
    return made;
}

std::optional<Made> WorkerPool::make_here(const std::stop_token& stop)
{
    if (tasks_.empty() || stop.stop_requested())
        return std::nullopt;
    const Task task = std::move(tasks_.front());
    tasks_.pop_front();
    auto made = makers_.front()->make(task, stop);
    return made ? std::optional(std::move(*made)) : std::nullopt;
}

void WorkerPool::work(TrialMaker& maker)
{
    const std::stop_token stop = stop_.get_token();
    std::unique_lock lock(mutex_);
    while (submitted_.wait(lock, stop, [this] { return !tasks_.empty(); })) {
        const Task task = std::move(tasks_.front());
        tasks_.pop_front();
        ++begun_;
        lock.unlock();
        auto made = maker.make(task, stop);
        lock.lock();
        --begun_;
        if (!made)
            return; // stopped
        made_.push_back(std::move(*made));
        finished_.notify_one();
    }
}

} // namespace bitscape::search
