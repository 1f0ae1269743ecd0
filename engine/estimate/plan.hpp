#pragma once

#include "estimate/estimate.hpp"
#include "estimate/features.hpp"
#include "estimate/fit.hpp"

#include <array>
#include <string>
#include <vector>

namespace bitscape::estimate {

/// One target as the formulas see it: fixed + sum of fitted coefficients times terms. `low` and `high` bound
/// what the formulas themselves leave open (narrow operands may or may not take a DSP).
struct Quantity {
    double fixed = 0, low = 0, high = 0;
    std::vector<Term> terms;

    Quantity() = default;
    Quantity(double value) : fixed(value), low(value), high(value) {}
    Quantity(double value, double below, double above) : fixed(value), low(below), high(above) {}
    Quantity(double value, std::vector<Term> of) : fixed(value), low(value), high(value), terms(std::move(of))
    {
    }
};

/// What the formulas say of a layer before coefficients and intervals.
struct Plan {
    std::string_view family; ///< whose coefficients; a literal
    bool outside = false;    ///< beyond what the family's rows cover
    std::array<Quantity, target_count> quantities;

    [[nodiscard]] Quantity& operator[](Target target) { return quantities[static_cast<std::size_t>(target)]; }
    [[nodiscard]] const Quantity& operator[](Target target) const
    {
        return quantities[static_cast<std::size_t>(target)];
    }
};

/// The csynth plan of one layer.
[[nodiscard]] Plan plan(const LayerFeatures& layer);
/// What later stages make of it: `csynth` is the layer's csynth estimate.
[[nodiscard]] Plan stage_plan(const LayerFeatures& layer, const LayerEstimate& csynth, Stage stage);

/// Puts coefficients and intervals to a plan; `node`, `name` and energy are left alone.
[[nodiscard]] LayerEstimate resolve(const Plan& plan);

/// True if the feature lies within the rows' range, with a little room.
[[nodiscard]] bool covers(const Fit& fit, std::string_view feature, double value);

// The pieces of plan().
[[nodiscard]] Plan plan_dense(const LayerFeatures& layer);
[[nodiscard]] Plan plan_stream_convolution(const LayerFeatures& layer);
[[nodiscard]] Plan plan_elements(const LayerFeatures& layer);
[[nodiscard]] Plan plan_windows(const LayerFeatures& layer); ///< pooling and padding
[[nodiscard]] Plan plan_softmax(const LayerFeatures& layer);
[[nodiscard]] Plan plan_parts(const LayerFeatures& layer); ///< recurrent and composite
[[nodiscard]] Plan plan_data(const LayerFeatures& layer);  ///< products of data, normalization, embedding
/// Trees at any stage: logic synthesis is what the rows say, the HLS compiler's own estimate is a range above
/// it.
[[nodiscard]] Plan plan_trees(const LayerFeatures& layer, Stage stage);

} // namespace bitscape::estimate
