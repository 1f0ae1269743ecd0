#include "study/hypervolume.hpp"

#include <pagmo/utils/hypervolume.hpp>

namespace bitscape::study {

double pagmo_hypervolume(const std::vector<std::vector<double>>& points, const std::vector<double>& reference)
{
    return pagmo::hypervolume(points, false).compute(reference);
}

} // namespace bitscape::study
