#include "exporter_verilog/structure.hpp"

#include "design/redundancy.hpp"
#include "exporter_hls/naming.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::verilog {
namespace {

using Elements = std::vector<std::uint32_t>;

/// The elements of a bus, element 0 in the lowest bits, as a part of it or a concatenation of parts.
std::string slice(std::string_view bus, const Elements& elements, int width)
{
    std::vector<std::string> parts; // lowest first
    for (std::size_t i = 0; i < elements.size();) {
        std::size_t end = i + 1;
        const bool is_zero = elements[i] == Layer::Instance::zero;
        while (end < elements.size() &&
               (is_zero ? elements[end] == Layer::Instance::zero : elements[end] == elements[i] + (end - i)))
            ++end;
        const std::size_t bits = (end - i) * static_cast<std::size_t>(width);
        if (is_zero)
            parts.push_back(fmt::format("{}'d0", bits));
        else
            parts.push_back(
                fmt::format("{}[{} +: {}]", bus, elements[i] * static_cast<std::size_t>(width), bits));
        i = end;
    }
    if (parts.size() == 1)
        return parts.front();
    std::reverse(parts.begin(), parts.end());
    return fmt::format("{{{}}}", fmt::join(parts, ", "));
}

bool counts_up(const Elements& elements, std::size_t from, std::size_t size)
{
    if (elements.size() != size)
        return false;
    for (std::size_t i = 0; i < size; ++i)
        if (elements[i] != from + i)
            return false;
    return true;
}

/// Whether place i of the layer is kernel 0 at elements i * n and following, everywhere.
bool is_regular(const Layer& layer)
{
    if (layer.kernels.size() != 1 || layer.instances.size() < 2)
        return false;
    for (std::size_t i = 0; i < layer.instances.size(); ++i) {
        const Layer::Instance& instance = layer.instances[i];
        const std::size_t outputs = layer.instances[0].outputs.size();
        if (!counts_up(instance.outputs, i * outputs, outputs))
            return false;
        for (std::size_t p = 0; p < instance.inputs.size(); ++p) {
            const std::size_t elements = layer.kernels[0].ports[p].elements;
            if (!counts_up(instance.inputs[p], i * elements, elements))
                return false;
        }
    }
    return true;
}

std::string regular_body(const LayerContext& context, const Layer& layer, bool is_wire)
{
    const Layer::Kernel& kernel = layer.kernels[0];
    const std::size_t out_bits =
        layer.instances[0].outputs.size() * static_cast<std::size_t>(context.result().width);
    if (is_wire)
        return "    assign y = x;\n";
    std::string connections;
    for (std::size_t p = 0; p < kernel.ports.size(); ++p) {
        const std::size_t bits = kernel.ports[p].elements *
                                 static_cast<std::size_t>(context.input_type(kernel.ports[p].input).width);
        connections +=
            fmt::format(", .{}({}[i*{} +: {}])", port_name(p), port_name(kernel.ports[p].input), bits, bits);
    }
    return fmt::format(
        "    genvar i;\n    generate\n        for (i = 0; i < {}; i = i + 1) begin : place\n"
        "            {} kernel (.clk(clk){}, .y(y[i*{} +: {}]));\n        end\n    endgenerate\n",
        layer.instances.size(), kernel.module.name(), connections, out_bits, out_bits);
}

std::string place(const LayerContext& context, const Layer& layer, std::size_t number, bool is_wire)
{
    const Layer::Instance& instance = layer.instances[number];
    const Layer::Kernel& kernel = layer.kernels[instance.kernel];
    const std::string y = slice("y", instance.outputs, context.result().width);
    const auto input = [&](std::size_t p) {
        const std::size_t k = kernel.ports[p].input;
        return slice(port_name(k), instance.inputs[p], context.input_type(k).width);
    };
    if (is_wire)
        return fmt::format("    assign {} = {};\n", y, input(0));
    std::string connections;
    for (std::size_t p = 0; p < kernel.ports.size(); ++p)
        connections += fmt::format(", .{}({})", port_name(p), input(p));
    return fmt::format("    {} place{} (.clk(clk){}, .y({}));\n", kernel.module.name(), number, connections,
                       y);
}

/// Three instances of a layer and the bitwise majority of what they say. The attributes keep synthesis from
/// making one of the three: `keep` and `keep_hierarchy` are Yosys', `DONT_TOUCH` is Vivado's.
std::string outvoted(const std::string& module, const std::string& connections, const std::string& wire,
                     std::size_t bits)
{
    std::string text = fmt::format("    wire [{}:0] {}_a, {}_b, {}_c;\n", bits - 1, wire, wire, wire);
    for (const char* copy : {"a", "b", "c"})
        text += fmt::format("    (* keep, keep_hierarchy, DONT_TOUCH = \"yes\" *)\n"
                            "    {0} {0}_at_{1} (.clk(clk){2}, .y({3}_{1}));\n",
                            module, copy, connections, wire);
    return text +
           fmt::format("    assign {0} = ({0}_a & {0}_b) | ({0}_b & {0}_c) | ({0}_a & {0}_c);\n", wire);
}

} // namespace

