#pragma once

#include "graph/model.hpp"
#include "importer_pytorch/archive.hpp"
#include "importer_pytorch/program.hpp"

namespace bitscape::pytorch {

/// The model as hls4ml's PyTorch converter would list its layers: the same names, activations and merges;
/// modules rather than operators. Weights are moved out of `contents` as they are used. Errors name the layer
/// and its operator.
[[nodiscard]] Result<graph::Model> build_model(Program program, Contents contents);

} // namespace bitscape::pytorch
