#pragma once

#include "design/design.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bitscape::metrics {

/// Why a weight of the hardware is zero, so that multiplying by it costs nothing.
enum class Zero : std::uint8_t {
    no,      ///< it is not
    trained, ///< it is zero in the model already (pruned in training)
    pruned,  ///< the sparsity knob removed it
    rounded, ///< trained as another value that the type or the quantizer cannot tell from zero
    unknown  ///< a rewrite made this tensor: what was trained cannot be told
};

/// One parameter tensor of a layer, as hardware holds it and as it was trained.
struct WeightView {
    std::string tensor; ///< hls4ml's name ("weight", "bias", "scale"), without hardware the framework's
    std::optional<FixedPoint> type; ///< absent: the layer is not in the hardware
    Shape shape;                    ///< row-major; at least one extent
    std::vector<std::string> axes;  ///< names of the extents: "input", "output"
    std::vector<double> values;     ///< [elements] in the hardware; without it as trained
    /// [elements] before pruning, quantizers and the type. Empty where a rewrite (a fused batch
    /// normalization, a scale) made the tensor or the order of its elements.
    std::vector<float> trained;
    std::vector<Zero> zeros; ///< [elements]

    [[nodiscard]] std::size_t count(Zero zero) const;
};

/// All parameter tensors of a node that have elements; tables are none. Takes some 0.1 us an element: for
/// worker threads.
[[nodiscard]] std::vector<WeightView> weight_views(const design::Design& design, const design::Node& node);

/// The trained parameters of a layer that is not in the hardware (merged into another, or not to be built).
[[nodiscard]] std::vector<WeightView> weight_views(const graph::Layer& layer);

/// Where a type's values lie: smallest, largest and the distance between neighbours.
struct TypeRange {
    double lowest = 0, highest = 0, step = 0;
};
/// Powers of two and signs: the magnitudes they can have; `step` is the smallest of them.
[[nodiscard]] TypeRange type_range(const FixedPoint& type);

/// Magnitudes in bins of a fixed share of an octave, and how many zeros stand beside them.
struct MagnitudeHistogram {
    int bins_per_octave = 2;
    int first = 0;                     ///< bin i holds 2^((first + i) / bins_per_octave) up to the next
    std::vector<std::size_t> positive; ///< values above zero, per bin
    std::vector<std::size_t> negative; ///< values below zero, per bin
    std::size_t zeros = 0;             ///< not in any bin
};
template <class Value>
[[nodiscard]] MagnitudeHistogram magnitude_histogram(const std::vector<Value>& values,
                                                     int bins_per_octave = 2);

/// Values in `bins` equal bins from `low` to `high`; what lies outside is counted in the bins at the ends.
/// Preconditions: bins > 0, low < high.
template <class Value>
[[nodiscard]] std::vector<std::size_t> value_histogram(const std::vector<Value>& values, double low,
                                                       double high, std::size_t bins);

/// One line an element: its indices, the value in hardware, the trained one (empty if not known), and why it
/// is zero ("", "trained", "pruned", "rounded", "zero").
[[nodiscard]] std::string weights_csv(const WeightView& view);

} // namespace bitscape::metrics
