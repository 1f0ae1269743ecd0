#pragma once

#include "study/study.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::study {

using Point = std::vector<double>;

inline bool is_comparable(const Point& point, std::size_t objectives)
{
    return point.size() == objectives &&
           std::none_of(point.begin(), point.end(), [](double v) { return std::isnan(v); });
}

/// Smaller is better in every coordinate of the result.
inline Point minimized(const Point& point, const std::vector<Direction>& directions)
{
    Point result = point;
    for (std::size_t j = 0; j < result.size(); ++j)
        if (directions[j] == Direction::maximize)
            result[j] = -result[j];
    return result;
}

} // namespace bitscape::study
