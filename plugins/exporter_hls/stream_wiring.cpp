#include "exporter_hls/wiring.hpp"

#include <fmt/format.h>

namespace bitscape::hls {
namespace {

class StreamWirer {
public:
    StreamWirer(const design::Design& design, const std::vector<Names>& names, const dataflow::Depths& depths)
        : names_(names), network_(depths.network), depths_(network_.channels.size())
    {
        wiring_.steps.resize(design.nodes.size());
        for (const dataflow::Fifo& fifo : depths.fifos)
            depths_[fifo.channel] = fifo.depth;
    }

    Wiring run()
    {
        for (const std::size_t input : network_.inputs)
            wiring_.input_ports.push_back(array(input));
        for (const std::size_t output : network_.outputs)
            wiring_.output_ports.push_back(array(output));
        for (const dataflow::Process& process : network_.processes) {
            Wiring::Step& step = wiring_.steps[process.node.index()];
            step.used = true;
            for (const std::size_t channel : process.writes)
                if (network_.channels[channel].is_fifo())
                    step.arrays.push_back(array(channel));
            if (process.kind == dataflow::Process::Kind::layer)
                add_layer(process, step);
            else
                step.copies.push_back(statement(process));
        }
        return std::move(wiring_);
    }

private:
    [[nodiscard]] std::string name(std::size_t channel) const
    {
        const dataflow::Channel& stream = network_.channels[channel];
        return stream.output ? fmt::format("output{}", *stream.output + 1)
                             : names_[stream.tensor.index()].tensor + stream.suffix;
    }

    [[nodiscard]] Wiring::Array array(std::size_t channel) const
    {
        const dataflow::Channel& stream = network_.channels[channel];
        return {name(channel), stream.tensor, stream.beats, depths_[channel]};
    }

    [[nodiscard]] Wiring::Flow flow(std::size_t channel) const
    {
        const dataflow::Channel& stream = network_.channels[channel];
        const Names& tensor = names_[stream.tensor.index()];
        return {tensor.beat, tensor.type, stream.beats, stream.elements};
    }

    void add_layer(const dataflow::Process& process, Wiring::Step& step) const
    {
        for (const std::size_t channel : process.reads) {
            step.reads.push_back(name(channel));
            step.reads_flow.push_back(flow(channel));
        }
        step.writes = name(process.writes.front());
        step.writes_flow = flow(process.writes.front());
    }

    [[nodiscard]] std::string statement(const dataflow::Process& process) const
    {
        using Kind = dataflow::Process::Kind;
        const std::size_t from = process.reads.front();
        std::string streams = name(from);
        for (const std::size_t channel : process.writes)
            streams += ", " + name(channel);
        const std::string_view function = process.kind == Kind::fan_out   ? "fan_out_stream"
                                          : process.kind == Kind::forward ? "forward_stream"
                                                                          : "discard_stream";
        return fmt::format("bitscape_hls::{}<{}>({});", function, network_.channels[from].beats, streams);
    }

    const std::vector<Names>& names_;
    const dataflow::Network& network_;
    std::vector<std::size_t> depths_; ///< per channel
    Wiring wiring_;
};

} // namespace

Wiring wire_streams(const design::Design& design, const std::vector<Names>& names,
                    const dataflow::Depths& depths)
{
    return StreamWirer(design, names, depths).run();
}

} // namespace bitscape::hls
