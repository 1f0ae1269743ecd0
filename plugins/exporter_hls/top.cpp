#include "exporter_hls/top.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::hls {
namespace {

/// "input1_t input1[layer1_size]"
std::string declared(const Firmware& firmware, const Wiring::Array& port)
{
    const Names& names = firmware.names[port.node.index()];
    return fmt::format("{} {}[{}]", names.type, port.name, names.size);
}

/// "bitscape_hls::Stream<input1_beat>"
std::string stream_type(const Firmware& firmware, const Wiring::Array& port)
{
    return fmt::format("bitscape_hls::Stream<{}>", firmware.names[port.node.index()].beat);
}

std::string parameter_list(const Firmware& firmware)
{
    std::vector<std::string> parameters;
    for (const auto& [ports, qualifier] :
         {std::pair{&firmware.input_ports, "const "}, std::pair{&firmware.output_ports, ""}})
        for (const Wiring::Array& port : *ports)
            parameters.push_back(port.beats > 0
                                     ? fmt::format("{}& {}", stream_type(firmware, port), port.name)
                                     : qualifier + declared(firmware, port));
    const std::string line = fmt::format("{}", fmt::join(parameters, ", "));
    constexpr std::size_t longest = 70; // with what stands before it
    return line.size() <= longest ? line : fmt::format("\n    {}", fmt::join(parameters, ",\n    "));
}

/// struct net_inputs { ... }; struct net_outputs { ... };
std::string port_structs(const Top& top)
{
    std::string text;
    for (const auto& [name, ports] :
         {std::pair{"inputs", &top.firmware.input_ports}, std::pair{"outputs", &top.firmware.output_ports}}) {
        text += fmt::format("struct {}_{} {{\n", top.project, name);
        for (const Wiring::Array& port : *ports)
            text += "    " + declared(top.firmware, port) + ";\n";
        text += "};\n\n";
    }
    return text;
}

/// "in.input1, out.output1"
std::string members(const Firmware& firmware)
{
    std::vector<std::string> names;
    for (const Wiring::Array& port : firmware.input_ports)
        names.push_back("in." + port.name);
    for (const Wiring::Array& port : firmware.output_ports)
        names.push_back("out." + port.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string port_directives(const Firmware& firmware)
{
    std::string text;
    for (const auto* side : {&firmware.input_ports, &firmware.output_ports})
        for (const Wiring::Array& port : *side)
            text += fmt::format("    BITSCAPE_{}PORT({})\n", port.beats > 0 ? "STREAM_" : "", port.name);
    return text;
}

/// Before the top function, for tools that read no directive in its body.
std::string interval(const Top& top, const Dialect& dialect)
{
    return top.interval > 0 && dialect.types == Dialect::Types::ac_fixed
               ? fmt::format("BITSCAPE_INTERVAL({})\n", top.interval)
               : std::string();
}

} // namespace

std::string top_header(const Top& top, const Dialect& dialect)
{
    std::string text = "#ifndef BITSCAPE_PROJECT_TOP_H\n#define BITSCAPE_PROJECT_TOP_H\n\n"
                       "#include \"defines.h\"\n#include \"kernels/tool.h\"\n\n";
    switch (dialect.ports) {
    case Dialect::Ports::arrays:
        text += fmt::format("void {}({});\n", top.project, parameter_list(top.firmware));
        break;
    case Dialect::Ports::structs:
        text += port_structs(top) + interval(top, dialect) +
                fmt::format("BITSCAPE_TOP {0}_outputs {0}({0}_inputs in);\n", top.project);
        break;
    case Dialect::Ports::pipes:
        text +=
            port_structs(top) +
            fmt::format(
                "class {0}InputId;\nclass {0}OutputId;\nclass {0}Id;\n"
                "typedef sycl::ext::intel::experimental::pipe<{0}InputId, {0}_inputs> {0}_input_pipe;\n"
                "typedef sycl::ext::intel::experimental::pipe<{0}OutputId, {0}_outputs> {0}_output_pipe;\n\n"
                "/// The kernel: reads one event from its input pipe, writes one to its output pipe. It "
                "starts "
                "by a\n/// handshake and takes the next event before it is done with one.\nstruct {0} {{\n"
                "    auto get(sycl::ext::oneapi::experimental::properties_tag) const\n    {{\n"
                "        return sycl::ext::oneapi::experimental::properties{{\n"
                "            sycl::ext::intel::experimental::streaming_interface<>,\n"
                "            sycl::ext::intel::experimental::pipelined<{1}>}};\n    }}\n"
                "    SYCL_EXTERNAL void operator()() const;\n}};\n",
                top.project, top.interval > 0 ? std::to_string(top.interval) : std::string());
        break;
    }
    return text + "\n#endif\n";
}

std::string top_source(const Top& top, const Dialect& dialect)
{
    std::string text = fmt::format("#include \"{0}.h\"\n#include \"parameters.h\"\n\n", top.project);
    const std::string parameters = parameter_list(top.firmware);
    if (dialect.ports == Dialect::Ports::arrays)
        return text + interval(top, dialect) +
               fmt::format("BITSCAPE_TOP void {}({})\n{{\n{}    {}\n{}}}\n", top.project, parameters,
                           port_directives(top.firmware), top.directive, top.statements);
    text += fmt::format("/// The layers, one call each.\nstatic void {}_layers({})\n{{\n    {}\n{}}}\n\n",
                        top.project, parameters, top.directive, top.statements);
    if (dialect.ports == Dialect::Ports::structs)
        return text + interval(top, dialect) +
               fmt::format("BITSCAPE_TOP {0}_outputs {0}({0}_inputs in)\n{{\n    {0}_outputs out;\n"
                           "    {0}_layers({1});\n    return out;\n}}\n",
                           top.project, members(top.firmware));
    return text + fmt::format("void {0}::operator()() const\n{{\n"
                              "    const {0}_inputs in = {0}_input_pipe::read();\n    {0}_outputs out;\n"
                              "    {0}_layers({1});\n    {0}_output_pipe::write(out);\n}}\n",
                              top.project, members(top.firmware));
}

std::vector<std::pair<std::string, std::string>>
test_bench_lines(const Firmware& firmware, const std::string& project, const Dialect& dialect)
{
    const bool arrays = dialect.ports == Dialect::Ports::arrays;
    std::string declare, read, print;
    std::vector<std::string> arguments;
    for (const auto* ports : {&firmware.input_ports, &firmware.output_ports})
        for (const Wiring::Array& port : *ports) {
            declare += port.beats > 0 ? fmt::format("    {} {};\n", stream_type(firmware, port), port.name)
                                      : "    " + declared(firmware, port) + ";\n";
            arguments.push_back(port.name);
        }
    if (!arrays)
        declare = fmt::format(
            "{1}    {0}_inputs in;\n    {0}_outputs out;\n", project,
            dialect.ports == Dialect::Ports::pipes ? "    static sycl::queue queue(BITSCAPE_DEVICE);\n" : "");
    for (const Wiring::Array& port : firmware.input_ports)
        if (port.beats > 0)
            read += fmt::format("    next = to_beats<{}, {}>(next, {});\n", port.beats,
                                firmware.names[port.node.index()].beat, port.name);
        else
            read += fmt::format("    next = to_fixed(next, {}{});\n", arrays ? "" : "in.", port.name);
    for (const Wiring::Array& port : firmware.output_ports)
        if (port.beats > 0)
            print += fmt::format("    print_beats<{}>(results, {}, first);\n", port.beats, port.name);
        else
            print += fmt::format("    print(results, {}{}, first);\n", arrays ? "" : "out.", port.name);
    for (std::string* lines : {&declare, &read, &print})
        if (!lines->empty())
            lines->pop_back();
    std::string call = fmt::format("    {}({});", project, fmt::join(arguments, ", "));
    if (dialect.ports == Dialect::Ports::structs)
        call = fmt::format("    out = {}(in);", project);
    if (dialect.ports == Dialect::Ports::pipes)
        call = fmt::format("    {0}_input_pipe::write(queue, in);\n    queue.single_task<{0}Id>({0}());\n"
                           "    out = {0}_output_pipe::read(queue);",
                           project);
    return {{"DECLARE", declare}, {"READ", read}, {"PRINT", print}, {"CALL", call}};
}

} // namespace bitscape::hls
