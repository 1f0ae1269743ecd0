#pragma once

#include "estimate/features.hpp"

namespace bitscape::estimate {

/// The products of a layer's hardware by what makes them. Products with constants count once a weight (and
/// once for every copy that stands side by side), products of data once an operation; zero + shift + shared +
/// shift_add + lut + dsp are all of them.
struct Products {
    double zero = 0;      ///< the weight is 0: nothing
    double shift = 0;     ///< the weight is +-2^k: wires, at most a negation
    double shared = 0;    ///< another output needs the same product, it is made once
    double shift_add = 0; ///< two digits in canonical signed digit form (distributed arithmetic: any): adders
    double lut = 0;       ///< multipliers of LUTs
    double dsp = 0;       ///< multipliers in DSPs
    double built_lut = 0, built_dsp = 0; ///< multipliers on the die: fewer than products that take turns

    [[nodiscard]] double all() const { return zero + shift + shared + shift_add + lut + dsp; }
    [[nodiscard]] double free() const { return zero + shift + shared; }
    [[nodiscard]] double built() const { return built_lut + built_dsp; }
    Products& operator+=(const Products& other);
    [[nodiscard]] Products operator*(double copies) const;
};

/// What HLS most likely makes of the layer's products, by the rules that its DSPs are estimated by. All zero
/// for layers that only add, compare, look up or move.
[[nodiscard]] Products products(const LayerFeatures& layer);

} // namespace bitscape::estimate
