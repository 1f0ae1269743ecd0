#pragma once

#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace bitscape::study {

/// AutoQKeras' forgiving factor (C. Coelho et al., Nat. Mach. Intell. 3 (2021) 675): one number for quality
/// and cost. A design `rate` times cheaper than the reference may lose `delta_p` percent of the metric, one
/// `rate` times dearer has to win `delta_n` percent. As an objective it is spelled with all it needs:
/// "forgiving_factor(accuracy,energy_pj,reference=2038,delta_p=8,delta_n=8,rate=2,stress=1)".
struct ForgivingFactor {
    std::string metric = "accuracy",
                cost = "energy_pj"; ///< names of objectives, to be maximized and minimized
    double reference = 0; ///< cost of the reference design; 0 = of the design the search starts from
    double delta_p = 8, delta_n = 8; ///< percent
    double rate = 2;                 ///< above 1
    double stress = 1;               ///< multiplies the reference; below 1 asks for smaller designs
    friend bool operator==(const ForgivingFactor&, const ForgivingFactor&) = default;
};

/// (delta_p or delta_n / 100) * log_rate(reference * stress / cost): the first where the cost is below
/// reference * stress. Precondition: costs above 0. delta_p, delta_n and rate are rounded to float as in
/// QKeras 0.9.0.
[[nodiscard]] double delta(const ForgivingFactor& factor, double cost);
/// metric * (1 + delta)
[[nodiscard]] double score(const ForgivingFactor& factor, double metric, double cost);
/// The metric that scores as much as `metric` does at the reference: what one may pay for a cost.
[[nodiscard]] double equal_metric(const ForgivingFactor& factor, double metric, double cost);
/// (cost - reference) / reference; AutoQKeras widens its range of learning rates by it.
[[nodiscard]] double total_factor(const ForgivingFactor& factor, double cost);

[[nodiscard]] std::string to_string(const ForgivingFactor& factor); ///< reads back equal
/// nullopt if `objective` is something else. Left out parameters have their defaults. Errors: unknown metric,
/// cost or parameter, a number out of its range.
[[nodiscard]] Result<std::optional<ForgivingFactor>> parse_forgiving_factor(std::string_view objective);

} // namespace bitscape::study
