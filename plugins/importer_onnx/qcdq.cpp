// QuantizeLinear [Clip] DequantizeLinear chains are QONNX Quant nodes written another way.
#include "importer_onnx/network.hpp"
#include "importer_onnx/operators.hpp"

#include <cmath>
#include <fmt/format.h>

namespace bitscape::onnx {

namespace {

using graph::Array;

struct WholeType {
    int bits = 8;
    bool is_signed = false;
    bool narrow = false;
};

std::optional<WholeType> whole_type(DataType type)
{
    switch (type) {
    case DataType::int4:
        return WholeType{4, true};
    case DataType::uint4:
        return WholeType{4, false};
    case DataType::int8:
        return WholeType{8, true};
    case DataType::uint8:
        return WholeType{8, false};
    case DataType::int16:
        return WholeType{16, true};
    case DataType::uint16:
        return WholeType{16, false};
    case DataType::int32:
        return WholeType{32, true};
    case DataType::uint32:
        return WholeType{32, false};
    default:
        return std::nullopt;
    }
}

class Chains {
public:
    explicit Chains(Network& network) : network_(network) {}

    /// The Quant node a DequantizeLinear ends.
    Result<Node> quant_of(const Node& dequantize)
    {
        const Array* scale = network_.constant(dequantize, 1);
        const Array* zero = network_.constant(dequantize, 2);
        if (scale == nullptr || (dequantize.has_input(2) && zero == nullptr))
            return fail(ErrorCode::unsupported, place(dequantize),
                        "its scale and zero point must be constant");
        Node quant{.name = {},
                   .op = "Quant",
                   .domain = "qonnx.custom_op.general",
                   .inputs = {},
                   .outputs = dequantize.outputs,
                   .attributes = {}};
        WholeType type;
        if (const Array* stored = network_.constant(dequantize, 0)) {
            auto of_constant = stored_weights(dequantize, *stored, *scale, zero, quant);
            if (!of_constant)
                return pass(std::move(of_constant).error());
            type = *of_constant;
        } else {
            auto of_chain = chain(dequantize, *scale, zero, quant);
            if (!of_chain)
                return pass(std::move(of_chain).error());
            type = *of_chain;
        }
        auto scale_shape = parameter_shape(dequantize, *scale);
        if (!scale_shape)
            return pass(std::move(scale_shape).error());
        quant.inputs.push_back(
            network_.add_constant(dequantize.outputs[0] + "_scale", graph::reshape(*scale, *scale_shape)));
        const bool is_zero = zero == nullptr || zero->all(0);
        Array offset{{}, std::vector<float>{0.0F}, false};
        if (!is_zero)
            offset = {zero->size() == scale->size() ? *scale_shape : zero->shape, zero->floats(), false};
        quant.inputs.push_back(network_.add_constant(dequantize.outputs[0] + "_zeropt", std::move(offset)));
        quant.inputs.push_back(
            network_.add_constant(dequantize.outputs[0] + "_bitwidth",
                                  {{}, std::vector<float>{static_cast<float>(type.bits)}, false}));
        set(quant, "signed", type.is_signed);
        set(quant, "narrow", type.narrow);
        quant.attributes.push_back({.name = "rounding_mode",
                                    .real = 0,
                                    .integer = 0,
                                    .text = "ROUND",
                                    .reals = {},
                                    .integers = {},
                                    .texts = {},
                                    .tensor = {},
                                    .has_graph = false});
        return quant;
    }

private:
    static void set(Node& node, const char* name, bool value)
    {
        node.attributes.push_back({.name = name,
                                   .real = 0,
                                   .integer = value ? 1 : 0,
                                   .text = {},
                                   .reals = {},
                                   .integers = {},
                                   .texts = {},
                                   .tensor = {},
                                   .has_graph = false});
    }

