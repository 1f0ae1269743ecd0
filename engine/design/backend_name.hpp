#pragma once

#include "design/design.hpp"

#include <optional>
#include <string_view>

namespace bitscape::design {

/// Whose arithmetic a configuration's Backend has: hls4ml's names, letter by letter. "VivadoAccelerator" and
/// "VitisAccelerator" put a network of Vivado or Vitis on a board. Nothing for other names.
[[nodiscard]] std::optional<Backend> backend_named(std::string_view name);

/// Does the name ask for a project for a board?
[[nodiscard]] bool is_accelerator_name(std::string_view name);

} // namespace bitscape::design
