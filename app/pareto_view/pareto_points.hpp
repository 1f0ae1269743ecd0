#pragma once

#include "session/snapshot.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bitscape {

/// The trials of a study as points of two of their numbers, in shown units.
struct ParetoPoints {
    struct Point {
        double x = 0, y = 0;
        std::size_t row = 0; ///< of the trial table
        study::TrialState state = study::TrialState::complete;
    };
    std::vector<Point> points;      ///< trials that have both numbers, in the table's order
    std::vector<std::size_t> front; ///< indices into points, ascending in x
    std::size_t rows = 0;           ///< of the table that were read
    std::size_t failed = 0, infeasible = 0, pruned = 0; ///< among those rows, with numbers or without
};

/// Reads the rows that `points` does not have yet. O(fresh log fresh + front). Infeasible and pruned trials
/// are points but never on the front; failed ones are neither.
void extend(ParetoPoints& points, const session::TrialTable& trials, const std::string& x,
            const std::string& y);
[[nodiscard]] ParetoPoints pareto_points(const session::TrialTable& trials, const std::string& x,
                                         const std::string& y);

/// Index into points.points of the front's knee; nullopt for a front of fewer than three points.
[[nodiscard]] std::optional<std::size_t> knee_of(const ParetoPoints& points, const std::string& x,
                                                 const std::string& y);
/// The front with one point a box of `epsilon` of its range (study::thinned_front); indices into
/// points.points, ascending in x.
[[nodiscard]] std::vector<std::size_t> thinned(const ParetoPoints& points, const std::string& x,
                                               const std::string& y, double epsilon);

/// The open design as a point; nullopt if a number is missing.
[[nodiscard]] std::optional<ParetoPoints::Point> design_point(const study::Evaluation& evaluation,
                                                              const std::string& x, const std::string& y);

/// study::is_maximized as a direction.
[[nodiscard]] study::Direction direction_of(const std::string& name);

} // namespace bitscape
