#include "dataflow/network.hpp"

#include <fmt/format.h>

namespace bitscape::dataflow {
namespace {

/// Who reads a tensor: an input of a process to be, or an output of the design.
struct Reader {
    std::optional<NodeId> node;
    std::size_t place = 0; ///< which input of the node, or which output of the design
};

class Builder {
public:
    explicit Builder(const design::Design& design)
        : design_(design), used_(design.nodes.size()), readers_(design.nodes.size()),
          sources_(design.nodes.size())
    {
    }

    Network run()
    {
        network_.outputs.resize(design_.outputs.size());
        collect_readers();
        for (const design::Node& node : design_.nodes) {
            if (!used_[node.id.index()] && !is_input(node))
                continue;
            if (stream_of(design_, node.id) != node.id)
                continue; // the same stream under another shape
            if (is_input(node))
                add_input(node);
            else
                add_layer(node);
        }
        return std::move(network_);
    }

private:
    static bool is_input(const design::Node& node)
    {
        return std::holds_alternative<design::Input>(node.operation);
    }

    void collect_readers()
    {
        for (const NodeId id : design_.outputs)
            used_[id.index()] = true;
        for (auto node = design_.nodes.rbegin(); node != design_.nodes.rend(); ++node)
            if (used_[node->id.index()])
                for (const NodeId input : node->inputs)
                    used_[input.index()] = true;
        for (const design::Node& node : design_.nodes) {
            sources_[node.id.index()].resize(node.inputs.size());
            if (!used_[node.id.index()] || stream_of(design_, node.id) != node.id)
                continue;
            for (std::size_t k = 0; k < node.inputs.size(); ++k)
                readers_[stream_of(design_, node.inputs[k]).index()].push_back({node.id, k});
        }
        for (std::size_t k = 0; k < design_.outputs.size(); ++k)
            readers_[stream_of(design_, design_.outputs[k]).index()].push_back({std::nullopt, k});
    }

    std::size_t channel(const design::Node& tensor, std::string suffix)
    {
        network_.channels.push_back({.tensor = tensor.id,
                                     .suffix = std::move(suffix),
                                     .beats = beats(design_, tensor.id),
                                     .elements = beat_elements(design_, tensor.id),
                                     .from = {},
                                     .to = {},
                                     .output = {}});
        return network_.channels.size() - 1;
    }

    std::size_t process(Process made)
    {
        const std::size_t place = network_.processes.size();
        for (const std::size_t read : made.reads)
            network_.channels[read].to = place;
        for (const std::size_t written : made.writes)
            network_.channels[written].from = place;
        network_.processes.push_back(std::move(made));
        return place;
    }

    /// The channel ends at this reader.
    void connect(std::size_t channel, const Reader& reader)
    {
        if (reader.node) {
            sources_[reader.node->index()][reader.place] = channel;
            return;
        }
        network_.channels[channel].output = reader.place;
        network_.outputs[reader.place] = channel;
    }

    void add_input(const design::Node& node)
    {
        const std::size_t port = channel(node, "");
        network_.inputs.push_back(port);
        const std::vector<Reader>& readers = readers_[node.id.index()];
        if (readers.empty())
            process({Process::Kind::discard, node.id, {port}, {}});
        else if (readers.size() == 1 && !readers.front().node) {
            const std::size_t out = channel(node, "");
            process({Process::Kind::forward, node.id, {port}, {out}});
            connect(out, readers.front());
        } else
            share(node, port, readers);
    }

    void add_layer(const design::Node& node)
    {
        const std::size_t out = channel(node, "");
        process({Process::Kind::layer, node.id, sources_[node.id.index()], {out}});
        share(node, out, readers_[node.id.index()]);
    }

    /// A chain of two-way copies.
    void share(const design::Node& node, std::size_t from, const std::vector<Reader>& readers)
    {
        for (std::size_t k = 0; k + 1 < readers.size(); ++k) {
            const std::size_t first = channel(node, fmt::format("_copy{}", k + 1));
            const bool is_last = k + 2 == readers.size();
            const std::size_t second =
                channel(node, is_last ? fmt::format("_copy{}", k + 2) : fmt::format("_rest{}", k + 1));
            process({Process::Kind::fan_out, node.id, {from}, {first, second}});
            connect(first, readers[k]);
            from = second;
        }
        connect(from, readers.back());
    }

    const design::Design& design_;
    std::vector<char> used_;
    std::vector<std::vector<Reader>> readers_;      ///< per node with a stream
    std::vector<std::vector<std::size_t>> sources_; ///< per node, the channel of each input
    Network network_;
};

} // namespace

Network network(const design::Design& design)
{
    return Builder(design).run();
}

} // namespace bitscape::dataflow
