#include "search/samplers/random.hpp"

#include <cmath>
#include <numbers>

namespace bitscape::search {

double Random::normal()
{
    const double radius = std::sqrt(-2 * std::log(1 - uniform())); // Box and Muller; one of the pair
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

} // namespace bitscape::search