std::string file_head(std::string_view what)
{
    return fmt::format(
        "// {}\n// Written by Bitscape. Operands of different widths are extended by their signs, as the\n"
        "// language defines it.\n`default_nettype none\n\n",
        hls::one_line(what));
}

std::string layer_module(const LayerContext& context, const Layer& layer, const std::vector<bool>& is_wire)
{
    std::string text = fmt::format("// {} ({}): {} -> {}\nmodule {} (\n    input wire clk,\n",
                                   hls::one_line(context.node.name), context.node.class_name,
                                   bitscape::to_string(context.input_type()),
                                   bitscape::to_string(context.result()), context.name);
    for (std::size_t k = 0; k < context.step.inputs.size(); ++k)
        text +=
            fmt::format("    input wire [{}:0] {},\n",
                        context.input_elements(k) * static_cast<std::size_t>(context.input_type(k).width) - 1,
                        port_name(k));
    text += fmt::format("    output wire [{}:0] y\n);\n",
                        context.elements() * static_cast<std::size_t>(context.result().width) - 1);
    if (is_regular(layer))
        text += regular_body(context, layer, is_wire[0]);
    else
        for (std::size_t i = 0; i < layer.instances.size(); ++i)
            text += place(context, layer, i, is_wire[layer.instances[i].kernel]);
    return text + "endmodule\n";
}

Top::Top(const design::Design& design, std::string project)
    : design_(design), project_(std::move(project)), tensor_of_(design.nodes.size(), 0)
{
}

void Top::add_input(const design::Node& node, const std::string& name)
{
    const std::size_t bits = element_count(node.shape) * static_cast<std::size_t>(node.result.width);
    ports_ +=
        fmt::format("    input wire [{}:0] {}, // {} x {}: {}\n", bits - 1, name, element_count(node.shape),
                    bitscape::to_string(node.result), hls::one_line(node.name));
    tensor_of_[node.id.index()] = tensors_.size();
    tensors_.push_back({name, bits, {}, 0});
}

void Top::add_alias(const design::Node& node)
{
    tensor_of_[node.id.index()] = tensor_of_[node.inputs.front().index()];
}

Moment Top::begin_of(const design::Node& node) const
{
    Moment begin;
    for (const NodeId id : node.inputs)
        begin = std::max(begin, tensors_[tensor_of_[id.index()]].end);
    return begin;
}

std::string Top::delayed(std::size_t tensor, int delay)
{
    Tensor& here = tensors_[tensor];
    const auto name = [&](int k) { return k == 0 ? here.wire : fmt::format("{}_r{}", here.wire, k); };
    for (; here.delays < delay; ++here.delays)
        body_ += fmt::format("    reg [{}:0] {};\n    always @(posedge clk) {} <= {};\n", here.bits - 1,
                             name(here.delays + 1), name(here.delays + 1), name(here.delays));
    return name(delay);
}

