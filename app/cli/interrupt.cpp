#include "cli/interrupt.hpp"

#include "cli/command.hpp"

#include <pthread.h>
#include <unistd.h>

namespace bitscape::cli {

namespace {

constexpr int leave_signal = SIGUSR2; ///< tells the waiting thread that the work is done

} // namespace

Interrupt::Interrupt()
{
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    sigaddset(&signals_, leave_signal);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    thread_ = std::thread([this] { wait(); });
}

Interrupt::~Interrupt()
{
    pthread_kill(thread_.native_handle(), leave_signal);
    thread_.join();
}

void Interrupt::wait()
{
    int received = 0;
    while (sigwait(&signals_, &received) == 0 && received != leave_signal)
        if (!source_.request_stop()) // asked before: the user does not want to wait
            ::_exit(static_cast<int>(Exit::interrupted));
}

} // namespace bitscape::cli
