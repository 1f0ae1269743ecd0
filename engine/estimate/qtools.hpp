#pragma once

#include <cstddef>
#include <vector>

/// The energy model of QKeras 0.9.0 QTools: operations by width ("horowitz" process, 45 nm) and accesses to
/// memory. Unit: pJ an inference.
namespace bitscape::estimate::qtools {

enum class Mode { fixed, power_of_two, ternary, binary, bits01, floating }; ///< binary: -1 and +1

/// A quantizer as QTools sees it.
struct Number {
    int bits = 8;
    Mode mode = Mode::fixed;
    bool is_signed = true;
    double max_value = -1; ///< power of two: the largest exponent's value; below 0: not given

    friend bool operator==(const Number&, const Number&) = default;
};

enum class Memory {
    sram, ///< grows with the larger of the tensor and `min_sram_bits`
    dram,
    fixed ///< no access: wired in
};

struct Settings {
    Memory weights = Memory::sram, activations = Memory::sram;
    double min_sram_bits = 0;
    bool transfers_io =
        false;              ///< DRAM tensors pass through SRAM; the network's input and output come from DRAM
    double process_nm = 45; ///< see process_factor
};

/// What multiplies a weight with an input, and what comes out.
struct Gate {
    enum class Unit { multiplier, shifter, adder, mux, logic, floating } unit = Unit::multiplier;
    double bits = 0, factor = 1;
    int output_bits = 0;
    bool output_signed = true;
};
[[nodiscard]] Gate product_gate(const Number& weight, const Number& input);
/// Accumulator of `fan_in` products and a bias (counted whether there is one or not), bits.
[[nodiscard]] int accumulator_bits(const Number& weight, const Number& input, std::size_t fan_in);

/// Energies of one operation, pJ at 45 nm.
[[nodiscard]] double add_energy(double bits);
[[nodiscard]] double multiply_energy(double bits);
[[nodiscard]] double gate_energy(const Gate& gate);
/// Reading or writing a whole tensor.
[[nodiscard]] double access_energy(double bits, Memory memory, const Settings& settings, bool is_io);

struct Layer {
    enum class Kind {
        product, ///< dense, convolution: weights [.., outputs]
        activation,
        batch_normalization, ///< weights: gamma, beta, mean, variance
        merge,               ///< sum of several inputs
        pooling,             ///< largest
        other                ///< reshape, flatten: accesses only
    };
    Kind kind = Kind::other;
    std::vector<double> input_elements; ///< one an input
    std::vector<Number> inputs;         ///< as many
    double output_elements = 0;
    Number output;
    double operations = 0;                    ///< of one inference
    double weights = 0;                       ///< elements of the kernel
    double biases = 0;                        ///< 0 without
    std::size_t fan_in = 1;                   ///< products summed up for one output
    Number weight, bias;                      ///< batch normalization: of gamma and beta
    Number variance, mean;                    ///< batch normalization only
    bool is_input = false, is_output = false; ///< of the network
    /// AutoQKeras' reference networks: accumulators of this type, whatever follows from the products.
    int forced_accumulator_bits = 0;
    bool forced_floating = false;
};

struct Energy {
    double inputs = 0, outputs = 0, parameters = 0, operations = 0;
    double counted = 0; ///< the terms that enter QTools' total for this kind of layer
};
[[nodiscard]] Energy energy(const Layer& layer, const Settings& settings);

/// Dynamic energy of a process against 45 nm at its usual voltage: C V^2 with capacitance proportional to the
/// feature size. 45 nm: 1; between the listed nodes on a line in log space. From memory of published scaling
/// tables, within a factor of 1.5.
[[nodiscard]] double process_factor(double nm);

} // namespace bitscape::estimate::qtools