void Top::add_layer(const design::Node& node, const std::string& module, const std::string& wire, Moment end)
{
    const Moment begin = begin_of(node);
    std::string connections;
    for (std::size_t k = 0; k < node.inputs.size(); ++k) {
        const std::size_t tensor = tensor_of_[node.inputs[k].index()];
        connections +=
            fmt::format(", .{}({})", port_name(k), delayed(tensor, begin.stage - tensors_[tensor].end.stage));
    }
    const std::size_t bits = element_count(node.shape) * static_cast<std::size_t>(node.result.width);
    body_ += fmt::format("\n    wire [{}:0] {}; // {} x {}\n", bits - 1, wire, element_count(node.shape),
                         bitscape::to_string(node.result));
    body_ += design::redundancy(design_, node) == design::Redundancy::logic
                 ? outvoted(module, connections, wire, bits)
                 : fmt::format("    {0} {0}_at (.clk(clk){1}, .y({2}));\n", module, connections, wire);
    tensor_of_[node.id.index()] = tensors_.size();
    tensors_.push_back({wire, bits, end, 0});
}

void Top::finish(Hardware& hardware, const Pipelining& pipelining)
{
    Moment last;
    for (const NodeId id : design_.outputs)
        last = std::max(last, tensors_[tensor_of_[id.index()]].end);
    hardware.latency = pipelining.levels == 0 ? 0 : last.stage + 1;
    hardware.levels = last.levels;
    for (const NodeId id : design_.inputs) {
        const design::Node& node = design_.node(id);
        hardware.inputs.push_back(
            {tensors_[tensor_of_[id.index()]].wire, id, node.result.width, element_count(node.shape)});
    }
    std::string assigns;
    for (std::size_t k = 0; k < design_.outputs.size(); ++k) {
        const NodeId id = design_.outputs[k];
        const design::Node& node = design_.node(id);
        const std::size_t tensor = tensor_of_[id.index()];
        const std::string name = fmt::format("output{}", k + 1);
        const std::size_t bits = tensors_[tensor].bits;
        hardware.outputs.push_back(
            {name, id, design_.node(hls::storage(design_, id)).result.width, element_count(node.shape)});
        ports_ += fmt::format("    output wire [{}:0] {}{} // {} x {}: {}\n", bits - 1, name,
                              k + 1 == design_.outputs.size() ? "" : ",", element_count(node.shape),
                              bitscape::to_string(node.result), hls::one_line(node.name));
        const int delay = hardware.latency - (hardware.latency == 0 ? 0 : tensors_[tensor].end.stage);
        assigns += fmt::format("    assign {} = {};\n", name, delayed(tensor, delay));
    }
    for (const Tensor& tensor : tensors_)
        hardware.registers += tensor.bits * static_cast<std::size_t>(tensor.delays);
    std::string valid = "    assign valid_out = valid_in & ~rst;\n";
    if (hardware.latency == 1)
        valid = "    reg valid;\n    always @(posedge clk) valid <= valid_in & ~rst;\n    assign valid_out = "
                "valid;\n";
    if (hardware.latency > 1)
        valid = fmt::format(
            "    reg [{0}:0] valid;\n    always @(posedge clk) valid <= rst ? {1}'d0 : {{valid[{2}:0], "
            "valid_in}};\n    assign valid_out = valid[{0}];\n",
            hardware.latency - 1, hardware.latency, hardware.latency - 2);
    std::string text = file_head("The whole design");
    text += fmt::format(
        "// A new input every clock cycle; its outputs come {} cycles later, with valid_out. Element 0 of\n"
        "// a port is in its lowest bits. rst clears valid_out only: data needs no reset.\nmodule {} (\n"
        "    input wire clk,\n    input wire rst,\n    input wire valid_in,\n    output wire valid_out,\n",
        hardware.latency, project_);
    text += ports_ + ");\n" + body_ + "\n" + assigns + "\n" + valid + "endmodule\n";
    hardware.files.push_back({"rtl/" + project_ + ".v", std::move(text)});
}

} // namespace bitscape::verilog
