#pragma once

#include "emulate/emulate.hpp"
#include "emulate/program.hpp"

#include <optional>
#include <vector>

namespace bitscape::emulate {

/// All rows of one node's output, kept between runs: blocks one after the other.
struct CachedTensor {
    Buffer data;
    Counts counts;
};

/// One run over all rows.
struct Job {
    const design::Design& design;
    const std::vector<Samples>& inputs;
    const Options& options;
    std::vector<TensorInfo> infos;          ///< one per node: what its output is
    std::vector<std::optional<Step>> steps; ///< one per node; empty = nothing needs it, or the cache holds it
    std::vector<CachedTensor*> cache; ///< one per node: where its output is kept, nullptr = nowhere; or empty
    std::vector<Counts> counts;       ///< after the run, one per node: of what was computed
};

/// The last node of the part that node `n` opens to be run for each time step; `n` itself if it opens none.
[[nodiscard]] std::size_t closing_node(const design::Design& design, std::size_t n);

/// Rows side by side in the blocks of a run over `rows` rows: fewer where the design's tensors are large, so
/// that a block of two of them stays in the second-level cache.
[[nodiscard]] std::size_t block_stride(const design::Design& design, std::size_t rows);

/// Bytes that a node's output takes in the cache.
[[nodiscard]] std::size_t cached_bytes(const design::Design& design, const TensorInfo& info,
                                       std::size_t rows);

/// The number of inputs, their columns and rows fit the design. Errors name the input layer.
[[nodiscard]] Result<void> check_inputs(const design::Design& design, const std::vector<Samples>& inputs);

/// Runs the steps block by block, on options.threads threads; collects outputs, traces and job.counts.
[[nodiscard]] Result<Output> execute(Job& job, std::stop_token stop, Progress& progress);

} // namespace bitscape::emulate
