#pragma once

#include "session/snapshot.hpp"

#include <string>
#include <vector>

namespace bitscape::session {

/// One change between what the user trained and what is built.
struct ReportLine {
    enum class Step {
        import, ///< between the file and the model
        hls4ml  ///< between the model and the hardware, as hls4ml's passes do it
    };
    Step step = Step::import;
    graph::Rewrite rewrite;

    friend bool operator==(const ReportLine&, const ReportLine&) = default;
};

/// Everything that was changed, in order. Empty without a model.
[[nodiscard]] std::vector<ReportLine> import_report(const Snapshot& snapshot);

/// step,layer,rule,text with a header line.
[[nodiscard]] std::string report_csv(const std::vector<ReportLine>& lines);
/// One line each: "import: layer 'drop': Dropout removed: ...".
[[nodiscard]] std::string report_text(const std::vector<ReportLine>& lines);

/// The row a rewrite's layer is seen at: of that name, or made from the model's layer of that name.
[[nodiscard]] std::optional<std::size_t> row_of_layer(const Snapshot& snapshot, const std::string& layer);

} // namespace bitscape::session
