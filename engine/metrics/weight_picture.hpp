#pragma once

#include "metrics/weight_view.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bitscape::metrics {

/// How a tensor lies in a picture. A matrix lies as it is, a vector in one row (long ones are broken), a
/// convolution kernel as tiles [row, column] with one cell between them: channels downwards, filters to the
/// right; a single row of tiles is broken so that the picture is about square.
class TensorLayout {
public:
    TensorLayout(const Shape& shape, const std::vector<std::string>& axes);

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] bool has_tiles() const { return gap_ > 0; }
    /// The element at a place of the picture; nothing between tiles. Precondition: inside of it.
    [[nodiscard]] std::optional<std::size_t> element(std::size_t row, std::size_t column) const;
    /// Indices of an element along the tensor's axes.
    [[nodiscard]] std::vector<std::size_t> index(std::size_t element) const;
    /// What counts downwards and to the right: "input", "output"; with tiles those of the tiles.
    [[nodiscard]] std::string row_axis() const;
    [[nodiscard]] std::string column_axis() const;

private:
    struct Axis {
        std::size_t extent = 1, stride = 0;
        std::string name;
    };
    [[nodiscard]] Axis axis(std::size_t at, const std::vector<std::string>& names) const;
    void place(const std::vector<std::string>& names);
    void place_tiles();

    Shape shape_;
    Axis tile_row_, tile_column_, grid_row_, grid_column_;
    std::size_t broken_ = 0; ///< tiles (or elements) a row when one row of them was broken; 0: it was not
    std::size_t gap_ = 0;
    std::size_t rows_ = 0, columns_ = 0;
};

/// One cell of a picture that was made small enough: a block of the layout's places.
struct PictureCell {
    float value = 0;         ///< of the largest magnitude in the block
    float zero_share = 0;    ///< of the block's elements, 0..1
    Zero zero = Zero::no;    ///< why all of the block is zero: the most frequent reason
    bool is_gap = false;     ///< no element
    std::uint32_t first = 0; ///< the block's first element
    std::uint32_t count = 0; ///< elements in the block
};

struct WeightPicture {
    std::size_t rows = 0, columns = 0;             ///< in cells
    std::size_t block_rows = 1, block_columns = 1; ///< places of the layout a cell, both directions
    std::vector<PictureCell> cells;                ///< [rows, columns]
    double largest = 0;                            ///< magnitude, for the colour scale
};

/// The picture of a tensor with at most `limit` cells each way. Blocks show their largest magnitude, so that
/// outliers survive; a block is zero only if all of it is.
[[nodiscard]] WeightPicture weight_picture(const WeightView& view, const TensorLayout& layout,
                                           std::size_t limit = 512);

} // namespace bitscape::metrics
