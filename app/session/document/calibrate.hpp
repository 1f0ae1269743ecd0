#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "design/design.hpp"
#include "estimate/compare_report.hpp"
#include "estimate/user_calibration.hpp"
#include "sdk/plugin.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

/// From vendors' reports to the user's calibration: what the window and `bitscape-cli calibrate` share.
namespace bitscape::document {

/// The project of hls4ml that a report lies in: the nearest folder above it with an hls4ml_config.yml.
[[nodiscard]] std::optional<std::filesystem::path> project_of(const std::filesystem::path& report);

/// Files and folders that may hold reports, and what they may be of.
struct CalibrationRequest {
    std::vector<std::filesystem::path> paths;
    /// What the caller says, or has open; nullptr: each report is of the project it lies in.
    std::shared_ptr<const design::Design> design;
    std::filesystem::path model_file; ///< of `design`: a firmware knows its own layer numbers
    /// Take `design` for all of them. Otherwise a report's own project comes first, `design` after it.
    bool is_certain = false;
};

/// A report with what it was compared with.
struct RecognisedReport {
    estimate::Comparison comparison;
    std::optional<std::filesystem::path> project; ///< whose design it was compared with; absent: the caller's
};

struct Recognised {
    std::vector<RecognisedReport> reports;
    std::vector<Error> problems; ///< of what could not be used, in the order of the paths
};

/// Reads reports and lays each beside the estimate of its design. A project's design is what its firmware
/// builds where the configuration beside it says something else than the report. Never fails as a whole,
/// unless the part catalogue is missing or it is cancelled (asked between files).
[[nodiscard]] Result<Recognised> recognise(const CalibrationRequest& request, const sdk::Plugins& plugins,
                                           std::stop_token stop, Progress& progress);

/// The design with the layer numbers that `firmware` (<project>.cpp of hls4ml) gives its layers, by which
/// reports name them: a network that was read back is numbered anew. Layers that it does not name have none
/// (-1). As it is if the file names no layer.
[[nodiscard]] design::Design numbered_as_built(design::Design design, const std::filesystem::path& firmware);

/// Reads the user's calibration, changes it and writes it back: other programs' rows stay. Not written if
/// `change` fails.
[[nodiscard]] Result<estimate::UserCalibration>
change_user_calibration(const std::function<Result<void>(estimate::UserCalibration&)>& change);

} // namespace bitscape::document
