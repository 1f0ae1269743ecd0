#pragma once

#include "base/result.hpp"
#include "graph/layers/window.hpp"
#include "importer_keras/builder.hpp"

#include <nlohmann/json.hpp>
#include <vector>

namespace bitscape::keras {

/// What a layer's function made: the caller appends it.
struct Made {
    graph::Operation operation;
    Shape shape;
};
/// Appends it under the layer's own name.
[[nodiscard]] Status append(Builder& builder, const LayerText& text, Result<Made> made);

/// `count` positive whole numbers of an option: a list, or one number for all. Errors: anything else.
[[nodiscard]] Result<std::vector<std::size_t>> extents(const nlohmann::json& config, const char* key,
                                                       std::size_t count);

/// Pairs of whole numbers, one an axis: [[1, 0], [2, 1]], for one axis [1, 0], or one number for all.
[[nodiscard]] Result<std::vector<graph::Margin>> margins(const nlohmann::json& config, const char* key,
                                                         std::size_t axes);

/// The window of a convolution or pooling over `axes` axes; `size_key` is kernel_size or pool_size. Errors:
/// options out of range, channels_first, a padding Keras does not know.
[[nodiscard]] Result<graph::Windows> windows(const nlohmann::json& config, const char* size_key,
                                             std::size_t axes);

/// Error unless the layer works on channels-last tensors.
[[nodiscard]] Result<void> check_channels_last(const nlohmann::json& config);

/// The input of a layer over `axes` spatial axes has one axis more. Errors: it has not.
[[nodiscard]] Result<void> check_rank(const Shape& input, std::size_t axes);

/// 1 or 2: the axes of a class like "QConv2D" or "MaxPooling1D". Precondition: it ends in 1D or 2D.
[[nodiscard]] std::size_t axes_of(std::string_view class_name);

} // namespace bitscape::keras
