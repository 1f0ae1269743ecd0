#pragma once

#include "emulate/emulate.hpp"
#include "profile/profile.hpp"

#include <vector>

/// Internal to profile/: what is gathered of each node's results, block of events by block.
namespace bitscape::profile {

class Accumulator {
public:
    /// Weights are profiled at once. `rows`: events that there will be.
    Accumulator(const design::Design& design, std::size_t rows);

    /// One block of events of node `n`: its results, what their cast lost, and the float values of the same
    /// elements (nullptr: there are none). Different nodes may be added from different threads.
    void add(std::size_t n, const Samples& values, const emulate::TensorStats& stats,
             const Samples* reference);
    /// What is known after `rows` events; independent of what comes later.
    [[nodiscard]] Profile profile(std::size_t rows) const;

private:
    struct NodeSums {
        Distribution before, after;
        Losses lost, beyond;
        LayerAgreement agreement;
        double error_sum = 0, square_sum = 0;
        std::int64_t seen = 0;     ///< elements of all blocks
        std::size_t next_pair = 0; ///< of the sample
    };
    static void compare(NodeSums& sums, const Samples& values, const Samples& reference, std::int64_t total);

    const design::Design& design_;
    std::size_t rows_;
    std::vector<std::vector<TensorProfile>> weights_; ///< a list a node
    std::vector<NodeSums> sums_;                      ///< one a node
};

} // namespace bitscape::profile
