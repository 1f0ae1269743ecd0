#include "estimate/formulas.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::estimate {

namespace {

// Energies of single operations on a 45 nm chip, pJ, as polynomials in the width: the "horowitz" process of
// QKeras 0.9.0 QTools. An FPGA spends more on each (routing), a newer process less; both together are the
// factor of five each way of the interval. No power measurement stands behind this.
constexpr Spread trust{0.2, 5.0};

double multiply_pj(double a, double b) // at the geometric mean of the widths
{
    return 0.002994791667 * a * b + 0.001041666667 * std::sqrt(a * b);
}

double add_pj(double bits)
{
    return 0.003125 * bits;
}

/// Products with zero, and shifts, cost nothing; in unrolled layers equal products of one input are made
/// once.
double product_pj(const LayerFeatures& layer)
{
    const WeightFacts& w = layer.weights;
    double sum = static_cast<double>(w.unique_csd2 + w.unique_pow2_negative) *
                 add_pj(layer.in_bits + layer.weight_bits);
    for (std::size_t width = 1; width < w.csd3_widths.size(); ++width)
        sum += w.csd3_widths[width] * multiply_pj(layer.in_bits, static_cast<double>(width));
    return sum;
}

double dense_pj(const LayerFeatures& layer)
{
    const double nonzero = static_cast<double>(layer.weights.nonzero);
    const double sums =
        std::max(0.0, nonzero + static_cast<double>(layer.weights.bias_nonzero) - layer.n_out) *
        add_pj(layer.accum_bits);
    const bool memory = layer.strategy == design::Strategy::resource && layer.reuse_factor > 1;
    if (!memory)
        return product_pj(layer) + sums;
    return sums + nonzero * multiply_pj(layer.in_bits, layer.weight_bits) +
           read_pj(layer.n_in * layer.n_out * layer.weight_bits); // zeros are stored and read too
}

double parts_pj(const LayerFeatures& layer);

double softmax_pj(const LayerFeatures& layer)
{
    const double maximum = layer.kind == LayerKind::softmax_stable ? 2 * add_pj(layer.in_bits) : 0;
    return layer.n_in * (maximum + read_pj(layer.table_bits) + add_pj(layer.accum_bits) +
                         multiply_pj(layer.table_bits, layer.inverse_table_bits)) +
           read_pj(layer.inverse_table_bits);
}

double scale_pj(const LayerFeatures& layer)
{
    const double repeats =
        layer.weights.weights ? layer.n_in / static_cast<double>(layer.weights.weights) : 1;
    return repeats *
           (product_pj(layer) + static_cast<double>(layer.weights.bias_nonzero) * add_pj(layer.accum_bits));
}

double operations_pj(const LayerFeatures& layer)
{
    switch (layer.kind) {
    case LayerKind::none:
        return 0;
    case LayerKind::arithmetic:
        return layer.operations * add_pj(layer.in_bits);
    case LayerKind::pooling:
        return layer.n_out * std::max(1.0, layer.window.taps - 1) * add_pj(layer.in_bits);
    case LayerKind::padding:
        return 0;
    case LayerKind::product:
        return layer.operations * (multiply_pj(layer.in_bits, layer.weight_bits) + add_pj(layer.accum_bits));
    case LayerKind::normalization:
        return layer.n_in *
                   (3 * multiply_pj(layer.in_bits, layer.accum_bits) + 3 * add_pj(layer.accum_bits)) +
               read_pj(layer.table_bits);
    case LayerKind::trees: // every split compares, every tree's score is added
        return (layer.trees.trees > 0 ? layer.trees.comparators : (layer.n_in - layer.n_out) / 2) *
                   add_pj(layer.in_bits) +
               layer.n_out * add_pj(layer.accum_bits);
    case LayerKind::embedding:
        return read_pj(layer.n_out * layer.weight_bits);
    case LayerKind::dense:
    case LayerKind::depthwise:
        return dense_pj(layer);
    case LayerKind::scale:
        return scale_pj(layer);
    case LayerKind::cast:
        return layer.is_copy ? 0
                             : layer.n_out * add_pj(layer.result_bits) * (1 + layer.rounds + layer.saturates);
    case LayerKind::leaky:
        return layer.n_out * (multiply_pj(layer.in_bits, layer.weight_bits) + add_pj(layer.result_bits));
    case LayerKind::elu:
    case LayerKind::table:
        return layer.n_out * (add_pj(layer.in_bits) + read_pj(layer.table_bits));
    case LayerKind::softmax_argmax:
        return layer.n_in * add_pj(layer.in_bits);
    case LayerKind::recurrent:
    case LayerKind::composite:
        return parts_pj(layer);
    default:
        return softmax_pj(layer);
    }
}

double parts_pj(const LayerFeatures& layer)
{
    double sum = 0;
    for (const LayerFeatures& part : layer.parts)
        sum += operations_pj(part) * std::max(1.0, part.calls);
    return sum * std::max(1.0, layer.steps);
}

} // namespace

double read_pj(double bits)
{
    constexpr double x = 14.17; // log2(18432)
    constexpr double word = 9.02427321e-04 * x * x * x - 2.68847858e-02 * x * x + 2.08900804e-01 * x;
    return bits / 64 * word;
}

Estimate energy(const LayerFeatures& layer)
{
    const double pj = operations_pj(layer) * std::max(1.0, layer.calls);
    return {pj, pj * trust.low, pj * trust.high,
            "extrapolated: operation energies by width, 45 nm (QKeras QTools), not measured on an FPGA"};
}

} // namespace bitscape::estimate
