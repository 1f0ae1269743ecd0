// ac_channel for the C simulation with a plain C++17 compiler: a queue without an end. Reading from an empty
// channel ends the simulation with an error: in hardware it would wait for ever.
#ifndef BITSCAPE_SIM_AC_CHANNEL_H
#define BITSCAPE_SIM_AC_CHANNEL_H

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <deque>

template <class T> class ac_channel {
public:
    T read()
    {
        if (beats_.empty()) {
            std::fprintf(stderr, "error: ac_channel: read while empty\n");
            std::fflush(0);
            std::_Exit(1);
        }
        T first = beats_.front();
        beats_.pop_front();
        return first;
    }
    void read(T& to) { to = read(); }
    void write(const T& beat) { beats_.push_back(beat); }
    bool available(unsigned count) const { return beats_.size() >= count; }
    bool empty() const { return beats_.empty(); }
    unsigned size() const { return unsigned(beats_.size()); }

private:
    std::deque<T> beats_;
};

#endif
