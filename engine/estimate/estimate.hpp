#pragma once

#include "base/result.hpp"
#include "design/design.hpp"
#include "estimate/fit.hpp"
#include "estimate/part.hpp"

#include <string>
#include <vector>

namespace bitscape::estimate {

/// A predicted number with its 90 % interval and origin. Unit: in the owner's field name.
struct Estimate {
    double value = 0;
    double low = 0, high = 0; ///< 90 % interval, same unit
    std::string source; ///< "formula: ...", "calibrated: ...", "extrapolated: ..." or "measured: ..."
};

struct Resources {
    Estimate lut, ff, dsp, bram18, uram;
};

struct LayerEstimate {
    NodeId node;
    std::string name;
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
    const Part* part = nullptr;        ///< owned by the catalogue the caller gave
};

/// Estimates what HLS and synthesis would give. Pure function of the design; < 0.1 ms for small networks.
[[nodiscard]] DesignEstimate estimate(const design::Design& design, const Part& part,
                                      Stage stage = Stage::csynth);

} // namespace bitscape::estimate
