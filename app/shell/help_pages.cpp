#include "shell/help_pages.hpp"

#include "base/files.hpp"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <system_error>

namespace bitscape {

namespace {

/// What a reader sees of a line of Markdown.
QString without_markup(QString line)
{
    static const QRegularExpression picture(QStringLiteral("!\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    line.replace(picture, QStringLiteral("\\1"));
    line.replace(link, QStringLiteral("\\1"));
    return line.remove(QLatin1Char('`')).remove(QLatin1Char('*'));
}

void read_page(const std::filesystem::path& file, std::vector<HelpSection>& sections)
{
    const auto content = read_file(file);
    if (!content)
        return;
    const QString page = QString::fromStdString(file.filename().string());
    bool is_code = false;
    for (const QString& line : QString::fromStdString(*content).split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("```")))
            is_code = !is_code;
        const auto level = is_code ? 0 : line.indexOf(QLatin1Char(' '));
        const bool is_heading = level > 0 && line.left(level) == QString(level, QLatin1Char('#'));
        if (is_heading)
            sections.push_back({page, without_markup(line.mid(level + 1)), static_cast<int>(level), {}});
        else if (!sections.empty() && sections.back().page == page)
            sections.back().text += without_markup(line) + QLatin1Char('\n');
    }
}

} // namespace

std::vector<HelpSection> read_help(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> pages;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem))
        if (entry.path().extension() == ".md")
            pages.push_back(entry.path());
    std::ranges::sort(pages, {}, [](const std::filesystem::path& page) {
        return std::pair(page.filename() != "manual.md", page.filename().string());
    });
    std::vector<HelpSection> sections;
    for (const auto& page : pages)
        read_page(page, sections);
    return sections;
}

std::vector<HelpSection> find_help(const std::vector<HelpSection>& sections, const QString& wanted)
{
    const QStringList words = wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto has_all = [&](const QString& text) {
        return std::ranges::all_of(
            words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    std::vector<HelpSection> found;
    for (const HelpSection& section : sections)
        if (has_all(section.heading + QLatin1Char('\n') + section.text))
            found.push_back(section);
    std::ranges::stable_sort(found, {},
                             [&](const HelpSection& section) { return !has_all(section.heading); });
    return found;
}

HelpPlace help_of_view(const QString& view)
{
    struct Place {
        const char *view, *page, *heading;
    };
    static constexpr std::array places{
        Place{"layers", "layers.md", ""},
        Place{"score", "score.md", ""},
        Place{"checks", "checks.md", ""},
        Place{"profile", "profile.md", ""},
        Place{"graph", "manual.md", "Graph"},
        Place{"layer", "manual.md", "A layer and its weights"},
        Place{"import", "manual.md", "Opening"},
        Place{"pareto", "exploring.md", "Pareto: choosing"},
        Place{"scan", "exploring.md", "Scan: one knob over a range"},
        Place{"profile", "profile.md", ""},
        Place{"compare", "compare.md", ""},
        Place{"floorplan", "floorplan.md", "Where the design will sit"},
        Place{"report", "report.md", ""},
        Place{"calibration", "calibration.md", ""},
    };
    for (const Place& place : places)
        if (view == QLatin1String(place.view))
            return {QLatin1String(place.page), QLatin1String(place.heading)};
    return {QStringLiteral("manual.md"), {}};
}

} // namespace bitscape
