#pragma once

#include "cli/json.hpp"
#include "session/document/document.hpp"

#include <string>

namespace bitscape::cli {

/// One object a report: tool, version, stage, file, part, clock and the totals and modules that it gives.
[[nodiscard]] Json reports_json(const document::Document& document);
/// What the vendor's tools measured, a line a report, and what opening the document found out; empty if
/// there is neither.
[[nodiscard]] std::string reports_text(const document::Document& document);

} // namespace bitscape::cli
