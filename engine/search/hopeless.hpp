#pragma once

#include "search/early_stop.hpp"
#include "search/front.hpp"
#include "search/search.hpp"
#include "study/forgiving_factor.hpp"

#include <optional>
#include <vector>

namespace bitscape::search {

/// Decides whether a trial can be stopped: it breaks a constraint, or a trial of the front dominates it,
/// whatever the events not yet seen may bring. Immutable.
class Hopeless {
public:
    /// `looks`: how often a trial is looked at, which shares out the chance of a false stop.
    Hopeless(const Request& request, std::size_t looks);

    /// `costs`: with estimates, its metrics do not count. Without evidence: what costs alone say.
    [[nodiscard]] bool is_hopeless(const study::Evaluation& costs, const Front::Points& front,
                                   const Evidence* evidence) const;

    /// Areas or errors are among what it is decided by; otherwise right decisions alone.
    [[nodiscard]] bool needs_everything() const { return needs_everything_; }

private:
    struct Quantity {
        std::string name;
        bool maximize = false;
        bool is_cost = false;
        std::optional<study::ForgivingFactor> factor; ///< a score of metric and cost
    };

    [[nodiscard]] bool breaks_constraint(const study::Evaluation& costs, const Evidence* evidence) const;
    [[nodiscard]] bool surely_worse(const Quantity& quantity, double limit, const study::Evaluation& costs,
                                    const Evidence& evidence) const;

    const Request& request_;
    std::vector<Quantity> objectives_;
    bool needs_everything_ = false;
    double level_ = 0; ///< chance of error of one statement on one quantity
};

} // namespace bitscape::search
