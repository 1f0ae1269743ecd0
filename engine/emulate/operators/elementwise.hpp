#pragma once

#include "emulate/operator.hpp"

namespace bitscape::emulate {

/// What an element-wise layer makes of one value before the cast to the result: exact, on a fixed grid.
class ElementFunction {
public:
    virtual ~ElementFunction() = default;
    /// The value is the return value * 2^-fraction(). `element` counts within one sample.
    [[nodiscard]] virtual WideRaw value(WideRaw x, std::size_t element) const = 0;
    [[nodiscard]] virtual int fraction() const = 0;
    /// How many consecutive elements have functions of their own before they repeat; 1: all the same.
    [[nodiscard]] virtual std::size_t period() const { return 1; }
};

/// An operator that applies `function` to every element and casts to the result. Fast by looking results up
/// where the input takes few values.
[[nodiscard]] std::unique_ptr<Operator> make_elementwise(const OperatorContext& context,
                                                         std::unique_ptr<const ElementFunction> function);

} // namespace bitscape::emulate
