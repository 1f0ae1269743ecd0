#include "exporter_accelerator/texts.hpp"

#include "base/version.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::accelerator {
namespace {

using hls::Replacements;
using hls::Wiring;

/// The ports of one side, as wrapper and test bench name them.
struct Side {
    std::vector<std::string> names, parameters;
    std::size_t values = 0; ///< of all of them
};

Side side_of(const Subject& subject, const std::vector<Wiring::Array>& ports, bool is_input)
{
    Side side;
    for (const Wiring::Array& port : ports) {
        const hls::Names& names = subject.firmware.names[port.node.index()];
        side.names.push_back(port.name);
        side.parameters.push_back(port.beats > 0 ? fmt::format("hls::stream<{}>& {}", names.beat, port.name)
                                                 : fmt::format("{}{} (&{})[{}]", is_input ? "" : "const ",
                                                               names.type, port.name, names.size));
        side.values += element_count(subject.design.node(port.node).shape);
    }
    return side;
}

/// The tensors between wrapper and network. One process fills all inputs, one takes all outputs, so where
/// there are several each stream must hold a whole event.
std::string tensors(const Subject& subject, std::string_view indent)
{
    std::string text;
    for (const auto* ports : {&subject.firmware.input_ports, &subject.firmware.output_ports})
        for (const Wiring::Array& port : *ports) {
            const hls::Names& names = subject.firmware.names[port.node.index()];
            if (port.beats > 0)
                text += fmt::format("{0}hls::stream<{1}> {2}(\"{2}\");\n"
                                    "{0}BITSCAPE_DIRECTIVE(HLS STREAM variable = {2} depth = {3})\n",
                                    indent, names.beat, port.name, ports->size() > 1 ? port.beats + 1 : 2);
            else
                text +=
                    fmt::format("{0}{1} {2}[{3}];\n"
                                "{0}BITSCAPE_DIRECTIVE(HLS ARRAY_RESHAPE variable = {2} complete dim = 0)\n",
                                indent, names.type, port.name, names.size);
        }
    text.pop_back();
    return text;
}

/// Most events between the two ends of the network: two in the buffers behind each layer, or as many as begin
/// before the first one's end, and those in the wrapper's own processes.
std::int64_t events_in_flight(const Subject& subject)
{
    const auto layers = static_cast<std::int64_t>(subject.design.nodes.size());
    const auto& streams = subject.firmware.streams;
    const std::int64_t streamed =
        streams ? streams->latency / std::max<std::int64_t>(streams->interval, 1) : 0;
    return std::max(2 * layers, streamed) + 4;
}

/// The statements that take an event off the bus, and those that put one on it.
Replacements transfers(const Subject& subject)
{
    std::string read, write;
    std::size_t first = 0;
    const bool lite = subject.settings.interface == Interface::axi_lite;
    const auto beats = [](const Wiring::Array& port) {
        return port.beats > 0 ? fmt::format(", {}", port.beats) : std::string();
    };
    for (const Wiring::Array& port : subject.firmware.input_ports) {
        read += lite ? fmt::format("    from_registers<InputWord{}>(registers + {}, {});\n", beats(port),
                                   first, port.name)
                     : fmt::format("    from_bus<InputWord{}>(words, {}, last);\n", beats(port), port.name);
        first += element_count(subject.design.node(port.node).shape);
    }
    first = 0;
    for (const Wiring::Array& port : subject.firmware.output_ports) {
        const bool is_last = &port == &subject.firmware.output_ports.back();
        write += lite ? fmt::format("    to_registers<OutputWord{}>(registers + {}, {});\n", beats(port),
                                    first, port.name)
                      : fmt::format("    to_bus<OutputWord{}>(words, {}, {});\n", beats(port), port.name,
                                    is_last ? "last" : "false");
        first += element_count(subject.design.node(port.node).shape);
    }
    read.pop_back();
    write.pop_back();
    return {{"READ_EVENT", read}, {"WRITE_EVENT", write}};
}

/// What firmware/<project>_axi.h declares.
std::string declarations(const Subject& subject, const std::string& project)
{
    const std::string linkage = subject.settings.board.is_card() ? "extern \"C\" " : "";
    switch (subject.settings.interface) {
    case Interface::axi_lite:
        return fmt::format("{}void {}_axi(const ap_uint<32> words_in[values_in], ap_uint<32> "
                           "words_out[values_out]);",
                           linkage, project);
    case Interface::axi_master:
        return fmt::format("{}void {}_axi(const InputWord::Bits* words_in, OutputWord::Bits* words_out,\n"
                           "    unsigned events);",
                           linkage, project);
    case Interface::axi_stream:
        break;
    }
    const std::string channels = subject.design.backend == design::Backend::vivado ? "1, 1, 1" : "0, 0, 0";
    std::string text =
        fmt::format("typedef ap_axiu<InputWord::width, {0}> InputBeat;\n"
                    "typedef ap_axiu<OutputWord::width, {0}> OutputBeat;\n\n"
                    "{1}void {2}_axi(hls::stream<InputBeat>& words_in, hls::stream<OutputBeat>& words_out);",
                    channels, linkage, project);
    if (has_movers(subject.settings))
        text += fmt::format(
            "\nextern \"C\" void {0}_load(const InputWord::Bits* memory, hls::stream<InputBeat>& words,\n"
            "    unsigned events);\n"
            "extern \"C\" void {0}_store(hls::stream<OutputBeat>& words, OutputWord::Bits* memory,\n"
            "    unsigned events);",
            project);
    return text;
}

/// The processing system's side of board.tcl.
Replacements processing_system(const Board& board)
{
    const bool is_zynq7 = board.shell == "zynq7";
    return {
        {"PS", board.ps},
        {"PS_SETTINGS", board.ps_settings},
        {"PS_EXTERNAL", is_zynq7 ? "FIXED_IO, DDR" : ""},
        {"CONTROL_PORT", board.control_port},
        {"MEMORY_PORT", board.memory_port},
        {"CLOCK_PROPERTY", board.clock_property},
        {"CLOCK_PIN", board.clock_pin},
        {"RESET_PIN", is_zynq7 ? "FCLK_RESET0_N" : "pl_resetn0"},
        {"PORT_CLOCKS", is_zynq7 ? "M_AXI_GP0_ACLK S_AXI_HP0_ACLK" : "maxihpm0_fpd_aclk saxihp0_fpd_aclk"},
        {"BOARD_PART", board.board_part}};
}

/// The XRT side: which kernels there are and how a run is started.
Replacements card(const std::string& project, const Settings& settings)
{
    const bool movers = has_movers(settings);
    const std::vector<std::string> kernels =
        movers ? std::vector{project + "_load", project + "_store"} : std::vector{project + "_axi"};
    std::vector<std::string> objects{fmt::format("$(BUILD)/{}_axi.xo", project)}, first_units;
    for (const std::string& kernel : kernels) {
        first_units.push_back(fmt::format("'{0}:{{{0}_1}}'", kernel));
        if (movers)
            objects.push_back(fmt::format("$(BUILD)/{}.xo", kernel));
    }
    const auto unit = [&](const std::string& member, const std::string& kernel) {
        return fmt::format(
            "\n          {0}(device, image, \"{1}:{{{1}_\" + std::to_string(number) + \"}}\"),", member,
            kernel);
    };
    Replacements values{{"PLATFORM", settings.platform},
                        {"KERNELS", std::to_string(settings.kernels)},
                        {"OBJECTS", fmt::format("{}", fmt::join(objects, " "))},
                        {"KERNEL_NAMES", fmt::format("{}", fmt::join(first_units, ", "))}};
    if (movers)
        values.insert(values.end(), {{"UNIT_KERNELS",
                                      unit("load_", project + "_load") + unit("store_", project + "_store")},
                                     {"INPUT_KERNEL", "load_"},
                                     {"OUTPUT_KERNEL", "store_"},
                                     {"UNIT_MEMBERS", "    xrt::kernel load_, store_;"}});
    else
        values.insert(values.end(), {{"UNIT_KERNELS", unit("kernel_", project + "_axi")},
                                     {"INPUT_KERNEL", "kernel_"},
                                     {"OUTPUT_KERNEL", "kernel_"},
                                     {"UNIT_MEMBERS", "    xrt::kernel kernel_;"}});
    return values;
}

} // namespace

