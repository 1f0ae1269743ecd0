#pragma once

#include "session/document/calibrate.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bitscape {

/// A number of a report beside its estimate, as the Calibration dock shows it.
struct ListedNumber {
    double measured = 0;
    std::optional<double> estimated; ///< absent: of a module that is no layer
    std::optional<double> low, high; ///< 90 % interval of the estimate; not kept of stored reports
    std::string source;              ///< of the estimate
};

struct ListedLayer {
    std::string layer;  ///< empty: the whole design, or a module that is no layer
    std::string module; ///< as HLS calls it
    std::string reason; ///< why it is not used
    bool is_total = false;
    std::array<std::optional<ListedNumber>, estimate::target_count> numbers;
};

/// A report that waits to be added, or that the calibration holds.
struct ListedReport {
    std::string id, name, path, tool, stage, part, design, project, added;
    double clock_ns = 0; ///< 0: not kept
    bool is_waiting = false;
    bool is_usable = true;
    std::uint64_t design_key = 0;    ///< design::hash of what was measured as a whole; 0: nothing was
    std::size_t matched = 0;         ///< layers
    std::vector<ListedLayer> layers; ///< the whole design first
};

[[nodiscard]] ListedReport listed(const document::RecognisedReport& report);
/// In the order in which they were added, newest first.
[[nodiscard]] std::vector<ListedReport> listed(const estimate::UserCalibration& calibration);

/// measured / estimated - 1; nullopt where there is nothing to divide by.
[[nodiscard]] std::optional<double> deviation(const ListedNumber& number);

} // namespace bitscape
