#pragma once

#include "graph/model.hpp"

/// PyTorch's order of axes: channels first. Layers are described channels last everywhere in Bitscape; those
/// of a model with Model::channels_first read and write their tensors through these functions.
namespace bitscape::graph {

/// Does it matter to the layer which axis holds the channels?
[[nodiscard]] bool has_layout(const Operation& operation);

[[nodiscard]] Shape to_channels_last(Shape shape);  ///< (c, h, w) -> (h, w, c)
[[nodiscard]] Shape to_channels_first(Shape shape); ///< (h, w, c) -> (c, h, w)

/// Every row, a tensor of shape `shape` with its channels first, with its channels last.
[[nodiscard]] Samples to_channels_last(const Samples& samples, const Shape& shape);
/// The way back; `shape` is still the one with the channels first.
[[nodiscard]] Samples to_channels_first(const Samples& samples, const Shape& shape);

} // namespace bitscape::graph
