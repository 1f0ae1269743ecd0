#pragma once

#include "design/design.hpp"
#include "emulate/emulate.hpp"

#include <array>
#include <functional>
#include <stop_token>
#include <vector>

namespace bitscape::checks {

/// The test set run through a design with nodes beside its own: a probe is a copy of a node with other types,
/// reading what the node reads. Rows go through in blocks, so that large tensors are never kept whole.
class ProbeRun {
public:
    explicit ProbeRun(const design::Design& design) : design_(design) { design_.outputs.clear(); }

    using Blocks = std::vector<Samples>;
    using Judge = std::function<void(std::size_t first_row, const Blocks& outputs)>;

    /// Index of its values among what judges are shown.
    [[nodiscard]] std::size_t watch(NodeId node);
    [[nodiscard]] std::size_t add(design::Node probe);
    void judge(Judge judge) { judges_.push_back(std::move(judge)); }
    /// Called once after all events.
    void conclude(std::function<void()> conclusion) { conclusions_.push_back(std::move(conclusion)); }

    /// Does nothing without a probe. Errors: cancelled, those of the emulator.
    [[nodiscard]] Result<void> run(const std::vector<Samples>& inputs, int threads,
                                   const std::stop_token& stop);

private:
    design::Design design_;
    std::vector<Judge> judges_;
    std::vector<std::function<void()>> conclusions_;
};

/// What became of one tensor over all events.
struct Observed {
    std::int64_t values = 0, outside = 0; ///< outside: of the type that was watched
    double low = 0, high = 0;
    std::size_t events = 0;           ///< rows with a value outside
    std::vector<std::uint32_t> first; ///< the first of them
    /// [i]: values that are not zero with floor(log2(magnitude)) == i - half
    static constexpr int half = 96;
    std::array<std::int64_t, 2 * half> magnitudes{};

    static constexpr std::size_t most_rows = 100;
    void see(std::size_t first_row, const Samples& block, double lowest, double highest);
    void see_magnitudes(const Samples& block);
    void mark(std::size_t row); ///< as one with a value outside, once
    /// Values that are not zero but smaller than 2^exponent.
    [[nodiscard]] std::int64_t smaller_than(int exponent) const;
};

} // namespace bitscape::checks
