#pragma once

#include "config/redundancy.hpp"
#include "design/design.hpp"

#include <cstdint>

namespace bitscape::design {

using config::Redundancy;

/// What a layer really gets: the configuration's wish, and none where there is nothing to protect (inputs,
/// wires, `weights` on a layer that holds none). Outputs are the same with and without: three equal copies.
[[nodiscard]] Redundancy redundancy(const Design& design, const Node& node);
/// Whether any layer gets some: exporters that cannot write it refuse.
[[nodiscard]] bool has_redundancy(const Design& design);

/// Bits of weights, biases and other constants of a layer.
[[nodiscard]] std::uint64_t stored_bits(const Node& node);
/// Bits of its output that leave at once: all elements, in streams those of one word (the last axis).
[[nodiscard]] std::uint64_t output_bits(const Design& design, const Node& node);

} // namespace bitscape::design
