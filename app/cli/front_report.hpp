#pragma once

#include "cli/json.hpp"
#include "study/study.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace bitscape::cli {

/// The trials no other one dominates, and how much they dominate.
struct FrontReport {
    study::Description study;
    std::vector<study::Trial> trials; ///< all stored
    std::vector<std::size_t> front;   ///< indices into trials, by the first objective, best first
    std::vector<double> reference; ///< worst value of each objective among complete trials; empty without any
    double hypervolume = 0;        ///< dominated volume between front and reference
    std::size_t complete = 0;      ///< trials that were evaluated and met the constraints
};

/// `name` empty = the only study of the file. Errors: no or several studies, none of that name.
[[nodiscard]] Result<FrontReport> read_front(const study::Store& store, const std::string& name);

[[nodiscard]] Json to_json(const FrontReport& report);
[[nodiscard]] std::string text_of(const FrontReport& report);

} // namespace bitscape::cli
