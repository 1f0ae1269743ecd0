#include "exporter_hls/firmware.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::hls {
namespace {

/// "input1_t input1[layer1_size], layer7_t output1[layer7_size]"
std::string parameter_list(const Firmware& firmware)
{
    std::vector<std::string> parameters;
    for (const auto* ports : {&firmware.input_ports, &firmware.output_ports})
        for (const Wiring::Array& port : *ports) {
            const Names& names = firmware.names[port.node.index()];
            parameters.push_back(fmt::format("{} {}[{}]", names.type, port.name, names.size));
        }
    return fmt::format("{}", fmt::join(parameters, ", "));
}

std::string defines_header(const design::Design& design, const Firmware& firmware)
{
    std::string text =
        "// Type and size of every tensor.\n#ifndef BITSCAPE_PROJECT_DEFINES_H\n"
        "#define BITSCAPE_PROJECT_DEFINES_H\n\n#include \"ap_fixed.h\"\n#include \"ap_int.h\"\n";
    for (const design::Node& node : design.nodes) {
        if (std::holds_alternative<design::Reshape>(node.operation))
            continue;
        const Names& names = firmware.names[node.id.index()];
        text += fmt::format("\n// {} [{}]\ntypedef {} {};\nstatic const unsigned {} = {};\n",
                            one_line(node.name), fmt::join(node.shape, ", "), to_ap_string(node.result),
                            names.type, names.size, element_count(node.shape));
    }
    return text + "\n#endif\n";
}

std::string top_header(const Firmware& firmware, const std::string& project)
{
    return fmt::format(
        "#ifndef BITSCAPE_PROJECT_TOP_H\n#define BITSCAPE_PROJECT_TOP_H\n\n#include \"defines.h\"\n\n"
        "void {}({});\n\n#endif\n",
        project, parameter_list(firmware));
}

/// Directives for the ports and the way the layers overlap.
std::string interface_pragmas(const design::Design& design, const Firmware& firmware, Style style)
{
    std::string text;
    std::vector<std::string> ports;
    for (const auto* side : {&firmware.input_ports, &firmware.output_ports})
        for (const Wiring::Array& port : *side)
            ports.push_back(port.name);
    for (const std::string& port : ports)
        text += fmt::format("#pragma HLS ARRAY_RESHAPE variable={} complete dim=0\n", port);
    text += fmt::format("#pragma HLS INTERFACE ap_vld port={}\n", fmt::join(ports, ","));
    if (style == Style::dataflow)
        return text + "#pragma HLS DATAFLOW\n";
    std::int64_t interval = 1;
    for (const design::Node& node : design.nodes)
        if (std::holds_alternative<design::Dense>(node.operation) ||
            std::holds_alternative<design::BatchNormalization>(node.operation))
            interval = std::max(interval, node.reuse_factor);
    return text + fmt::format("#pragma HLS PIPELINE II={}\n", interval);
}

std::string layer_calls(const design::Design& design, const Firmware& firmware, const Wiring& wiring,
                        const std::vector<LayerText>& layers)
{
    std::string text;
    for (const design::Node& node : design.nodes) {
        const Wiring::Step& step = wiring.steps[node.id.index()];
        const std::string& call = layers[node.id.index()].call;
        if (!step.used || (call.empty() && step.copies.empty()))
            continue;
        text += fmt::format("\n    // {}: {}\n", one_line(node.name), node.class_name);
        for (const Wiring::Array& array : step.arrays) {
            const Names& names = firmware.names[array.node.index()];
            text += fmt::format("    {} {}[{}];\n#pragma HLS ARRAY_PARTITION variable={} complete dim=0\n",
                                names.type, array.name, names.size, array.name);
        }
        if (!call.empty())
            text += "    " + call + "\n";
        for (const std::string& copy : step.copies)
            text += "    " + copy + "\n";
    }
    return text;
}

std::string parameters_header(const std::vector<LayerText>& layers)
{
    std::string text = "// Sizes, reuse factors and types of the layers, and their weights.\n"
                       "#ifndef BITSCAPE_PROJECT_PARAMETERS_H\n#define BITSCAPE_PROJECT_PARAMETERS_H\n\n"
                       "#include \"defines.h\"\n\n";
    for (const std::string_view kernel : {"activation", "dense", "normalize", "softmax"})
        text += fmt::format("#include \"kernels/{}.h\"\n", kernel);
    for (const LayerText& layer : layers)
        if (!layer.config.empty())
            text += "\n" + layer.config;
    text += "\n";
    for (const LayerText& layer : layers)
        for (const File& header : layer.headers)
            text +=
                fmt::format("#include \"{}\"\n", header.path.substr(std::string_view("firmware/").size()));
    return text + "\n#endif\n";
}

} // namespace

Result<Firmware> firmware(const design::Design& design, const std::string& project)
{
    const Style style = style_of(design);
    Firmware firmware;
    firmware.names = make_names(design);
    Wiring wiring = wire(design, firmware.names, style);
    firmware.input_ports = wiring.input_ports;
    firmware.output_ports = wiring.output_ports;

    std::vector<LayerText> layers(design.nodes.size());
    for (const design::Node& node : design.nodes) {
        if (!wiring.steps[node.id.index()].used)
            continue;
        Result<LayerText> layer =
            layer_text(design, node, firmware.names[node.id.index()], wiring.steps[node.id.index()]);
        if (!layer)
            return pass(std::move(layer).error());
        layers[node.id.index()] = std::move(*layer);
    }

    firmware.files.push_back({"firmware/defines.h", defines_header(design, firmware)});
    firmware.files.push_back({"firmware/parameters.h", parameters_header(layers)});
    firmware.files.push_back({"firmware/" + project + ".h", top_header(firmware, project)});
    firmware.files.push_back(
        {"firmware/" + project + ".cpp",
         fmt::format("#include \"{0}.h\"\n#include \"parameters.h\"\n\nvoid {0}({1})\n{{\n{2}{3}}}\n",
                     project, parameter_list(firmware), interface_pragmas(design, firmware, style),
                     layer_calls(design, firmware, wiring, layers))});
    for (LayerText& layer : layers)
        for (File& header : layer.headers)
            firmware.files.push_back(std::move(header));
    return firmware;
}

} // namespace bitscape::hls
