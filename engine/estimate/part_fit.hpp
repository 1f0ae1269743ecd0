#pragma once

#include "estimate/estimate.hpp"
#include "estimate/part_catalogue.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace bitscape::estimate {

/// One resource of a design on a part.
struct Use {
    std::string_view resource; ///< "LUT", "FF", "DSP", "BRAM", "URAM"
    double needed = 0;         ///< as judged: the estimate or its upper end
    double available = 0;      ///< 0: none, or the catalogue does not know
    bool known = false;        ///< the catalogue has the count
    double limit = 1;          ///< fraction that may be filled

    /// Of `available`; 0 if nothing is needed, infinite if there is none.
    [[nodiscard]] double share() const;
    [[nodiscard]] bool fits() const { return needed <= 0 || (known && needed <= available * limit); }
};

/// A design on a part of the catalogue.
struct PartUse {
    const Part* part = nullptr; ///< owned by the catalogue
    DesignEstimate estimate;    ///< on this part
    std::array<Use, 5> uses;
    bool suits = true; ///< the part is of a vendor whose tools the design's backend drives

    /// Every resource stays below its limit. A count the catalogue does not know and the design needs: no.
    [[nodiscard]] bool fits() const;
    /// The resource that is nearest to its limit, or furthest above.
    [[nodiscard]] const Use& tightest() const;
};

struct FitOptions {
    Options estimate;           ///< stage and the user's reports
    bool at_upper_limit = true; ///< judge by the upper end of the 90 % interval, else by the value
    FillLimits limits;          ///< how full each resource may get
};

/// The design estimated on every part of the catalogue, in its order. Estimates differ between parts in DSP
/// widths and in what the user's reports say of a part.
[[nodiscard]] std::vector<PartUse> uses_on(const design::Design& design, const Catalogue& catalogue,
                                           const FitOptions& options);

/// The part with the fewest LUTs (they go with the size of the die) on which the design fits and whose vendor
/// suits its backend; of equal ones that with fewer DSPs, then fewer block memories, then the first. nullptr
/// if there is none.
[[nodiscard]] const PartUse* smallest_that_fits(const std::vector<PartUse>& uses);

} // namespace bitscape::estimate
