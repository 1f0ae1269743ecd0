#pragma once

#include "base/result.hpp"
#include "config/configuration.hpp"
#include "design/design.hpp"
#include "emulate/emulate.hpp"
#include "fixed/fixed_point.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::search {

/// A setting of one layer that a scan turns.
struct ScanTarget {
    std::string layer;
    std::string tensor; ///< empty for reuse factors and sparsity
    FixedPoint type;    ///< what it starts from
    friend bool operator==(const ScanTarget&, const ScanTarget&) = default;
};

/// What a scan turns: one quantity of one or many targets together.
struct ScanKnob {
    enum class Quantity {
        width,        ///< bits; integer bits stay, so fraction bits come and go
        integer,      ///< integer bits; the width stays
        lowered,      ///< bits taken off each target's own width
        reuse_factor, ///< each layer takes the nearest that is valid
        sparsity      ///< 0..1
    };
    std::string name; ///< as make_scan_knobs reads it: "all.weight", "fc1.result.integer"
    Quantity quantity = Quantity::width;
    std::vector<ScanTarget> targets;
    std::vector<double> values; ///< ascending
};

/// How many integer bits the types of a scan start from.
struct IntegerBits {
    enum class Policy {
        keep,  ///< those of the base; where it leaves a wide type to `auto`, those of the default precision
        fit,   ///< the fewest that hold every weight and every result seen on the test set
        number ///< `bits` for every type
    };
    Policy policy = Policy::keep;
    int bits = 0;
};

/// Values of each quantity that a knob gets.
struct ScanRanges {
    std::vector<double> widths, integers, lowered, reuse_factors, sparsities;
};
/// 2 to 16 bits; 1 to 8 integer bits; 0 to 6 bits lowered; reuse factors empty: those valid for the layers;
/// sparsity 0 to 0.9.
[[nodiscard]] ScanRanges default_scan_ranges();
/// "2:16", "2:16:2", "4", "1,2,8": ascending, without repetition. Errors: not numbers, step of 0, over 1,000
/// values.
[[nodiscard]] Result<std::vector<double>> parse_scan_values(std::string_view text);

/// "WHICH.WHAT[.QUANTITY]". WHICH: a layer, "all" (tied), a class ("Dense": its layers tied), "each" (a curve
/// a layer) or "class" (a curve a class). WHAT: a tensor ("weight", "result", "accum" ...), "types" (weight,
/// bias, scale and result), "tensors" (only after "each": a curve for every tensor of those), "reuse_factor"
/// or "sparsity". QUANTITY: "width" (default), "integer", "lowered". Left out of ties: weights whose type a
/// quantizer of the model fixes, reshapes' results, integer types. `stats`: of an evaluation of `base`, for
/// IntegerBits fit; may be empty otherwise. Errors: no such layer or tensor, nothing left to turn, fit
/// without test data.
[[nodiscard]] Result<std::vector<ScanKnob>> make_scan_knobs(std::string_view text, const design::Design& base,
                                                            const ScanRanges& ranges,
                                                            const IntegerBits& integer,
                                                            const std::vector<emulate::TensorStats>& stats);

/// `configuration` with the knob's targets at a value. Types start from `types`, which is changed likewise,
/// so that knobs on the same targets (width and integer bits) compose.
void turn(const ScanKnob& knob, double value, std::vector<ScanTarget>& types,
          config::Configuration& configuration);

[[nodiscard]] std::string_view to_string(ScanKnob::Quantity quantity); ///< "width"

} // namespace bitscape::search
