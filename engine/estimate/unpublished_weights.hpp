#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bitscape::estimate {

/// How weights were drawn that nobody published.
struct Initializer {
    bool normal = true;
    double low = 0, high = 1; ///< bounds, or mean and deviation
};

/// What a row of a synthesis table says of such weights.
struct UnpublishedRow {
    std::string_view source, layer, geometry;
    bool is_output = false;         ///< the last dense layer of its network
    double inputs = 1, outputs = 1; ///< of the matrix
};

/// By resources/calibration/unpublished_weights.json, which is part of the program: reading rows needs it,
/// designs never do.
[[nodiscard]] Initializer initializer_of(const UnpublishedRow& row);

/// Slope below zero of an activation in the public tests' rows, which do not say it; nullopt: not one of
/// these.
[[nodiscard]] std::optional<double> unpublished_slope(std::string_view activation);

} // namespace bitscape::estimate
