#include "graph/layers/onnx.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::graph {

namespace {

/// The shape without the leading 1s that it has more than `rank`: a constant may spell out the batch axis.
Shape trimmed(const Shape& shape, std::size_t rank)
{
    auto first = shape.begin();
    while (static_cast<std::size_t>(shape.end() - first) > rank && *first == 1)
        ++first;
    return {first, shape.end()};
}

std::optional<Shape> common_shape(const LayerShapes& shapes, std::size_t count)
{
    std::size_t rank = 0;
    for (std::size_t k = 0; k < count; ++k)
        rank = std::max(rank, trimmed(shapes.input(k), shapes.output.size()).size());
    std::optional<Shape> common = Shape{};
    for (std::size_t k = 0; k < count && common; ++k)
        common = broadcast_shape(*common, trimmed(shapes.input(k), rank));
    return common;
}

/// All inputs broadcast to the output's shape.
Failure check_broadcast(const LayerShapes& shapes, std::size_t count)
{
    const auto common = common_shape(shapes, count);
    if (!common)
        return "its inputs' shapes do not fit each other";
    if (*common == shapes.output || (common->empty() && element_count(shapes.output) == 1))
        return {};
    return fmt::format("its output shape ({}) should be ({})", fmt::join(shapes.output, ", "),
                       fmt::join(*common, ", "));
}

/// Where each element of the output comes from in each of the inputs.
std::vector<std::vector<std::size_t>> broadcast_sources(const LayerShapes& shapes)
{
    std::vector<std::vector<std::size_t>> sources;
    for (const Shape* shape : shapes.inputs) {
        std::vector<double> order(element_count(*shape));
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = static_cast<double>(i);
        const Array numbered{trimmed(*shape, shapes.output.size()), std::move(order), true};
        std::vector<std::size_t>& source = sources.emplace_back();
        for (const double from : broadcast_to(numbered, shapes.output)->doubles())
            source.push_back(static_cast<std::size_t>(from));
    }
    return sources;
}

std::size_t row_count(const LayerInputs& inputs)
{
    std::size_t rows = 1;
    for (const Samples* tensor : inputs.tensors)
        rows = std::max(rows, tensor->rows);
    return rows;
}

std::span<const double> row_of(const Samples& tensor, std::size_t row)
{
    return tensor.row(tensor.rows == 1 ? 0 : row);
}

/// compute(values): one value of each input, broadcast to the output's shape.
template <class Compute> Samples element_wise(const LayerInputs& inputs, Compute compute)
{
    const auto sources = broadcast_sources(inputs.shapes);
    Samples output{row_count(inputs), element_count(inputs.shapes.output), {}};
    output.values.reserve(output.rows * output.columns);
    std::vector<double> values(sources.size());
    for (std::size_t row = 0; row < output.rows; ++row)
        for (std::size_t i = 0; i < output.columns; ++i) {
            for (std::size_t k = 0; k < sources.size(); ++k)
                values[k] = row_of(inputs.tensor(k), row)[sources[k][i]];
            output.values.push_back(compute(values));
        }
    return output;
}

/// Frameworks compute in float32: a quantizer's decision on a tie depends on it.
double single(double value)
{
    return static_cast<double>(static_cast<float>(value));
}

double away_from_zero(double value)
{
    return value < 0 ? std::floor(value) : std::ceil(value);
}
double half_away(double value)
{
    return std::round(value);
}
double half_toward(double value)
{
    return value < 0 ? -std::ceil(-value - 0.5) : std::ceil(value - 0.5);
}

struct Range {
    double low, high;
};

Range range_of(double bits, bool is_signed, bool narrow)
{
    if (is_signed)
        return {-std::exp2(bits - 1) + (narrow ? 1 : 0), std::exp2(bits - 1) - 1};
    return {0, std::exp2(bits) - (narrow ? 2 : 1)};
}

Failure check_rounding(const std::string& mode)
{
    if (rounding_function(mode) != nullptr)
        return {};
    return fmt::format("rounding mode '{}' is not known", mode);
}

} // namespace

