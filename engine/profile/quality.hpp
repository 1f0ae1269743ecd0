#pragma once

#include "metrics/quality.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace bitscape::profile {

/// A class against the rest.
struct ClassCurve {
    std::vector<metrics::RocPoint> points; ///< thinned for drawing; empty: one side has no events
    std::vector<double> rejections;        ///< at signal efficiencies of 0, 1 ... 100 %
    double auc = 0;                        ///< NaN where there is no curve
};

/// How errors are distributed.
struct ErrorSummary {
    std::int64_t values = 0;
    double low = 0, q05 = 0, q25 = 0, median = 0, q75 = 0, q95 = 0, high = 0, mean = 0;
};
/// Quantiles as numpy.quantile has them. Zeros for no values.
[[nodiscard]] ErrorSummary summary_of(std::vector<double> errors);

/// What the plots of quality show of one set of outputs.
struct Quality {
    std::shared_ptr<const Samples> outputs; ///< [events, columns]
    std::optional<metrics::Metrics> metrics;
    std::vector<ClassCurve> classes; ///< one a column; empty without class labels
    std::optional<metrics::Confusion> confusion;
    /// With class labels: for each class, what its events get as the score of that class, minus what the
    /// reference gives. With targets: for each column, output minus target. Else output minus reference.
    /// Empty where that needs a reference and there is none.
    std::vector<ErrorSummary> errors;
};

/// `reference`: the float model's outputs, or nullptr. Errors: those of metrics::measure.
[[nodiscard]] Result<Quality> quality_of(std::shared_ptr<const Samples> outputs, const metrics::DataSet& data,
                                         const Samples* reference);

} // namespace bitscape::profile
