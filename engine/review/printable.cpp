#include "review/printable.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace bitscape::review {

namespace {

constexpr std::string_view paper_style = R"(
body { font-family: "Noto Sans"; font-size: 8pt; color: #1b212a; } h1 { font-size: 16pt; } h2 { font-size: 12pt; }
h3 { font-size: 10pt; } .n { text-align: right; } small, .note, .sub { color: #5b6572; } .warning { color: #bf2f2a; }
th { text-align: left; } pre { font-size: 7pt; }
)";

void replace_all(std::string& text, std::string_view what, std::string_view by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

/// An element of a page as a document of its own, in the colours of paper.
std::string document_of(std::string svg)
{
    const std::pair<std::string_view, std::string_view> colours[] = {
        {"currentColor", "#1b212a"}, {"var(--muted)", "#5b6572"}, {"var(--soft)", "#e9ebef"},
        {"var(--line)", "#d5d9df"},  {"var(--bar)", "#1f63c6"},   {"var(--bad)", "#bf2f2a"}};
    for (const auto& [name, colour] : colours)
        replace_all(svg, name, colour);
    svg.insert(4, " xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Noto Sans\" font-size=\"12\"");
    return svg;
}

/// The value of an attribute of the first element.
std::string attribute(const std::string& element, std::string_view name)
{
    const std::string start = fmt::format(" {}=\"", name);
    const std::size_t at = element.find(start);
    const std::size_t end = element.find('"', at + start.size());
    return at == std::string::npos ? "" : element.substr(at + start.size(), end - at - start.size());
}

/// The width on paper, pixels: as on the screen, less where the picture would be higher than a page has room
/// for under a heading.
int paper_width(const std::string& svg)
{
    constexpr double highest = 500;
    double width = 0;
    double height = 0;
    const std::string box = attribute(svg, "viewBox");
    const std::string wanted = attribute(svg, "width");
    if (std::sscanf(box.c_str(), "0 0 %lf %lf", &width, &height) != 2 || width <= 0 || height <= 0)
        return std::atoi(wanted.c_str());
    return static_cast<int>(std::min(std::atof(wanted.c_str()), highest * width / height));
}

} // namespace

Printable printable(const std::string& html)
{
    Printable page;
    page.html = html;
    const std::size_t style = page.html.find("<style>") + 7;
    page.html.replace(style, page.html.find("</style>") - style, paper_style);
    constexpr std::string_view end_tag = "</svg>";
    for (std::size_t at = page.html.find("<svg "); at != std::string::npos;
         at = page.html.find("<svg ", at)) {
        const std::size_t end = page.html.find(end_tag, at) + end_tag.size();
        const std::string svg = page.html.substr(at, end - at);
        const std::string image = fmt::format("<p><img src=\"picture:{}\" width=\"{}\"></p>",
                                              page.pictures.size(), paper_width(svg));
        page.pictures.push_back(document_of(svg));
        page.html.replace(at, end - at, image);
        at += image.size();
    }
    replace_all(page.html, "<details><summary>", "<h3>");
    replace_all(page.html, "</summary>", "</h3>");
    replace_all(page.html, "</details>", "");
    replace_all(page.html, "<small>", "<br><small>");
    replace_all(page.html, "<table>", "<table cellspacing=\"0\" cellpadding=\"3\" border=\"0\">");
    return page;
}

} // namespace bitscape::review