double (*rounding_function(std::string_view mode))(double)
{
    std::string upper(mode);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (upper == "ROUND" || upper == "HALF_EVEN")
        return std::nearbyint;
    if (upper == "FLOOR")
        return std::floor;
    if (upper == "CEIL")
        return std::ceil;
    if (upper == "ROUND_TO_ZERO" || upper == "DOWN")
        return std::trunc;
    if (upper == "UP")
        return away_from_zero;
    if (upper == "HALF_UP")
        return half_away;
    if (upper == "HALF_DOWN")
        return half_toward;
    return nullptr;
}

Failure check(const Constant& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 0))
        return failure;
    const Shape expected = layer.value.shape.empty() ? Shape{1} : layer.value.shape;
    for (std::size_t i = 0; i < layer.value.size(); ++i)
        if (!std::isfinite(layer.value[i]))
            return fmt::format("it holds a value that is not finite (element {})", i);
    return expect_shape(shapes, expected);
}

Failure check(const Quant& layer, const LayerShapes& shapes)
{
    return first_of(
        [&] { return expect_inputs(shapes, 4); }, [&] { return check_rounding(layer.rounding_mode); },
        [&] { return expect_shape(shapes, shapes.input()); }, [&] { return check_broadcast(shapes, 4); });
}

Failure check(const BipolarQuant&, const LayerShapes& shapes)
{
    return first_of([&] { return expect_inputs(shapes, 2); },
                    [&] { return expect_shape(shapes, shapes.input()); },
                    [&] { return check_broadcast(shapes, 2); });
}

Failure check(const Trunc& layer, const LayerShapes& shapes)
{
    const std::size_t count = shapes.inputs.size();
    if (count != 5 && count != 6)
        return fmt::format("it has {} inputs instead of 5 or 6", count);
    return first_of([&] { return check_rounding(layer.rounding_mode); },
                    [&] { return expect_shape(shapes, shapes.input()); },
                    [&] { return check_broadcast(shapes, count); });
}

Failure check(const MatMul&, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 2))
        return failure;
    const Shape& a = shapes.input(0);
    const Shape& b = shapes.input(1);
    if (b.size() < 2 || a.back() != b[b.size() - 2])
        return fmt::format("({}) and ({}) cannot be multiplied", fmt::join(a, ", "), fmt::join(b, ", "));
    Shape expected = a;
    expected.back() = b.back();
    if (b.size() > 2 && element_count(b) != b.back() * a.back() &&
        (a.size() < b.size() - 1 || trimmed(b, a.size()).size() > a.size()))
        return "its leading axes do not fit";
    return expect_shape(shapes, expected);
}

Failure check(const OnnxConvolution& layer, const LayerShapes& shapes)
{
    const std::size_t count = shapes.inputs.size();
    if (count != 2 && count != 3)
        return fmt::format("it has {} inputs instead of 2 or 3", count);
    const Shape& data = shapes.input(0);
    const Shape& weight = shapes.input(1);
    const std::size_t axes = layer.kernel.size();
    if (axes < 1 || axes > 2 || data.size() != axes + 1 || weight.size() != axes + 2 ||
        layer.strides.size() != axes || layer.dilations.size() != axes || layer.pads.size() != 2 * axes)
        return "its attributes do not fit its input";
    if (layer.group == 0 || weight.back() * layer.group != data.back() || weight[0] % layer.group != 0)
        return fmt::format("its weights ({}) do not fit {} channels", fmt::join(weight, ", "), data.back());
    Shape expected;
    for (std::size_t axis = 0; axis < axes; ++axis) {
        if (weight[axis + 1] != layer.kernel[axis] || layer.strides[axis] == 0 || layer.dilations[axis] == 0)
            return "its kernel does not fit its weights";
        const std::size_t covered = (layer.kernel[axis] - 1) * layer.dilations[axis] + 1;
        const std::size_t padded = data[axis] + layer.pads[axis] + layer.pads[axis + axes];
        if (covered > padded)
            return "its window is larger than its input";
        expected.push_back((padded - covered) / layer.strides[axis] + 1);
    }
    expected.push_back(weight[0]);
    if (count == 3 && element_count(shapes.input(2)) != weight[0])
        return fmt::format("its bias has {} values instead of {}", element_count(shapes.input(2)), weight[0]);
    return expect_shape(shapes, expected);
}

