#include "exporter_vhdl/language.hpp"

#include "exporter_vhdl/structure.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::vhdl {
namespace {

/// VHDL reads small and capital letters alike, and underscores only between letters or digits.
bool can_name(std::string_view project)
{
    static constexpr std::array reserved{"abs",
                                         "access",
                                         "after",
                                         "alias",
                                         "all",
                                         "and",
                                         "architecture",
                                         "array",
                                         "assert",
                                         "attribute",
                                         "bench",
                                         "block",
                                         "body",
                                         "buffer",
                                         "bus",
                                         "clk",
                                         "component",
                                         "configuration",
                                         "constant",
                                         "context",
                                         "disconnect",
                                         "downto",
                                         "elsif",
                                         "entity",
                                         "exit",
                                         "file",
                                         "fit",
                                         "function",
                                         "generate",
                                         "generic",
                                         "group",
                                         "guarded",
                                         "ieee",
                                         "impure",
                                         "in",
                                         "inertial",
                                         "inout",
                                         "is",
                                         "label",
                                         "library",
                                         "linkage",
                                         "literal",
                                         "loop",
                                         "map",
                                         "mod",
                                         "nand",
                                         "next",
                                         "nor",
                                         "not",
                                         "null",
                                         "of",
                                         "on",
                                         "open",
                                         "or",
                                         "others",
                                         "out",
                                         "package",
                                         "port",
                                         "postponed",
                                         "procedure",
                                         "process",
                                         "pure",
                                         "range",
                                         "record",
                                         "register",
                                         "reject",
                                         "rem",
                                         "report",
                                         "rol",
                                         "ror",
                                         "rst",
                                         "select",
                                         "severity",
                                         "shared",
                                         "signal",
                                         "sla",
                                         "sll",
                                         "sra",
                                         "srl",
                                         "std",
                                         "std_logic_vector",
                                         "subtype",
                                         "then",
                                         "to",
                                         "transport",
                                         "type",
                                         "unaffected",
                                         "units",
                                         "until",
                                         "valid",
                                         "variable",
                                         "wait",
                                         "when",
                                         "with",
                                         "work",
                                         "xnor",
                                         "xor",
                                         "bitscape_arithmetic"};
    std::string small(project);
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small.find("__") == std::string::npos && small.back() != '_' &&
           std::ranges::find(reserved, small) == reserved.end();
}

std::string connections(const verilog::Hardware& hardware)
{
    std::vector<std::string> lines;
    const auto connect = [&](const std::vector<verilog::Hardware::Port>& ports, char bus) {
        std::size_t place = 0;
        for (const verilog::Hardware::Port& port : ports) {
            const std::size_t bits = port.elements * static_cast<std::size_t>(port.width);
            lines.push_back(
                fmt::format("        {} => {}({} downto {})", port.name, bus, place + bits - 1, place));
            place += bits;
        }
    };
    connect(hardware.inputs, 'x');
    connect(hardware.outputs, 'y');
    return fmt::format("{}", fmt::join(lines, ",\n"));
}

} // namespace

const verilog::Language& vhdl_language()
{
    static const verilog::Language language{"VHDL",
                                            {{"rtl/bitscape_arithmetic.vhd", "vhdl/arithmetic.vhd"},
                                             {"tb/bench.vhd", "vhdl/bench.vhd"},
                                             {"synth/synth.ys", "vhdl/synth.ys"},
                                             {"synth/vivado.tcl", "vhdl/vivado.tcl"},
                                             {"synth/clock.xdc", "verilog/clock.xdc"},
                                             {"Makefile", "vhdl/Makefile"},
                                             {"README.md", "vhdl/README.md"}},
                                            vhdl_files,
                                            can_name,
                                            connections};
    return language;
}

} // namespace bitscape::vhdl
