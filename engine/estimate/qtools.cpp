#include "estimate/qtools.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace bitscape::estimate::qtools {

namespace {

struct Exponents {
    int lowest, highest; ///< magnitudes: |smallest|, largest
};

Exponents exponents(const Number& number)
{
    const int n = number.bits - (number.is_signed ? 1 : 0);
    const int lowest = n > 0 ? 1 << (n - 1) : 0;
    int highest = lowest - 1;
    if (number.max_value >= 0)
        highest =
            std::min(highest, static_cast<int>(std::ceil(std::log2(std::max(number.max_value, 1e-30)))));
    return {lowest, std::max(0, highest)};
}

Gate shifter(const Number& shift, const Number& value)
{
    const Exponents range = exponents(shift);
    const double g = std::sqrt(std::exp2(shift.bits) * value.bits);
    const int sign = !value.is_signed && shift.is_signed ? 1 : 0;
    return {Gate::Unit::shifter, g * std::log10(g), 1, value.bits + range.highest + range.lowest + sign,
            value.is_signed || shift.is_signed};
}

Gate mux(const Number& selector, const Number& value, double factor)
{
    const int sign = !value.is_signed && selector.is_signed ? 1 : 0;
    return {Gate::Unit::mux, static_cast<double>(value.bits), factor, value.bits + sign,
            value.is_signed || selector.is_signed};
}

int growth(std::size_t fan_in)
{
    return static_cast<int>(std::ceil(std::log2(static_cast<double>(fan_in) + 1)));
}

double sram(double bits, const Settings& settings)
{
    const double x = std::log2(std::max({bits, settings.min_sram_bits, 1.0}));
    const double word = 9.02427321e-04 * x * x * x - 2.68847858e-02 * x * x + 2.08900804e-01 * x;
    return std::ceil(bits / 64) * std::max(0.0, word);
}

double tensor_energy(double elements, const Number& number, Memory memory, const Settings& settings,
                     bool is_io)
{
    return access_energy(elements * number.bits, memory, settings, is_io);
}

double product_operations(const Layer& layer)
{
    const Number& input = layer.inputs.front();
    const Gate gate = product_gate(layer.weight, input);
    const bool floating = layer.forced_floating || gate.unit == Gate::Unit::floating;
    const double bits = layer.forced_accumulator_bits > 0
                            ? layer.forced_accumulator_bits
                            : accumulator_bits(layer.weight, input, layer.fan_in);
    const double sum = floating ? (bits <= 16 ? 0.4 : 0.9) : add_energy(bits);
    return layer.operations * (gate_energy(gate) + sum);
}

/// A division by the root of the variance and a product with the outcome, each between powers of two or
/// fixed.
double normalization_operations(const Layer& layer)
{
    Number quotient{std::max(layer.weight.bits, layer.variance.bits) + 1, Mode::power_of_two, true, -1};
    const Gate divide = product_gate(layer.weight, layer.variance);
    const Gate multiply = product_gate(quotient, layer.inputs.front());
    return layer.operations * (gate_energy(divide) + gate_energy(multiply));
}

double merge_operations(const Layer& layer)
{
    int bits = 0;
    for (const Number& input : layer.inputs)
        bits = std::max(bits, input.bits);
    return static_cast<double>(layer.inputs.size() - 1) * layer.operations * add_energy(bits + 1);
}

double counted(const Layer& layer, const Energy& energy)
{
    switch (layer.kind) {
    case Layer::Kind::activation:
        return energy.outputs;
    case Layer::Kind::batch_normalization:
        return energy.parameters;
    case Layer::Kind::merge:
    case Layer::Kind::pooling:
        return energy.operations;
    default:
        return energy.inputs + energy.parameters + energy.operations;
    }
}

} // namespace

