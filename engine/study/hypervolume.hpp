#pragma once

#include <vector>

namespace bitscape::study {

/// Two ways to the same volume, smaller being better in every coordinate. All points are finite and better
/// than `reference` in every coordinate. pagmo2's algorithms (hv3d, WFG): a front of 1,000 points in four
/// objectives takes milliseconds.
[[nodiscard]] double pagmo_hypervolume(const std::vector<std::vector<double>>& points,
                                       const std::vector<double>& reference);
/// Slicing, which is what the definition says: the oracle of the other, and for points that are not finite.
[[nodiscard]] double sliced_hypervolume(const std::vector<std::vector<double>>& points,
                                        const std::vector<double>& reference);

} // namespace bitscape::study
