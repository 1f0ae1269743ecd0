#pragma once

#include "emulate/emulate.hpp"
#include "emulate/program.hpp"

#include <optional>
#include <vector>

namespace bitscape::emulate {

/// All rows of one node's output, kept between runs: blocks one after the other.
struct CachedTensor {
    TensorInfo info;
    Buffer data;
    Counts counts;
};

/// One run over all rows. `steps` holds an entry for each node; empty = its output is already in the cache.
struct Job {
    const design::Design& design;
    const std::vector<Samples>& inputs;
    const Options& options;
    std::vector<std::optional<Step>> steps;
    std::vector<CachedTensor*> cache; ///< one per node, or empty: nothing is kept
};

/// The last node of the part that node `n` opens to be run for each time step; `n` itself if it opens none.
[[nodiscard]] std::size_t closing_node(const design::Design& design, std::size_t n);

/// Rows side by side in the blocks of a run over `rows` rows.
[[nodiscard]] std::size_t block_stride(std::size_t rows);

/// The number of inputs, their columns and rows fit the design. Errors name the input layer.
[[nodiscard]] Result<void> check_inputs(const design::Design& design, const std::vector<Samples>& inputs);

/// Runs the steps block by block, on options.threads threads, and collects outputs, statistics and traces.
[[nodiscard]] Result<Output> execute(Job& job, std::stop_token stop, Progress& progress);

} // namespace bitscape::emulate
