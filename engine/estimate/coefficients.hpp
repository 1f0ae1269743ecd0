#pragma once

// Made by resources/calibration/fit_estimators.py from synthesis rows; do not edit. Sources of the rows and
// meaning of the sets: resources/calibration/README.md.

#include "estimate/fit_types.hpp"

namespace bitscape::estimate::coefficients {

inline constexpr UnrolledFit vivado_latency = {
    .rows = 20,
    .set = "Vivado HLS csynth, latency, RF 1",
    .lut = {1.036, 1.955, 0.4565, 0},
    .ff = {0.06504, 0.1869, 0.1329, 0},
    .lut_spread = {0.9519, 1.041},
    .ff_spread = {0.8049, 2.032},
    .dsp_spread = {1, 1},
    .latency_spread = {1, 1},
    .interval_spread = {1, 1},
    .domain = {{32, 32}, {32, 96}, {16, 16}, {2, 14}, {16, 16}, {1, 1}, {5, 5}},
};

inline constexpr UnrolledFit vivado_latency_shared = {
    .rows = 40,
    .set = "Vivado HLS csynth, latency, RF > 1",
    .lut = {1.011, 2.011, 0.5311, 0},
    .ff = {0.05234, 0.2311, 0.846, 0},
    .lut_spread = {0.936, 1.079},
    .ff_spread = {0.654, 1.777},
    .dsp_spread = {1, 1},
    .latency_spread = {0.5, 1},
    .interval_spread = {0.3333, 1},
    .domain = {{32, 32}, {32, 96}, {16, 16}, {2, 14}, {16, 16}, {512, 1023}, {5, 5}},
};

inline constexpr UnrolledFit vivado_unrolled = {
    .rows = 28,
    .set = "Vivado HLS csynth, resource, RF 1",
    .lut = {1.043, 2.021, 0.1453, 0},
    .ff = {0.004729, 0.2433, 0.5922, 0.7308},
    .lut_spread = {0.9442, 1.055},
    .ff_spread = {0.7475, 1.396},
    .dsp_spread = {1, 1},
    .latency_spread = {1, 1},
    .interval_spread = {0.5, 1},
    .domain = {{32, 96}, {32, 96}, {16, 16}, {2, 14}, {16, 16}, {1, 1}, {5, 5}},
};

inline constexpr UnrolledFit vitis_latency = {
    .rows = 26,
    .set = "Vitis HLS csynth, latency, RF 1",
    .lut = {1.103, 1.037, 0, 1.151},
    .ff = {1.013, 0, 1.198, 0.4947},
    .lut_spread = {0.9123, 1.412},
    .ff_spread = {0.7542, 1.753},
    .dsp_spread = {1, 1},
    .latency_spread = {0.8929, 1.167},
    .interval_spread = {1, 1},
    .domain = {{3, 561}, {2, 64}, {8, 8}, {8, 8}, {16, 16}, {1, 1}, {3.33, 5}},
};

inline constexpr UnrolledFit vitis_latency_shared = {
    .rows = 52,
    .set = "Vitis HLS csynth, latency, RF > 1",
    .lut = {0.9269, 1.225, 1.313, 0.5433},
    .ff = {0.752, 0, 1.052, 0},
    .lut_spread = {0.891, 1.326},
    .ff_spread = {0.6214, 1.756},
    .dsp_spread = {1, 1},
    .latency_spread = {0.8214, 1.2},
    .interval_spread = {0.891, 1.091},
    .domain = {{3, 561}, {2, 64}, {8, 8}, {8, 8}, {16, 16}, {2, 100}, {3.33, 5}},
};

inline constexpr ResourceFit vivado_resource = {
    .rows = 578,
    .set = "Vivado HLS csynth, resource, RF > n_in",
    .two = {{4642, 2.019, 2.791, 0}, {0.9977, 1.009}},       // RF = 2 n_in: 100 rows
    .power = {{4893, 1.889, 1.338, 0.342}, {0.9597, 1.024}}, // RF / n_in = 4, 8, 16, ..: 404 rows
    .other = {{0, 2.149, 4.5, 0.4489}, {0.8751, 1.093}},     // other RF > n_in: 74 rows
    .ff = {137.7, 1.019, 7.998, 0.2717},
    .ff_spread = {0.939, 1.054},
    .dsp_spread = {0.9481, 1},
    .bram_spread = {1, 1},
    .latency_spread = {0.9997, 1},
    .interval_spread = {1, 1},
    .domain = {{32, 256}, {32, 256}, {16, 16}, {2, 14}, {16, 16}, {384, 1280}, {5, 5}},
};

inline constexpr ShallowFit vivado_shallow = {
    .rows = 4,
    .set = "Vivado HLS csynth, resource, 1 < RF <= n_in, io_stream",
    .lut = {3.185, 1.2},
    .ff = {2.99, 1.368},
    .lut_spread = {0.8925, 1.094},
    .ff_spread = {0.9091, 1.077},
    .domain = {{128, 2048}, {8, 8}, {16, 16}, {16, 16}, {16, 16}, {2, 64}, {5, 5}},
};

} // namespace bitscape::estimate::coefficients
