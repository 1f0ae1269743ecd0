// hls::stream for the C simulation with a plain C++17 compiler: a queue without an end, as in the C
// simulation of AMD's tools. Reading from an empty stream, or leaving one with beats in it, ends the
// simulation with an error: in hardware the one would wait for ever and the other would spoil the next event.
#ifndef BITSCAPE_SIM_HLS_STREAM_H
#define BITSCAPE_SIM_HLS_STREAM_H

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <string>

namespace hls {

template <class T, int depth = 0> class stream {
public:
    stream() = default;
    explicit stream(const char* name) : name_(name) {}
    stream(const stream&) = delete;
    stream& operator=(const stream&) = delete;
    ~stream()
    {
        if (!beats_.empty())
            stop("beats are left over", beats_.size());
    }

    T read()
    {
        if (beats_.empty())
            stop("read while empty, after beats", written_);
        T first = beats_.front();
        beats_.pop_front();
        return first;
    }
    void read(T& to) { to = read(); }
    bool read_nb(T& to)
    {
        if (beats_.empty())
            return false;
        to = read();
        return true;
    }
    void write(const T& beat)
    {
        beats_.push_back(beat);
        ++written_;
        most_ = beats_.size() > most_ ? beats_.size() : most_;
    }
    bool empty() const { return beats_.empty(); }
    bool full() const { return false; }
    std::size_t size() const { return beats_.size(); }
    /// The most beats that were in it at a time.
    std::size_t max_size() const { return most_; }

    stream& operator<<(const T& beat)
    {
        write(beat);
        return *this;
    }
    stream& operator>>(T& to)
    {
        read(to);
        return *this;
    }

private:
    [[noreturn]] void stop(const char* what, std::size_t count) const
    {
        std::fprintf(stderr, "error: stream '%s': %s: %zu\n", name_.c_str(), what, count);
        std::fflush(0);
        std::_Exit(1);
    }

    std::deque<T> beats_;
    std::string name_ = "unnamed";
    std::size_t written_ = 0, most_ = 0;
};

} // namespace hls

#endif
