#pragma once

#include "importer_pytorch/archive.hpp"
#include "importer_pytorch/tensor.hpp"

#include <functional>

namespace bitscape::pytorch {

/// A tensor of a pickle: a view of the storage `key`.
struct PickledTensor {
    std::string key;
    View view;
};

/// Reads the pickle inside a torch.save archive of a dictionary of tensors, and nothing else. A pickle is a
/// program for Python's unpickler; nothing of it is run here: the opcodes that torch.save writes for
/// containers, numbers and text are followed, and the only "functions" it may name are those of a tensor
/// (torch._utils._rebuild_tensor_v2, _rebuild_parameter, the storages, collections.OrderedDict). Errors: any
/// other opcode or name, which the message gives; damaged.
[[nodiscard]] Result<std::map<std::string, PickledTensor>> read_pickle(std::string_view bytes);

} // namespace bitscape::pytorch
