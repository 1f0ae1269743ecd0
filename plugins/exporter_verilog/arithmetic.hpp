#pragma once

#include "base/result.hpp"
#include "exporter_verilog/netlist.hpp"
#include "fixed/fixed_point.hpp"

#include <cstddef>
#include <vector>

/// Fixed-point arithmetic as statements of a module; every function is the one of the same meaning in
/// engine/fixed and engine/emulate, with ranges instead of values.
namespace bitscape::verilog {

/// A value raw * 2^-fraction.
struct Fixed {
    Signal raw;
    int fraction = 0;
};

/// Rounding first, then overflow: bitscape::cast(). Errors: a shift beyond what 126 bits hold.
[[nodiscard]] Result<Signal> cast(Module& module, Fixed value, const FixedPoint& to);
/// The same when the value is known modulo 2^bits only; the type must wrap, and round down.
[[nodiscard]] Signal wrap(Module& module, Signal value, int bits, bool is_signed);

[[nodiscard]] Signal shifted_left(Module& module, Signal value, int bits);
[[nodiscard]] Signal sum(Module& module, Signal a, Signal b);
[[nodiscard]] Signal difference(Module& module, Signal a, Signal b);
[[nodiscard]] Signal product(Module& module, Signal a, Signal b);
[[nodiscard]] Signal maximum(Module& module, Signal a, Signal b);
[[nodiscard]] Signal minimum(Module& module, Signal a, Signal b);
/// A tree; the first of equals does not matter. Precondition: not empty.
[[nodiscard]] Signal maximum(Module& module, std::vector<Signal> values);
/// `chosen` if a > b (`or_equal`: or a == b), else `otherwise`.
struct Comparison {
    Signal a, b;
    bool or_equal = false;
};
[[nodiscard]] Signal choose(Module& module, Comparison comparison, Signal chosen, Signal otherwise);
/// Quotient towards zero of a division by a positive constant.
[[nodiscard]] Result<Signal> quotient(Module& module, Signal value, std::size_t divisor);

/// x times a constant, as sums of shifted x. Error: products beyond 62 bits.
[[nodiscard]] Result<Fixed> scaled(Module& module, Fixed x, WideRaw factor, int factor_fraction);

/// Brings both to the finer grid; returns its fraction.
int align(Module& module, Fixed& a, Fixed& b);

} // namespace bitscape::verilog
