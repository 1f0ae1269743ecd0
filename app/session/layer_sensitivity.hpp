#pragma once

#include "session/scanner.hpp"

#include <map>
#include <optional>
#include <string>

namespace bitscape::session {

/// What a layer or one of its tensors loses when a bit is taken off.
struct BitLoss {
    std::optional<double> loss; ///< of `metric`, in its own unit; negative: better; nullopt: cannot be built
    int spare_bits = 0;         ///< that can go, one after the other, without losing anything to speak of
};

/// The last scan as the layer table shows it.
struct LayerLosses {
    std::string metric;  ///< objective name; empty: nothing was measured
    bool of_now = false; ///< of the configuration as it stands
    bool finished = false;
    std::map<std::string, BitLoss> layers; ///< by name: all its types, or the worst of them
    std::map<std::pair<std::string, std::string>, BitLoss> tensors; ///< layer, tensor

    [[nodiscard]] bool is_known() const { return !metric.empty(); }
};

/// Of a scan that takes bits off layers or tensors, else nothing. `result` may be null.
[[nodiscard]] LayerLosses layer_losses(const ScanResult* result, const Snapshot& now);

/// The scan that measures it: every tensor alone, a bit or two fewer.
[[nodiscard]] ScanOptions sensitivity_scan();

/// The number that tells best what a design is worth: accuracy, else AUC, agreement or an error.
[[nodiscard]] std::string main_metric(const study::Evaluation& evaluation);

} // namespace bitscape::session