bool has_movers(const Settings& settings)
{
    return settings.board.is_card() && settings.interface == Interface::axi_stream;
}

Replacements replacements(const Subject& subject)
{
    const Settings& settings = subject.settings;
    const std::string project = subject.design.configuration.project_name();
    const Side inputs = side_of(subject, subject.firmware.input_ports, true);
    const Side outputs = side_of(subject, subject.firmware.output_ports, false);
    const bool in_loop = settings.interface == Interface::axi_master;
    Replacements values = transfers(subject);
    for (Replacements more : {processing_system(settings.board), card(project, settings)})
        values.insert(values.end(), more.begin(), more.end());
    for (auto& [key, value] :
         Replacements{{"DECLARATIONS", declarations(subject, project)},
                      {"TENSORS", tensors(subject, in_loop ? "        " : "    ")},
                      {"LINKAGE", settings.board.is_card() ? "extern \"C\" " : ""},
                      {"INPUTS", fmt::format("{}", fmt::join(inputs.names, ", "))},
                      {"OUTPUTS", fmt::format("{}", fmt::join(outputs.names, ", "))},
                      {"INPUT_PARAMETERS", fmt::format("{}", fmt::join(inputs.parameters, ", "))},
                      {"OUTPUT_PARAMETERS", fmt::format("{}", fmt::join(outputs.parameters, ", "))},
                      {"VALUES_IN", std::to_string(inputs.values)},
                      {"VALUES_OUT", std::to_string(outputs.values)},
                      {"DEPTH_IN", std::to_string(inputs.values * subject.rows)},
                      {"DEPTH_OUT", std::to_string(outputs.values * subject.rows)},
                      {"EVENTS_IN_FLIGHT", std::to_string(events_in_flight(subject))},
                      {"INPUT_WORD", settings.input.wrapper_type(subject.dialect)},
                      {"OUTPUT_WORD", settings.output.wrapper_type(subject.dialect)},
                      {"INPUT_TYPE", settings.input.name()},
                      {"OUTPUT_TYPE", settings.output.name()},
                      {"INPUT_BITS", std::to_string(settings.input.bits())},
                      {"OUTPUT_BITS", std::to_string(settings.output.bits())},
                      {"INPUT_FORMAT", settings.input.host_format()},
                      {"OUTPUT_FORMAT", settings.output.host_format()},
                      {"INPUT_INTEGER", settings.input.host_integer()},
                      {"OUTPUT_INTEGER", settings.output.host_integer()},
                      {"INPUT_PYTHON", settings.input.python_format()},
                      {"OUTPUT_PYTHON", settings.output.python_format()},
                      {"IMAGE", settings.board.is_card() ? project + ".xclbin" : "out/" + project + ".bit"},
                      {"PYTHON_COMMAND", fmt::format("python3 driver.py [{}]",
                                                     settings.board.is_card() ? "FILE.xclbin" : "FILE.bit")},
                      {"INTERFACE", std::string(to_string(settings.interface))},
                      {"BOARD", settings.board.name},
                      {"TOP_FUNCTION", project + "_axi"},
                      {"SOURCES", fmt::format("firmware/{0}.cpp firmware/{0}_axi.cpp", project)}})
        values.emplace_back(key, std::move(value));
    values.insert(values.end(), subject.dialect.values.begin(), subject.dialect.values.end());
    for (auto& [key, value] : Replacements{
             {"PROJECT", project},
             {"TOOL", std::string(subject.dialect.title)},
             {"PART", subject.design.part},
             {"CLOCK_PERIOD", fmt::format("{}", subject.design.clock_period_ns)},
             {"CLOCK_MHZ", fmt::format("{:.6g}", 1000 / subject.design.clock_period_ns)},
             {"CLOCK_UNCERTAINTY", subject.design.backend == design::Backend::vivado ? "12.5%" : "27%"},
             {"VERSION", version},
             {"DESIGN_HASH", fmt::format("{:016x}", design::hash(subject.design))},
             {"MODEL", subject.design.model ? hls::one_line(subject.design.model->name) : std::string()}})
        values.emplace_back(key, std::move(value));
    return values;
}

