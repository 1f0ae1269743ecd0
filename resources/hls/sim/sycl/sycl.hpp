// What an exported oneAPI project names of SYCL, for the C simulation with a plain C++17 compiler: pipes are
// queues and a kernel runs as soon as it is submitted. Intel's compiler brings its own header of this name.
#ifndef BITSCAPE_SIM_SYCL_HPP
#define BITSCAPE_SIM_SYCL_HPP

#include <cstdio>
#include <cstdlib>
#include <deque>

#define SYCL_EXTERNAL

namespace sycl {

/// Runs kernels at once.
class queue {
public:
    template <class Selector> explicit queue(const Selector&) {}
    template <class Name, class Kernel> void single_task(const Kernel& kernel) { kernel(); }
};

namespace ext::oneapi::experimental {

struct properties_tag {};

template <class... Property> struct properties {
    explicit properties(const Property&...) {}
};

} // namespace ext::oneapi::experimental

namespace ext::intel {

struct Selector {};
inline constexpr Selector fpga_emulator_selector_v{};

} // namespace ext::intel

namespace ext::intel::experimental {

struct StreamingInterface {};
struct Pipelined {};
template <class...> inline constexpr StreamingInterface streaming_interface{};
template <int interval = -1> inline constexpr Pipelined pipelined{};

/// A FIFO with a name, of the kernel's side and, with a queue, of the host's.
template <class Name, class Data> class pipe {
public:
    static void write(const Data& data) { store().push_back(data); }
    static Data read()
    {
        if (store().empty()) {
            std::fputs("a kernel reads from an empty pipe\n", stderr);
            std::exit(1);
        }
        const Data data = store().front();
        store().pop_front();
        return data;
    }
    static void write(queue&, const Data& data) { write(data); }
    static Data read(queue&) { return read(); }

private:
    static std::deque<Data>& store()
    {
        static std::deque<Data> data;
        return data;
    }
};

} // namespace ext::intel::experimental

} // namespace sycl

#endif
