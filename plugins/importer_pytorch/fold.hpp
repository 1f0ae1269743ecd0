#pragma once

#include "importer_pytorch/archive.hpp"
#include "importer_pytorch/program.hpp"

#include <optional>

namespace bitscape::pytorch {

/// What a node that reads constants only makes of them (transposed weights, initial states of zeros);
/// nullopt if it is no operator that is computed at import.
[[nodiscard]] std::optional<graph::Array> fold(const Node& node, const Tensors& constants);

} // namespace bitscape::pytorch
