#pragma once

#include "search/trial.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace bitscape::search {

/// Threads that make trials, for the whole of a search; those finished are taken in the order they finish.
/// Without threads take() makes one itself.
class WorkerPool {
public:
    WorkerPool(const Workshop& workshop, int threads);
    /// Stops the workers: what they have in hand is dropped, some milliseconds later.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    void submit(Task task);
    /// Takes back what no worker has begun.
    void withdraw();
    /// Tasks that no worker has begun.
    [[nodiscard]] std::size_t waiting() const;
    /// Tasks not yet taken.
    [[nodiscard]] std::size_t in_hand() const;
    /// A finished trial, as soon as there is one; nullopt after `patience`, or if `stop` comes first.
    [[nodiscard]] std::optional<Made> take(std::chrono::milliseconds patience, const std::stop_token& stop);

private:
    void work(TrialMaker& maker);
    [[nodiscard]] std::optional<Made> make_here(const std::stop_token& stop);

    mutable std::mutex mutex_;
    std::condition_variable_any submitted_, finished_;
    std::deque<Task> tasks_;
    std::deque<Made> made_;
    std::size_t begun_ = 0; ///< by workers, not yet in made_
    std::stop_source stop_;
    std::vector<std::unique_ptr<TrialMaker>> makers_;
    std::vector<std::jthread> threads_;
};

} // namespace bitscape::search
