#pragma once

#include "graph/model.hpp"
#include "importer_onnx/network.hpp"

namespace bitscape::onnx {

/// The network as Bitscape's model: inputs, then constants, then nodes, named as hls4ml names its layers.
/// Precondition: infer_shapes() ran. Errors name the node.
[[nodiscard]] Result<graph::Model> make_model(Network& network);

} // namespace bitscape::onnx
