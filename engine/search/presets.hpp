#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "config/configuration.hpp"
#include "study/evaluation.hpp"

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::search {

/// Whole configurations that people start from.
enum class Preset {
    as_trained,      ///< loses next to nothing of the trained model: quantizers' types, all others wide
    as_hls4ml,       ///< what hls4ml's default configuration says
    smallest,        ///< the fewest integer bits that hold what the test data needs
    match_quantizers ///< types of the model's quantizers where it has some
};

[[nodiscard]] std::span<const Preset> presets();
[[nodiscard]] std::string_view to_string(Preset preset); ///< "as-trained", "hls4ml", "smallest", "quantizers"
[[nodiscard]] std::optional<Preset> parse_preset(std::string_view name);

/// A type that a quantizer of the model asks for.
struct QuantizerKnob {
    std::string layer, tensor;
    std::string text; ///< as hls4ml's default configuration has it
};
/// Of layers with QKeras quantizers, in the model's order. Empty where quantizers are layers of their own
/// (QONNX, HGQ): hls4ml gives their types to what is `auto`.
[[nodiscard]] std::vector<QuantizerKnob> quantizer_knobs(const graph::Model& model);
/// Whether quantizers are layers of the model.
[[nodiscard]] bool has_quantizer_layers(const graph::Model& model);

struct PresetOutcome {
    config::Configuration configuration;
    std::vector<design::Note> notes; ///< what could not be done, and what was left alone
};

/// `now` with the preset's types; part, clock and everything else of the project stay. as_hls4ml: everything
/// of HLSConfig is hls4ml's default. as_trained: no pruning; weights of 24 bits, results of 28 and tables of
/// 16,384 entries; integer bits as the weights and the test data need them (12 without data), accumulators as
/// wide as their sums. smallest: weights, biases, results and accumulators keep their steps and get the
/// integer bits that every value on `bench`'s data needs; accumulators that saturate get those of every
/// possible sum; what quantizers decide, tables and the other layers' types stay. Runs until nothing
/// overflows any more, a few evaluations. Errors: smallest without data, match_quantizers without quantizers,
/// those of design::resolve and emulate::run, cancelled.
[[nodiscard]] Result<PresetOutcome> apply_preset(Preset preset, const config::Configuration& now,
                                                 const std::shared_ptr<const study::Bench>& bench,
                                                 int threads, std::stop_token stop, Progress& progress);

} // namespace bitscape::search
