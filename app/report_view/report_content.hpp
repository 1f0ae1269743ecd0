#pragma once

#include "estimate/compare_report.hpp"
#include "estimate/power.hpp"
#include "review/breakdown.hpp"
#include "session/snapshot.hpp"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bitscape {

/// Everything the Report dock shows of one design.
struct ReportContent {
    session::SnapshotPointer snapshot; ///< has a design and its evaluation
    review::Breakdown breakdown;
    estimate::Power power;
    std::vector<estimate::Comparison> measured; ///< reports of synthesis tools that lie with the design

    [[nodiscard]] const estimate::DesignEstimate& estimate() const { return snapshot->evaluation->estimate; }
    [[nodiscard]] const design::Design& design() const { return *snapshot->design; }
    /// Of a layer, or behind the last one of what is between the layers.
    [[nodiscard]] const estimate::LayerEstimate& layer(std::size_t index) const;
    [[nodiscard]] std::optional<std::size_t> find(const std::string& layer) const;
};
using ReportPointer = std::shared_ptr<const ReportContent>;

/// Counts and compares; for worker threads. Precondition: the snapshot has a design and its evaluation.
[[nodiscard]] ReportPointer report_of(const session::SnapshotPointer& snapshot);

/// What charts show of a layer.
enum class ReportAmount { lut, ff, dsp, bram18, uram, energy, constant_bits };
[[nodiscard]] QString amount_title(ReportAmount amount); ///< "LUT"
/// Of layer `index`, or behind the last one of what is between the layers.
[[nodiscard]] double amount_of(const ReportContent& content, std::size_t index, ReportAmount amount);
[[nodiscard]] double amount_of_all(const ReportContent& content, ReportAmount amount);
/// What the part has of it; 0: not known, or no matter of the part.
[[nodiscard]] double amount_of_part(const ReportContent& content, ReportAmount amount);

/// "Interval 8 cycles, limited by fc2": why the design does not take the next input sooner.
[[nodiscard]] QString limit_text(const ReportContent& content);
/// "0.6 W (0.2 to 2.1, rough)"
[[nodiscard]] QString power_text(const ReportContent& content);

} // namespace bitscape