Gate product_gate(const Number& weight, const Number& input)
{
    using Unit = Gate::Unit;
    if (weight.mode == Mode::floating || input.mode == Mode::floating) {
        const int bits = std::max(weight.mode == Mode::floating ? weight.bits : 0,
                                  input.mode == Mode::floating ? input.bits : 0);
        return {Unit::floating, static_cast<double>(bits), 1, bits, true};
    }
    if (weight.mode == Mode::bits01 || input.mode == Mode::bits01) {
        const int bits = std::max(weight.bits, input.bits);
        return {Unit::logic, static_cast<double>(bits), 0.1, bits, weight.is_signed || input.is_signed};
    }
    if (weight.mode == Mode::binary && input.mode == Mode::binary)
        return {Unit::logic, 1, 0.3, 1, true};
    if (weight.mode == Mode::binary)
        return mux(weight, input, 0.3);
    if (input.mode == Mode::binary)
        return mux(input, weight, 0.3);
    if (weight.mode == Mode::ternary)
        return mux(weight, input, 0.6);
    if (input.mode == Mode::ternary)
        return mux(input, weight, 0.6);
    const bool both = weight.mode == Mode::power_of_two && input.mode == Mode::power_of_two;
    if (both) {
        const int bits = std::max(weight.bits, input.bits) + 1;
        return {Unit::adder, static_cast<double>(bits), 1, bits, true};
    }
    if (weight.mode == Mode::power_of_two)
        return shifter(weight, input);
    if (input.mode == Mode::power_of_two)
        return shifter(input, weight);
    return {Unit::multiplier, std::sqrt(static_cast<double>(weight.bits) * input.bits), 1,
            weight.bits + input.bits, weight.is_signed || input.is_signed};
}

int accumulator_bits(const Number& weight, const Number& input, std::size_t fan_in)
{
    const Gate gate = product_gate(weight, input);
    if (gate.unit == Gate::Unit::floating)
        return gate.output_bits;
    if (gate.unit == Gate::Unit::adder) { // a power of two as a fixed point number
        const Exponents a = exponents(weight), b = exponents(input);
        return 1 + a.lowest + a.highest + b.lowest + b.highest + growth(fan_in);
    }
    return gate.output_bits + growth(fan_in);
}

double add_energy(double bits)
{
    return 0.003125 * bits;
}

double multiply_energy(double bits)
{
    return 0.002994791667 * bits * bits + 0.001041666667 * bits;
}

double gate_energy(const Gate& gate)
{
    if (gate.unit == Gate::Unit::floating)
        return gate.factor * (gate.bits <= 16 ? 1.1 : 3.7);
    const double energy =
        gate.unit == Gate::Unit::multiplier ? multiply_energy(gate.bits) : add_energy(gate.bits);
    return gate.factor * std::max(0.0, energy);
}

double access_energy(double bits, Memory memory, const Settings& settings, bool is_io)
{
    if (is_io) // the network's own input and output ignore the placement
        return settings.transfers_io ? 20.3125 * bits + sram(bits, settings) : sram(bits, settings);
    switch (memory) {
    case Memory::sram:
        return sram(bits, settings);
    case Memory::dram:
        return 20.3125 * bits + (settings.transfers_io ? sram(bits, settings) : 0);
    default:
        return 0;
    }
}

Energy energy(const Layer& layer, const Settings& settings)
{
    Energy energy;
    for (std::size_t i = 0; i < layer.inputs.size(); ++i)
        energy.inputs += tensor_energy(layer.input_elements[i], layer.inputs[i], settings.activations,
                                       settings, layer.is_input);
    energy.outputs =
        tensor_energy(layer.output_elements, layer.output, settings.activations, settings, layer.is_output);
    if (layer.kind == Layer::Kind::product) {
        energy.parameters = tensor_energy(layer.weights, layer.weight, settings.weights, settings, false) +
                            tensor_energy(layer.biases, layer.bias, settings.weights, settings, false);
        energy.operations = product_operations(layer);
    } else if (layer.kind == Layer::Kind::batch_normalization) {
        for (const Number& number : {layer.weight, layer.bias, layer.mean, layer.variance})
            energy.parameters += tensor_energy(layer.weights, number, settings.weights, settings, false);
        energy.operations = normalization_operations(layer);
    } else if (layer.kind == Layer::Kind::merge)
        energy.operations = merge_operations(layer);
    energy.operations *= process_factor(settings.process_nm);
    energy.counted = counted(layer, energy);
    return energy;
}

double process_factor(double nm)
{
    // C V^2: 45 nm at 1.0 V; 28 nm 0.95 V; 20 nm 0.9 V; 16 nm 0.85 V; 7 nm 0.75 V.
    constexpr std::array<std::array<double, 2>, 7> nodes{
        {{7, 0.14}, {10, 0.19}, {16, 0.27}, {20, 0.37}, {28, 0.56}, {45, 1.0}, {65, 1.75}}};
    if (nm <= nodes.front()[0])
        return nodes.front()[1];
    for (std::size_t i = 1; i < nodes.size(); ++i)
        if (nm <= nodes[i][0]) {
            const double at = std::log(nm / nodes[i - 1][0]) / std::log(nodes[i][0] / nodes[i - 1][0]);
            return nodes[i - 1][1] * std::pow(nodes[i][1] / nodes[i - 1][1], at);
        }
    return nodes.back()[1];
}

} // namespace bitscape::estimate::qtools
