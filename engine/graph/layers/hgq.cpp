#include "graph/layers/hgq.hpp"

#include "fixed/cast.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::graph {

namespace {

constexpr int most_bits = 64;                              ///< of one element
constexpr std::size_t most_entries = std::size_t{1} << 24; ///< of a table

double quantize(const FixedPoint& type, double value)
{
    return quantize_bits(value, type.is_signed, type.integer - static_cast<int>(type.is_signed),
                         type.fraction(), type.rounding, type.overflow);
}

bool fits(const Shape& mask, const Shape& shape)
{
    return mask.empty() || (mask.size() == shape.size() &&
                            std::equal(mask.begin(), mask.end(), shape.begin(),
                                       [](std::size_t m, std::size_t s) { return m == s || m == 1; }));
}

} // namespace

double quantize_bits(double value, int sign, int integer, int fraction, Rounding rounding, Overflow overflow)
{
    if (sign + integer + fraction <= 0)
        return 0;
    const FixedPoint type{.width = sign + integer + fraction,
                          .integer = sign + integer,
                          .is_signed = sign != 0,
                          .rounding = rounding,
                          .overflow = overflow};
    return to_double(from_double(value, type), type);
}

std::vector<std::size_t> mask_elements(const Shape& mask, const Shape& shape)
{
    std::vector<std::size_t> elements{0};
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        const std::size_t extent = mask.empty() ? 1 : mask[axis];
        std::vector<std::size_t> finer;
        finer.reserve(elements.size() * shape[axis]);
        for (const std::size_t start : elements)
            for (std::size_t k = 0; k < shape[axis]; ++k)
                finer.push_back(start * extent + (extent == 1 ? 0 : k));
        elements = std::move(finer);
    }
    return elements;
}

Failure check(const FixedPointQuantizer& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    if (!fits(layer.mask, shapes.input()))
        return "its bit widths do not fit the tensor";
    const std::size_t count = element_count(layer.mask);
    if (layer.sign.size() != count || layer.integer.size() != count || layer.fraction.size() != count)
        return "its bit widths are incomplete";
    for (std::size_t i = 0; i < count; ++i) {
        const int width = layer.sign[i] + layer.integer[i] + layer.fraction[i];
        if (layer.sign[i] < 0 || layer.sign[i] > 1 || std::abs(layer.integer[i]) > most_bits ||
            std::abs(layer.fraction[i]) > most_bits || width > most_bits)
            return fmt::format("its bit widths are out of range (element {})", i);
    }
    return expect_shape(shapes, shapes.input());
}

Samples evaluate(const FixedPointQuantizer& layer, const LayerInputs& inputs)
{
    Samples output = inputs.tensor();
    const auto elements = mask_elements(layer.mask, inputs.shapes.input());
    for (std::size_t r = 0; r < output.rows; ++r)
        for (std::size_t c = 0; c < output.columns; ++c) {
            double& value = output.values[r * output.columns + c];
            const std::size_t m = elements[c];
            value = quantize_bits(value, layer.sign[m], layer.integer[m], layer.fraction[m], layer.rounding,
                                  layer.overflow);
        }
    return output;
}

Failure check(const UnaryLut& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    const int bits = layer.sign + layer.integer + layer.fraction;
    if (layer.sign < 0 || layer.sign > 1 || bits < 0 || bits > 24)
        return "its table is too large";
    if (auto failure = check_vector("table", layer.table, std::size_t{1} << bits))
        return failure;
    return expect_shape(shapes, shapes.input());
}

Samples evaluate(const UnaryLut& layer, const LayerInputs& inputs)
{
    Samples output = inputs.tensor();
    const auto size = static_cast<std::int64_t>(layer.table.size());
    const std::int64_t lowest = layer.sign != 0 ? -size / 2 : 0;
    for (double& value : output.values) {
        const double steps = std::nearbyint(std::ldexp(value, layer.fraction));
        const auto index = static_cast<std::int64_t>(
            std::clamp(steps, static_cast<double>(lowest), static_cast<double>(lowest + size - 1)));
        value = static_cast<double>(layer.table[static_cast<std::size_t>(index < 0 ? index + size : index)]);
    }
    return output;
}

Failure check(const TableSoftmax& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    if (layer.outer == 0 || layer.inner == 0 || layer.slice == 0 ||
        layer.outer * layer.slice * layer.inner != element_count(shapes.input()))
        return "its axes do not fit the tensor";
    for (const FixedPoint* type : {&layer.exp_table, &layer.inv_table, &layer.inv_inp, &layer.inp_norm})
        if (type->width < 1 || type->width > most_bits || std::abs(type->integer) > most_bits)
            return "the bit width of a table is out of range";
    if (layer.inv_inp.width > 24 || (layer.stable && (layer.exp_bits < 0 || layer.exp_bits > 24)))
        return fmt::format("a table would have more than {} entries", most_entries);
    return expect_shape(shapes, shapes.input());
}

Samples evaluate(const TableSoftmax& layer, const LayerInputs& inputs)
{
    constexpr double tiny = 1e-7; // Keras' epsilon
    Samples output = inputs.tensor();
    std::vector<double> slice(layer.slice);
    const std::size_t groups = output.values.size() / (layer.slice * layer.inner);
    for (std::size_t group = 0; group < groups; ++group)
        for (std::size_t k = 0; k < layer.inner; ++k) {
            double* first = output.values.data() + group * layer.slice * layer.inner + k;
            double highest = first[0];
            for (std::size_t j = 1; j < layer.slice; ++j)
                highest = std::max(highest, first[j * layer.inner]);
            double sum = 0;
            for (std::size_t j = 0; j < layer.slice; ++j) {
                const double x = first[j * layer.inner];
                const double power = layer.stable ? -quantize(layer.inp_norm, highest - x) : x;
                sum += slice[j] = quantize(layer.exp_table, std::exp(power * layer.input_scale));
            }
            const double divisor = quantize(layer.inv_table, 1 / (quantize(layer.inv_inp, sum) + tiny));
            for (std::size_t j = 0; j < layer.slice; ++j)
                first[j * layer.inner] = slice[j] * divisor;
        }
    return output;
}

} // namespace bitscape::graph
