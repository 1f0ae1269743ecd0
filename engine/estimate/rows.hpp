#pragma once

#include "base/result.hpp"
#include "estimate/estimate.hpp"
#include "estimate/features.hpp"
#include "estimate/fit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::estimate {

/// A row of a synthesis table: what was built and what was measured.
struct SynthesisRow {
    std::string source, design, group, layer, layer_class;
    Stage stage = Stage::csynth;
    int index = 0; ///< hls4ml's layer number
    bool is_total = false;
    /// A layer has one entry. A total has the layers of its network in order, as far as the table says them.
    std::vector<LayerFeatures> layers;
    std::vector<std::pair<Target, double>> measured; ///< empty cells are left out
};

/// Reads a table with the columns of resources/calibration/README.md. What a row does not say of its layer
/// (shapes of activations and poolings in streams, say) is taken from the other rows of its design. Rows that
/// do not say enough have no `layers`. Errors: a missing column, a cell that is not a number (line and
/// column named), no row at all.
[[nodiscard]] Result<std::vector<SynthesisRow>> parse_synthesis_rows(std::string_view csv,
                                                                     const std::string& name);

/// Estimate of a row at its stage; nothing if the row does not say enough.
[[nodiscard]] std::optional<LayerEstimate> estimate_row(const SynthesisRow& row);

} // namespace bitscape::estimate
