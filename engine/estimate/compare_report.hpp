#pragma once

#include "base/result.hpp"
#include "design/design.hpp"
#include "estimate/estimate.hpp"
#include "estimate/user_calibration.hpp"
#include "report/report.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::estimate {

/// One number of a report beside the estimate of the same thing.
struct ComparedNumber {
    Target target = Target::lut;
    double measured = 0;
    std::optional<Estimate> estimated; ///< absent: the report's module is no layer of the design
};

/// A layer that a report speaks of, the whole design, or a module that is no layer.
struct ComparedLayer {
    std::string layer;  ///< of the design; empty for the whole design and for what matches no layer
    std::string module; ///< as HLS calls it
    std::string family; ///< layers that are built alike; "network" for the whole design
    std::uint64_t key = 0;
    std::vector<ComparedNumber> numbers;
    std::string reason; ///< why it is not used; empty if it is
};

/// A report laid beside the estimate of the design it is of.
struct Comparison {
    std::string id; ///< the same tool, stage and design again have the same one, wherever the file lies
    std::filesystem::path file;
    std::string tool;    ///< "Vitis HLS 2021.1"
    std::string part;    ///< as the report writes it; may be empty
    std::string design;  ///< name of the top function
    std::string backend; ///< whose rules the design was estimated by: "Vitis"
    double clock_ns = 0; ///< period the design was built for
    Stage stage = Stage::csynth;
    ComparedLayer total;
    std::vector<ComparedLayer> layers;    ///< matched, in the design's order
    std::vector<ComparedLayer> unmatched; ///< modules that are no layer of the design, each with the reason
    std::vector<std::string> absent;      ///< layers of the design that the report says nothing of

    /// Numbers that a calibration can learn from.
    [[nodiscard]] bool is_usable() const;
};

/// Lays a report beside the estimate of `design` as it was built: at the clock and on the part that the
/// report names, if `parts` know it. Layers are found by hls4ml's layer numbers; a module whose name tells
/// types or a function that the layer does not have is of another design and stays unmatched, and so does the
/// total. Errors: co-simulation, nothing in it that is estimated, unknown part.
[[nodiscard]] Result<Comparison> compare(const report::Report& report, const design::Design& design,
                                         const std::vector<Part>& parts);

/// What a calibration keeps of it, dated today. Empty if nothing matched.
[[nodiscard]] std::vector<CalibrationRow> calibration_rows(const Comparison& comparison);

/// The types in the name of an HLS module ("relu_ap_fixed_16_6_5_3_0_ap_ufixed_8_0_4_0_0_relu_config4_s"):
/// width, integer bits and sign only. HLS leaves out the numbers of types it repeats.
[[nodiscard]] std::vector<FixedPoint> types_in_name(std::string_view module);

} // namespace bitscape::estimate
