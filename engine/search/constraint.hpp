#pragma once

#include "base/result.hpp"
#include "estimate/part.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bitscape::search {

/// A limit on one number of a design: "dsp<=220", "accuracy >= 0.74", "latency_ns < 100", "lut<=80%".
struct Constraint {
    enum class Relation { less, at_most, at_least, more };
    std::string name;
    Relation relation = Relation::at_most;
    double limit = 0; ///< of the number itself; where `of_part`, percent of what the part has
    bool of_part = false;
};

/// Errors: unknown name or relation, a limit that is not a finite number, a percentage of what no part has.
[[nodiscard]] Result<Constraint> parse_constraint(std::string_view text);
[[nodiscard]] std::string to_string(const Constraint& constraint); ///< "dsp<=220", reads back equal

/// With a percentage turned into a number. Errors: the part's count is not known.
[[nodiscard]] Result<Constraint> resolved(const Constraint& constraint, const estimate::Part& part);

/// How far a value is beyond the limit; <= 0 holds. Precondition: resolved.
[[nodiscard]] double violation(const Constraint& constraint, double value);

/// One constraint for each resource whose count of the part is known: "dsp<=220". `fill`: how much of it may
/// be used, 0..1.
[[nodiscard]] std::vector<Constraint> fit_to_part(const estimate::Part& part, double fill = 1);

} // namespace bitscape::search
