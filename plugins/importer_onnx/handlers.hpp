#pragma once

#include "graph/model.hpp"
#include "importer_onnx/network.hpp"

namespace bitscape::onnx {

/// What a node becomes, and how many of its inputs (from the first) the layer reads; the others are settings
/// that have been read.
struct Made {
    graph::Operation operation;
    std::size_t inputs = 1;
    std::string not_built = {}; ///< graph::Layer::not_built
};
using Handler = Result<Made> (*)(const Network& network, const Node& node);

/// nullptr for an operator that cannot be a layer.
[[nodiscard]] Handler find_handler(std::string_view op);
/// All that find_handler() knows.
[[nodiscard]] std::vector<std::string_view> handled_operators();

/// A layer that hls4ml has nothing for; run_float() knows some all the same.
[[nodiscard]] graph::Operation unbuilt_layer(const Node& node);

[[nodiscard]] inline tl::unexpected<Error> not_supported(const Node& node, std::string what)
{
    return fail(ErrorCode::unsupported, place(node), std::move(what));
}

// handlers_spatial.cpp: channels last.
[[nodiscard]] Result<Made> convolution(const Network& network, const Node& node);
[[nodiscard]] Result<Made> max_pooling(const Network& network, const Node& node);
[[nodiscard]] Result<Made> average_pooling(const Network& network, const Node& node);
[[nodiscard]] Result<Made> global_max_pooling(const Network& network, const Node& node);
[[nodiscard]] Result<Made> global_average_pooling(const Network& network, const Node& node);
[[nodiscard]] Result<Made> pad(const Network& network, const Node& node);
[[nodiscard]] Result<Made> resize(const Network& network, const Node& node);

// handlers_sequence.cpp
[[nodiscard]] Result<Made> lstm(const Network& network, const Node& node);
[[nodiscard]] Result<Made> gru(const Network& network, const Node& node);
[[nodiscard]] Result<Made> rnn(const Network& network, const Node& node);
[[nodiscard]] Result<Made> layer_normalization(const Network& network, const Node& node);

} // namespace bitscape::onnx
