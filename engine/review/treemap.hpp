#pragma once

#include <vector>

namespace bitscape::review {

struct Box {
    double x = 0, y = 0, width = 0, height = 0;
};

/// Boxes whose areas are as the weights (not negative), as square as Bruls, Huizing and van Wijk's squarified
/// treemap makes them; empty boxes for zero weights. In the order of the weights.
[[nodiscard]] std::vector<Box> treemap(const std::vector<double>& weights, const Box& room);

} // namespace bitscape::review
