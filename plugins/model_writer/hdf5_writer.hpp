#pragma once

#include "base/result.hpp"
#include "model_writer/replacement.hpp"

#include <string>
#include <vector>

/// Keras' HDF5 files with other weights. Everything happens in memory; the same input gives the same bytes.
namespace bitscape::model_writer {

/// `bytes` is a file that the importer has read. The data sets that `changes` are found in get the new
/// values; all else (layers, attributes, quantizers, the optimizer's state) stays. Errors: the file cannot be
/// opened or written, values that are not found (names the layer).
[[nodiscard]] Result<std::string> replace_weights(std::string bytes, const std::string& name,
                                                  const std::vector<Replacement>& changes);

/// An architecture (.json) and its weights (what save_weights() wrote, or a whole model) as one file that
/// Keras 2 loads. Errors: as above.
[[nodiscard]] Result<std::string> whole_model(const std::string& architecture, std::string weights,
                                              const std::string& name);

/// Is this what Keras 3's save_weights() wrote? It has no place in a Keras 2 model.
[[nodiscard]] Result<bool> is_keras3_store(const std::string& weights, const std::string& name);

} // namespace bitscape::model_writer
