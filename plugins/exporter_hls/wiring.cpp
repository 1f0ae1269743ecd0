#include "exporter_hls/wiring.hpp"

#include "exporter_hls/layers.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::hls {
namespace {

/// Someone who reads a tensor: a node's input, or a port of the top function.
struct Reader {
    std::string* reads = nullptr; ///< where a node keeps the array's name
    std::string port;             ///< an output port otherwise
};

class Wirer {
public:
    Wirer(const design::Design& design, const std::vector<Names>& names, Style style)
        : design_(design), names_(names), style_(style), readers_(design.nodes.size())
    {
        wiring_.steps.resize(design.nodes.size());
    }

    Wiring run()
    {
        for (const NodeId id : design_.inputs)
            wiring_.input_ports.push_back({names_[id.index()].tensor, id});
        for (std::size_t k = 0; k < design_.outputs.size(); ++k)
            wiring_.output_ports.push_back(
                {fmt::format("output{}", k + 1), storage(design_, design_.outputs[k])});
        mark_used();
        collect_readers();
        for (const design::Node& node : design_.nodes)
            if (!readers_[node.id.index()].empty())
                distribute(node);
        return std::move(wiring_);
    }

private:
    void mark_used()
    {
        for (const NodeId id : design_.outputs)
            wiring_.steps[id.index()].used = true;
        for (auto node = design_.nodes.rbegin(); node != design_.nodes.rend(); ++node)
            if (wiring_.steps[node->id.index()].used)
                for (const NodeId input : node->inputs)
                    wiring_.steps[input.index()].used = true;
    }

    void collect_readers()
    {
        for (const design::Node& node : design_.nodes) {
            Wiring::Step& step = wiring_.steps[node.id.index()];
            step.reads.resize(node.inputs.size());
            if (!step.used || std::holds_alternative<design::Reshape>(node.operation))
                continue;
            for (std::size_t k = 0; k < node.inputs.size(); ++k)
                readers_[storage(design_, node.inputs[k]).index()].push_back({&step.reads[k], {}});
        }
        for (const Wiring::Array& port : wiring_.output_ports)
            readers_[port.node.index()].push_back({nullptr, port.name});
    }

    /// Decides where the node's result goes and how its readers get at it.
    void distribute(const design::Node& node)
    {
        const std::vector<Reader>& readers = readers_[node.id.index()];
        Wiring::Step& step = wiring_.steps[node.id.index()];
        const std::string& tensor = names_[node.id.index()].tensor;
        const bool is_input = std::holds_alternative<design::Input>(node.operation);
        if (!is_input && readers.size() == 1 && readers.front().reads == nullptr) {
            step.writes = readers.front().port;
            return;
        }
        if (!is_input) {
            step.writes = tensor;
            step.arrays.push_back({tensor, node.id});
        }
        if (style_ == Style::dataflow && readers.size() > 1)
            fan_out(node, readers, step);
        else
            share(node, readers, step);
    }

    /// Nodes read the array itself, ports get a copy.
    void share(const design::Node& node, const std::vector<Reader>& readers, Wiring::Step& step)
    {
        const Names& names = names_[node.id.index()];
        for (const Reader& reader : readers) {
            if (reader.reads != nullptr)
                *reader.reads = names.tensor;
            else
                step.copies.push_back(
                    fmt::format("bitscape_hls::copy<{}>({}, {});", names.size, names.tensor, reader.port));
        }
    }

    /// A chain of two-way copies, so that every array has one writer and one reader.
    void fan_out(const design::Node& node, const std::vector<Reader>& readers, Wiring::Step& step)
    {
        const Names& names = names_[node.id.index()];
        const auto target = [&](std::size_t k) {
            if (readers[k].reads == nullptr)
                return readers[k].port;
            *readers[k].reads = fmt::format("{}_copy{}", names.tensor, k + 1);
            step.arrays.push_back({*readers[k].reads, node.id});
            return *readers[k].reads;
        };
        std::string from = names.tensor;
        for (std::size_t k = 0; k + 1 < readers.size(); ++k) {
            const std::string first = target(k);
            std::string second;
            if (k + 2 == readers.size())
                second = target(k + 1);
            else {
                second = fmt::format("{}_rest{}", names.tensor, k + 1);
                step.arrays.push_back({second, node.id});
            }
            step.copies.push_back(
                fmt::format("bitscape_hls::fan_out<{}>({}, {}, {});", names.size, from, first, second));
            from = second;
        }
    }

    const design::Design& design_;
    const std::vector<Names>& names_;
    Style style_;
    std::vector<std::vector<Reader>> readers_; ///< per storing node
    Wiring wiring_;
};

} // namespace

namespace {

/// Is the layer a loop of its own?
struct IsLoop {
    bool operator()(const design::Dense& layer) const
    {
        return layer.strategy == design::Strategy::resource ||
               layer.strategy == design::Strategy::resource_unrolled;
    }
    bool operator()(const design::TreeEnsemble& layer) const { return !layer.unroll; }
    bool operator()(const design::EinsumDense& layer) const { return is_loop(layer); }
    bool operator()(const design::Einsum& layer) const { return is_loop(layer); }
    bool operator()(const design::Convolution&) const { return true; }
    bool operator()(const design::Recurrent&) const { return true; }
    bool operator()(const design::Bidirectional&) const { return true; }
    bool operator()(const design::GarNet&) const { return true; }
    template <class Other> bool operator()(const Other&) const { return false; }
};

} // namespace

Style style_of(const design::Design& design)
{
    if (design.io_type == design::IoType::io_stream)
        return Style::stream;
    bool processes = false;
    for (const design::Node& node : design.nodes) {
        if (std::holds_alternative<design::TimeDistributed>(node.operation))
            return Style::pipeline; // a loop of layers is no dataflow region
        processes = processes || std::visit(IsLoop{}, node.operation);
    }
    return processes ? Style::dataflow : Style::pipeline;
}

Wiring wire(const design::Design& design, const std::vector<Names>& names, Style style)
{
    return Wirer(design, names, style).run();
}

} // namespace bitscape::hls
