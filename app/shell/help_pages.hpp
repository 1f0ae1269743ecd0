#pragma once

#include <QString>

#include <filesystem>
#include <vector>

namespace bitscape {

/// A heading of the manual with what stands below it, down to the next heading.
struct HelpSection {
    QString page;    ///< file name: "exploring.md"
    QString heading; ///< as it is read, without markup
    int level = 1;   ///< 1: the page's title
    QString text;
};

/// A place in the manual.
struct HelpPlace {
    QString page;
    QString heading; ///< empty: the page's beginning
};

/// Every section of every page in a folder; manual.md first, then by name. Empty if there is no such folder.
[[nodiscard]] std::vector<HelpSection> read_help(const std::filesystem::path& folder);

/// Sections with every word of `wanted`, those with the words in their heading first. Case does not matter.
[[nodiscard]] std::vector<HelpSection> find_help(const std::vector<HelpSection>& sections,
                                                 const QString& wanted);

/// What the manual says about a view, by the name --view takes; of an unknown one, the manual's beginning.
[[nodiscard]] HelpPlace help_of_view(const QString& view);

} // namespace bitscape
