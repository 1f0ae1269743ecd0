#pragma once

#include "session/opening.hpp"
#include "session/snapshot.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bitscape {

/// A design that is to be compared: the open one, the baseline, or a trial of a study.
struct DesignChoice {
    enum class Kind { current, baseline, trial };
    Kind kind = Kind::current;
    TrialId trial; ///< of `study` in the database `location`
    std::string location, study;

    friend bool operator==(const DesignChoice&, const DesignChoice&) = default;
};

/// A design with everything the comparison shows.
struct ComparedDesign {
    DesignChoice choice;
    study::TrialState state = study::TrialState::complete; ///< of a trial
    bool is_pinned = false;                                ///< the baseline was chosen by the user
    config::Configuration configuration;
    std::shared_ptr<const std::vector<session::LayerRow>> rows;
    estimate::DesignEstimate estimate;
    std::map<std::string, double> measured; ///< accuracy and its kin, by objective name
    /// What the estimate refers to, and whose calibration it knows.
    std::shared_ptr<const study::Bench> bench;
};

using ComparedDesigns = std::vector<std::shared_ptr<const ComparedDesign>>;

/// Resolves and estimates one choice; what `known` holds on the same bench is taken over. For worker
/// threads. Errors: those of the store, of the trial's configuration and of design::resolve.
[[nodiscard]] Result<std::shared_ptr<const ComparedDesign>>
compared_design(const DesignChoice& choice, const session::Snapshot& snapshot, const ComparedDesigns& known);

} // namespace bitscape
