#pragma once

#include "base/result.hpp"
#include "design/design.hpp"
#include "estimate/fit.hpp"
#include "estimate/part.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::estimate {

/// A predicted number with its 90 % interval and origin. Unit: in the owner's field name.
struct Estimate {
    double value = 0;
    double low = 0, high = 0; ///< 90 % interval, same unit
    std::string source;       ///< "formula: ...", "calibrated: ...", "extrapolated: ..." or "measured: ..."
};

struct Resources {
    Estimate lut, ff, dsp, bram18, uram;
};

struct LayerEstimate {
    NodeId node;
    std::string name;
    std::string_view family; ///< whose coefficients: layers that the tools build alike
    Resources resources;
    Estimate latency_cycles, interval_cycles;
    Estimate energy_pj; ///< per inference
};

struct DesignEstimate {
    Resources resources;
    Estimate latency_cycles, interval_cycles;
    Estimate latency_ns;               ///< latency_cycles * clock period
    Estimate energy_pj;                ///< per inference, dynamic
    std::vector<LayerEstimate> layers; ///< one per node, execution order
    LayerEstimate glue;                ///< what is between the layers; layers + glue = totals
    Stage stage = Stage::csynth;
    const Part* part = nullptr; ///< owned by the catalogue the caller gave
};

class LayerCache;
class UserCalibration;

struct Options {
    Stage stage = Stage::csynth;           ///< cycles are always those of csynth
    const UserCalibration* user = nullptr; ///< reports of the user's own: shift and narrow, or replace
    LayerCache* cache = nullptr;           ///< keeps what is estimated for the next call
};

/// Estimates what HLS and synthesis would give. Pure function of its arguments; < 0.1 ms for small networks.
[[nodiscard]] DesignEstimate estimate(const design::Design& design, const Part& part,
                                      const Options& options = {});

/// Everything the estimate of a node depends on, for LayerCache and measured layers.
[[nodiscard]] std::uint64_t layer_key(const design::Design& design, const design::Node& node,
                                      const Part& part);

} // namespace bitscape::estimate
