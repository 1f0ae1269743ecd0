#include "exporter_hls/firmware.hpp"

#include "exporter_hls/top.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::hls {
namespace {

std::string defines_header(const design::Design& design, const Firmware& firmware, const Dialect& dialect)
{
    std::string text = "// Type and size of every tensor.\n#ifndef BITSCAPE_PROJECT_DEFINES_H\n"
                       "#define BITSCAPE_PROJECT_DEFINES_H\n\n";
    text += fmt::format("#include \"kernels/{}.h\"\n", firmware.streams ? "stream" : "types");
    for (const design::Node& node : design.nodes) {
        const bool is_reshape = std::holds_alternative<design::Reshape>(node.operation);
        if (is_reshape && (!firmware.streams || dataflow::stream_of(design, node.id) != node.id))
            continue;
        const Names& names = firmware.names[node.id.index()];
        text += fmt::format("\n// {} [{}]\ntypedef {} {};\nstatic const unsigned {} = {};\n",
                            one_line(node.name), fmt::join(node.shape, ", "),
                            dialect.type_name(design.node(storage(design, node.id)).result), names.type,
                            names.size, element_count(node.shape));
        if (firmware.streams)
            text += fmt::format("typedef bitscape_hls::Beat<{}, {}> {}; // {} of them\n", names.type,
                                dataflow::beat_elements(design, node.id), names.beat,
                                dataflow::beats(design, node.id));
    }
    return text + "\n#endif\n";
}

/// An output of a single element is an array, too; the types differ only in name.
std::string declaration(const Firmware& firmware, const Wiring::Array& array, std::string_view indent)
{
    const Names& names = firmware.names[array.node.index()];
    if (array.beats > 0)
        return fmt::format("{}BITSCAPE_FIFO({}, {}, {})\n", indent, names.beat, array.name, array.depth);
    return fmt::format("{0}{1} {2}[{3}];\n{0}BITSCAPE_REGISTERS({2})\n", indent, names.type, array.name,
                       names.size);
}

/// Statements of the layers; those between the two ends of a TimeDistributed part stand in a loop.
class Statements {
public:
    Statements(const design::Design& design, const Firmware& firmware, const Wiring& wiring,
               const std::vector<LayerText>& layers)
        : design_(design), firmware_(firmware), wiring_(wiring), layers_(layers)
    {
    }

    std::string run()
    {
        for (const design::Node& node : design_.nodes)
            if (wiring_.steps[node.id.index()].used)
                add(node);
        return std::move(text_);
    }

private:
    void add(const design::Node& node)
    {
        const Wiring::Step& step = wiring_.steps[node.id.index()];
        const std::string& call = layers_[node.id.index()].call;
        const auto* end = std::get_if<design::TimeDistributed>(&node.operation);
        if (call.empty() && step.copies.empty())
            return;
        text_ += fmt::format("\n{}// {}: {}\n", indent_, one_line(node.name), node.class_name);
        if (end != nullptr && !end->closes)
            open_loop(node, *end);
        if (end == nullptr || !end->closes)
            declare(step);
        if (!call.empty())
            text_ += indent_ + call + "\n";
        if (end != nullptr && end->closes) {
            indent_ = "    ";
            text_ += "    }\n";
        }
        for (const std::string& copy : step.copies)
            text_ += indent_ + copy + "\n";
    }

    void declare(const Wiring::Step& step)
    {
        for (const Wiring::Array& array : step.arrays)
            text_ += declaration(firmware_, array, indent_);
    }

    /// What collects the steps is declared before the loop.
    void open_loop(const design::Node& node, const design::TimeDistributed& end)
    {
        for (std::size_t n = node.id.index() + 1; n < design_.nodes.size(); ++n) {
            const auto* other = std::get_if<design::TimeDistributed>(&design_.nodes[n].operation);
            if (other == nullptr || !other->closes)
                continue;
            declare(wiring_.steps[n]);
            break;
        }
        text_ += fmt::format("    for (unsigned step = 0; step < {}; step++) {{\n", end.steps);
        indent_ = "        ";
    }

