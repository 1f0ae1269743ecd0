#pragma once

#include "importer_onnx/network.hpp"

namespace bitscape::onnx {

/// Operators on the way of the data, by how their shapes come about.
enum class Kind {
    unknown,
    element_wise, ///< shape of the first input
    broadcast,
    matmul,
    convolution,
    pooling,
    global_pooling,
    concat,
    reshape,
    transpose,
    pad,
    resize,
    recurrent,
    reduce,
    slice,
    gather,
    split,
};
[[nodiscard]] Kind kind_of(const Node& node);

/// A window that slides over the spatial dimensions: one entry each (pads: all begins, then all ends).
struct Window {
    Shape kernel, strides, pads, dilations, output;
};
/// `kernel`: from the weights; empty = the attribute kernel_shape. Errors: a window larger than the padded
/// input, strides of 0, attributes of the wrong length.
[[nodiscard]] Result<Window> window_of(const Node& node, const Shape& size, const Shape& kernel);

/// Axis counted from the front; nullopt if out of range.
[[nodiscard]] std::optional<std::size_t> axis_of(std::int64_t axis, std::size_t rank);
/// The attribute perm, by default the reversed order; nullopt if it is no permutation.
[[nodiscard]] std::optional<std::vector<std::size_t>> permutation_of(const Node& node, std::size_t rank);
/// Whole numbers of a constant input or, in older opsets, of an attribute. Errors: not constant.
[[nodiscard]] Result<std::vector<std::int64_t>> integers_of(const Network& network, const Node& node,
                                                            std::size_t input, std::string_view attribute);

/// Output shape, batch included, of Reshape, Flatten, Squeeze, Unsqueeze.
[[nodiscard]] Result<Shape> reshape_target(const Network& network, const Node& node);
/// Of Pad: begins of all axes, then ends. Errors: not constant, negative, another mode than zeros.
[[nodiscard]] Result<Shape> pads_of(const Network& network, const Node& node, std::size_t rank);
/// Axes of ReduceMean and its kin, sorted; all if none are given. Errors: not constant, out of range.
[[nodiscard]] Result<std::vector<std::size_t>> reduced_axes(const Network& network, const Node& node,
                                                            std::size_t rank);
/// Indices that Slice takes of each axis. Errors: not constant, out of range.
[[nodiscard]] Result<std::vector<std::vector<std::size_t>>>
sliced_indices(const Network& network, const Node& node, const Shape& data);
/// Of Resize and Upsample. Errors: scales not constant, not whole, another mode than nearest.
[[nodiscard]] Result<Shape> resized_shape(const Network& network, const Node& node, const Shape& data);

} // namespace bitscape::onnx
