#pragma once

#include "config/redundancy.hpp"
#include "session/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Edits of the knobs as the views offer them: each is one undo step with a readable name.
namespace bitscape::session {

/// A type of one layer.
struct TensorKnob {
    std::string layer, tensor;
    friend bool operator==(const TensorKnob&, const TensorKnob&) = default;
};

void set_precision(Session& session, const std::vector<TensorKnob>& knobs, const std::string& text,
                   Gesture gesture = 0);
/// Each tensor its own text, under one name: `what` ("12 bits").
void set_precisions(Session& session, const std::vector<std::pair<TensorKnob, std::string>>& knobs,
                    const QString& what, Gesture gesture = 0);
/// The design takes the nearest factor that is valid for each layer's strategy.
void set_reuse_factor(Session& session, const std::vector<std::string>& layers, std::int64_t value,
                      Gesture gesture = 0);
void set_strategy(Session& session, const std::vector<std::string>& layers, const std::string& value);
/// Output positions of convolutions built side by side; the design takes the nearest that is valid.
void set_parallelization(Session& session, const std::vector<std::string>& layers, std::int64_t value,
                         Gesture gesture = 0);
/// Entries of the tables of activations: hls4ml's TableSize.
void set_table_size(Session& session, const std::vector<std::string>& layers, std::int64_t value,
                    Gesture gesture = 0);
/// `value` 0..1
void set_sparsity(Session& session, const std::vector<std::string>& layers, double value,
                  Gesture gesture = 0);
/// Copies against radiation, of Bitscape's own; nullopt: as the model says.
void set_redundancy(Session& session, const std::vector<std::string>& layers,
                    std::optional<config::Redundancy> value);
void set_part(Session& session, const std::string& code);
void set_clock_period(Session& session, double nanoseconds, Gesture gesture);
void set_io_type(Session& session, const std::string& value);
void set_backend(Session& session, const std::string& value);

/// Strategies as hls4ml writes them.
[[nodiscard]] const std::vector<std::string>& strategy_names();
[[nodiscard]] std::string_view strategy_name(design::Strategy strategy);

} // namespace bitscape::session
