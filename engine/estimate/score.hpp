#pragma once

#include "base/result.hpp"
#include "estimate/rows.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::estimate {

/// How well one target is predicted for one kind of rows. Percentages are 0 to 100.
struct ScoreGroup {
    std::string target, stage, source, layer_class; ///< `source` is the rows', as their table names it
    std::size_t n = 0;
    double mdape = 0;         ///< median of |estimate - measured| / max(measured, 1)
    double smape = 0;         ///< mean of 2 |estimate - measured| / (estimate + measured)
    std::optional<double> r2; ///< coefficient of determination; absent where what was measured does not vary
    double within10 = 0, within20 = 0, within30 = 0, exact = 0;
    double coverage90 = 0; ///< share of rows inside the 90 % interval
    double mean_width = 0; ///< of the interval, as a share of max(measured, 1)
};

struct EstimatorScore {
    std::vector<ScoreGroup> groups;  ///< by target, stage, source, layer class
    std::vector<ScoreGroup> targets; ///< the same over all rows of a target and stage
    std::size_t rows = 0;
    std::size_t skipped = 0; ///< rows that do not say enough of what was built
};

/// Estimates every row of a table with the formulas that designs use and compares. Errors: see
/// parse_synthesis_rows.
[[nodiscard]] Result<EstimatorScore> score_estimator(std::string_view csv, const std::string& name);
[[nodiscard]] Result<EstimatorScore> score_estimator(const std::filesystem::path& file);

/// The terms behind every estimate of a table, for resources/calibration/fit_estimators.py: a CSV with a line
/// a row and target.
[[nodiscard]] Result<std::string> term_table(std::string_view csv, const std::string& name);

} // namespace bitscape::estimate
