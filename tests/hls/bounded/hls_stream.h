// hls::stream with an end, for tests: every process is a thread, reading from an empty stream and writing to
// a full one wait as hardware does. When all threads wait nothing will ever happen again: then all of them
// throw Deadlock.
#ifndef BITSCAPE_TESTS_BOUNDED_STREAM_H
#define BITSCAPE_TESTS_BOUNDED_STREAM_H

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <mutex>

namespace hls {

struct Deadlock {};

/// What the threads of one run share.
class Processes {
public:
    void enter()
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        ++running_;
    }
    void leave()
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        --running_;
        look();
    }
    /// Waits until `ready`, then acts.
    void act(const std::function<bool()>& ready, const std::function<void()>& action)
    {
        std::unique_lock<std::mutex> lock(mutex_);
        const auto place = waiting_.insert(waiting_.end(), ready);
        look();
        changed_.wait(lock, [&] { return dead_ || ready(); });
        waiting_.erase(place);
        if (dead_)
            throw Deadlock();
        action();
        changed_.notify_all();
    }

private:
    /// Is there anyone who could go on?
    void look()
    {
        if (waiting_.size() < running_ || running_ == 0)
            return;
        for (const std::function<bool()>& ready : waiting_)
            if (ready())
                return;
        dead_ = true;
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::list<std::function<bool()>> waiting_;
    std::size_t running_ = 0;
    bool dead_ = false;
};

template <class T> class stream {
public:
    stream(Processes& processes, std::size_t depth) : processes_(processes), depth_(depth) {}

    T read()
    {
        T first;
        processes_.act([this] { return !beats_.empty(); },
                       [&] {
                           first = beats_.front();
                           beats_.pop_front();
                       });
        return first;
    }
    void write(const T& beat)
    {
        processes_.act([this] { return beats_.size() < depth_; }, [&] { beats_.push_back(beat); });
    }

private:
    Processes& processes_;
    std::size_t depth_;
    std::deque<T> beats_;
};

} // namespace hls

#endif
