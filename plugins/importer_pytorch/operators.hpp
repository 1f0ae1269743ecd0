#pragma once

#include "graph/model.hpp"
#include "importer_pytorch/program.hpp"

#include <optional>

namespace bitscape::pytorch {

/// Element-wise operators of two operands; nothing for others.
[[nodiscard]] std::optional<graph::Arithmetic::Kind> arithmetic_of(std::string_view op);
/// What two tensors are merged by; a quotient of two is left to be refused where a design is made of it.
[[nodiscard]] std::optional<graph::Merge::Kind> merge_of(graph::Arithmetic::Kind kind);

/// Functions that run_float() knows and hardware does not.
[[nodiscard]] std::optional<graph::Operation> float_only(const Node& node);

/// Changes nothing at inference: another name for its input.
[[nodiscard]] bool is_without_effect(std::string_view op);
/// Only moves or relabels elements: part of how another operator is written out, inside one module.
[[nodiscard]] bool is_plumbing(std::string_view op);

} // namespace bitscape::pytorch
