#include "search/front.hpp"

#include <algorithm>

namespace bitscape::search {

namespace {

/// Above this a hypervolume of that many objectives takes more than some ten milliseconds.
std::size_t most_points(std::size_t objectives)
{
    return objectives <= 2 ? 1'000'000 : objectives == 3 ? 400 : 60;
}

bool better(double a, double b, study::Direction direction)
{
    return direction == study::Direction::maximize ? a > b : a < b;
}

} // namespace

Front::Front(std::vector<study::Direction> directions) : directions_(std::move(directions)) {}

bool Front::no_worse(const std::vector<double>& a, const std::vector<double>& b) const
{
    for (std::size_t j = 0; j < directions_.size(); ++j)
        if (better(b[j], a[j], directions_[j]))
            return false;
    return true;
}

bool Front::add(const std::vector<double>& point)
{
    if (reference_.empty()) {
        reference_ = point;
    } else {
        for (std::size_t j = 0; j < point.size(); ++j)
            if (better(reference_[j], point[j], directions_[j])) {
                reference_[j] = point[j];
                volume_.reset();
            }
    }
    for (const auto& other : points_)
        if (no_worse(other, point))
            return false;
    std::erase_if(points_, [&](const auto& other) { return no_worse(point, other); });
    points_.push_back(point);
    volume_.reset();
    snapshot_.reset();
    return true;
}

std::optional<double> Front::hypervolume()
{
    if (points_.empty() || points_.size() > most_points(directions_.size()))
        return std::nullopt;
    if (!volume_)
        volume_ = study::hypervolume(points_, directions_, reference_);
    return volume_;
}

std::shared_ptr<const Front::Points> Front::snapshot()
{
    if (!snapshot_)
        snapshot_ = std::make_shared<const Points>(points_);
    return snapshot_;
}

} // namespace bitscape::search
