#pragma once

#include "base/samples.hpp"
#include "graph/model.hpp"

#include <string>
#include <vector>

namespace bitscape::model_writer {

/// Trained values that a design has changed, to be found again in the model's file by what they were.
struct Replacement {
    std::string layer;                ///< in whose file group they are, if the file has names
    std::vector<float> before, after; ///< same order; what is equal in both stays as the file has it
};

/// What differs between two models of the same layers. The two biases of a GRU, which are one tensor in
/// Keras files, are one replacement.
[[nodiscard]] std::vector<Replacement> replacements(const graph::Model& before, const graph::Model& after);

/// A tensor of a file.
struct Tensor {
    std::string name;
    Shape shape;
    std::vector<float> values;
    bool changed = false;
};

/// Writes the replacements into the tensors they are found in: those with the same values, in the same order
/// with axes exchanged, or repeated to fill a larger shape; if there are none, the nearest values of the same
/// number (a framework's own quantizer lies between the two). Each tensor is taken once. Returns the layers
/// of those not found.
[[nodiscard]] std::vector<std::string> replace(std::vector<Tensor>& tensors,
                                               const std::vector<Replacement>& replacements);

} // namespace bitscape::model_writer
