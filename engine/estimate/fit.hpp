#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::estimate {

/// What is estimated of a layer or a network. Order of the columns everywhere.
enum class Target { lut, ff, dsp, bram18, latency, interval };
inline constexpr std::size_t target_count = 6;
/// As the synthesis tables name them: "LUT", "FF", "DSP", "BRAM18", "lat_max", "ii_max".
[[nodiscard]] std::string_view to_string(Target target);

/// When a number was, or would be, reported.
enum class Stage {
    csynth, ///< the HLS compiler's own estimate
    vsynth, ///< after logic synthesis
    impl    ///< placed and routed
};
[[nodiscard]] std::string_view to_string(Stage stage);

/// 5 % and 95 % quantile of measured / predicted: multiply a prediction by both to get its 90 % interval.
struct Spread {
    double low = 1, high = 1;
};
/// Twice as wide in log space and 1.3 more: for what lies outside the rows.
[[nodiscard]] Spread widened(Spread spread);

struct Extent {
    double low = 0, high = 0;
};

/// One structural quantity that a resource is made of: "sums", accumulations times accumulator bits.
struct Term {
    std::string_view name; ///< a literal
    double value = 0;
};

/// How one target of a family follows from its terms.
struct TargetFit {
    std::vector<std::pair<std::string, double>> coefficients; ///< by term; empty: the formula stands alone
    Spread spread{0.4, 2.5};                                  ///< of rows whose design the fit had not seen
    int rows = 0;
    std::string inside, outside; ///< tail of an Estimate's source, inside and outside the rows' range
};

/// Layers that the tools build alike, fitted together: resources/calibration/estimators.json.
struct Fit {
    std::string family;
    std::string set; ///< the rows in words
    int rows = 0;
    std::map<std::string, Extent, std::less<>> domain; ///< of the features the rows cover
    std::array<TargetFit, target_count> targets;

    [[nodiscard]] const TargetFit& operator[](Target target) const
    {
        return targets[static_cast<std::size_t>(target)];
    }
};

/// The fit of a family; one without rows if the calibration has none (an extrapolation, widely spread).
[[nodiscard]] const Fit& fit_of(std::string_view family);

/// Version of the calibration data: changes whenever a coefficient does.
[[nodiscard]] const std::string& calibration_id();

} // namespace bitscape::estimate
