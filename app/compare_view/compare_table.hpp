#pragma once

#include "compare_view/compared_design.hpp"
#include "widgets/origin.hpp"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace bitscape {

/// One property of one design.
struct CompareCell {
    enum class Change { none, other, better, worse }; ///< against the first design
    QString text;       ///< "36,950", "fixed<16,6>"; empty: the design does not have it (`tip` may say why)
    QString interval;   ///< 90 %, in few letters
    QString difference; ///< "−1,200 (−3 %)"; of numbers only
    QString brief_difference; ///< "−3 %": where columns are narrow
    QString tip;
    std::optional<double> value;
    Origin origin = Origin::unknown;
    Change change = Change::none;
};

/// One property of all designs, in their order.
struct CompareLine {
    QString name;
    std::vector<CompareCell> cells;
    [[nodiscard]] bool differs() const;
};

/// The whole design or a layer.
struct CompareGroup {
    QString title;
    std::string layer; ///< empty: the whole design
    CompareLine head;  ///< what its own row says: a summary of each design
    std::vector<CompareLine> lines;
    [[nodiscard]] int differences() const; ///< lines that differ
};

using CompareTable = std::vector<CompareGroup>;

/// Totals first, then each layer in the first design's order. Layers that only others have follow. For
/// worker threads.
[[nodiscard]] CompareTable compare_table(const ComparedDesigns& designs);

/// "Design as it stands", "At open", "Trial 17".
[[nodiscard]] QString design_title(const ComparedDesign& design);

/// layer,property, then value and difference for each design.
[[nodiscard]] std::string compare_csv(const ComparedDesigns& designs, const CompareTable& table);

} // namespace bitscape
