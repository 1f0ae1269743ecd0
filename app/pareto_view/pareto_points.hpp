#pragma once

#include "session/snapshot.hpp"

#include <QVector>

#include <optional>
#include <string>
#include <vector>

namespace bitscape {

/// The trials of a study as points of two objectives, in shown units.
struct ParetoPoints {
    struct Point {
        double x = 0, y = 0;
        std::size_t trial = 0; ///< index into the snapshot's trials
        bool is_feasible = true;
    };
    std::vector<Point> points;      ///< trials that have both numbers
    std::vector<std::size_t> front; ///< indices into points, ascending in x
};

/// O(n log n). Infeasible trials are points but never on the front; failed ones are neither.
[[nodiscard]] ParetoPoints pareto_points(const session::TrialList& trials, const std::string& x,
                                         const std::string& y);

/// The open design as a point; nullopt if a number is missing.
[[nodiscard]] std::optional<ParetoPoints::Point> design_point(const study::Evaluation& evaluation,
                                                              const std::string& x, const std::string& y);

/// Trials and objectives as CSV, one line a trial.
[[nodiscard]] std::string trials_csv(const session::TrialList& trials, const ParetoPoints& points);

} // namespace bitscape
