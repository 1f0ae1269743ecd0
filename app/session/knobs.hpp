#pragma once

#include "session/session.hpp"

#include <cstdint>
#include <string>
#include <string_view>
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
/// The design takes the nearest factor that is valid for each layer's strategy.
void set_reuse_factor(Session& session, const std::vector<std::string>& layers, std::int64_t value,
                      Gesture gesture = 0);
void set_strategy(Session& session, const std::vector<std::string>& layers, const std::string& value);
/// `value` 0..1
void set_sparsity(Session& session, const std::vector<std::string>& layers, double value,
                  Gesture gesture = 0);
void set_part(Session& session, const std::string& code);
void set_clock_period(Session& session, double nanoseconds, Gesture gesture);
void set_io_type(Session& session, const std::string& value);
void set_backend(Session& session, const std::string& value);

/// Strategies as hls4ml writes them.
[[nodiscard]] const std::vector<std::string>& strategy_names();
[[nodiscard]] std::string_view strategy_name(design::Strategy strategy);

} // namespace bitscape::session
