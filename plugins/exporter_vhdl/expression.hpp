#pragma once

#include "base/result.hpp"
#include "fixed/cast.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace bitscape::vhdl {

/// What a statement of the netlist says; its text is an expression of Verilog over $0, $1, ...
struct Expression {
    enum class Kind {
        operand,
        number,
        bits, ///< of an operand, high to low
        add,
        subtract,
        multiply,
        divide, ///< towards zero
        left,   ///< shifted by `number`
        right,  ///< the same, arithmetic
        negate,
        less,
        less_equal,
        greater,
        greater_equal,
        equal,
        both,  ///< &: of comparisons, or bit by bit
        choose ///< parts: condition, if so, otherwise
    };
    Kind kind = Kind::number;
    std::size_t operand = 0;
    WideRaw number = 0;
    int high = 0, low = 0;
    std::vector<Expression> parts;
};

/// Errors: text that is not of this small language, with the text.
[[nodiscard]] Result<Expression> parse_expression(std::string_view text);

} // namespace bitscape::vhdl
