#pragma once

#include "design/design.hpp"
#include "floorplan/place.hpp"
#include "study/evaluation.hpp"

#include <memory>
#include <string>
#include <vector>

/// What one attaches to a design review: figures, tables and the configuration of one design or several.
namespace bitscape::review {

/// One design of a report. Nothing is null.
struct Subject {
    std::string title;         ///< "jets", "trial 17"
    std::string model_file;    ///< as the user named it
    std::string configuration; ///< hls4ml yml
    std::shared_ptr<const design::Design> design;
    std::shared_ptr<const study::Evaluation> evaluation; ///< estimate.part stays the bench's
    floorplan::Anchors places = {};                      ///< layers that were dragged on its part
};

struct Review {
    std::string title;
    std::string data_file; ///< test data; empty: none
    std::string date;      ///< "2026-11-23"; empty: left out, for reports that must be equal byte for byte
    std::vector<Subject> subjects; ///< one at least
};

/// One self-contained page: no scripts, no external references, light and dark, pictures as inline SVG. The
/// first subject is shown in full; several are set side by side first. All text is escaped.
[[nodiscard]] std::string to_html(const Review& review);

/// A row a layer and subject, totals last, comma separated with a header that names the units (RFC 4180).
[[nodiscard]] std::string to_csv(const Review& review);

} // namespace bitscape::review
