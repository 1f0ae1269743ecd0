#include "jobs/lane_worker.hpp"

#include <utility>

namespace bitscape::jobs {

LaneWorker::LaneWorker() : thread_([this](std::stop_token quit) { loop(std::move(quit)); }) {}

LaneWorker::~LaneWorker()
{
    const std::scoped_lock lock(mutex_);
    waiting_.reset();
    if (running_)
        running_->request_stop();
}

void LaneWorker::submit(Job job)
{
    {
        const std::scoped_lock lock(mutex_);
        waiting_ = std::move(job);
    }
    wake_.notify_one();
}

void LaneWorker::loop(std::stop_token quit)
{
    while (!quit.stop_requested()) {
        std::unique_lock lock(mutex_);
        if (!wake_.wait(lock, quit, [this] { return waiting_.has_value(); }))
            return;
        Job job = std::move(*waiting_);
        waiting_.reset();
        running_ = job.stop;
        lock.unlock();
        job.run(job.stop.get_token());
        job.run = nullptr; // what the job holds goes here, not while the lock is held
        lock.lock();
        running_.reset();
    }
}

} // namespace bitscape::jobs
