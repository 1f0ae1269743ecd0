#pragma once

#include "cli/front_report.hpp"

namespace bitscape::cli {

/// The fronts of several studies, of several models too, over each other.
struct FrontComparison {
    /// A trial of the front of all.
    struct Member {
        std::size_t study = 0; ///< index into studies
        std::size_t trial = 0; ///< index into its front
    };
    std::vector<FrontReport> studies;
    std::vector<Member> front;        ///< by the first objective, best first
    std::optional<std::size_t> knee;  ///< index into front
    std::vector<double> reference;    ///< worst value of each objective among the studies' references
    std::vector<double> hypervolumes; ///< of each study alone, against the common reference
    double hypervolume = 0;           ///< of all together
};

/// Errors: mismatch, studies with other objectives than the first one's.
[[nodiscard]] Result<FrontComparison> compare_fronts(std::vector<FrontReport> studies);

[[nodiscard]] Json to_json(const FrontComparison& comparison, double epsilon = 0);
[[nodiscard]] std::string text_of(const FrontComparison& comparison, double epsilon = 0);

} // namespace bitscape::cli
