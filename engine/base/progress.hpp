#pragma once

#include <atomic>
#include <cstdint>

namespace bitscape {

/// How far a long call is. Written by the worker, read by anyone; `total` 0 means not known yet.
struct Progress {
    std::atomic<std::int64_t> done = 0;
    std::atomic<std::int64_t> total = 0;
};

} // namespace bitscape
