#pragma once

#include "base/result.hpp"
#include "estimate/features.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::estimate {

/// How well one quantity is predicted.
struct QuantityScore {
    std::string quantity; ///< "lut", "ff", "dsp", "bram18", "latency_cycles", "interval_cycles"
    std::size_t rows = 0;
    double median_relative_error = 0; ///< |predicted - true| / max(true, 1)
    double coverage = 0;              ///< fraction of rows whose true value lies in the 90 % interval
    double exact = 0;                 ///< fraction predicted exactly
};

struct ScoreGroup {
    std::string name; ///< "all", then "<tool>, <strategy>, <io type>"
    std::size_t rows = 0;
    std::vector<QuantityScore> quantities;
};

struct EstimatorScore {
    std::vector<ScoreGroup> groups;
    std::size_t skipped = 0; ///< rows that are no dense layer at csynth, or do not say what the weights are
};

/// One layer of a synthesis table with its measured values; absent = empty cell.
struct SynthesisRow {
    std::string group;
    LayerFeatures features;
    std::vector<std::pair<std::string, double>> measured; ///< quantity name as above, value
};

/// Reads a table with the columns of resources/calibration/README.md. Rows that cannot be scored are left out
/// and counted in `skipped`. Errors: a missing column, a cell that is not a number (line and column named),
/// no row at all.
[[nodiscard]] Result<std::vector<SynthesisRow>>
parse_synthesis_rows(std::string_view csv, const std::string& name, std::size_t& skipped);

/// Predicts every dense layer of the table with the formulas that designs use.
[[nodiscard]] Result<EstimatorScore> score_estimator(std::string_view csv, const std::string& name);
[[nodiscard]] Result<EstimatorScore> score_estimator(const std::filesystem::path& file);

} // namespace bitscape::estimate
