#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "base/samples.hpp"
#include "design/design.hpp"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace bitscape::emulate {

/// What happened to one tensor (a node's result) while it was computed. Counts are over rows * elements.
struct TensorStats {
    std::string layer;
    std::int64_t values = 0;
    std::int64_t overflows = 0;  ///< results that wrapped or saturated when cast to the result type
    std::int64_t underflows = 0; ///< non-zero values that became zero by the cast
    double min = 0, max = 0;     ///< of the result
};

/// All outputs of one node: [rows, elements].
struct Trace {
    std::string layer;
    Samples values;
};

struct Output {
    std::vector<Samples> outputs;   ///< one per design output, in order
    std::vector<TensorStats> stats; ///< one per node, in execution order
    std::vector<Trace> traces;      ///< one per node if asked for
};

enum class Kernel {
    fast, ///< narrowest integer lane that provably holds the exact sum, SIMD by run-time dispatch
    plain ///< one 128-bit integer step at a time: obviously right, the oracle of the tests
};

struct Options {
    Kernel kernel = Kernel::fast;
    int threads = 0; ///< worker threads over rows; 0 = run here
    bool trace = false;
    bool stats = true;
};

/// Runs a design on real-valued inputs (their conversion to the input type is part of the design).
/// inputs: one Samples per design input. Bit-exact to hls4ml 1.3.0's C simulation.
/// Errors: wrong number of inputs or columns, NaN input, a type wider than 128 bits, cancelled. Checks `stop`
/// once a block of rows (some milliseconds).
[[nodiscard]] Result<Output> run(const design::Design& design, const std::vector<Samples>& inputs,
                                 const Options& options, std::stop_token stop, Progress& progress);

/// Keeps the activations of its last design and runs only the nodes at and after a change. What it keeps has
/// a budget: the smallest tensors are kept first; others are computed again whenever something that changed
/// reads them. Not thread-safe: one per worker.
class Incremental {
public:
    static constexpr std::size_t default_budget = std::size_t{512} << 20; ///< bytes

    explicit Incremental(std::shared_ptr<const std::vector<Samples>> inputs,
                         std::size_t budget = default_budget);
    ~Incremental();
    Incremental(Incremental&&) noexcept;
    Incremental& operator=(Incremental&&) noexcept;

    /// Same outputs as run(); after an error or cancel the cache holds what was finished.
    [[nodiscard]] Result<Output> run(const design::Design& design, const Options& options,
                                     std::stop_token stop, Progress& progress);
    /// Nodes that the last run really computed.
    [[nodiscard]] std::size_t last_computed() const;
    /// Bytes of activations kept; at most the budget.
    [[nodiscard]] std::size_t kept_bytes() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace bitscape::emulate
