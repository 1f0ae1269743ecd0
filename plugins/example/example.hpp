#pragma once

#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

/// The smallest importer, the template to copy for a format of your own: fully connected networks as plain
/// text.
///
///     bitscape-example 1
///     input x 2
///     dense fc1 3 relu          (name, outputs, activation: linear, relu, sigmoid or tanh)
///     0.5 -1 0.25               (one line of weights an input, then one line of biases)
///     ...
[[nodiscard]] std::unique_ptr<sdk::Importer> make_example_importer();

} // namespace bitscape
