// HGQ's quantizers and tables.
#include "exporter_hls/layer_writer.hpp"

#include <fmt/format.h>

namespace bitscape::hls {

/// A function of its own: each run of elements with the same type is a loop.
Result<void> write(LayerWriter& writer, const design::FixedPointQuantizer& layer)
{
    if (layer.types.size() != writer.elements())
        return writer.failure(ErrorCode::mismatch, "its bit widths do not fit its input");
    const std::string name = fmt::format("layer{}_quantize", writer.names.number);
    std::string text = fmt::format("/// {}: each element in a type of its own.\n"
                                   "template <class X, class Y>\nvoid {}(const X x[{}], Y y[{}])\n{{\n"
                                   "    BITSCAPE_PIPELINE(1)\n",
                                   one_line(writer.node.name), name, writer.elements(), writer.elements());
    for (std::size_t i = 0; i < layer.types.size();) {
        std::size_t end = i + 1;
        while (end < layer.types.size() && layer.types[end] == layer.types[i])
            ++end;
        const std::string type = writer.dialect.type_name(layer.types[i]);
        const bool is_zero = layer.types[i].width == 0;
        const auto value = [&](std::string_view index) {
            return is_zero ? std::string("0") : fmt::format("{}(x[{}])", type, index);
        };
        if (end == i + 1)
            text += fmt::format("    y[{0}] = {1};\n", i, value(fmt::format("{}", i)));
        else
            text += fmt::format("    BITSCAPE_UNROLLED\n    for (unsigned i = {}; i < {}; i++)\n"
                                "        y[i] = {};\n",
                                i, end, value("i"));
        i = end;
    }
    writer.result.functions = text + "}\n";
    writer.result.kernels.emplace_back("common");
    writer.statement(fmt::format("{}({}, {});", name, writer.step.reads.front(), writer.step.writes));
    return {};
}

Result<void> write(LayerWriter& writer, const design::UnaryLut& layer)
{
    const int width = writer.input().width;
    if (width > 24 || (std::size_t{1} << width) > layer.table.raw.size())
        return writer.failure(ErrorCode::unsupported, "its input reaches beyond its table");
    writer.config.constant("n", writer.elements());
    writer.config.constant("table_size", layer.table.raw.size());
    writer.call(
        "table", fmt::format("look_up<{}>", writer.config.name()),
        {writer.array("t", "table_t", "table over the bits of x", layer.table.raw, layer.table.type)});
    return {};
}

} // namespace bitscape::hls