    const design::Design& design_;
    const Firmware& firmware_;
    const Wiring& wiring_;
    const std::vector<LayerText>& layers_;
    std::string text_, indent_ = "    ";
};

std::string parameters_header(const std::vector<LayerText>& layers, const std::vector<std::string>& kernels)
{
    std::string text = "// Sizes, reuse factors and types of the layers, and their weights.\n"
                       "#ifndef BITSCAPE_PROJECT_PARAMETERS_H\n#define BITSCAPE_PROJECT_PARAMETERS_H\n\n"
                       "#include \"defines.h\"\n\n";
    for (const std::string& kernel : kernels)
        text += fmt::format("#include \"kernels/{}.h\"\n", kernel);
    for (const LayerText& layer : layers)
        if (!layer.config.empty())
            text += "\n" + layer.config;
    std::string includes;
    for (const LayerText& layer : layers)
        for (const File& header : layer.headers)
            includes +=
                fmt::format("#include \"{}\"\n", header.path.substr(std::string_view("firmware/").size()));
    if (!includes.empty())
        text += "\n" + includes;
    for (const LayerText& layer : layers)
        if (!layer.functions.empty())
            text += "\n" + layer.functions;
    return text + "\n#endif\n";
}

/// Cycles between events that a layer's shared multipliers ask for, where the whole top function is one
/// pipeline (within TimeDistributed that can be any layer).
struct Interval {
    std::int64_t reuse_factor;

    std::int64_t operator()(const design::Dense&) const { return reuse_factor; }
    std::int64_t operator()(const design::BatchNormalization&) const { return reuse_factor; }
    std::int64_t operator()(const design::Convolution&) const { return reuse_factor; }
    std::int64_t operator()(const design::Recurrent& layer) const { return of(layer.cell); }
    std::int64_t operator()(const design::Bidirectional& layer) const
    {
        return std::max(of(layer.forward), of(layer.backward));
    }
    template <class Other> std::int64_t operator()(const Other&) const { return 1; }

private:
    static std::int64_t of(const design::RecurrentCell& cell)
    {
        return std::max(cell.reuse_factor, cell.recurrent_reuse_factor);
    }
};

/// The longest interval any layer asks for.
std::int64_t interval(const design::Design& design)
{
    std::int64_t longest = 1;
    for (const design::Node& node : design.nodes)
        longest = std::max(longest, std::visit(Interval{node.reuse_factor}, node.operation));
    return longest;
}

} // namespace

Result<Firmware> firmware(const design::Design& design, const std::string& project, const Dialect& dialect)
{
    const Style style = style_of(design);
    Firmware firmware;
    firmware.names = make_names(design);
    if (style == Style::stream) {
        Result<dataflow::Depths> depths = dataflow::fifo_depths(design);
        if (!depths)
            return pass(std::move(depths).error());
        firmware.streams = *std::move(depths);
    }
    const Wiring wiring = firmware.streams ? wire_streams(design, firmware.names, *firmware.streams)
                                           : wire(design, firmware.names, style);
    firmware.input_ports = wiring.input_ports;
    firmware.output_ports = wiring.output_ports;

    std::vector<LayerText> layers(design.nodes.size());
    firmware.kernels.emplace_back(firmware.streams ? "stream" : "common");
    for (const design::Node& node : design.nodes) {
        const std::size_t n = node.id.index();
        if (!wiring.steps[n].used)
            continue;
        Result<LayerText> layer = layer_text(design, node, firmware.names[n], wiring.steps[n], dialect);
        if (!layer)
            return pass(std::move(layer).error());
        layers[n] = std::move(*layer);
        for (const std::string& kernel : layers[n].kernels)
            if (std::ranges::find(firmware.kernels, kernel) == firmware.kernels.end())
                firmware.kernels.push_back(kernel);
    }
    std::ranges::sort(firmware.kernels);

    firmware.files.push_back({"firmware/defines.h", defines_header(design, firmware, dialect)});
    firmware.files.push_back({"firmware/parameters.h", parameters_header(layers, firmware.kernels)});
    const Top top{.project = project,
                  .firmware = firmware,
                  .directive = style == Style::pipeline
                                   ? fmt::format("BITSCAPE_PIPELINE({})", interval(design))
                                   : std::string("BITSCAPE_DATAFLOW"),
                  .statements = Statements(design, firmware, wiring, layers).run(),
                  .interval = style == Style::pipeline ? interval(design) : 0};
    firmware.files.push_back({"firmware/" + project + ".h", top_header(top, dialect)});
    firmware.files.push_back({"firmware/" + project + ".cpp", top_source(top, dialect)});
    for (LayerText& layer : layers)
        for (File& header : layer.headers)
            firmware.files.push_back(std::move(header));
    return firmware;
}

} // namespace bitscape::hls
