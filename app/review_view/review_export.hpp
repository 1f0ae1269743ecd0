#pragma once

#include "base/result.hpp"
#include "session/snapshot.hpp"

#include <QString>

namespace bitscape {

/// Prints a page of review::to_html() as PDF, A4, pages numbered. Needs a QGuiApplication for its fonts; for
/// worker threads. Errors: the file cannot be written.
[[nodiscard]] Result<void> print_page(const std::string& html, const QString& file);

/// Writes the report of the open design, and of the pinned baseline beside it, as the file's suffix says:
/// .html, .pdf or .csv. Precondition: the snapshot has a design and its evaluation. For worker threads.
[[nodiscard]] Result<void> export_review(const session::Snapshot& snapshot, const QString& date,
                                         const QString& file);

} // namespace bitscape
