#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "design/design.hpp"
#include "emulate/emulate.hpp"
#include "estimate/estimate.hpp"
#include "estimate/layer_cache.hpp"
#include "estimate/user_calibration.hpp"
#include "metrics/data_set.hpp"
#include "metrics/metrics.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::study {

/// What emulator and estimators say of one design.
struct Evaluation {
    metrics::Metrics metrics;
    estimate::DesignEstimate estimate;
    std::vector<emulate::TensorStats> stats; ///< one per node
    std::uint64_t design_hash = 0;
    std::optional<double> parameter_bits, total_bits; ///< see parameter_bits(), activation_bits()
};

/// Everything an evaluation needs besides the knobs; shared, immutable. Worker threads each make an Evaluator
/// on it.
struct Bench {
    std::shared_ptr<const graph::Model> model;
    std::shared_ptr<const metrics::DataSet> data;       ///< may be null: estimates only
    std::shared_ptr<const std::vector<Samples>> inputs; ///< data->x, shared with the emulator
    std::vector<Samples> float_outputs;                 ///< of the reference, empty without data
    std::vector<estimate::Part> parts;
    estimate::UserCalibration calibration; ///< of the user's reports; may be empty
};

/// Stable hash of what a study's trials start from: the model's weights, the test data and the configuration
/// without the names of files and folders. Two equal ones make the same trials.
[[nodiscard]] std::uint64_t base_hash(const config::Configuration& base, const Bench& bench);

/// Runs the float reference once. `data` may be null. Errors: data that does not fit the model.
[[nodiscard]] Result<std::shared_ptr<const Bench>> make_bench(std::shared_ptr<const graph::Model> model,
                                                              std::shared_ptr<const metrics::DataSet> data,
                                                              std::vector<estimate::Part> parts,
                                                              estimate::UserCalibration calibration = {});

/// A design with what its costs are, before any event is run.
struct Draft {
    std::shared_ptr<const design::Design> design;
    estimate::DesignEstimate estimate;
    std::uint64_t design_hash = 0;
    double parameter_bits = 0, total_bits = 0;
};

/// Weights, biases and other parameters, each as wide as its type: the cost that AutoQKeras counts. Pruned
/// weights count, tables do not.
[[nodiscard]] double parameter_bits(const design::Design& design);
/// Inputs and outputs of activations, each value as wide as its type; results that only pass on sums do not
/// count. total_bits is both together.
[[nodiscard]] double activation_bits(const design::Design& design);

/// Evaluates configurations one after another, re-running only what changed since the last. One per thread.
class Evaluator {
public:
    explicit Evaluator(std::shared_ptr<const Bench> bench);

    /// Resolve and estimate, without the data. Errors: the knob that is wrong, an unknown part.
    [[nodiscard]] Result<Draft> draft(const config::Configuration& configuration);
    /// Resolve, emulate, measure, estimate. Errors: the knob that is wrong, an unknown part, cancelled.
    [[nodiscard]] Result<Evaluation> evaluate(const config::Configuration& configuration, int threads,
                                              std::stop_token stop, Progress& progress);
    /// From now on estimates are made with this calibration. What was emulated is kept.
    void recalibrate(estimate::UserCalibration calibration);
    [[nodiscard]] const std::shared_ptr<const Bench>& bench() const { return bench_; }
    /// The design of the last successful evaluation; nullptr before it.
    [[nodiscard]] std::shared_ptr<const design::Design> last_design() const { return design_; }

private:
    std::shared_ptr<const Bench> bench_;
    std::shared_ptr<const design::Design> design_;
    emulate::Incremental emulator_;
    estimate::LayerCache layers_;
};

/// A named number of an evaluation: "accuracy", "auc", "agreement", "lut", "ff", "dsp", "bram18", "uram",
/// "latency_cycles", "interval_cycles", "latency_ns", "energy_pj", "parameter_bits", "total_bits", and for
/// regression "mse" (against targets) and "float_mse" (against the float model); or a score of them: see
/// forgiving_factor.hpp. nullopt if it was not measured or the name is unknown.
[[nodiscard]] std::optional<double> objective_value(const Evaluation& evaluation, std::string_view name);
/// The same from numbers by name, such as a stored trial's.
[[nodiscard]] std::optional<double> objective_value(const std::map<std::string, double>& numbers,
                                                    std::string_view name);
[[nodiscard]] std::vector<std::string_view> objective_names();
/// The estimate behind an objective ("lut" ... "energy_pj"); nullptr for what is measured.
[[nodiscard]] const estimate::Estimate* objective_estimate(const Evaluation& evaluation,
                                                           std::string_view name);
/// accuracy, auc, agreement and forgiving factors; all others are minimized
[[nodiscard]] bool is_maximized(std::string_view objective);
/// Errors: a name that objective_value() does not know, with what is wrong.
[[nodiscard]] Result<void> check_objective(std::string_view name);
/// A forgiving factor without a reference gets the cost of `base`; any other name stays. Errors: not a known
/// name; `base` has no such cost.
[[nodiscard]] Result<std::string> with_reference(std::string_view name, const Evaluation& base);
/// The numbers that an objective is made of: itself, or metric and cost of a forgiving factor.
[[nodiscard]] std::vector<std::string> ingredients(std::string_view objective);

} // namespace bitscape::study
