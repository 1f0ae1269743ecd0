// Stand-in, see README.md: only named, as io_parallel has no task sequences.
#ifndef ORACLE_TASK_SEQUENCE_HPP
#define ORACLE_TASK_SEQUENCE_HPP
#include <sycl/sycl.hpp>

namespace sycl::ext::intel::experimental {
template <auto& function> struct task_sequence {
    template <class... Arguments> void async(Arguments&&... arguments)
    {
        function(std::forward<Arguments>(arguments)...);
    }
};
} // namespace sycl::ext::intel::experimental
#endif
