#pragma once

#include <vector>

class QTextDocument;

namespace bitscape {

/// A stretch of a document that goes onto one page, in the document's coordinates.
struct PageSlice {
    double top = 0, bottom = 0;
};

/// Where a document that was laid out without pages is cut into pages of `height`: between rows of tables,
/// lines and pictures, never within one; headings stay with what follows them. What is higher than a page is
/// cut where the page ends. No slice is empty.
[[nodiscard]] std::vector<PageSlice> paginate(const QTextDocument& document, double height);

} // namespace bitscape