Failure check(const OnnxBatchNormalization& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 5))
        return failure;
    if (!std::isfinite(layer.epsilon))
        return "epsilon is not finite";
    for (std::size_t k = 1; k < 5; ++k)
        if (element_count(shapes.input(k)) != shapes.input().back())
            return fmt::format("its parameter {} has {} values instead of {}", k,
                               element_count(shapes.input(k)), shapes.input().back());
    return expect_shape(shapes, shapes.input());
}

Failure check(const Arithmetic&, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 2))
        return failure;
    return check_broadcast(shapes, 2);
}

Samples evaluate(const Constant& layer, const LayerInputs&)
{
    return {1, layer.value.size(), layer.value.doubles()};
}

Samples evaluate(const Quant& layer, const LayerInputs& inputs)
{
    const auto round = rounding_function(layer.rounding_mode);
    return element_wise(inputs, [&](const std::vector<double>& values) {
        const double scale = values[1];
        const double zero = values[2];
        const double bits = values[3];
        const double scaled = single(single(single(values[0]) / scale) + zero);
        if (bits == 1 && layer.is_signed)
            return ((scaled >= 0 ? 1 : -1) - zero) * scale;
        const Range range = range_of(bits, layer.is_signed, layer.narrow);
        return (round(std::clamp(scaled, range.low, range.high)) - zero) * scale;
    });
}

Samples evaluate(const BipolarQuant&, const LayerInputs& inputs)
{
    return element_wise(
        inputs, [](const std::vector<double>& values) { return values[0] >= 0 ? values[1] : -values[1]; });
}

Samples evaluate(const Trunc& layer, const LayerInputs& inputs)
{
    const auto round = rounding_function(layer.rounding_mode);
    const bool has_scale = inputs.tensors.size() == 6;
    return element_wise(inputs, [&](const std::vector<double>& values) {
        const double scale = values[1];
        const double zero = values[2];
        const double whole = std::nearbyint(single(single(single(values[0]) / scale) + zero));
        if (!has_scale) // the first version: bits go, the scale and the zero point stay
            return (round(whole / std::exp2(values[3] - values[4])) - zero) * scale;
        const double output_scale = values[4];
        const double factor = std::exp2(std::nearbyint(std::log2(output_scale / scale)));
        const Range range = range_of(values[5], layer.is_signed, layer.narrow);
        return (round(std::clamp(whole / factor, range.low, range.high)) - zero / factor) * output_scale;
    });
}

Samples evaluate(const MatMul&, const LayerInputs& inputs)
{
    const Shape& a_shape = inputs.shapes.input(0);
    const Shape& b_shape = inputs.shapes.input(1);
    const std::size_t k = a_shape.back();
    const std::size_t m = b_shape.back();
    const std::size_t n = a_shape.size() < 2 ? 1 : a_shape[a_shape.size() - 2];
    const std::size_t blocks = element_count(a_shape) / (n * k);
    const std::size_t b_blocks = element_count(b_shape) / (k * m);
    Samples output{row_count(inputs), element_count(inputs.shapes.output), {}};
    output.values.resize(output.rows * output.columns);
    for (std::size_t row = 0; row < output.rows; ++row) {
        const auto a = row_of(inputs.tensor(0), row);
        const auto b = row_of(inputs.tensor(1), row);
        for (std::size_t block = 0; block < blocks; ++block)
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t j = 0; j < k; ++j) {
                    const double factor = a[(block * n + i) * k + j];
                    const double* from = b.data() + (block % b_blocks * k + j) * m;
                    double* to = output.values.data() + row * output.columns + (block * n + i) * m;
                    for (std::size_t c = 0; c < m; ++c)
                        to[c] += factor * from[c];
                }
    }
    return output;
}

namespace {

/// One position of a convolution's output. Axes are [height, width]; one axis has a height of 1.
struct Window {
    const OnnxConvolution& layer;
    const Shape& data;   ///< [height, width, channels]
    const Shape& weight; ///< [filters, height, width, channels / group]
    std::array<std::size_t, 2> stride, dilation, before;

