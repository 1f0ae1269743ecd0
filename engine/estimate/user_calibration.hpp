#pragma once

#include "base/result.hpp"
#include "estimate/estimate.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bitscape::estimate {

/// One number of a vendor's report beside what was estimated for the same thing.
struct CalibrationRow {
    std::string id;                        ///< of the report: all rows of one report share it
    std::string report;                    ///< its file name
    std::string tool, part, design, layer; ///< `layer` is empty for the whole design
    std::string backend;                   ///< of the design: other tools' estimates stay as they are
    std::string added;                     ///< day, "2026-11-23"; empty in files of the first version
    double clock_ns = 0; ///< period the design was built for; 0 in files of the first version
    Stage stage = Stage::csynth;
    std::string family; ///< layers that are built alike; "network" for the whole design
    Target target = Target::lut;
    double measured = 0, estimated = 0;
    std::uint64_t key = 0; ///< the same layer or design again is measured, not estimated; 0: never

    friend bool operator==(const CalibrationRow&, const CalibrationRow&) = default;
};

/// Where an estimate is made: what a report must have in common with it.
struct Surroundings {
    Stage stage = Stage::csynth;
    std::string_view backend; ///< "Vitis"
    std::string_view part;    ///< Part::id
};

/// What the user's own reports say of the estimates. For each family and target the mean of measured /
/// estimated shifts later estimates (n reports count n to one against the factory calibration) and narrows
/// their intervals by the root of n + 1; what was measured itself is shown as measured.
class UserCalibration {
public:
    /// An absent file is an empty calibration. Errors: not readable, not such a file, of a later version.
    [[nodiscard]] static Result<UserCalibration> read(const std::filesystem::path& file);
    [[nodiscard]] Result<void> write(const std::filesystem::path& file) const;

    [[nodiscard]] const std::vector<CalibrationRow>& rows() const { return rows_; }
    /// Replaces rows of the same reports. No rows: nothing happens.
    void add(std::vector<CalibrationRow> rows);
    /// False if no report has this id.
    bool remove(std::string_view id);
    /// Changes whenever an estimate may; empty if nothing is known.
    [[nodiscard]] std::string id() const;

    /// Shifts, narrows or replaces a layer's numbers. `key`: layer_key().
    void adjust(LayerEstimate& layer, const Surroundings& where, std::uint64_t key) const;
    /// The same for the totals of a design: what was measured as a whole is measured. `key`: design::hash().
    void adjust_totals(DesignEstimate& design, const Surroundings& where, std::uint64_t key) const;

    friend bool operator==(const UserCalibration& a, const UserCalibration& b) { return a.rows_ == b.rows_; }

private:
    /// ln(measured / estimated) of a family's rows.
    struct Ratios {
        double count = 0, sum = 0, square = 0;
    };
    static constexpr std::size_t places = 3 * target_count; ///< a stage and a target each
    using RatioTable = std::array<Ratios, places>;
    using MeasuredTable = std::array<std::size_t, places>; ///< index of a row plus 1; 0: none

    void index();
    void adjust(const std::array<Estimate*, target_count>& numbers, std::string_view family,
                const Surroundings& where, std::uint64_t key) const;

    std::vector<CalibrationRow> rows_;
    std::map<std::string, RatioTable, std::less<>> ratios_; ///< by family and backend
    std::unordered_map<std::uint64_t, MeasuredTable> measured_;
};

/// A layer that was measured is measured only on the same part: `key` is layer_key().
[[nodiscard]] std::uint64_t measured_key(std::uint64_t key, std::string_view part);

/// $BITSCAPE_DATA_DIR, else $XDG_DATA_HOME/bitscape, else ~/.local/share/bitscape; in it calibration.json.
[[nodiscard]] std::filesystem::path user_calibration_file();

} // namespace bitscape::estimate
