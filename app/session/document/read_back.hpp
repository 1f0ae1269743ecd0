#pragma once

#include "session/document/calibrate.hpp"
#include "study/study.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What the vendors' tools measured of a design that a study has as a trial: kept beside the trial's numbers,
/// which stay the estimates they were.
namespace bitscape::document {

struct MeasuredNumber {
    double value = 0;
    std::string source; ///< "Vitis HLS 2022.2, csynth"
    friend bool operator==(const MeasuredNumber&, const MeasuredNumber&) = default;
};
/// By the names of a trial's numbers: "lut", "latency_cycles".
using MeasuredNumbers = std::map<std::string, MeasuredNumber>;
using MeasuredTrials = std::map<TrialId, MeasuredNumbers>;

/// Those of the whole design: of each number the latest stage's (implementation before synthesis before HLS).
/// Reports whose total is not the design's are left out.
[[nodiscard]] MeasuredNumbers measured_numbers(const std::vector<RecognisedReport>& reports);

/// design_hash of the manifest (bitscape.json) of an exported project. nullopt: no such file, or it does not
/// say.
[[nodiscard]] std::optional<std::uint64_t> exported_design(const std::filesystem::path& project);

/// The lowest trial of that design. Reads the study page by page. Errors: those of the store.
[[nodiscard]] Result<std::optional<TrialId>> find_trial(const study::Store& store, const std::string& study,
                                                        std::uint64_t design_hash);

/// Keeps what was measured of a trial; earlier numbers of the same names are replaced, others stay. It is a
/// user attribute of the study ("bitscape:measured:<trial>"), so that finished trials never change. Errors:
/// no such trial, a store that must not be written.
[[nodiscard]] Result<void> store_measured(study::Store& store, const std::string& study, TrialId trial,
                                          const MeasuredNumbers& numbers);
/// Does both for reports of any designs: those whose design is a trial's (by the manifest of the project
/// around the report, else by the design it was compared with) fill that trial. Returns the filled ones.
/// `location`: file or URL of the study. Errors: those of the store.
[[nodiscard]] Result<std::vector<TrialId>> fill_trials(const std::string& location, const std::string& study,
                                                       const std::vector<RecognisedReport>& reports);
/// All of a study's, by trial.
[[nodiscard]] Result<MeasuredTrials> read_measured(const study::Store& store, const std::string& study);

} // namespace bitscape::document
