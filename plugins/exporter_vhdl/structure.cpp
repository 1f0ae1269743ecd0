#include "exporter_vhdl/structure.hpp"

#include "exporter_verilog/structure.hpp"
#include "exporter_vhdl/module.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::vhdl {
namespace {

using verilog::Layer;
using verilog::LayerPlan;
using verilog::Slice;
using verilog::TopPlan;

std::string port_of(std::size_t k)
{
    return port_name(verilog::port_name(k));
}

std::string vector_type(std::size_t bits)
{
    return fmt::format("std_logic_vector({} downto 0)", bits - 1);
}

std::string slice_text(std::string_view bus, const Slice& part)
{
    if (part.is_zero)
        return fmt::format("({} downto 0 => '0')", part.bits - 1);
    return fmt::format("{}({} downto {})", bus, part.place + part.bits - 1, part.place);
}

/// The body of a layer's architecture; signals of its own where a port takes several parts of a bus.
class LayerText {
public:
    explicit LayerText(const LayerPlan& plan) : plan_(plan) {}

    std::string run()
    {
        if (is_regular(plan_.layer))
            add_regular();
        else
            for (std::size_t i = 0; i < plan_.layer.instances.size(); ++i)
                add_place(i);
        return fmt::format("architecture rtl of {} is\n{}begin\n{}end architecture;\n", plan_.name,
                           declarations_, statements_);
    }

private:
    void add_regular()
    {
        const Layer::Kernel& kernel = plan_.layer.kernels[0];
        if (plan_.is_wire[0]) {
            statements_ += "    y <= x;\n";
            return;
        }
        const auto at = [](std::string_view bus, std::size_t bits) {
            return fmt::format("{}(i * {} + {} downto i * {})", bus, bits, bits - 1, bits);
        };
        std::string connections;
        for (std::size_t p = 0; p < kernel.ports.size(); ++p) {
            const Layer::Port& port = kernel.ports[p];
            const std::size_t bits = port.elements * static_cast<std::size_t>(plan_.inputs[port.input].width);
            connections += fmt::format(", {} => {}", port_of(p), at(port_of(port.input), bits));
        }
        const std::size_t out_bits =
            plan_.layer.instances[0].outputs.size() * static_cast<std::size_t>(plan_.output.width);
        statements_ += fmt::format("    places : for i in 0 to {} generate\n        kernel : entity work.{} "
                                   "port map (clk => clk{}, y => {});\n    end generate;\n",
                                   plan_.layer.instances.size() - 1, kernel.module.name(), connections,
                                   at("y", out_bits));
    }

    /// A name that carries those elements of the bus.
    std::string input(const std::string& name, std::size_t k, const std::vector<std::uint32_t>& elements)
    {
        const std::vector<Slice> parts = verilog::slices(elements, plan_.inputs[k].width);
        if (parts.size() == 1 && !parts[0].is_zero)
            return slice_text(port_of(k), parts[0]);
        std::vector<std::string> texts;
        std::size_t bits = 0;
        for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
            texts.push_back(slice_text(port_of(k), *part));
            bits += part->bits;
        }
        declarations_ += fmt::format("    signal {} : {};\n", name, vector_type(bits));
        if (parts.size() == 1) // zeros alone
            statements_ += fmt::format("    {} <= (others => '0');\n", name);
        else
            statements_ += fmt::format("    {} <= {};\n", name, fmt::join(texts, " & "));
        return name;
    }
    void add_place(std::size_t number)
    {
        const Layer::Instance& instance = plan_.layer.instances[number];
        const Layer::Kernel& kernel = plan_.layer.kernels[instance.kernel];
        std::vector<std::string> inputs;
        for (std::size_t p = 0; p < kernel.ports.size(); ++p)
            inputs.push_back(
                input(fmt::format("in{}_of{}", p, number), kernel.ports[p].input, instance.inputs[p]));
        const std::vector<Slice> parts = verilog::slices(instance.outputs, plan_.output.width);
        std::string y = slice_text("y", parts[0]);
        if (parts.size() > 1) {
            y = fmt::format("out_of{}", number);
            std::size_t from = 0;
            for (const Slice& part : parts) {
                statements_ += fmt::format("    {} <= {}({} downto {});\n", slice_text("y", part), y,
                                           from + part.bits - 1, from);
                from += part.bits;
            }
            declarations_ += fmt::format("    signal {} : {};\n", y, vector_type(from));
        }
        if (plan_.is_wire[instance.kernel]) {
            statements_ += fmt::format("    {} <= {};\n", y, inputs[0]);
            return;
        }
        std::string connections;
        for (std::size_t p = 0; p < inputs.size(); ++p)
            connections += fmt::format(", {} => {}", port_of(p), inputs[p]);
        statements_ += fmt::format("    place{} : entity work.{} port map (clk => clk{}, y => {});\n", number,
                                   kernel.module.name(), connections, y);
    }

    const LayerPlan& plan_;
    std::string declarations_, statements_;
};

