#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace bitscape::cli {

/// Turns Ctrl-C, and SIGTERM, into a stop request; a second one ends the process at once. Made before any
/// other thread, so that all inherit the blocked signal.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

private:
    void wait();

    sigset_t signals_;
    std::stop_source source_;
    std::thread thread_;
};

} // namespace bitscape::cli
