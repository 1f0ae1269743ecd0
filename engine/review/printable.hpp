#pragma once

#include <string>
#include <vector>

namespace bitscape::review {

/// A page for renderers that know neither inline SVG nor custom properties (Qt's text documents): pictures
/// are taken out and their places say <img src="picture:0" ...>; colours are those of paper.
struct Printable {
    std::string html;
    std::vector<std::string> pictures; ///< SVG documents
};
/// `html`: what to_html() wrote.
[[nodiscard]] Printable printable(const std::string& html);

} // namespace bitscape::review
