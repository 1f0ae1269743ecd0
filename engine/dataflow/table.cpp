#include "dataflow/table.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::dataflow {
namespace {

std::string name_of(const design::Design& design, const Network& network, std::size_t process)
{
    const Process& one = network.processes[process];
    const std::string& name = design.node(one.node).name;
    return one.kind == Process::Kind::layer ? name : name + " (copies)";
}

/// Names of any length in any alphabet, cut to one line.
std::string shown(const std::string& name)
{
    std::string text;
    for (const char c : name)
        text += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
    return text;
}

} // namespace

std::vector<Row> rows(const design::Design& design, const Depths& depths)
{
    std::vector<Row> list;
    for (const Fifo& fifo : depths.fifos) {
        const Channel& channel = depths.network.channels[fifo.channel];
        NodeId storage = channel.tensor; // a reshape's elements have the type of what it reshapes
        while (std::holds_alternative<design::Reshape>(design.node(storage).operation))
            storage = design.node(storage).inputs.front();
        list.push_back(
            {.tensor = design.node(channel.tensor).name + channel.suffix,
             .from = name_of(design, depths.network, *channel.from),
             .to = name_of(design, depths.network, *channel.to),
             .beats = fifo.beats,
             .beat_bits = fifo.elements * static_cast<std::size_t>(design.node(storage).result.width),
             .occupancy = fifo.occupancy,
             .depth = fifo.depth,
             .is_set = fifo.is_set});
    }
    return list;
}

std::string table(const design::Design& design, const Depths& depths)
{
    const std::vector<Row> list = rows(design, depths);
    std::size_t width = 6;
    for (const Row& row : list)
        width = std::max(width, row.tensor.size());
    std::string text = fmt::format("{:<{}}  {:>7}  {:>9}  {:>7}  {:>7}\n", "stream", width, "beats",
                                   "bits each", "fullest", "depth");
    for (const Row& row : list)
        text += fmt::format("{:<{}}  {:>7}  {:>9}  {:>7}  {:>7}{}\n", shown(row.tensor), width, row.beats,
                            row.beat_bits, row.occupancy, row.depth, row.is_set ? "  (StreamDepth)" : "");
    return text + fmt::format("Simulated: an event takes about {} cycles, a new one every {}.\n",
                              depths.latency, depths.interval);
}

} // namespace bitscape::dataflow
