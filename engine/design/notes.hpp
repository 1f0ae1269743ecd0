#pragma once

#include "design/design.hpp"

namespace bitscape::design {

/// Adds what the user should know: settings without effect, risky types, results that hls4ml leaves
/// undefined.
void add_notes(Design& design);

} // namespace bitscape::design