std::string layer_text(const LayerPlan& plan)
{
    std::string text = fmt::format("-- {}\n{}entity {} is\n    port (\n        clk : in std_logic;\n",
                                   plan.comment, libraries(), plan.name);
    for (std::size_t k = 0; k < plan.inputs.size(); ++k)
        text += fmt::format("        {} : in {};\n", port_of(k), vector_type(plan.inputs[k].bits()));
    text += fmt::format("        y : out {}\n    );\nend entity;\n\n", vector_type(plan.output.bits()));
    return text + LayerText(plan).run();
}

/// The top's architecture, item by item.
struct TopText {
    std::string declarations, statements, clocked, attributes;

    void operator()(const TopPlan::Delay& delay)
    {
        declarations += fmt::format("    signal {} : {};\n", delay.to, vector_type(delay.bits));
        clocked += fmt::format("            {} <= {};\n", delay.to, delay.from);
    }
    void operator()(const TopPlan::Instance& instance)
    {
        std::string connections;
        for (std::size_t k = 0; k < instance.inputs.size(); ++k)
            connections += fmt::format(", {} => {}", port_of(k), instance.inputs[k]);
        const std::string& wire = instance.wire;
        const std::string type = vector_type(instance.bits);
        declarations += fmt::format("    signal {} : {}; -- {}\n", wire, type, instance.comment);
        if (!instance.thrice) {
            statements += fmt::format("    {0}_at : entity work.{0} port map (clk => clk{1}, y => {2});\n",
                                      instance.module, connections, wire);
            return;
        }
        declarations += fmt::format("    signal {0}_a, {0}_b, {0}_c : {1};\n", wire, type);
        for (const char* copy : {"a", "b", "c"}) {
            statements +=
                fmt::format("    {0}_at_{1} : entity work.{0} port map (clk => clk{2}, y => {3}_{1});\n",
                            instance.module, copy, connections, wire);
            attributes += fmt::format("    attribute dont_touch of {}_at_{} : label is \"yes\";\n",
                                      instance.module, copy);
        }
        statements +=
            fmt::format("    {0} <= ({0}_a and {0}_b) or ({0}_b and {0}_c) or ({0}_a and {0}_c);\n", wire);
    }
};

void add_valid(TopText& text, int latency)
{
    if (latency == 0) {
        text.statements += "    valid_out <= valid_in and not rst;\n";
        return;
    }
    text.declarations +=
        fmt::format("    signal valid : std_logic_vector({} downto 0) := (others => '0');\n", latency - 1);
    text.clocked += "            valid(0) <= valid_in and not rst;\n";
    for (int k = 1; k < latency; ++k)
        text.clocked += fmt::format("            valid({}) <= valid({}) and not rst;\n", k, k - 1);
    text.statements += fmt::format("    valid_out <= valid({});\n", latency - 1);
}

std::string top_text(const TopPlan& top)
{
    TopText body;
    for (const auto& item : top.items)
        std::visit(body, item); // body is passed by reference: std::visit forwards lvalues
    for (const TopPlan::Port& port : top.outputs)
        body.statements += fmt::format("    {} <= {};\n", port.name, port.from);
    add_valid(body, top.latency);
    std::string text = file_head("The whole design");
    text += fmt::format(
        "-- A new input every clock cycle; its outputs come {} cycles later, with valid_out. Element 0 of\n"
        "-- a port is in its lowest bits. rst clears valid_out only: data needs no reset.\n{}entity {} is\n"
        "    port (\n        clk : in std_logic;\n        rst : in std_logic;\n"
        "        valid_in : in std_logic;\n        valid_out : out std_logic;\n",
        top.latency, libraries(), top.name);
    for (const TopPlan::Port& port : top.inputs)
        text += fmt::format("        {} : in {}; -- {}\n", port.name, vector_type(port.bits), port.comment);
    for (const TopPlan::Port& port : top.outputs)
        text += fmt::format("        {} : out {}{} -- {}\n", port.name, vector_type(port.bits),
                            &port == &top.outputs.back() ? "" : ";", port.comment);
    text += fmt::format("    );\nend entity;\n\narchitecture rtl of {} is\n{}", top.name, body.declarations);
    if (!body.attributes.empty()) // keeps synthesis from making one of the three
        text += "    attribute dont_touch : string;\n" + body.attributes;
    text += "begin\n" + body.statements;
    if (!body.clocked.empty())
        text += "\n    process (clk)\n    begin\n        if rising_edge(clk) then\n" + body.clocked +
                "        end if;\n    end process;\n";
    return text + "end architecture;\n";
}

} // namespace

Result<std::vector<hls::File>> vhdl_files(const verilog::Hardware& hardware)
{
    std::vector<hls::File> files;
    for (const LayerPlan& plan : hardware.plans) {
        std::string text = file_head(plan.title);
        for (std::size_t k = 0; k < plan.layer.kernels.size(); ++k)
            if (!plan.is_wire[k]) {
                const verilog::Module& module = plan.layer.kernels[k].module;
                if (auto can = can_write(module); !can)
                    return pass(std::move(can).error().at(fmt::format("layer '{}'", plan.title)));
                text += module_text(module) + "\n";
            }
        files.push_back({"rtl/" + plan.name + ".vhd", text + layer_text(plan)});
    }
    files.push_back({"rtl/" + hardware.top.name + ".vhd", top_text(hardware.top)});
    return files;
}

} // namespace bitscape::vhdl
