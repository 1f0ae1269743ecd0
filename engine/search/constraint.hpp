#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace bitscape::search {

/// "dsp<=220", "accuracy >= 0.74". Errors: unknown name or operator, a limit that is not a finite number.
struct Constraint {
    std::string name;
    bool at_most = true;
    double limit = 0;
};
[[nodiscard]] Result<Constraint> parse_constraint(std::string_view text);
[[nodiscard]] std::string to_string(const Constraint& constraint); ///< "dsp<=220", reads back equal

} // namespace bitscape::search
