#pragma once

#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

/// Reads the programs that torch.export.save writes (.pt2), without Python. Other PyTorch files are pickles,
/// programs for Python: they are never opened, the answer says how to export.
[[nodiscard]] std::unique_ptr<sdk::Importer> make_pytorch_importer();

} // namespace bitscape