    /// Weights that are stored as whole numbers become reals again.
    Result<WholeType> stored_weights(const Node& node, const Array& stored, const Array& scale,
                                     const Array* zero, Node& quant)
    {
        const auto type = whole_type(network_.constants.find(node.inputs[0])->second.type);
        if (!type)
            return fail(ErrorCode::unsupported, place(node), "its input has no whole-number type");
        auto shape = parameter_shape(node, scale);
        if (!shape)
            return pass(std::move(shape).error());
        Array offset = Array::scalar(0);
        if (zero != nullptr)
            offset = {zero->size() == scale.size() ? *shape : zero->shape, zero->doubles(), false};
        auto shifted = graph::combine(stored, offset, [](double a, double b) { return a - b; });
        if (shifted)
            shifted = graph::combine({shifted->shape, shifted->floats(), false},
                                     graph::reshape(scale, *shape), [](double a, double b) { return a * b; });
        if (!shifted || shifted->shape != stored.shape)
            return fail(ErrorCode::mismatch, place(node), "its scale does not fit its input");
        quant.inputs = {network_.add_constant(node.inputs[0], std::move(*shifted))};
        return *type;
    }

    Result<WholeType> chain(const Node& node, const Array& scale, const Array* zero, Node& quant)
    {
        const auto broken = [&](const char* what) { return fail(ErrorCode::unsupported, place(node), what); };
        auto maker = network_.producer(node.inputs[0]);
        const Array* lowest = nullptr;
        const Array* highest = nullptr;
        if (maker && network_.nodes[*maker].op == "Clip") {
            const Node& clip = network_.nodes[*maker];
            lowest = network_.constant(clip, 1);
            highest = network_.constant(clip, 2);
            if (lowest == nullptr || highest == nullptr || lowest->size() != 1 || highest->size() != 1)
                return broken("the Clip before it must have two constant limits");
            maker = network_.producer(clip.inputs[0]);
        }
        if (!maker || network_.nodes[*maker].op != "QuantizeLinear")
            return broken("no QuantizeLinear stands before it");
        const Node& quantize = network_.nodes[*maker];
        const Array* same_scale = network_.constant(quantize, 1);
        const Array* same_zero = network_.constant(quantize, 2);
        const auto zero_of = [](const Array* array) { return array == nullptr ? 0.0 : (*array)[0]; };
        if (same_scale == nullptr || same_scale->doubles() != scale.doubles() ||
            zero_of(same_zero) != zero_of(zero))
            return broken("its scale or zero point is not that of the QuantizeLinear before it");
        // Without a zero point the type is uint8.
        const DataType stored = quantize.has_input(2)
                                    ? network_.constants.find(quantize.inputs[2])->second.type
                                    : DataType::uint8;
        auto type = whole_type(stored);
        if (!type)
            return broken("the whole-number type is not supported");
        if (lowest != nullptr) {
            const double low = (*lowest)[0];
            const double high = (*highest)[0];
            if (!(low <= 0 && high > 0))
                return broken("the limits of the Clip before it do not enclose 0");
            type->bits = static_cast<int>(std::ceil(std::log2(high - low + 1)));
            type->narrow = low == -high;
        }
        quant.inputs = {quantize.inputs[0]};
        return *type;
    }

    /// One scale for each extent of the axis, in a shape that broadcasts.
    Result<Shape> parameter_shape(const Node& node, const Array& scale)
    {
        if (scale.size() == 1)
            return scale.shape;
        const Shape& data = network_.shape(node.inputs[0]);
        const auto axis = axis_of(node.integer("axis", 1), data.size());
        if (!axis || scale.size() != data[*axis])
            return fail(ErrorCode::mismatch, place(node), "its scale does not fit its axis");
        Shape shape(data.size(), 1);
        shape[*axis] = scale.size();
        return shape;
    }

    Network& network_;
};

} // namespace

Result<void> quantize_chains_to_quant(Network& network)
{
    Chains chains(network);
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        if (network.nodes[i].op != "DequantizeLinear")
            continue;
        auto quant = chains.quant_of(network.nodes[i]);
        if (!quant)
            return pass(std::move(quant).error());
        network.tell(network.nodes[i], "qcdq_to_quant",
                     "QuantizeLinear and DequantizeLinear are one Quant node");
        network.nodes[i] = std::move(*quant);
    }
    return {}; // QuantizeLinear and Clip nodes that nothing reads any more are dropped with the dead nodes
}

} // namespace bitscape::onnx
