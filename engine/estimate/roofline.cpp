#include "estimate/roofline.hpp"

#include "design/redundancy.hpp"
#include "design/weight_matrix.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::estimate {

namespace {

constexpr double lut_per_bit = 3.43;          // linear: gates and counting the bits
constexpr double lut_per_bit_product = 0.858; // quadratic: an array multiplier
constexpr double operations_per_product = 2;

/// Pieces a signed operand is cut into for a port: one bit of each piece but the last is its sign.
double pieces(double bits, int port)
{
    return bits <= port ? 1 : std::ceil((bits - 1) / (port - 1));
}

double blocks_per_product(const Part& part, double w, double a)
{
    return std::min(pieces(w, part.dsp_a) * pieces(a, part.dsp_b),
                    pieces(a, part.dsp_a) * pieces(w, part.dsp_b));
}

/// Two values on one port, far enough apart that their products with a third do not meet.
double packed_products(const Part& part, double w, double a)
{
    constexpr double guard = 2;
    const double apart = w + a + guard;
    if (w + 2 * apart <= part.dsp_a && a + apart <= part.dsp_b)
        return 4; // two values on each port: the four products lie 0, 1, 2 and 3 places apart
    return w + apart <= part.dsp_a && a <= part.dsp_b ? 2 : 1;
}

double macs_of(const design::Node& node)
{
    return static_cast<double>(design::multiply_count(node).total);
}

double bits_of(const design::Design& design, const std::vector<NodeId>& nodes)
{
    double bits = 0;
    for (const NodeId id : nodes)
        bits += static_cast<double>(element_count(design.node(id).shape)) * design.node(id).result.width;
    return bits;
}

/// Width of the second operand: the weights', or that of the other input.
double second_width(const design::Design& design, const design::Node& node)
{
    if (const auto matrix = design::weight_matrix(node))
        return matrix->weight->type.width;
    if (node.inputs.size() > 1)
        return design.node(node.inputs[1]).result.width;
    double width = 0;
    std::visit(
        [&](const auto& operation) {
            operation.each_field([&](const auto& field) {
                if constexpr (std::is_same_v<std::decay_t<decltype(field)>, design::WeightTensor>)
                    width = std::max<double>(width, field.raw.empty() ? 0 : field.type.width);
            });
        },
        node.operation);
    return width > 0 ? width : node.result.width;
}

constexpr double bits_per_byte = 8;

} // namespace

double lut_per_product(double weight_bits, double input_bits)
{
    return std::max(lut_per_bit * (weight_bits + input_bits) / 2,
                    lut_per_bit_product * weight_bits * input_bits);
}

double products_per_dsp(const Part& part, const PartDetails& details, double weight_bits, double input_bits)
{
    const double blocks = blocks_per_product(part, weight_bits, input_bits);
    if (blocks > 1)
        return 1 / blocks;
    const double wide = std::max(weight_bits, input_bits), narrow = std::min(weight_bits, input_bits);
    const double two = details.dual_a > 0 && narrow <= std::min(details.dual_a, details.dual_b) &&
                               wide <= std::max(details.dual_a, details.dual_b)
                           ? 2
                           : 1;
    return std::max(two, packed_products(part, weight_bits, input_bits));
}

Peak peak(const Part& part, const PartDetails& details, double weight_bits, double input_bits,
          const PeakOptions& options)
{
    Peak result;
    result.lut_per_product = lut_per_product(weight_bits, input_bits);
    result.products_per_dsp = products_per_dsp(part, details, weight_bits, input_bits);
    const double rate = operations_per_product * options.clock_ghz;
    if (part.lut)
        result.lut_gops =
            rate * options.lut_fill * static_cast<double>(part.lut->value) / result.lut_per_product;
    if (part.dsp)
        result.dsp_gops = rate * static_cast<double>(part.dsp->value) * result.products_per_dsp;
    result.by_dsp = result.dsp_gops > result.lut_gops;
    result.gops = std::max(result.lut_gops, result.dsp_gops);
    if (details.memory_bits)
        result.weights = options.memory_fill * details.memory_bits->value / weight_bits;
    return result;
}

double RooflinePoint::bits() const
{
    return std::sqrt(std::max(1.0, weight_bits) * std::max(1.0, input_bits));
}

double RooflinePoint::intensity() const
{
    return bytes > 0 ? operations / bytes : 0;
}

Roofline roofline(const design::Design& design, const DesignEstimate& estimate, const Part& part,
                  const PartDetails& details)
{
    Roofline result;
    const PeakOptions options{1 / design.clock_period_ns};
    const auto gops = [&](double operations, const Estimate& interval) {
        return operations / (std::max(1.0, interval.value) * design.clock_period_ns);
    };
    double weighted = 0, weighted_inputs = 0, macs = 0;
    for (const design::Node& node : design.nodes) {
        result.weight_bits_total += static_cast<double>(design::stored_bits(node));
        const double products = macs_of(node);
        if (products <= 0 || node.inputs.empty())
            continue;
        RooflinePoint point{node.name, node.id, second_width(design, node),
                            static_cast<double>(design.node(node.inputs.front()).result.width)};
        point.operations = operations_per_product * products;
        point.bytes = (bits_of(design, node.inputs) + bits_of(design, {node.id})) / bits_per_byte;
        point.gops = gops(point.operations, estimate.layers[node.id.index()].interval_cycles);
        point.peak = peak(part, details, point.weight_bits, point.input_bits, options);
        weighted += products * point.weight_bits;
        weighted_inputs += products * point.input_bits;
        macs += products;
        result.layers.push_back(std::move(point));
    }
    RooflinePoint& whole = result.design;
    whole.operations = operations_per_product * macs;
    whole.weight_bits = macs > 0 ? weighted / macs : 1;
    whole.input_bits = macs > 0 ? weighted_inputs / macs : 1;
    whole.gops = gops(whole.operations, estimate.interval_cycles);
    whole.peak = peak(part, details, whole.weight_bits, whole.input_bits, options);
    result.weights_fit =
        !details.memory_bits || result.weight_bits_total <= options.memory_fill * details.memory_bits->value;
    whole.bytes = (bits_of(design, design.inputs) + bits_of(design, design.outputs) +
                   (result.weights_fit ? 0 : result.weight_bits_total)) /
                  bits_per_byte;
    return result;
}

double attainable_gops(double peak_gops, double intensity, double memory_gb_per_s)
{
    return std::min(peak_gops, intensity * memory_gb_per_s);
}

} // namespace bitscape::estimate