std::string link_script(const std::string& project, const Settings& settings)
{
    const bool movers = has_movers(settings);
    std::vector<std::string> kernels{project + "_axi"};
    if (movers)
        kernels.insert(kernels.end(), {project + "_load", project + "_store"});
    std::string text = fmt::format("# Compute units, memory banks and streams of {}: v++ --link --config "
                                   "accelerator/link.cfg\n[connectivity]\n",
                                   project);
    for (const std::string& kernel : kernels) {
        std::vector<std::string> units;
        for (int number = 1; number <= settings.kernels; ++number)
            units.push_back(fmt::format("{}_{}", kernel, number));
        text += fmt::format("nk={}:{}:{}\n", kernel, settings.kernels, fmt::join(units, "."));
    }
    for (int number = 1; number <= settings.kernels; ++number) {
        const bool hbm = settings.board.memory == "HBM"; // there each port gets a bank of its own
        const int in = (hbm ? 2 * (number - 1) : number - 1) % settings.board.banks;
        const int out = (hbm ? in + 1 : in) % settings.board.banks;
        const auto bank = [&](const std::string& port, int at) {
            text += fmt::format("sp={}:{}[{}]\n", port, settings.board.memory, at);
        };
        if (movers) {
            bank(fmt::format("{}_load_{}.memory", project, number), in);
            bank(fmt::format("{}_store_{}.memory", project, number), out);
            text += fmt::format("stream_connect={0}_load_{1}.words:{0}_axi_{1}.words_in\n"
                                "stream_connect={0}_axi_{1}.words_out:{0}_store_{1}.words\n",
                                project, number);
        } else {
            bank(fmt::format("{}_axi_{}.words_in", project, number), in);
            bank(fmt::format("{}_axi_{}.words_out", project, number), out);
        }
    }
    return text;
}

std::string compile_script(double clock_period_ns)
{
    return fmt::format(
        "# The kernels' clock: v++ --compile --config accelerator/compile.cfg\nkernel_frequency={:.0f}\n",
        1000 / clock_period_ns);
}

} // namespace bitscape::accelerator
