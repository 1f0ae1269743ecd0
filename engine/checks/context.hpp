#pragma once

#include "checks/checks.hpp"
#include "checks/probe.hpp"
#include "estimate/layer_cache.hpp"

#include <functional>
#include <memory>

namespace bitscape::checks {

/// A changed configuration, resolved and estimated.
struct Tried {
    design::Design design;
    estimate::DesignEstimate estimate;
};

/// What all checks share. Findings are added in any order.
class Context {
public:
    explicit Context(const Subject& subject) : subject_(subject) {}

    [[nodiscard]] const design::Design& design() const { return subject_.design; }
    [[nodiscard]] const study::Evaluation& evaluation() const { return subject_.evaluation; }
    [[nodiscard]] const study::Bench& bench() const { return subject_.bench; }
    [[nodiscard]] const std::vector<std::string>& opening() const { return subject_.opening; }
    [[nodiscard]] std::size_t rows() const { return bench().data ? bench().data->rows() : 0; }
    /// nullptr without data.
    [[nodiscard]] const emulate::TensorStats* stats(const design::Node& node) const;
    [[nodiscard]] const estimate::Part* part() const { return evaluation().estimate.part; }

    Finding& add(Severity severity, Kind kind, std::string layer, std::string tensor, Text text, Text why);
    [[nodiscard]] std::vector<Finding>& findings() { return findings_; }
    /// Nothing if the configuration does not resolve.
    [[nodiscard]] std::optional<design::Design> resolved(const std::vector<Change>& changes) const;
    /// Nothing if the configuration does not resolve or its part is unknown.
    [[nodiscard]] std::optional<Tried> tried(const std::vector<Change>& changes);
    /// What the layer's own estimate becomes.
    [[nodiscard]] estimate::DesignEstimate estimated(const design::Design& design,
                                                     const estimate::Part& part);

private:
    Subject subject_;
    estimate::LayerCache cache_;
    std::vector<Finding> findings_;
};

[[nodiscard]] Change precision(std::string layer, std::string tensor, const FixedPoint& type);
/// The names under which the configuration may hold a node's settings: its own, and where a rewrite made it,
/// the layer's that it came from.
[[nodiscard]] std::vector<std::string> knob_names(const design::Design& design, const design::Node& node);
/// An attribute of the node's layer.
[[nodiscard]] Change attribute(const design::Node& node, std::string name, std::string value);
[[nodiscard]] Cure precision_cure(const std::string& layer, const std::string& tensor,
                                  const FixedPoint& type);

/// The type with as many more integer bits as it takes to hold `low` and `high`, its fraction kept; signed if
/// `low` is below 0. Nothing if that is more than 64 bits.
[[nodiscard]] std::optional<FixedPoint> holding(FixedPoint type, double low, double high);
/// Signed, with `bits` more integer bits: for values that may be outside of `type`.
[[nodiscard]] FixedPoint without_end(FixedPoint type, int bits);
[[nodiscard]] double lowest(const FixedPoint& type);
[[nodiscard]] double highest(const FixedPoint& type);
[[nodiscard]] std::string range_text(const FixedPoint& type); ///< "-32 to 31.9990"
/// "3, 17, 20, ...": up to three rows of the test set.
[[nodiscard]] std::string rows_text(const std::vector<std::uint32_t>& rows, std::size_t all);

/// Where the model has a quantizer for the result or the weights of a layer.
[[nodiscard]] bool is_quantized(const graph::Model& model, std::string_view layer, std::string_view tensor);

/// The part has enough of everything that the catalogue knows.
[[nodiscard]] bool fits(const estimate::Resources& needed, const estimate::Part& part);
/// What HLS tools unroll or partition completely (hls4ml: MaximumSize, 4096).
[[nodiscard]] std::int64_t unroll_limit(const design::Design& design);

/// Decisions that the tables of a softmax change.
struct LostDecisions {
    NodeId node;
    std::size_t finding = 0;         ///< index among the context's
    std::shared_ptr<Samples> logits; ///< what it reads, all events; empty: too many to keep
};

// The checks. Those that look at events ask `probes` for tensors and judge them once the events are run.
void check_inputs(Context& context);
void check_ranges(Context& context, ProbeRun& probes);
void check_accumulators(Context& context, ProbeRun& probes);
void check_inner_sums(Context& context, ProbeRun& probes);
[[nodiscard]] Result<void> cure_inner_sums(Context& context, int threads, const std::stop_token& stop);
/// Adds to `lost` what it takes to try cures once the events are run.
void check_softmax(Context& context, ProbeRun& probes, std::vector<LostDecisions>& lost);
/// Cures for the decisions that a softmax loses, tried on all events.
[[nodiscard]] Result<void> cure_softmax(Context& context, const std::vector<LostDecisions>& lost, int threads,
                                        const std::stop_token& stop);
/// Whether the emulator takes those softmaxes of `changed` that are not as in `now`.
[[nodiscard]] bool softmaxes_run(const design::Design& now, const design::Design& changed,
                                 const std::stop_token& stop);
void check_weights(Context& context);
void check_tables(Context& context);
void check_structure(Context& context); ///< reuse factors, unrolled loops, io_type
void check_interval(Context& context);
void check_part(Context& context);
void check_dsp(Context& context);
void check_quantizers(Context& context);
void check_estimates(Context& context);
void check_notes(Context& context);
/// Takes away cures whose types the resolution of the design would not follow, or with which a softmax
/// could not be built any more.
void verify_cures(Context& context, const std::stop_token& stop);

} // namespace bitscape::checks
