// Every model of tests/corpus opens with the figures of its list, or is refused with its message.
#include "base/files.hpp"
#include "corpus.hpp"
#include "design/design.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace bitscape::test {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

Json parse(const fs::path& file)
{
    return Json::parse(read_file(file).value_or(""), nullptr, false);
}

/// The entry as the model opens today.
Json described(const Entry& entry)
{
    Json line;
    line["path"] = entry.path();
    const auto document = entry.open();
    if (!document) {
        line["error"] = entry.shown(document.error());
        return line;
    }
    const graph::Model& model = *document->model;
    std::size_t parameters = 0;
    for (const graph::Layer& layer : model.layers)
        parameters += graph::parameter_count(layer);
    line["format"] = model.format;
    line["layers"] = model.layers.size();
    line["parameters"] = parameters;
    if (entry.line.contains("rewrites")) {
        line["rewrites"] = Json::array();
        for (const graph::Rewrite& rewrite : model.rewrites)
            line["rewrites"].push_back({rewrite.layer, rewrite.rule});
    }
    if (const auto design = design::resolve(document->model, document->configuration); !design)
        line["resolves"] = entry.shown(design.error());
    return line;
}

/// Is `file` the path, or inside of the folder `path`?
bool belongs(const fs::path& file, const fs::path& path)
{
    const auto [end, ignored] = std::mismatch(path.begin(), path.end(), file.begin(), file.end());
    return end == path.end();
}

} // namespace

std::vector<fs::path> corpus_lists()
{
    std::vector<fs::path> lists;
    const Json corpus = parse(corpus_folder() / "corpus.json");
    for (const Json& list : corpus.at("lists"))
        lists.push_back(corpus_folder() / list.get<std::string>());
    return lists;
}

std::vector<Entry> corpus_entries()
{
    std::vector<Entry> entries;
    for (const fs::path& list : corpus_lists()) {
        const Json content = parse(list);
        for (const Json& line : content.at("models"))
            entries.push_back({list, line});
    }
    return entries;
}

TEST(Corpus, EachModelIsWhatItsListSays)
{
    ASSERT_GE(corpus_entries().size(), 14U);
    for (const Entry& entry : corpus_entries()) {
        Json expected = entry.line;
        for (const char* of_others : {"with", "why", "config"})
            expected.erase(of_others);
        EXPECT_EQ(described(entry), expected) << entry.list;
    }
}

TEST(Corpus, EveryFileIsListedAndEveryListedFileIsThere)
{
    std::vector<fs::path> known;
    for (const fs::path& list : corpus_lists()) {
        ASSERT_TRUE(fs::exists(list)) << list;
        known.push_back(list);
        const Json content = parse(list);
        ASSERT_TRUE(content.is_object()) << list << " is no JSON";
        const Json files = content.value("files", Json::array());
        for (const Json& file : files)
            known.push_back(list.parent_path() / file.get<std::string>());
        for (const Json& line : content.at("models")) {
            known.push_back(list.parent_path() / line.at("path").get<std::string>());
            const Json companions = line.value("with", Json::array());
            for (const Json& file : companions)
                known.push_back(list.parent_path() / file.get<std::string>());
            if (line.contains("config"))
                known.push_back(list.parent_path() / line["config"].get<std::string>());
        }
    }
    for (const fs::path& path : known)
        EXPECT_TRUE(fs::exists(fs::symlink_status(path))) << path << " is listed, but not there";
    const std::set<std::string> free{"README.md", "corpus.json", ".gitignore", ".gitattributes"};
    for (const auto& found : fs::recursive_directory_iterator(corpus_folder())) {
        const fs::path& file = found.path();
        if (found.is_directory() || free.contains(file.filename().string()))
            continue;
        const bool listed = std::any_of(known.begin(), known.end(),
                                        [&](const fs::path& path) { return belongs(file, path); });
        if (listed)
            continue;
        Entry missing{file.parent_path() / "models.json", {{"path", file.filename().string()}}};
        ADD_FAILURE() << file << " is in no list; today it is\n" << described(missing).dump();
    }
}

TEST(Corpus, NoModelIsListedTwice)
{
    std::set<fs::path> seen;
    for (const Entry& entry : corpus_entries())
        EXPECT_TRUE(seen.insert(entry.folder() / entry.path()).second) << entry.path();
}

} // namespace bitscape::test
