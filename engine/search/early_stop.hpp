#pragma once

#include "metrics/data_set.hpp"
#include "search/confidence.hpp"
#include "study/evaluation.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace bitscape::search {

/// Stopping hopeless designs before they have seen all events: first what costs alone say, then metrics on
/// `first` events, on `growth` times as many, and so on. The events are in one fixed random order for all
/// studies, so that those seen are a simple random sample without replacement: also within each class, and
/// where the float model is right or wrong. That makes the bounds exact; an order that is stratified by class
/// would not.
struct EarlyStop {
    std::size_t first = 500;
    double growth = 3;
    /// The chance that a trial is stopped though it holds its constraints and nothing dominates it, at most.
    double false_stop = 1e-6;
    friend bool operator==(const EarlyStop&, const EarlyStop&) = default;
};

/// The test data in the order in which designs see it, cut into stages, with what the float model says of it.
/// Immutable, shared by all workers.
class Stages {
public:
    struct Stage {
        std::size_t first = 0, last = 0;                    ///< places in the order
        std::shared_ptr<const std::vector<Samples>> inputs; ///< of the rows first .. last - 1
        metrics::DataSet labels;                            ///< of rows 0 .. last - 1, without inputs
        Samples float_outputs;                              ///< of rows 0 .. last - 1
    };

    /// Without `options`, or with little data: one stage of all rows as they are. Without data: none.
    Stages(std::shared_ptr<const study::Bench> bench, const std::optional<EarlyStop>& options);

    [[nodiscard]] const std::vector<Stage>& stages() const { return stages_; }
    /// How often a trial is looked at before its end.
    [[nodiscard]] std::size_t looks() const { return stages_.empty() ? 0 : stages_.size() - 1; }
    /// Outputs in the data's own order, from outputs of all rows in this order.
    [[nodiscard]] Samples in_own_order(Samples outputs) const;

    [[nodiscard]] const study::Bench& bench() const { return *bench_; }
    [[nodiscard]] const std::vector<int>& float_decisions() const { return float_decisions_; } ///< by place
    /// Rows where the float model decides as the label says; 0 without labels.
    [[nodiscard]] std::size_t float_right_count() const { return float_right_count_; }
    /// Mean square of targets and of float outputs about their mean: the scales of their errors.
    [[nodiscard]] double target_spread() const { return target_spread_; }
    [[nodiscard]] double output_spread() const { return output_spread_; }

private:
    void cut(const EarlyStop& options);

    std::shared_ptr<const study::Bench> bench_;
    std::vector<std::size_t> order_; ///< place -> row; empty = as they are
    std::vector<Stage> stages_;
    std::vector<int> float_decisions_;
    std::size_t float_right_count_ = 0;
    double target_spread_ = 0, output_spread_ = 0;
};

/// What the events seen so far say of a design's metrics on all events.
class Evidence {
public:
    /// outputs: of the design, rows 0 .. last - 1 of the stage in the order of `stages`. Keeps references.
    /// everything: also area under the ROC curve and errors. Errors: as metrics::measure.
    [[nodiscard]] static Result<Evidence> make(const Stages& stages, std::size_t stage,
                                               const Samples& outputs, bool everything = true);

    /// A number that needs events, and for which there are bounds.
    [[nodiscard]] static bool is_metric(std::string_view name);

    [[nodiscard]] const metrics::Metrics& metrics() const { return metrics_; } ///< of the events seen
    [[nodiscard]] std::size_t seen() const { return stage_->last; }
    /// The metric ("accuracy", "auc", "agreement", "mse", "float_mse") of all events is worse than `limit`.
    /// Said wrongly with a chance of `level` at most, for all limits together. False for other names.
    [[nodiscard]] bool surely_worse(std::string_view metric, double limit, double level) const;

private:
    Evidence(const Stages& stages, std::size_t stage, const Samples& outputs);
    [[nodiscard]] bool auc_below(double limit, double level) const;
    [[nodiscard]] bool error_above(const Samples& wanted, double spread, double limit, double level) const;

    const Stages* stages_;
    const Stages::Stage* stage_;
    const Samples* outputs_;
    metrics::Metrics metrics_;
    std::size_t agreeing_ = 0;    ///< rows decided as the float model does
    std::array<Cell, 2> right_{}; ///< right decisions where the float model is wrong, and where it is right
};

} // namespace bitscape::search
