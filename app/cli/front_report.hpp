#pragma once

#include "cli/json.hpp"
#include "session/document/read_back.hpp"
#include "study/family.hpp"
#include "study/study.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace bitscape::cli {

/// The trials no other one dominates, and how much they dominate.
struct FrontReport {
    std::string place; ///< file or URL of the study, as the user wrote it; may be empty
    study::Description study;
    study::Family family = study::Family::network;
    std::size_t trials = 0;   ///< finished ones
    std::size_t complete = 0; ///< trials that were evaluated and met the constraints
    std::size_t infeasible = 0, pruned = 0, failed = 0;
    std::vector<study::Trial> front; ///< by the first objective, best first
    std::vector<std::size_t>
        same_as; ///< for each of them the first of the same design (itself if it is that)
    document::MeasuredTrials measured; ///< beside the estimates of any trial
    std::optional<std::size_t> knee;   ///< index into front
    std::vector<double> reference; ///< worst value of each objective among complete trials; empty without any
    double hypervolume = 0;        ///< dominated volume between front and reference
};

/// `name` empty = the only study of the file. Errors: no or several studies, none of that name.
[[nodiscard]] Result<FrontReport> read_front(const study::Store& store, const std::string& name);

/// The front with one trial a box of side `epsilon`, see study::thinned_front(). Indices into report.front.
[[nodiscard]] std::vector<std::size_t> thinned(const FrontReport& report, double epsilon);

/// `epsilon` > 0: the front is listed thinned; everything else is of the whole front.
[[nodiscard]] Json to_json(const FrontReport& report, double epsilon = 0);
[[nodiscard]] std::string text_of(const FrontReport& report, double epsilon = 0);

} // namespace bitscape::cli
