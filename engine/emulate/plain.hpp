#pragma once

#include "emulate/program.hpp"

#include <span>

namespace bitscape::emulate {

/// One row of one node, one 128-bit step at a time, in the order of the reference: the oracle for the fast
/// kernels. in: one span a node input, raw; out [step.out.elements] raw. Never fails: compile() refused what
/// would overflow.
void evaluate_plain(const Step& step, std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
                    Counts& counts);

/// Input conversion of one row of real values.
void convert_plain(const Step& step, std::span<const double> in, std::span<WideRaw> out, Counts& counts);

} // namespace bitscape::emulate
