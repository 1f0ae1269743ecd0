#pragma once

#include "builtin/builtin.hpp"
#include "session/document/document.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace bitscape::test {

/// One model of tests/corpus: a line of a list (tests/corpus/README.md).
struct Entry {
    std::filesystem::path list; ///< the file that names it
    nlohmann::ordered_json line;

    [[nodiscard]] std::filesystem::path folder() const { return list.parent_path(); }
    [[nodiscard]] std::string path() const { return line.at("path").get<std::string>(); }
    [[nodiscard]] bool bad() const { return line.contains("error"); }
    /// Opened as `inspect` opens it.
    [[nodiscard]] Result<document::Document> open() const
    {
        sdk::Plugins plugins;
        add_builtin_plugins(plugins);
        Progress progress;
        std::optional<std::filesystem::path> config;
        if (line.contains("config"))
            config = folder() / line["config"].get<std::string>();
        return document::open(folder() / path(), config, plugins, {}, progress);
    }
    /// The error's text without the list's folder.
    [[nodiscard]] std::string shown(const Error& error) const
    {
        std::string text = english(error);
        const std::string place = folder().string() + "/";
        for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at))
            text.erase(at, place.size());
        return text;
    }
};

[[nodiscard]] inline std::filesystem::path corpus_folder()
{
    return std::filesystem::path(BITSCAPE_SOURCE_DIR) / "tests/corpus";
}

/// The lists corpus.json names.
[[nodiscard]] std::vector<std::filesystem::path> corpus_lists();
/// Their models, in order.
[[nodiscard]] std::vector<Entry> corpus_entries();

} // namespace bitscape::test
