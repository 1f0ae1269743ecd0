// Where hls4ml's streamed code would read past the packets of its stream, or cannot be generated.
#include "design/finish/finish.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

/// Elements that arrive together. Flattening leaves the stream as it is.
std::size_t pack_size(const Node& node)
{
    const bool in_place = std::holds_alternative<Reshape>(node.operation) && node.class_name != "Repack";
    return in_place ? pack_size(node.input()) : node.shape.back();
}

/// Kinds whose code takes a packet to be the last axis of their input.
bool works_on_packets(const Operation& operation)
{
    return std::holds_alternative<BatchNormalization>(operation) ||
           std::holds_alternative<Activation>(operation) || std::holds_alternative<Softmax>(operation) ||
           std::holds_alternative<ParametrizedActivation>(operation) ||
           std::holds_alternative<HardActivation>(operation) || std::holds_alternative<PReLU>(operation) ||
           std::holds_alternative<TernaryTanh>(operation) ||
           std::holds_alternative<QuantizedTanh>(operation) || std::holds_alternative<Merge>(operation);
}

Result<void> refused(const Node& node, std::string why)
{
    return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name), std::move(why));
}

} // namespace

Result<void> check_stream(const Graph& graph, const Node& node)
{
    constexpr std::size_t most_readers = 7;
    const std::size_t readers = graph.user_count(node) + (graph.is_output(node) ? 1 : 0);
    if (readers > most_readers)
        return refused(
            node, fmt::format("hls4ml cannot give a stream to {} layers, only to {}", readers, most_readers));
    for (const Node* input : node.inputs)
        if (works_on_packets(node.operation) && pack_size(*input) != input->shape.back())
            return refused(node, "hls4ml's streamed code reads past its packets: a flattened tensor can be "
                                 "streamed to Dense layers only");
    if (node.class_name == "Repack") {
        const std::size_t in = pack_size(node.input()), out = node.shape.back();
        if (std::max(in, out) % std::min(in, out) != 0)
            return refused(
                node, fmt::format("hls4ml cannot repack a stream of {} elements at a time to {}", in, out));
    }
    return {};
}

} // namespace bitscape::design::hls
