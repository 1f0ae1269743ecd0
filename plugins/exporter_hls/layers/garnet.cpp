// GarNet and GarNetStack: one function for each, which calls the kernels layer by layer.
#include "emulate/tables.hpp"
#include "exporter_hls/layer_writer.hpp"

#include <bit>
#include <fmt/format.h>

namespace bitscape::hls {
namespace {

std::size_t floor_log2(std::size_t value)
{
    return static_cast<std::size_t>(std::bit_width(value)) - 1;
}

/// Names of one layer's config and constant arrays.
struct GarNetPart {
    std::string config, map, offset, direction, origin, biases;
};

GarNetPart write_part(LayerWriter& writer, const design::GarNetLayer& layer, std::size_t k)
{
    ConfigText config(fmt::format("{}_{}", writer.names.config, k));
    config.constant("n_in", layer.n_in);
    config.constant("n_aggregators", layer.n_aggregators);
    config.constant("n_out", layer.n_out);
    const auto tensor = [&](std::string_view name, std::string_view type, std::string_view what,
                            const design::WeightTensor& values) {
        writer.type(config, type, values.type);
        return writer.numbers(fmt::format("{}{}_", name, k), fmt::format("{}::{}", config.name(), type), what,
                              values.raw, values.type);
    };
    GarNetPart made{
        .config = config.name(), .map = {}, .offset = {}, .direction = {}, .origin = {}, .biases = {}};
    made.map = tensor("map", "map_t", "weights of the features on their way out [n_out, n_aggregators, n_in]",
                      layer.input_weights);
    made.offset = tensor("offset", "offset_t", "their biases [n_out, n_aggregators]", layer.input_biases);
    made.direction = tensor("direction", "direction_t", "weights of the distances [n_aggregators, n_in]",
                            layer.distance_weights);
    made.origin =
        tensor("origin", "origin_t", "biases of the distances [n_aggregators]", layer.distance_biases);
    made.biases = tensor("b", "bias_t", "biases [n_out]", layer.output_biases);
    writer.result.config += config.text();
    return made;
}

/// The call that collects layer k's means from `x`.
std::string collect(const LayerWriter& writer, const design::GarNet& layer, const GarNetPart& part,
                    std::size_t k, const std::string& x, const std::string& table)
{
    const std::string& config = writer.names.config;
    return fmt::format(
        "    {0}::edge_weight_t edges{1}[{2}];\n    BITSCAPE_REGISTERS(edges{1})\n"
        "    bitscape_hls::GarNetMeans<{0}, {3}> means{1};\n"
        "    bitscape_hls::garnet_collect<{0}, {3}>({4}, counted, edges{1}, means{1}, {5}, {6}, {7});\n",
        config, k, layer.vertices * layer.layers[k].n_aggregators, part.config, x, part.direction,
        part.origin, table);
}

std::string function_text(const LayerWriter& writer, const design::GarNet& layer, const std::string& name,
                          const std::vector<GarNetPart>& parts, const std::string& table)
{
    const std::string& config = writer.names.config;
    std::string text =
        fmt::format("/// {}: {} layer{} on {} vertices.\ntemplate <class X, class Count, class Y>\n"
                    "void {}(const X x[{}], const Count count[1], Y y[{}])\n{{\n"
                    "    const unsigned counted = bitscape_hls::garnet_counted<{}>(count[0]);\n",
                    one_line(writer.node.name), parts.size(), parts.size() == 1 ? "" : "s", layer.vertices,
                    name, writer.input_elements(), writer.elements(), config);
    std::string x = "x";
    for (std::size_t k = 0; k < parts.size(); ++k) {
        const GarNetPart& part = parts[k];
        const bool is_last = k + 1 == parts.size();
        text += collect(writer, layer, part, k, x, table);
        const std::string constants = fmt::format("{}, {}, {}", part.map, part.offset, part.biases);
        if (is_last && layer.collapse_mean) {
            text += fmt::format("    bitscape_hls::garnet_collapse<{}, {}>(means{}, count[0], y, {});\n",
                                config, part.config, k, constants);
            break;
        }
        const std::string y = is_last ? "y" : fmt::format("x{}", k + 1);
        if (!is_last)
            text += fmt::format("    Y {0}[{1}];\n    BITSCAPE_REGISTERS({0})\n", y,
                                layer.vertices * layer.layers[k].n_out);
        text += fmt::format("    bitscape_hls::garnet_return<{}, {}>(edges{}, means{}, counted, {}, {});\n",
                            config, part.config, k, k, y, constants);
        x = y;
    }
    return text + "}\n";
}

} // namespace

Result<void> write(LayerWriter& writer, const design::GarNet& layer)
{
    const auto reuse = static_cast<std::size_t>(std::max<std::int64_t>(layer.reuse_factor, 1));
    if (!writer.dialect.is_amd())
        return writer.failure(ErrorCode::unsupported, "GarNet can be exported for Vitis and Vivado only");
    ConfigText& config = writer.config;
    config.constant("vertices", layer.vertices);
    config.constant("reuse_factor", reuse);
    config.constant("log2_vertices", floor_log2(layer.vertices));
    config.constant("log2_reuse", floor_log2(reuse));
    config.flag("mean_by_nvert", layer.mean_by_nvert);
    writer.type(config, "distance_t", layer.distance);
    writer.type(config, "edge_sum_t", layer.edge_weight_aggr);
    writer.type(config, "sum_t", layer.aggr);
    writer.type(config, "norm_t", layer.norm);
    const emulate::Table weights = emulate::edge_weight_table(layer.distance, layer.edge_weight);
    config.constant("table_size", weights.size());
    const std::string table = writer.array(
        "edge", "edge_weight_t", "exp(-d * d) over the bits of a distance d", weights, layer.edge_weight);
    std::vector<GarNetPart> parts;
    for (std::size_t k = 0; k < layer.layers.size(); ++k)
        parts.push_back(write_part(writer, layer.layers[k], k));
    const std::string name = fmt::format("layer{}_garnet", writer.names.number);
    writer.result.functions = function_text(writer, layer, name, parts, table);
    writer.include("garnet");
    writer.statement(
        fmt::format("{}({}, {}, {});", name, writer.step.reads[0], writer.step.reads[1], writer.step.writes));
    return {};
}

} // namespace bitscape::hls
