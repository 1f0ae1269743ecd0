#pragma once

#include "base/result.hpp"
#include "design/design.hpp"
#include "estimate/estimate.hpp"
#include "report/report.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::estimate {

/// One number of a vendor's report beside what was estimated for the same thing.
struct CalibrationRow {
    std::string id;                        ///< of the report: all rows of one report share it
    std::string report;                    ///< its file name
    std::string tool, part, design, layer; ///< `layer` is empty for the whole design
    Stage stage = Stage::csynth;
    std::string family; ///< layers that are built alike; "network" for the whole design
    Target target = Target::lut;
    double measured = 0, estimated = 0;
    std::uint64_t key = 0; ///< layer_key() or design::hash(): the same thing again is measured, not estimated

    friend bool operator==(const CalibrationRow&, const CalibrationRow&) = default;
};

/// What the user's own reports say of the estimates. For each family and target the mean of measured /
/// estimated shifts later estimates (n reports count n to one against the factory calibration) and narrows
/// their intervals by the root of n + 1; what was measured itself is shown as measured.
class UserCalibration {
public:
    /// An absent file is an empty calibration. Errors: not readable, not such a file.
    [[nodiscard]] static Result<UserCalibration> read(const std::filesystem::path& file);
    [[nodiscard]] Result<void> write(const std::filesystem::path& file) const;

    [[nodiscard]] const std::vector<CalibrationRow>& rows() const { return rows_; }
    /// Replaces rows of the same report. No rows: nothing happens.
    void add(std::vector<CalibrationRow> rows);
    /// False if no report has this id.
    bool remove(std::string_view id);

    /// Shifts, narrows or replaces a layer's numbers.
    void adjust(LayerEstimate& layer, Stage stage, std::uint64_t key) const;
    /// The same for the totals of a design: what was measured as a whole is measured.
    void adjust_totals(DesignEstimate& design, std::uint64_t key) const;

private:
    void adjust(Estimate& estimate, std::string_view family, Target target, Stage stage,
                std::uint64_t key) const;

    std::vector<CalibrationRow> rows_;
};

/// $BITSCAPE_DATA_DIR, else $XDG_DATA_HOME/bitscape, else ~/.local/share/bitscape; in it calibration.json.
[[nodiscard]] std::filesystem::path user_calibration_file();

/// Compares a report with the estimate of the design it is of, at the clock that the report names; layers are
/// found by hls4ml's layer numbers.
/// Errors: the report says nothing that is estimated, or is of co-simulation.
[[nodiscard]] Result<std::vector<CalibrationRow>>
calibration_rows(const report::Report& report, const design::Design& design, const Part& part);

} // namespace bitscape::estimate
