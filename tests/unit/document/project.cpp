#include "base/files.hpp"
#include "builtin/builtin.hpp"
#include "session/document/document.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace bitscape::document {
namespace {

namespace fs = std::filesystem;

/// A folder of its own that disappears with the test.
class Projects : public testing::Test {
protected:
    Projects() : folder_(fs::temp_directory_path() / ("bitscape-document-" + std::to_string(::getpid())))
    {
        fs::remove_all(folder_);
        fs::create_directories(folder_ / "models");
        add_builtin_plugins(plugins_);
        const fs::path golden = fs::path(BITSCAPE_SOURCE_DIR) / "tests/goldens/dense_sweep_01";
        for (const char* name : {"model.json", "model_weights.h5", "hls4ml_config.yml"})
            fs::copy_file(golden / name, folder_ / "models" / name);
    }
    ~Projects() override { fs::remove_all(folder_); }

    Result<Document> open_file(const fs::path& file, const std::optional<fs::path>& config = std::nullopt)
    {
        return open(file, config, plugins_, {}, progress_);
    }

    fs::path folder_;
    sdk::Plugins plugins_;
    Progress progress_;
};

TEST_F(Projects, SavedAndOpenedAgainIsTheSame)
{
    auto document = open_file(folder_ / "models");
    ASSERT_TRUE(document) << english(document.error());
    document->configuration.set_precision("fc1", "result", "fixed<9,4>");
    document->data = (folder_ / "models/x.npy").string() + "," + (folder_ / "models/y.npy").string();
    document->study = (folder_ / "study.db").string();
    document->places = {{"xc7z020", {{"fc1", {12, 40}}, {"a/\"b", {0, -1}}}}, {"xcvu13p", {{"fc1", {1, 2}}}}};
    const fs::path file = folder_ / "p.bitscape";
    const auto saved = save_project(*document, file);
    ASSERT_TRUE(saved) << english(saved.error());

    const auto again = open_file(file);
    ASSERT_TRUE(again) << english(again.error());
    EXPECT_EQ(again->configuration, document->configuration);
    EXPECT_EQ(again->model_file, document->model_file);
    EXPECT_EQ(again->weights_file, document->weights_file);
    EXPECT_EQ(again->data, document->data);
    EXPECT_EQ(again->study, document->study);
    EXPECT_EQ(again->places, document->places);
    EXPECT_EQ(again->project_file, file);
    EXPECT_EQ(again->model->layers.size(), document->model->layers.size());
}

TEST_F(Projects, MovedWithItsFilesStillOpens)
{
    auto document = open_file(folder_ / "models/model.json");
    ASSERT_TRUE(document) << english(document.error());
    ASSERT_TRUE(save_project(*document, folder_ / "models/p.bitscape"));
    fs::rename(folder_ / "models", folder_ / "elsewhere");
    const auto moved = open_file(folder_ / "elsewhere/p.bitscape");
    ASSERT_TRUE(moved) << english(moved.error());
    EXPECT_EQ(moved->model_file, folder_ / "elsewhere/model.json");
    EXPECT_EQ(moved->weights_file, folder_ / "elsewhere/model_weights.h5");
}

TEST_F(Projects, UnknownKeysSurviveSaving)
{
    auto document = open_file(folder_ / "models");
    ASSERT_TRUE(document) << english(document.error());
    const fs::path file = folder_ / "p.bitscape";
    ASSERT_TRUE(save_project(*document, file));
    auto json = nlohmann::ordered_json::parse(*read_file(file));
    json["notes"] = "kept";
    ASSERT_TRUE(write_file(file, json.dump()));

    document = open_file(file);
    ASSERT_TRUE(document) << english(document.error());
    ASSERT_TRUE(save_project(*document, file));
    EXPECT_EQ(nlohmann::ordered_json::parse(*read_file(file)).value("notes", ""), "kept");
}

TEST_F(Projects, FolderOfHls4mlThatWasMovedStillOpens)
{
    // hls4ml writes whole paths of the machine it ran on.
    const fs::path config = folder_ / "models/hls4ml_config.yml";
    auto text = read_file(config);
    ASSERT_TRUE(text);
    const std::string key = "KerasJson: ";
    text->insert(text->find(key) + key.size(), "/no/such/folder/");
    ASSERT_TRUE(write_file(config, *text));
    const auto document = open_file(folder_ / "models");
    ASSERT_TRUE(document) << english(document.error());
    EXPECT_EQ(document->model_file.filename(), "model.json");
}

TEST_F(Projects, ChosenConfigurationWins)
{
    const auto plain = open_file(folder_ / "models/model.json");
    ASSERT_TRUE(plain) << english(plain.error());
    const auto chosen = open_file(folder_ / "models/model.json", folder_ / "models/hls4ml_config.yml");
    ASSERT_TRUE(chosen) << english(chosen.error());
    EXPECT_NE(plain->configuration, chosen->configuration);
    ASSERT_TRUE(save_project(*plain, folder_ / "p.bitscape"));
    const auto project = open_file(folder_ / "p.bitscape", folder_ / "models/hls4ml_config.yml");
    ASSERT_TRUE(project) << english(project.error());
    EXPECT_EQ(project->configuration, chosen->configuration);
}

TEST_F(Projects, FindsTheImporterByContent)
{
    const auto keras = find_importer(folder_ / "models/model.json", plugins_);
    ASSERT_TRUE(keras);
    ASSERT_NE(*keras, nullptr);
    EXPECT_EQ((*keras)->name(), "keras");
    const auto nobody = find_importer(folder_ / "models/hls4ml_config.yml", plugins_);
    ASSERT_TRUE(nobody);
    EXPECT_EQ(*nobody, nullptr);
    EXPECT_FALSE(find_importer(folder_ / "none", plugins_));
}

TEST_F(Projects, DamagedPlacesAreNamed)
{
    const auto document = open_file(folder_ / "models");
    ASSERT_TRUE(document);
    const fs::path file = folder_ / "p.bitscape";
    ASSERT_TRUE(save_project(*document, file));
    auto json = nlohmann::json::parse(*read_file(file));
    EXPECT_FALSE(json.contains("floorplan")); // nothing was dragged
    const std::pair<nlohmann::json, const char*> bad[] = {
        {3, "'floorplan'"},
        {{{"xc7z020", 3}}, "'floorplan/xc7z020'"},
        {{{"xc7z020", {{"fc1", {1}}}}}, "'floorplan/xc7z020/fc1'"},
        {{{"xc7z020", {{"fc1", {1, "2"}}}}}, "'floorplan/xc7z020/fc1'"}};
    for (const auto& [places, where] : bad) {
        json["floorplan"] = places;
        ASSERT_TRUE(write_file(file, json.dump()));
        const auto opened = open_file(file);
        ASSERT_FALSE(opened) << where;
        EXPECT_NE(english(opened.error()).find(where), std::string::npos) << english(opened.error());
    }
    json["floorplan"] = nullptr;
    ASSERT_TRUE(write_file(file, json.dump()));
    EXPECT_TRUE(open_file(file));
}

} // namespace
} // namespace bitscape::document
