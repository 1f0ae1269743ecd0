#pragma once

#include "importer_pytorch/handlers.hpp"

#include <functional>

namespace bitscape::pytorch {

/// lstm, gru, rnn_tanh, rnn_relu: with their gates inside.
[[nodiscard]] bool is_recurrent(std::string_view op);

/// What of a recurrent node's results is used: the whole sequence or the last state, not both.
struct Use {
    std::optional<std::string> sequence, last; ///< tensors; the last one as it is after picking it
    std::vector<const Node*> nodes;            ///< that pick the last state
};
/// `resolve`: the tensor behind names that nodes without effect give it. Errors: both are used, or neither.
[[nodiscard]] Result<Use> find_use(const Program& program, const Node& node,
                                   const std::function<std::string(const std::string&)>& resolve);

/// Initial states that are given must be zeros.
[[nodiscard]] Result<void> zero_states(const Node& node, const Tensors& constants);

/// `input`: [steps, features]. Errors: several layers, the batch not first, weights that do not fit.
[[nodiscard]] Made recurrent_layer(const Node& node, const Tensors& constants, const Shape& input,
                                   bool returns_sequences);

} // namespace bitscape::pytorch
