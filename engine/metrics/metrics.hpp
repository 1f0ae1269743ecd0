#pragma once

#include "base/result.hpp"
#include "metrics/data_set.hpp"

#include <optional>
#include <vector>

namespace bitscape::metrics {

/// Quality of one output on a data set; fractions are 0..1. Absent = cannot be computed from this data.
struct Metrics {
    std::optional<double>
        accuracy; ///< fraction of rows whose largest output is the label (two-class single output: > 0.5)
    std::optional<double> auc; ///< area under the ROC curve, mean over classes one against the rest
    /// The same per output column (one column: class 1 against class 0). NaN where a class, or everything
    /// else, has no row.
    std::vector<double> class_auc;
    /// Per output column: 1 / background efficiency at 30 % signal efficiency, on the ROC curve interpolated
    /// linearly between thresholds; if no background passes, the number of background rows (all that this
    /// data can show). NaN as above.
    std::vector<double> rejection;
    std::optional<double> mse;       ///< mean squared error against targets (regression)
    std::optional<double> agreement; ///< fraction of rows whose decision equals the float model's
    std::optional<double> float_mse; ///< mean squared difference to the float outputs
};

/// outputs: the model's (first) output [rows, classes]. float_outputs: the float reference's, or nullptr.
/// Errors: no rows, unequal rows or columns, a class index the outputs have no column for (the row is named).
[[nodiscard]] Result<Metrics> measure(const Samples& outputs, const DataSet& data,
                                      const Samples* float_outputs);

/// Index of the largest value of each row, the first on ties; one column: value > 0.5.
[[nodiscard]] std::vector<int> decisions(const Samples& outputs);

/// ROC of "class k against the rest": (false positive rate, true positive rate) points, ascending from (0, 0)
/// to (1, 1), one a distinct threshold. One output column: it is the score of class 1, k is 0. Empty if k is
/// out of range, there are no class labels, or one side has no row.
struct RocPoint {
    double false_positive_rate = 0, true_positive_rate = 0;
};
[[nodiscard]] std::vector<RocPoint> roc_curve(const Samples& outputs, const DataSet& data, std::size_t k);

} // namespace bitscape::metrics
