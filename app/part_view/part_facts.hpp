#pragma once

#include "estimate/part_catalogue.hpp"
#include "estimate/part_fit.hpp"
#include "estimate/power.hpp"
#include "estimate/roofline.hpp"

#include <QString>

#include <memory>
#include <vector>

namespace bitscape {

/// The catalogue and what the present design makes of every part in it; made in the background, shared.
struct PartFacts {
    std::shared_ptr<const estimate::Catalogue> catalogue;
    std::shared_ptr<const design::Design> design; ///< keeps what the uses refer to
    std::vector<estimate::PartUse> uses;          ///< of the catalogue's parts, in their order
    std::vector<estimate::Roofline> rooflines;    ///< as many
    std::vector<estimate::Power> powers;          ///< as many
    estimate::FitOptions options;

    [[nodiscard]] const estimate::Part& part(int row) const
    {
        return catalogue->parts[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] const estimate::PartUse& use(int row) const { return uses[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int row_of(const estimate::Part* part) const; ///< -1 if it is none of these
    [[nodiscard]] int smallest() const;                         ///< row; -1 if none fits
};
using PartFactsPointer = std::shared_ptr<const PartFacts>;

/// Estimates the design on every part of the catalogue. Some milliseconds for small networks.
[[nodiscard]] PartFactsPointer part_facts(std::shared_ptr<const estimate::Catalogue> catalogue,
                                          std::shared_ptr<const design::Design> design,
                                          const estimate::FitOptions& options);

/// Everything known of a part, as HTML: use by the design, power, numbers with their sources, boards.
[[nodiscard]] QString part_html(const PartFacts& facts, int row);

/// "Pynq-Z1, Pynq-Z2"
[[nodiscard]] QString board_names(const estimate::Catalogue& catalogue, const estimate::Part& part);
/// "34 %", "none there", "not known"
[[nodiscard]] QString share_words(const estimate::Use& use);

} // namespace bitscape
