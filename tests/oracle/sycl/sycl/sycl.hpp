// Stand-in, see ../README.md.
#ifndef ORACLE_SYCL_HPP
#define ORACLE_SYCL_HPP

#include <cstdint>
#include <cstdlib>
#include <deque>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <vector>

#define SYCL_EXTERNAL

namespace sycl {

typedef std::runtime_error exception;
typedef std::vector<std::exception_ptr> exception_list;

namespace property::queue {
struct enable_profiling {};
} // namespace property::queue

struct event {
    void wait() {}
};

struct queue {
    template <class... Arguments> queue(Arguments&&...) {}
    template <class Name, class Kernel> event single_task(const Kernel& kernel)
    {
        kernel();
        return {};
    }
    template <class Kernel> event single_task(const Kernel& kernel)
    {
        kernel();
        return {};
    }
    void wait() {}
};

namespace ext::oneapi::experimental {
struct properties_tag {};
template <class... Property> struct properties {
    properties(Property...) {}
};
} // namespace ext::oneapi::experimental

namespace ext::intel {
inline constexpr int fpga_emulator_selector_v = 0;
}

namespace ext::intel::experimental {
template <int cycles> struct ready_latency_value {
};
template <int cycles> inline constexpr ready_latency_value<cycles> ready_latency{};
struct streaming_interface_value {};
struct pipelined_value {};
template <class...> inline constexpr streaming_interface_value streaming_interface{};
template <class...> inline constexpr pipelined_value pipelined{};

template <class Name, class Data, std::int32_t capacity = 0, class Properties = int, class...> struct pipe {
    static std::deque<Data>& store()
    {
        static std::deque<Data> data;
        return data;
    }
    static void write(const Data& data) { store().push_back(data); }
    static Data read()
    {
        if (store().empty()) {
            std::cout << "while empty" << std::endl; // what the oracle looks for
            std::abort();
        }
        Data data = store().front();
        store().pop_front();
        return data;
    }
    static void write(queue&, const Data& data) { write(data); }
    static Data read(queue&) { return read(); }
};
} // namespace ext::intel::experimental

} // namespace sycl

#endif
