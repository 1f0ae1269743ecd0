#pragma once

#include "session/scanner.hpp"
#include "widgets/theme.hpp"

#include <QString>

#include <optional>
#include <string>
#include <vector>

class QCustomPlot;

namespace bitscape {

/// What of a scan is shown.
struct ScanShown {
    std::string metric = "accuracy"; ///< search::scan_value's names; "auc[]": one curve a class
    std::string cost;                ///< on the second axis, or beside sensitivities; empty: none
    int bits = 2;                    ///< taken off, for sensitivities
    friend bool operator==(const ScanShown&, const ScanShown&) = default;
};

/// A drawn point that can be read out and clicked.
struct ScanMark {
    double x = 0, y = 0; ///< in the units of the axes
    bool on_second_axis = false;
    std::optional<std::size_t> point; ///< index into ScanResult::points; none: the float model, the design
    QString words;
};

enum class ScanKind { curves, map, sensitivity };
[[nodiscard]] ScanKind kind_of(const session::ScanResult& result);

/// Draw into a plot that was cleared; return what can be pointed at. `current`: the open design, marked;
/// may be null.
[[nodiscard]] std::vector<ScanMark> draw_curves(QCustomPlot& plot, const session::ScanResult& result,
                                                const ScanShown& shown, const session::Snapshot& now,
                                                const Theme& theme);
[[nodiscard]] std::vector<ScanMark> draw_map(QCustomPlot& plot, const session::ScanResult& result,
                                             const ScanShown& shown, const session::Snapshot& now,
                                             const Theme& theme);
[[nodiscard]] std::vector<ScanMark> draw_sensitivity(QCustomPlot& plot, const session::ScanResult& result,
                                                     const ScanShown& shown, const Theme& theme);

/// "Accuracy (%)", "AUC of class 2": a metric's name for axes. "Bits", "Integer bits", ...: a quantity's.
[[nodiscard]] QString metric_title(const std::string& metric);
[[nodiscard]] QString quantity_title(search::ScanKnob::Quantity quantity);
/// "all.types" in the form's words: "All types of all layers together"; "fc1.weight": "Weights of fc1".
[[nodiscard]] QString knob_words(const std::string& knob);
/// In few letters, beside others: "fc1", "fc1.weight".
[[nodiscard]] QString knob_label(const std::string& knob);
/// What the form calls "weight", "types", "reuse_factor", ...; and "all", "each", "class".
[[nodiscard]] QString turned_words(const QString& what);
[[nodiscard]] QString layers_words(const QString& which);
/// In the unit that is shown.
[[nodiscard]] double shown_value(const std::string& metric, double value);
[[nodiscard]] QString metric_words(const std::string& metric, double value); ///< "Accuracy 75.1 %"
/// "All types of all layers together · 8 bits · Accuracy 75.1 % · LUT 12,345"
[[nodiscard]] QString point_words(const session::ScanResult& result, std::size_t point,
                                  const std::string& metric, const std::string& cost);
/// What the knob stands at in the open design, the mean over its targets; nullopt: none of them is there.
[[nodiscard]] std::optional<double> current_value(const search::ScanKnob& knob, const session::Snapshot& now);
/// One line a point: knob, values, every number.
[[nodiscard]] std::string scan_csv(const session::ScanResult& result);

} // namespace bitscape
