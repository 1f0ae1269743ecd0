#pragma once

#include "session/snapshot.hpp"

#include <string>
#include <vector>

namespace bitscape::session {

/// Why a layer cannot be built, or what is risky about it.
struct LayerProblem {
    std::string layer; ///< name of a row
    std::string text;
    bool cannot_be_built = false; ///< otherwise a warning
};

/// What the design's notes and the error of the last evaluation say about single layers; errors first.
[[nodiscard]] std::vector<LayerProblem> layer_problems(const Snapshot& snapshot);

/// The layer that a message is about: the one named `layer 'fc2'`, or the whole place. Empty: none of `rows`.
[[nodiscard]] std::string layer_named_by(const Error& error, const std::vector<LayerRow>& rows);

} // namespace bitscape::session
