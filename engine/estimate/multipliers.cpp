#include "estimate/formulas.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::estimate {

namespace {

// Vivado HLS 2020.1 with 16-bit inputs takes a DSP from five bits of the constant on: exact on 116 layers. At
// equal product width this is also where narrower inputs are known to lose their DSPs; in between the rows
// are silent.
constexpr int min_dsp_operand = 5;
constexpr int min_dsp_sum = 21;
constexpr int surely_dsp_sum = 24, surely_fabric_sum = 12;

enum class Choice { fabric, fabric_or_dsp, dsp_or_fabric, dsp };

Choice choice(const LayerFeatures& layer, int constant_width)
{
    if (layer.multiplier == MultiplierStyle::dsp)
        return Choice::dsp;
    if (layer.multiplier == MultiplierStyle::fabric)
        return Choice::fabric;
    if (layer.tool == Tool::oneapi)
        return Choice::fabric_or_dsp; // none in nine designs with constant weights
    const int sum = layer.in_bits + constant_width;
    if (std::min(layer.in_bits, constant_width) < min_dsp_operand || sum < surely_fabric_sum)
        return Choice::fabric;
    if (layer.tool == Tool::vivado_hls && layer.in_bits == 16)
        return sum >= min_dsp_sum ? Choice::dsp : Choice::fabric;
    if (sum >= surely_dsp_sum)
        return Choice::dsp;
    return sum >= min_dsp_sum ? Choice::dsp_or_fabric : Choice::fabric_or_dsp;
}

bool is_dsp(Choice chosen)
{
    return chosen == Choice::dsp || chosen == Choice::dsp_or_fabric;
}

void add(Multipliers& sum, Choice chosen, double count, double tiles, double lut)
{
    const bool dsp = is_dsp(chosen);
    (dsp ? sum.dsp : sum.fabric_lut) += count * (dsp ? tiles : lut);
    sum.dsp_low += chosen == Choice::dsp ? count * tiles : 0;
    sum.dsp_high += chosen == Choice::fabric ? 0 : count * tiles;
    sum.fabric_lut_low += chosen == Choice::fabric ? count * lut : 0;
    sum.fabric_lut_high += chosen == Choice::dsp ? 0 : count * lut;
}

} // namespace

bool takes_dsp(const LayerFeatures& layer, int constant_width)
{
    return is_dsp(choice(layer, constant_width));
}

double multiplier_limit(const LayerFeatures& layer)
{
    const double all = layer.n_in * layer.n_out;
    const double zeros = std::max(0.0, all - static_cast<double>(layer.weights.nonzero));
    return std::max(1.0, std::ceil(all / layer.reuse_factor) - std::floor(zeros / layer.reuse_factor));
}

double fabric_multiplier_lut(double a, double b)
{
    return 0.655 * std::pow(a * b, 1.094);
}

double dsp_tiles(const LayerFeatures& layer, int constant_width)
{
    const auto pieces = [](int bits, int port) {
        return bits <= port ? 1.0
                            : std::ceil((bits - 1.0) / (port - 1.0)); // one bit of each piece is its sign
    };
    const int x = layer.in_bits + (layer.in_signed ? 0 : 1);
    const int a = layer.dsp_a, b = layer.dsp_b;
    return std::min(pieces(x, a) * pieces(constant_width, b), pieces(x, b) * pieces(constant_width, a));
}

Multipliers constant_multipliers(const LayerFeatures& layer)
{
    Multipliers sum;
    for (std::size_t width = 1; width < layer.weights.csd3_widths.size(); ++width) {
        const double count = layer.weights.csd3_widths[width];
        if (count == 0)
            continue;
        const int bits = static_cast<int>(width);
        const double built_for = layer.multiplier == MultiplierStyle::automatic && bits < min_dsp_operand
                                     ? bits
                                     : std::max(bits, layer.weight_bits);
        const double fabric = layer.tool == Tool::oneapi ? 2.8 * layer.in_bits // adders of shifted inputs
                                                         : fabric_multiplier_lut(layer.in_bits, built_for);
        add(sum, choice(layer, bits), count, dsp_tiles(layer, bits), fabric);
    }
    const double wanted = static_cast<double>(layer.weights.unique_csd3);
    const double limit = multiplier_limit(layer);
    sum.instances = std::min(wanted, limit);
    sum.shared = sum.instances < wanted;
    if (sum.shared) {
        const double most = limit * dsp_tiles(layer, layer.weight_bits), share = sum.instances / wanted;
        for (double* dsp : {&sum.dsp, &sum.dsp_low, &sum.dsp_high})
            *dsp = std::min(*dsp, most);
        for (double* lut : {&sum.fabric_lut, &sum.fabric_lut_low, &sum.fabric_lut_high})
            *lut *= share;
    }
    return sum;
}

Multipliers general_multipliers(const LayerFeatures& layer, double lanes)
{
    Multipliers sum;
    sum.instances = lanes;
    // Too narrow for a DSP, the rows show some 5 LUTs a 16 x 4 multiplier, far below a multiplier of its own.
    const double lut = layer.multiplier == MultiplierStyle::fabric
                           ? fabric_multiplier_lut(layer.in_bits, layer.weight_bits)
                           : layer.in_bits * layer.weight_bits * 5.0 / 64;
    add(sum, choice(layer, layer.weight_bits), lanes, dsp_tiles(layer, layer.weight_bits), lut);
    // Vivado HLS 2020.1, 16-bit inputs: with weights of 6 bits one lane of those over 32 inputs goes without.
    if (layer.tool == Tool::vivado_hls && sum.dsp > 1 && layer.weight_bits <= 6 && layer.n_in > 32 &&
        layer.reuse_factor > layer.n_in)
        for (double* dsp : {&sum.dsp, &sum.dsp_low, &sum.dsp_high})
            *dsp = std::max(0.0, *dsp - 1);
    return sum;
}

} // namespace bitscape::estimate
