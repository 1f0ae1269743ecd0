#pragma once

#include "base/samples.hpp"

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace bitscape::graph {

/// A constant tensor with NumPy's arithmetic, because the values hls4ml computes from constants before it
/// quantizes them depend on it to the last bit: operations between float32 arrays round to float32, all
/// others are done in float64.
struct Array {
    Shape shape; ///< empty = a scalar
    /// [element_count(shape)], row-major. float: float32 and narrower; double: float64 and whole numbers.
    std::variant<std::vector<float>, std::vector<double>> values;
    bool is_whole = false; ///< int32, int64: division truncates

    [[nodiscard]] static Array scalar(double value) { return {{}, std::vector<double>{value}, false}; }
    [[nodiscard]] static Array filled(Shape shape, double value);

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool is_single() const { return std::holds_alternative<std::vector<float>>(values); }
    [[nodiscard]] double operator[](std::size_t index) const;
    [[nodiscard]] std::vector<double> doubles() const;
    [[nodiscard]] std::vector<float> floats() const; ///< each rounded to float32
    [[nodiscard]] bool all(double value) const;      ///< every element equals it
    [[nodiscard]] bool is_uniform() const;           ///< every element equals the first; false if empty
};

/// NumPy's rule: shapes aligned at the last axis, extents equal or 1. nullopt if they do not fit.
[[nodiscard]] std::optional<Shape> broadcast_shape(const Shape& a, const Shape& b);
/// nullopt if `array` cannot be broadcast to exactly `shape`.
[[nodiscard]] std::optional<Array> broadcast_to(const Array& array, const Shape& shape);

using BinaryFunction = std::function<double(double, double)>;
/// Element-wise with broadcasting; nullopt if the shapes do not fit. One correctly rounded operation, so that
/// rounding its float64 result to float32 is what float32 arithmetic gives.
[[nodiscard]] std::optional<Array> combine(const Array& a, const Array& b, const BinaryFunction& function);

/// The same element-wise function, type kept.
[[nodiscard]] Array transform(const Array& array, const std::function<double(double)>& function);

/// Precondition: `axes` is a permutation of 0..rank-1; result axis i is axis axes[i] of `array`.
[[nodiscard]] Array transpose(const Array& array, const std::vector<std::size_t>& axes);
/// Precondition: same number of elements.
[[nodiscard]] Array reshape(Array array, Shape shape);
/// The shape without its extents of 1.
[[nodiscard]] Shape squeezed(const Shape& shape);

} // namespace bitscape::graph
