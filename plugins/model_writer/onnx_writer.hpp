#pragma once

#include "base/result.hpp"
#include "model_writer/replacement.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bitscape::model_writer {

/// An ONNX file, which the importer has read, with other weights: float initializers and constants that
/// `changes` are found in; every other byte of the graph stays. Errors: weights in files beside the model,
/// values that are not found (names the layer), damage.
[[nodiscard]] Result<std::string> replace_onnx_weights(std::string_view bytes, const std::string& name,
                                                       const std::vector<Replacement>& changes);

} // namespace bitscape::model_writer
