#include "exporter_hls/layer_writer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::hls {
namespace {

/// Names of the inputs within a process.
std::vector<std::string> locals(std::size_t inputs)
{
    if (inputs == 1)
        return {"x"};
    std::vector<std::string> names;
    for (std::size_t k = 0; k < inputs; ++k)
        names.push_back(fmt::format("x{}", k + 1));
    return names;
}

/// The function around a layer's call: a process of the dataflow region.
class ProcessText {
public:
    ProcessText(const LayerWriter& writer, const Wiring::Step& step)
        : writer_(writer), step_(step), locals_(locals(step.reads.size())),
          name_(fmt::format("layer{}_process", writer.names.number))
    {
    }

    [[nodiscard]] const std::string& name() const { return name_; }

    /// One beat of each input gives one of the output.
    [[nodiscard]] std::string each_beat(const std::string& call) const
    {
        const bool loops = writer_.beats > 1;
        const std::string indent = loops ? "        " : "    ";
        const std::int64_t interval = dataflow::timing_of(writer_.node).interval;
        std::string text = head(loops ? "one beat after the other" : "one beat");
        if (loops)
            text += fmt::format("    BITSCAPE_PIPELINED({0})\n"
                                "    for (unsigned beat = 0; beat < {1}; beat++) {{\n"
                                "        BITSCAPE_PIPELINE({0})\n",
                                interval, writer_.beats);
        for (std::size_t k = 0; k < locals_.size(); ++k)
            text += fmt::format("{}const {} {} = in{}.read();\n", indent, step_.reads_flow[k].beat,
                                locals_[k], number(k));
        text += fmt::format("{0}{1} y;\n{0}BITSCAPE_PACK(y)\n{0}{2}\n{0}out.write(y);\n", indent,
                            step_.writes_flow.beat, call);
        return text + (loops ? "    }\n}\n" : "}\n");
    }

    /// Whole tensors.
    [[nodiscard]] std::string whole(const std::string& call) const
    {
        std::string text = head("all beats, then the result");
        for (std::size_t k = 0; k < locals_.size(); ++k)
            text += array(step_.reads_flow[k], locals_[k]);
        text += array(step_.writes_flow, "y");
        for (std::size_t k = 0; k < locals_.size(); ++k)
            text += fmt::format("    bitscape_hls::receive<{}>(in{}, {});\n", step_.reads_flow[k].beats,
                                number(k), locals_[k]);
        return text + fmt::format("    {}\n    bitscape_hls::send<{}>(y, out);\n}}\n", call,
                                  step_.writes_flow.beats);
    }

private:
    [[nodiscard]] std::string number(std::size_t k) const
    {
        return locals_.size() == 1 ? std::string() : std::to_string(k + 1);
    }

    [[nodiscard]] std::string head(std::string_view how) const
    {
        std::vector<std::string> parameters;
        for (std::size_t k = 0; k < locals_.size(); ++k)
            parameters.push_back(
                fmt::format("bitscape_hls::Stream<{}>& in{}", step_.reads_flow[k].beat, number(k)));
        parameters.push_back(fmt::format("bitscape_hls::Stream<{}>& out", step_.writes_flow.beat));
        return fmt::format("/// {}: {}.\nBITSCAPE_PROCESS()\nstatic void {}({})\n{{\n",
                           one_line(writer_.node.name), how, name_, fmt::join(parameters, ", "));
    }

    [[nodiscard]] static std::string array(const Wiring::Flow& flow, std::string_view name)
    {
        return fmt::format("    {0} {1}[{2}];\n    BITSCAPE_REGISTERS({1})\n", flow.element, name,
                           flow.beats * flow.elements);
    }

    const LayerWriter& writer_;
    const Wiring::Step& step_;
    std::vector<std::string> locals_;
    std::string name_;
};

} // namespace

Result<LayerText> stream_layer_text(const design::Design& design, const design::Node& node,
                                    const Names& names, const Wiring::Step& step, const Dialect& dialect)
{
    const dataflow::Motion motion = dataflow::motion_of(design, node);
    const bool each_beat = std::holds_alternative<dataflow::EachBeat>(motion);
    const bool whole = std::holds_alternative<dataflow::Whole>(motion);
    Wiring::Step inner = step;
    if (each_beat || whole) {
        inner.reads = locals(step.reads.size());
        inner.writes = each_beat ? "y.data" : "y";
        for (std::string& name : inner.reads)
            name += each_beat ? ".data" : "";
    }
    LayerWriter writer(design, node, names, inner, dialect);
    writer.on_streams = !each_beat && !whole;
    writer.beats = each_beat ? step.writes_flow.beats : 1;
    if (Result<void> done = write_layer(writer); !done)
        return pass(std::move(done).error());
    if (!writer.config.is_empty())
        writer.result.config += writer.config.text();
    if (writer.on_streams)
        return std::move(writer.result);
    const ProcessText process(writer, step);
    if (!writer.result.functions.empty())
        writer.result.functions += "\n";
    writer.result.functions +=
        each_beat ? process.each_beat(writer.result.call) : process.whole(writer.result.call);
    writer.result.call = fmt::format("{}({}, {});", process.name(), fmt::join(step.reads, ", "), step.writes);
    return std::move(writer.result);
}

} // namespace bitscape::hls
