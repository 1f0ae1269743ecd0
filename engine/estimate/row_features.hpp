#pragma once

#include "estimate/features.hpp"
#include "estimate/table.hpp"

#include <string>
#include <vector>

namespace bitscape::estimate {

/// What one row says of its layer; two entries for "Dense+ELU" and the like, none where it does not say
/// enough or is the total of several.
[[nodiscard]] std::vector<LayerFeatures> row_features(Table& table, std::size_t row);

/// The layers of a perceptron of which only the widths are known ("64-72-8"), with random weights.
[[nodiscard]] std::vector<LayerFeatures> features_of_chain(Table& table, std::size_t row);

/// A layer's row among those of its design.
struct RowInDesign {
    std::string layer_class, geometry;
    std::vector<LayerFeatures>* features; ///< of the row
};

/// Fills in the shapes of activations, poolings and paddings from the convolutions around them. Order:
/// hls4ml's layer numbers; paddings that hls4ml inserts have the highest and belong to the padded
/// convolutions in order.
void complete_from_neighbours(const std::vector<RowInDesign>& layers);

} // namespace bitscape::estimate
