#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "design/design.hpp"
#include "study/evaluation.hpp"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bitscape::checks {

enum class Severity {
    problem, ///< results are wrong, or the tools will refuse the design
    warning, ///< bits, time or area are lost, or a setting does not do what it says
    advice   ///< worth knowing
};

/// What is found; those of one severity are listed in this order.
enum class Kind {
    input_overflow,        ///< inputs of the test set are outside their type
    accumulator_overflow,  ///< sums of products are outside the accumulator
    result_overflow,       ///< results are outside their type
    weight_overflow,       ///< trained weights are outside their type
    softmax_flip,          ///< the softmax's tables change the decision
    zero_weights,          ///< no weight of a layer is left
    zero_results,          ///< a layer gives nothing but zeros
    does_not_fit,          ///< the part has too few of a resource
    unrolled_limit,        ///< HLS tools stop unrolling
    refused_stream,        ///< tensors too large for registers in io_parallel
    ignored_knob,          ///< a quantizer of the model decides, not the configuration
    quantizer_disagrees,   ///< the configuration builds another type than was trained
    reuse_snapped,         ///< another reuse factor than the one asked for is built
    lost_weights,          ///< most weights are too small for their type
    underflow,             ///< many results are too small for their type
    coarse_table,          ///< neighbouring inputs of a table look equal
    interval_of_one_layer, ///< one layer alone sets the initiation interval
    spans_regions,         ///< more than one super logic region is needed
    small_for_stream,      ///< io_stream where io_parallel is smaller and fits
    dsp_step,              ///< a bit or two less would save DSPs
    coarse_table_type,     ///< results resolve more than the table they come from
    extrapolated,          ///< estimates outside the rows they were fitted to
    note                   ///< what else the resolution of the design noted
};

/// "accumulator_overflow": for scripts, filters and remembered choices.
[[nodiscard]] std::string_view to_string(Kind kind);
[[nodiscard]] std::string_view to_string(Severity severity);

/// A sentence with places %1, %2, ... for its arguments. The pattern is a key for translations: the window
/// words it in the user's language and number format, english() for everybody else.
struct Text {
    using Argument = std::variant<std::string, std::int64_t, double>;
    std::string_view pattern; ///< a literal
    std::vector<Argument> arguments;
    friend bool operator==(const Text&, const Text&) = default;
};
[[nodiscard]] std::string english(const Text& text);

/// One setting of the configuration.
struct Change {
    enum class Knob : std::uint8_t { precision, reuse_factor, strategy, sparsity, attribute, io_type, part };
    Knob knob = Knob::precision;
    std::string layer; ///< empty: of the whole project
    std::string name;  ///< the tensor of a precision, the key of an attribute ("TableSize")
    std::string value;
    friend bool operator==(const Change&, const Change&) = default;
};

/// Settings after which the finding is gone.
struct Cure {
    Text name; ///< as an undo step is called
    std::vector<Change> changes;
    friend bool operator==(const Cure&, const Cure&) = default;
};
void apply(const Cure& cure, config::Configuration& configuration);

struct Finding {
    Severity severity = Severity::advice;
    Kind kind = Kind::note;
    std::string layer;  ///< node name, empty: the whole design
    std::string tensor; ///< hls4ml's name of the type concerned, may be empty
    Text text, why;
    double share = 0; ///< how bad among its kind, 0..1 or above: share of events, weights, of the resource
    std::vector<std::uint32_t> events; ///< first rows of the test set that show it, ascending, at most 100
    std::optional<Cure> cure;
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// The same finding of a changed design: what the user hides stays hidden.
[[nodiscard]] std::string key(const Finding& finding);

/// What is looked at. `evaluation` is of `design` on `bench`; without data only what needs none is found.
struct Subject {
    const design::Design& design;
    const study::Evaluation& evaluation;
    const study::Bench& bench;
    const std::vector<std::string>& opening; ///< what opening the document found out, one line each
};

/// Everything that is or will be wrong with a design, worst first; the same for any number of threads (0: run
/// here). Takes a few evaluations: the events are run once more with nodes that have room. Checks `stop`
/// every few milliseconds. Errors: cancelled, and those of the emulator.
[[nodiscard]] Result<std::vector<Finding>> check(const Subject& subject, int threads, std::stop_token stop,
                                                 Progress& progress);

} // namespace bitscape::checks
