#include "search/evaluate_all.hpp"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace bitscape::search {

namespace {

/// nullopt = cancelled.
std::optional<Evaluated> evaluate_one(study::Evaluator& evaluator, const config::Configuration& configuration,
                                      const std::stop_token& stop)
{
    Progress ignored;
    auto evaluation = evaluator.evaluate(configuration, 0, stop, ignored);
    if (evaluation)
        return Evaluated{std::move(*evaluation), {}};
    if (evaluation.error().code == ErrorCode::cancelled)
        return std::nullopt;
    return Evaluated{std::nullopt, english(evaluation.error())};
}

/// Threads that evaluate a few configurations ahead of take().
class Pool {
public:
    using Make = std::function<std::optional<Evaluated>(std::size_t, study::Evaluator&)>;

    Pool(std::size_t count, std::size_t threads, std::shared_ptr<const study::Bench> bench, Make make)
        : count_(count), window_(4 * threads), make_(std::move(make))
    {
        for (std::size_t i = 0; i < threads; ++i)
            threads_.emplace_back([this, bench] { work(bench); });
    }
    ~Pool()
    {
        halt();
        threads_.clear(); // joins before the members they use go
    }
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    /// The next result in order; nullopt if a worker was cancelled.
    std::optional<Evaluated> take()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return stopped_ || finished_.contains(next_take_); });
        const auto entry = finished_.find(next_take_);
        if (entry == finished_.end())
            return std::nullopt;
        auto result = std::move(entry->second);
        finished_.erase(entry);
        ++next_take_;
        changed_.notify_all();
        return result;
    }

private:
    void halt()
    {
        const std::scoped_lock lock(mutex_);
        stopped_ = true;
        changed_.notify_all();
    }

    void work(const std::shared_ptr<const study::Bench>& bench)
    {
        study::Evaluator evaluator(bench);
        for (;;) {
            std::unique_lock lock(mutex_);
            changed_.wait(
                lock, [&] { return stopped_ || next_make_ == count_ || next_make_ < next_take_ + window_; });
            if (stopped_ || next_make_ == count_)
                return;
            const std::size_t number = next_make_++;
            lock.unlock();
            auto result = make_(number, evaluator);
            if (!result)
                return halt();
            lock.lock();
            finished_.emplace(number, std::move(*result));
            changed_.notify_all();
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::size_t, Evaluated> finished_;
    std::size_t next_make_ = 0, next_take_ = 0, count_, window_;
    bool stopped_ = false;
    Make make_;
    std::vector<std::jthread> threads_;
};

} // namespace

Result<void> evaluate_all(std::size_t count,
                          const std::function<config::Configuration(std::size_t)>& configuration,
                          const std::shared_ptr<const study::Bench>& bench, int jobs,
                          const std::function<void(std::size_t, Evaluated)>& on_done,
                          const std::stop_token& stop)
{
    const auto make = [&](std::size_t number, study::Evaluator& evaluator) -> std::optional<Evaluated> {
        if (stop.stop_requested())
            return std::nullopt;
        return evaluate_one(evaluator, configuration(number), stop);
    };
    const auto deliver_all = [&](const std::function<std::optional<Evaluated>(std::size_t)>& next) {
        for (std::size_t number = 0; number < count; ++number) {
            auto result = next(number);
            if (!result)
                return false;
            on_done(number, std::move(*result));
        }
        return true;
    };
    bool finished = false;
    if (jobs <= 0) {
        study::Evaluator evaluator(bench);
        finished = deliver_all([&](std::size_t number) { return make(number, evaluator); });
    } else {
        Pool pool(count, std::min(static_cast<std::size_t>(jobs), std::max<std::size_t>(count, 1)), bench,
                  make);
        finished = deliver_all([&](std::size_t) { return pool.take(); });
    }
    if (!finished)
        return fail(ErrorCode::cancelled, {}, "cancelled");
    return {};
}

} // namespace bitscape::search
