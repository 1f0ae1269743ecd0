#pragma once

#include <string_view>

namespace bitscape::estimate {

/// resources/calibration/estimators.json, made part of the program when it is built.
[[nodiscard]] std::string_view calibration_data();
/// resources/calibration/unpublished_weights.json, likewise.
[[nodiscard]] std::string_view unpublished_weights_data();

} // namespace bitscape::estimate
