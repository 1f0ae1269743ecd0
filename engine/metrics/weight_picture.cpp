#include "metrics/weight_picture.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::metrics {

namespace {

constexpr std::size_t longest_row = 256; // elements of a vector before it is broken

std::size_t divided_up(std::size_t value, std::size_t by)
{
    return (value + by - 1) / by;
}

/// Tiles (of `height` x `width`) a row so that `count` of them make about a square.
std::size_t about_square(std::size_t count, std::size_t height, std::size_t width)
{
    const double across = std::sqrt(double(count) * double(height) / double(width));
    return std::clamp<std::size_t>(static_cast<std::size_t>(std::lround(across)), 1, count);
}

} // namespace

TensorLayout::TensorLayout(const Shape& shape, const std::vector<std::string>& axes) : shape_(shape)
{
    place(axes);
    place_tiles();
}

TensorLayout::Axis TensorLayout::axis(std::size_t at, const std::vector<std::string>& names) const
{
    std::size_t stride = 1;
    for (std::size_t after = at + 1; after < shape_.size(); ++after)
        stride *= shape_[after];
    return {shape_[at], stride, at < names.size() ? names[at] : std::string()};
}

void TensorLayout::place(const std::vector<std::string>& names)
{
    const bool is_kernel = !names.empty() && (names[0] == "row" || names[0] == "column");
    switch (shape_.size()) {
    case 0:
        break;
    case 1:
        grid_column_ = axis(0, names);
        break;
    case 2:
        grid_row_ = axis(0, names);
        grid_column_ = axis(1, names);
        break;
    case 3: // kernel over one axis [column, channel, filter], depthwise [row, column, channel], or sets
        tile_row_ = axis(is_kernel ? 0 : 1, names);
        tile_column_ = axis(is_kernel ? 1 : 2, names);
        grid_column_ = axis(is_kernel ? 2 : 0, names);
        break;
    default:
        tile_row_ = axis(shape_.size() - 4, names);
        tile_column_ = axis(shape_.size() - 3, names);
        grid_row_ = axis(shape_.size() - 2, names);
        grid_column_ = axis(shape_.size() - 1, names);
        grid_row_.extent *= element_count(shape_) /
                            (tile_row_.extent * tile_column_.extent * grid_row_.extent * grid_column_.extent);
    }
}

void TensorLayout::place_tiles()
{
    const bool has_tiles = tile_row_.extent * tile_column_.extent > 1;
    gap_ = has_tiles && grid_row_.extent * grid_column_.extent > 1 ? 1 : 0;
    std::size_t down = grid_row_.extent, across = grid_column_.extent;
    if (grid_row_.extent == 1 && (has_tiles || across > longest_row)) {
        broken_ = about_square(across, tile_row_.extent, tile_column_.extent);
        down = divided_up(across, broken_);
        across = broken_;
    }
    rows_ = down * (tile_row_.extent + gap_) - gap_;
    columns_ = across * (tile_column_.extent + gap_) - gap_;
}

std::optional<std::size_t> TensorLayout::element(std::size_t row, std::size_t column) const
{
    const std::size_t height = tile_row_.extent + gap_, width = tile_column_.extent + gap_;
    const std::size_t in_row = row % height, in_column = column % width;
    if (in_row >= tile_row_.extent || in_column >= tile_column_.extent)
        return std::nullopt;
    std::size_t down = row / height, across = column / width;
    if (broken_ > 0) {
        across += down * broken_;
        down = 0;
        if (across >= grid_column_.extent)
            return std::nullopt;
    }
    return in_row * tile_row_.stride + in_column * tile_column_.stride + down * grid_row_.stride +
           across * grid_column_.stride;
}

std::vector<std::size_t> TensorLayout::index(std::size_t element) const
{
    std::vector<std::size_t> found(shape_.size(), 0);
    for (std::size_t at = shape_.size(); at-- > 0;) {
        found[at] = element % shape_[at];
        element /= shape_[at];
    }
    return found;
}

std::string TensorLayout::row_axis() const
{
    return broken_ > 0 ? std::string() : grid_row_.name;
}

std::string TensorLayout::column_axis() const
{
    return grid_column_.name;
}

namespace {

/// Gathers a block of places into a cell.
class CellMaker {
public:
    explicit CellMaker(const WeightView& view) : view_(view) {}

    void add(std::size_t element)
    {
        if (cell_.count++ == 0)
            cell_.first = static_cast<std::uint32_t>(element);
        const auto value = static_cast<float>(view_.values[element]);
        if (std::fabs(value) > std::fabs(cell_.value))
            cell_.value = value;
        ++reasons_[static_cast<std::size_t>(view_.zeros[element])];
    }
    [[nodiscard]] PictureCell finish()
    {
        cell_.is_gap = cell_.count == 0;
        if (cell_.is_gap)
            return cell_;
        const std::size_t nonzero = reasons_[0];
        cell_.zero_share = 1 - float(nonzero) / float(cell_.count);
        if (nonzero == 0)
            cell_.zero =
                static_cast<Zero>(std::max_element(reasons_.begin(), reasons_.end()) - reasons_.begin());
        return cell_;
    }

private:
    const WeightView& view_;
    PictureCell cell_;
    std::array<std::size_t, 5> reasons_{}; ///< by Zero
};

} // namespace

WeightPicture weight_picture(const WeightView& view, const TensorLayout& layout, std::size_t limit)
{
    WeightPicture picture;
    picture.block_rows = std::max<std::size_t>(1, divided_up(layout.rows(), limit));
    picture.block_columns = std::max<std::size_t>(1, divided_up(layout.columns(), limit));
    picture.rows = divided_up(layout.rows(), picture.block_rows);
    picture.columns = divided_up(layout.columns(), picture.block_columns);
    picture.cells.reserve(picture.rows * picture.columns);
    for (std::size_t row = 0; row < picture.rows; ++row)
        for (std::size_t column = 0; column < picture.columns; ++column) {
            CellMaker maker(view);
            const std::size_t bottom = std::min((row + 1) * picture.block_rows, layout.rows());
            const std::size_t right = std::min((column + 1) * picture.block_columns, layout.columns());
            for (std::size_t y = row * picture.block_rows; y < bottom; ++y)
                for (std::size_t x = column * picture.block_columns; x < right; ++x)
                    if (const auto element = layout.element(y, x))
                        maker.add(*element);
            picture.cells.push_back(maker.finish());
        }
    for (const double value : view.values)
        picture.largest = std::max(picture.largest, std::fabs(value));
    return picture;
}

} // namespace bitscape::metrics
