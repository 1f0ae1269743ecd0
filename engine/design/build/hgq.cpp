#include "design/build/build.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

Built build_node(BuildContext&, Node& node, const graph::FixedPointQuantizer& layer)
{
    FixedPointQuantizer quantizer{
        .mask = layer.mask, .bits = {}, .rounding = layer.rounding, .overflow = layer.overflow};
    for (std::size_t i = 0; i < layer.sign.size(); ++i) {
        Bits bits{layer.sign[i], layer.integer[i], layer.fraction[i]};
        if (const int width = bits.k + bits.i + bits.f; width <= 0) // hls4ml sets the integer part to 0
            bits = {bits.k, -bits.k, width};
        quantizer.bits.push_back(bits);
    }
    node.operation = std::move(quantizer);
    return {};
}

Built build_node(BuildContext& context, Node& node, const graph::UnaryLut& layer)
{
    node.operation = UnaryLut{};
    if (auto added = add_weights(context, node, "table", layer.table, {}); !added)
        return added;
    return {};
}

Built build_node(BuildContext& context, Node& node, const graph::TableSoftmax& layer)
{
    TableSoftmax softmax{.layer = layer};
    // The configuration's choice wins over the layer's.
    const config::Node* chosen =
        context.configuration.attribute(node.name, node.class_name, "Implementation");
    const std::string implementation = chosen != nullptr && chosen->text() != nullptr ? *chosen->text()
                                       : layer.stable                                 ? "stable"
                                                                                      : "latency";
    const std::string place = fmt::format("layer '{}': Implementation", node.name);
    if (implementation == "stable" && !layer.stable)
        return fail(ErrorCode::unsupported, place,
                    "the model has no type for the stable implementation; set it to latency");
    if (implementation != "stable" && implementation != "latency")
        return fail(ErrorCode::unsupported, place,
                    fmt::format("'{}' is not supported for HGQ's softmax", implementation));
    softmax.layer.stable = implementation == "stable";
    if (softmax.layer.stable)
        softmax.exp_table_size = std::size_t{1} << layer.exp_bits;
    node.types["exp_table"] = layer.exp_table;
    node.types["inv_table"] = layer.inv_table;
    node.types["inv_inp"] = layer.inv_inp;
    if (softmax.layer.stable)
        node.types["inp_norm"] = layer.inp_norm;
    node.operation = std::move(softmax);
    return add_type(context, node, "accum");
}

} // namespace bitscape::design::hls
