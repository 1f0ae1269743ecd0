#include "design/build/build.hpp"

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
    if (layer.stable)
        softmax.exp_table_size = std::size_t{1} << layer.exp_bits;
    node.operation = std::move(softmax);
    node.types["exp_table"] = layer.exp_table;
    node.types["inv_table"] = layer.inv_table;
    node.types["inv_inp"] = layer.inv_inp;
    if (layer.stable)
        node.types["inp_norm"] = layer.inp_norm;
    return add_type(context, node, "accum");
}

} // namespace bitscape::design::hls
