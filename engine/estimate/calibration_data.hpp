#pragma once

#include <string_view>

namespace bitscape::estimate {

/// resources/calibration/estimators.json, made part of the program when it is built.
[[nodiscard]] std::string_view calibration_data();

} // namespace bitscape::estimate
