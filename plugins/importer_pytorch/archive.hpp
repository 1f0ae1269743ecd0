#pragma once

#include "base/result.hpp"
#include "graph/array.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace bitscape::pytorch {

using Tensors = std::map<std::string, graph::Array, std::less<>>;

/// What torch.export.save wrote: the program as JSON text and the tensors it names.
struct Contents {
    std::string program;
    Tensors weights;   ///< parameters and buffers, by name ("fc1.weight")
    Tensors constants; ///< what the program was traced with
};

/// What a file is, by its first bytes.
enum class Kind {
    other,
    program, ///< a zip archive of torch.export.save
    pickle   ///< torch.save or torch.jit.save: only Python can read it
};
[[nodiscard]] Kind kind_of(const std::filesystem::path& file, std::string_view head);

/// Reads both layouts of the archive: that of PyTorch 2.1 to 2.7 (serialized_exported_program.json, weights
/// in a nested torch.save archive) and that of 2.8 and later (models/model.json, weights as plain bytes).
/// Holds at most the weights and one copy. Errors: not an archive, damaged, members that are missing or too
/// large, weights that are more than tensors; they name the member.
[[nodiscard]] Result<Contents> read_contents(const std::filesystem::path& file);

} // namespace bitscape::pytorch
