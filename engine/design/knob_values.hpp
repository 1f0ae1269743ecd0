#pragma once

#include "design/design.hpp"

#include <cstdint>
#include <vector>

/// Which values a layer's knobs can have: editors offer them, resolve() snaps to them.
namespace bitscape::design {

/// Reuse factors of a matrix n_in x n_out under a strategy, ascending. Latency: every factor from 1 to
/// n_in * n_out, and then the list is empty (it would be long).
[[nodiscard]] std::vector<std::int64_t> reuse_factor_choices(Strategy strategy, std::size_t n_in,
                                                             std::size_t n_out);

/// Parallelization factors of a convolution with so many output positions, ascending: {1} where hls4ml
/// ignores the knob.
[[nodiscard]] std::vector<std::int64_t> parallelization_choices(Backend backend, IoType io_type,
                                                                std::size_t positions);

} // namespace bitscape::design
