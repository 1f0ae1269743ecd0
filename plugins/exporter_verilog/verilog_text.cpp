// The files of a Verilog project's rtl folder.
#include "exporter_hls/naming.hpp"
#include "exporter_verilog/structure.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::verilog {
namespace {

/// First lines of every generated file.
std::string file_head(std::string_view what)
{
    return fmt::format(
        "// {}\n// Written by Bitscape. Operands of different widths are extended by their signs, as the\n"
        "// language defines it.\n`default_nettype none\n\n",
        hls::one_line(what));
}

/// The elements of a bus, element 0 in the lowest bits, as a part of it or a concatenation of parts.
std::string slice(std::string_view bus, const std::vector<std::uint32_t>& elements, int width)
{
    std::vector<std::string> parts; // lowest first
    for (const Slice& part : slices(elements, width))
        parts.push_back(part.is_zero ? fmt::format("{}'d0", part.bits)
                                     : fmt::format("{}[{} +: {}]", bus, part.place, part.bits));
    if (parts.size() == 1)
        return parts.front();
    std::reverse(parts.begin(), parts.end());
    return fmt::format("{{{}}}", fmt::join(parts, ", "));
}

std::string regular_body(const LayerPlan& plan)
{
    const Layer::Kernel& kernel = plan.layer.kernels[0];
    const std::size_t out_bits =
        plan.layer.instances[0].outputs.size() * static_cast<std::size_t>(plan.output.width);
    if (plan.is_wire[0])
        return "    assign y = x;\n";
    std::string connections;
    for (std::size_t p = 0; p < kernel.ports.size(); ++p) {
        const Layer::Port& port = kernel.ports[p];
        const std::size_t bits = port.elements * static_cast<std::size_t>(plan.inputs[port.input].width);
        connections += fmt::format(", .{}({}[i*{} +: {}])", port_name(p), port_name(port.input), bits, bits);
    }
    return fmt::format(
        "    genvar i;\n    generate\n        for (i = 0; i < {}; i = i + 1) begin : place\n"
        "            {} kernel (.clk(clk){}, .y(y[i*{} +: {}]));\n        end\n    endgenerate\n",
        plan.layer.instances.size(), kernel.module.name(), connections, out_bits, out_bits);
}

std::string place(const LayerPlan& plan, std::size_t number)
{
    const Layer::Instance& instance = plan.layer.instances[number];
    const Layer::Kernel& kernel = plan.layer.kernels[instance.kernel];
    const std::string y = slice("y", instance.outputs, plan.output.width);
    const auto input = [&](std::size_t p) {
        const std::size_t k = kernel.ports[p].input;
        return slice(port_name(k), instance.inputs[p], plan.inputs[k].width);
    };
    if (plan.is_wire[instance.kernel])
        return fmt::format("    assign {} = {};\n", y, input(0));
    std::string connections;
    for (std::size_t p = 0; p < kernel.ports.size(); ++p)
        connections += fmt::format(", .{}({})", port_name(p), input(p));
    return fmt::format("    {} place{} (.clk(clk){}, .y({}));\n", kernel.module.name(), number, connections,
                       y);
}

/// The module of a whole layer: its kernels at all their places. Kernels that are wires become assignments.
std::string layer_module(const LayerPlan& plan)
{
    std::string text = fmt::format("// {}\nmodule {} (\n    input wire clk,\n", plan.comment, plan.name);
    for (std::size_t k = 0; k < plan.inputs.size(); ++k)
        text += fmt::format("    input wire [{}:0] {},\n", plan.inputs[k].bits() - 1, port_name(k));
    text += fmt::format("    output wire [{}:0] y\n);\n", plan.output.bits() - 1);
    if (is_regular(plan.layer))
        text += regular_body(plan);
    else
        for (std::size_t i = 0; i < plan.layer.instances.size(); ++i)
            text += place(plan, i);
    return text + "endmodule\n";
}

/// Three instances of a layer and the bitwise majority of what they say. The attributes keep synthesis from
/// making one of the three: `keep` and `keep_hierarchy` are Yosys', `DONT_TOUCH` is Vivado's.
std::string outvoted(const TopPlan::Instance& instance, const std::string& connections)
{
    const std::string& wire = instance.wire;
    std::string text =
        fmt::format("    wire [{}:0] {}_a, {}_b, {}_c;\n", instance.bits - 1, wire, wire, wire);
    for (const char* copy : {"a", "b", "c"})
        text += fmt::format("    (* keep, keep_hierarchy, DONT_TOUCH = \"yes\" *)\n"
                            "    {0} {0}_at_{1} (.clk(clk){2}, .y({3}_{1}));\n",
                            instance.module, copy, connections, wire);
    return text +
           fmt::format("    assign {0} = ({0}_a & {0}_b) | ({0}_b & {0}_c) | ({0}_a & {0}_c);\n", wire);
}

struct ItemText {
    std::string operator()(const TopPlan::Delay& delay) const
    {
        return fmt::format("    reg [{}:0] {};\n    always @(posedge clk) {} <= {};\n", delay.bits - 1,
                           delay.to, delay.to, delay.from);
    }
    std::string operator()(const TopPlan::Instance& instance) const
    {
        std::string connections;
        for (std::size_t k = 0; k < instance.inputs.size(); ++k)
            connections += fmt::format(", .{}({})", port_name(k), instance.inputs[k]);
        return fmt::format("\n    wire [{}:0] {}; // {}\n", instance.bits - 1, instance.wire,
                           instance.comment) +
               (instance.thrice ? outvoted(instance, connections)
                                : fmt::format("    {0} {0}_at (.clk(clk){1}, .y({2}));\n", instance.module,
                                              connections, instance.wire));
    }
};

std::string valid_text(int latency)
{
    if (latency == 0)
        return "    assign valid_out = valid_in & ~rst;\n";
    if (latency == 1)
        return "    reg valid;\n    always @(posedge clk) valid <= valid_in & ~rst;\n    assign valid_out = "
               "valid;\n";
    return fmt::format(
        "    reg [{0}:0] valid;\n    always @(posedge clk) valid <= rst ? {1}'d0 : {{valid[{2}:0], "
        "valid_in}};\n    assign valid_out = valid[{0}];\n",
        latency - 1, latency, latency - 2);
}

std::string top_text(const TopPlan& top)
{
    std::string text = file_head("The whole design");
    text += fmt::format(
        "// A new input every clock cycle; its outputs come {} cycles later, with valid_out. Element 0 of\n"
        "// a port is in its lowest bits. rst clears valid_out only: data needs no reset.\nmodule {} (\n"
        "    input wire clk,\n    input wire rst,\n    input wire valid_in,\n    output wire valid_out,\n",
        top.latency, top.name);
    for (const TopPlan::Port& port : top.inputs)
        text += fmt::format("    input wire [{}:0] {}, // {}\n", port.bits - 1, port.name, port.comment);
    std::string assigns;
    for (const TopPlan::Port& port : top.outputs) {
        text += fmt::format("    output wire [{}:0] {}{} // {}\n", port.bits - 1, port.name,
                            &port == &top.outputs.back() ? "" : ",", port.comment);
        assigns += fmt::format("    assign {} = {};\n", port.name, port.from);
    }
    text += ");\n";
    for (const auto& item : top.items)
        text += std::visit(ItemText{}, item);
    return text + "\n" + assigns + "\n" + valid_text(top.latency) + "endmodule\n";
}

} // namespace

Result<std::vector<hls::File>> verilog_files(const Hardware& hardware)
{
    std::vector<hls::File> files;
    for (const LayerPlan& plan : hardware.plans) {
        std::string text = file_head(plan.title);
        for (std::size_t k = 0; k < plan.layer.kernels.size(); ++k)
            if (!plan.is_wire[k])
                text += plan.layer.kernels[k].module.verilog() + "\n";
        files.push_back({"rtl/" + plan.name + ".v", text + layer_module(plan)});
    }
    files.push_back({"rtl/" + hardware.top.name + ".v", top_text(hardware.top)});
    return files;
}

} // namespace bitscape::verilog
