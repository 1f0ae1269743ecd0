#pragma once

#include "search/search.hpp"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace bitscape::search {

/// Threads that make trials first, first + 1, ... last - 1 out of order; take() hands them out in order. They
/// run at most a few trials ahead of take(), so memory stays flat and a stop throws little away.
class WorkerPool {
public:
    /// Makes trial `number` on the calling worker; nullopt = stopped.
    using Make = std::function<std::optional<study::Trial>(std::size_t number)>;
    /// One Make a worker, so that each has its own evaluator.
    WorkerPool(std::vector<Make> makers, std::size_t first, std::size_t last);
    /// Waits for the workers. Their Make must have been told to stop, or this takes as long as a trial does.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// Waits for the next trial in order; nullopt if the workers stopped before it. Call last - first times
    /// at most.
    [[nodiscard]] std::optional<study::Trial> take();

private:
    void work(const Make& make);

    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::size_t, study::Trial> finished_;
    std::size_t next_make_, next_take_, last_, window_;
    bool stopped_ = false;
    std::vector<std::jthread> threads_;
};

} // namespace bitscape::search
