#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace bitscape::jobs {

/// One background thread that runs jobs one after another. Only the newest waiting job is kept: what has not
/// begun when a newer one arrives never runs.
class LaneWorker {
public:
    struct Job {
        std::stop_source stop;
        std::function<void(std::stop_token)> run;
    };

    LaneWorker();
    /// Asks the running job to stop, drops the waiting one and joins: returns after the job's next stop
    /// check.
    ~LaneWorker();
    LaneWorker(const LaneWorker&) = delete;
    LaneWorker& operator=(const LaneWorker&) = delete;

    void submit(Job job);

private:
    void loop(std::stop_token quit);

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<Job> waiting_;
    std::optional<std::stop_source> running_;
    std::jthread thread_; // last: starts after, and stops before, what it uses
};

} // namespace bitscape::jobs
