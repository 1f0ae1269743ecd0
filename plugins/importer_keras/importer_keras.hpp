#pragma once

#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

/// Keras 2 full-model .h5, and architecture .json with a weights .h5.
[[nodiscard]] std::unique_ptr<sdk::Importer> make_keras_importer();

} // namespace bitscape
