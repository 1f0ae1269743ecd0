#pragma once

#include "study/study.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace bitscape::search {

/// The points that no other point dominates, kept up to date while trials come. Of equal points one is kept.
class Front {
public:
    using Points = std::vector<std::vector<double>>;

    explicit Front(std::vector<study::Direction> directions);

    /// True if the point is now on the front. Precondition: one number a direction, none of them NaN.
    bool add(const std::vector<double>& point);

    [[nodiscard]] const Points& points() const { return points_; }
    /// The worst value of each objective among all points that were added; empty before the first.
    [[nodiscard]] const std::vector<double>& reference() const { return reference_; }
    /// Between front and reference; kept until either changes. nullopt: more than two objectives and so many
    /// points that it would take long.
    [[nodiscard]] std::optional<double> hypervolume();
    /// The front as it is now, for threads that only read; the same pointer until it changes.
    [[nodiscard]] std::shared_ptr<const Points> snapshot();

private:
    [[nodiscard]] bool no_worse(const std::vector<double>& a, const std::vector<double>& b) const;

    std::vector<study::Direction> directions_;
    Points points_;
    std::vector<double> reference_;
    std::optional<double> volume_;
    std::shared_ptr<const Points> snapshot_;
};

} // namespace bitscape::search
