#pragma once

#include "config/configuration.hpp"
#include "design/design.hpp"

#include <string>
#include <vector>

namespace bitscape::search {

/// One knob and what it may be set to. Choices are texts: types for precisions, integers for reuse factors.
struct Knob {
    enum class Kind { precision, reuse_factor, strategy, sparsity };
    std::string name; ///< "fc1.weight", "fc1.reuse_factor"
    Kind kind = Kind::precision;
    std::vector<std::string> layers; ///< the layers it sets together
    std::string tensor;              ///< for precisions
    std::vector<std::string> choices;
};

struct Space {
    std::vector<Knob> knobs;
    [[nodiscard]] double size() const; ///< number of combinations
};

/// One index a knob into its choices.
using Choice = std::vector<std::size_t>;

/// Ranges of the default space.
struct SpaceOptions {
    int min_width = 2, max_width = 16; ///< bits of weight and result types
    bool weights = true, results = true, reuse = true;
};

/// Per layer: widths of weight and result types and valid reuse factors of layers with a matrix.
/// A precision's choices keep sign, integer bits, rounding and overflow of the type that `base` resolves:
/// only fraction bits come and go, and at least one stays. Where `base` resolves an `auto` to a type wider
/// than max_width (it keeps every bit of a dot product), the integer bits of the configuration's default
/// precision are used instead: those of the wide type would leave no room for a fraction. Left out: weights
/// whose type the model's quantizer fixes, reshapes (they have their input's type), integer types, and knobs
/// with fewer than two choices.
[[nodiscard]] Space default_space(const design::Design& base, const SpaceOptions& options);

/// `base` with the chosen values set. Precondition: one valid index per knob. A knob of a layer that the
/// design fuses away is set in the document all the same.
[[nodiscard]] config::Configuration apply(const Space& space, const Choice& choice,
                                          const config::Configuration& base);

} // namespace bitscape::search