    [[nodiscard]] double sum(std::span<const double> x, std::span<const double> w, std::size_t y_at,
                             std::size_t x_at, std::size_t filter) const
    {
        const std::size_t channels = weight[3];
        const std::size_t first = filter / (weight[0] / layer.group) * channels;
        double total = 0;
        for (std::size_t ky = 0; ky < weight[1]; ++ky)
            for (std::size_t kx = 0; kx < weight[2]; ++kx) {
                const std::size_t y = y_at * stride[0] + ky * dilation[0] - before[0]; // wraps below 0
                const std::size_t z = x_at * stride[1] + kx * dilation[1] - before[1];
                if (y >= data[0] || z >= data[1])
                    continue;
                const double* from = x.data() + (y * data[1] + z) * data[2] + first;
                const double* by = w.data() + ((filter * weight[1] + ky) * weight[2] + kx) * channels;
                for (std::size_t c = 0; c < channels; ++c)
                    total += from[c] * by[c];
            }
        return total;
    }
};

} // namespace

Samples evaluate(const OnnxConvolution& layer, const LayerInputs& inputs)
{
    const bool flat = layer.kernel.size() == 1;
    const auto with_height = [flat](Shape shape, std::size_t at, std::size_t extent) {
        if (flat)
            shape.insert(shape.begin() + static_cast<std::ptrdiff_t>(at), extent);
        return shape;
    };
    const auto pair = [flat](const Shape& values, std::size_t otherwise) {
        return flat ? std::array{otherwise, values[0]} : std::array{values[0], values[1]};
    };
    const Shape data = with_height(inputs.shapes.input(0), 0, 1);
    const Shape weight = with_height(inputs.shapes.input(1), 1, 1);
    const Shape out = with_height(inputs.shapes.output, 0, 1);
    const Window window{
        layer, data, weight, pair(layer.strides, 1), pair(layer.dilations, 1), pair(layer.pads, 0)};
    Samples output{row_count(inputs), element_count(out), {}};
    output.values.reserve(output.rows * output.columns);
    for (std::size_t row = 0; row < output.rows; ++row) {
        const auto x = row_of(inputs.tensor(0), row);
        const auto w = row_of(inputs.tensor(1), row);
        for (std::size_t y_at = 0; y_at < out[0]; ++y_at)
            for (std::size_t x_at = 0; x_at < out[1]; ++x_at)
                for (std::size_t filter = 0; filter < out[2]; ++filter) {
                    const double bias =
                        inputs.tensors.size() == 3 ? row_of(inputs.tensor(2), row)[filter] : 0;
                    output.values.push_back(bias + window.sum(x, w, y_at, x_at, filter));
                }
    }
    return output;
}

Samples evaluate(const OnnxBatchNormalization& layer, const LayerInputs& inputs)
{
    Samples output = inputs.tensor();
    const std::size_t channels = inputs.shapes.input().back();
    const auto parameter = [&](std::size_t k, std::size_t i) { return inputs.tensor(k).values[i]; };
    for (std::size_t i = 0; i < output.values.size(); ++i) {
        const std::size_t c = i % channels;
        const double scale = parameter(1, c) / std::sqrt(parameter(4, c) + layer.epsilon);
        output.values[i] = (output.values[i] - parameter(3, c)) * scale + parameter(2, c);
    }
    return output;
}

Samples evaluate(const Arithmetic& layer, const LayerInputs& inputs)
{
    return element_wise(inputs, [&](const std::vector<double>& values) {
        const double a = values[0];
        const double b = values[1];
        switch (layer.kind) {
        case Arithmetic::Kind::add:
            return a + b;
        case Arithmetic::Kind::subtract:
            return a - b;
        case Arithmetic::Kind::multiply:
            return a * b;
        case Arithmetic::Kind::divide:
            return a / b;
        case Arithmetic::Kind::maximum:
            return std::max(a, b);
        case Arithmetic::Kind::minimum:
            return std::min(a, b);
        }
        return 0.0;
    });
}

} // namespace bitscape::graph
