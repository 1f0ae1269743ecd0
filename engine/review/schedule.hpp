#pragma once

#include "design/design.hpp"
#include "estimate/estimate.hpp"

#include <vector>

namespace bitscape::review {

/// When a layer works on the first inference, cycles.
struct Slot {
    double start = 0, end = 0;
};

/// One a node. io_parallel: a layer starts when all of its inputs are there. io_stream: layers overlap; a
/// layer starts a cycle after the first of its inputs and ends no earlier than the last of them.
[[nodiscard]] std::vector<Slot> schedule(const design::Design& design,
                                         const estimate::DesignEstimate& estimate);

} // namespace bitscape::review
