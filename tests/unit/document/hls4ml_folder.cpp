// Folders and archives that hls4ml has written, opened as users have them: moved, without the model, packed.
#include "base/files.hpp"
#include "builtin/builtin.hpp"
#include "session/document/document.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace bitscape::document {
namespace {

namespace fs = std::filesystem;

class Folders : public testing::Test {
protected:
    Folders() : folder_(fs::temp_directory_path() / ("bitscape-folders-" + std::to_string(::getpid())))
    {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        ::setenv("XDG_CACHE_HOME", (folder_ / "cache").c_str(), 1);
        add_builtin_plugins(plugins_);
        fs::copy(corpus_ / "dense_mixed_0", folder_ / "project", fs::copy_options::recursive);
    }
    ~Folders() override { fs::remove_all(folder_); }

    Result<Document> open_file(const fs::path& file)
    {
        return open(file, std::nullopt, plugins_, {}, progress_);
    }
    std::string message(const fs::path& file)
    {
        const auto opened = open_file(file);
        return opened ? "opened" : english(opened.error());
    }

    fs::path source_ = BITSCAPE_SOURCE_DIR;
    fs::path corpus_ = source_ / "tests/corpus/hls4ml";
    fs::path folder_;
    sdk::Plugins plugins_;
    Progress progress_;
};

TEST_F(Folders, WithoutItsModelIsReadBackFromTheFirmware)
{
    const auto document = open_file(folder_ / "project");
    ASSERT_TRUE(document) << english(document.error());
    EXPECT_EQ(document->model->format, "hls4ml firmware");
    EXPECT_EQ(document->model_file.filename(), "myproject.cpp");
    EXPECT_EQ(document->configuration.precision("fc1", "accum"), "fixed<19,7,RND_ZERO,SAT_ZERO>");
    EXPECT_THAT(
        document->notes,
        testing::ElementsAre("'/home/alice/models/model.h5' does not exist in the folder: the network was "
                             "read back from firmware/myproject.cpp"));
}

TEST_F(Folders, TheModelInTheFolderWinsWhereverItWasBefore)
{
    fs::copy_file(source_ / "tests/goldens/dense_mixed_0/model.h5", folder_ / "project/model.h5");
    auto document = open_file(folder_ / "project");
    ASSERT_TRUE(document) << english(document.error());
    EXPECT_EQ(document->model->format, "Keras 2 h5");
    EXPECT_THAT(document->notes, testing::IsEmpty()); // its types are those of the firmware

    std::string types = read_file(folder_ / "project/firmware/defines.h").value_or("");
    const std::string old = "typedef ap_fixed<14,1,AP_RND_INF,AP_SAT_ZERO,0> layer2_t;";
    ASSERT_NE(types.find(old), std::string::npos);
    types.replace(types.find(old), old.size(), "typedef ap_fixed<9,1> layer2_t;");
    std::ofstream(folder_ / "project/firmware/defines.h") << types;
    document = open_file(folder_ / "project");
    ASSERT_TRUE(document) << english(document.error());
    EXPECT_THAT(document->notes,
                testing::ElementsAre(
                    "the firmware is not what the configuration makes of the model: layer 'fc1' puts out "
                    "fixed<9,1> there, fixed<14,1,RND_INF,SAT_ZERO> here; open myproject.cpp to see the "
                    "firmware's network"));
}

TEST_F(Folders, ItsConfigurationFileAndItsFirmwareOpenIt)
{
    const auto by_file = open_file(folder_ / "project/hls4ml_config.yml");
    const auto by_firmware = open_file(folder_ / "project/firmware/myproject.cpp");
    ASSERT_TRUE(by_file && by_firmware);
    EXPECT_EQ(by_file->configuration, by_firmware->configuration);
}

TEST_F(Folders, ReportsComeWithIt)
{
    fs::create_directories(folder_ / "project/reports");
    std::ofstream(folder_ / "project/vivado_synth.rpt")
        << "| Command      : report_utilization -file vivado_synth.rpt\n| Design State : Synthesized\n"
           "| CLB LUTs*                  | 1234 |     0 |   1728000 |  0.07 |\n";
    const auto document = open_file(folder_ / "project");
    ASSERT_TRUE(document) << english(document.error());
    ASSERT_EQ(document->reports.size(), 1U);
    EXPECT_EQ(document->reports[0].total.lut, 1234.0);
}

TEST_F(Folders, ArchivesOfFoldersAndFmlOpen)
{
    const std::string packed = (folder_ / "project.tar.gz").string();
    ASSERT_EQ(std::system(("tar -czf '" + packed + "' -C '" + folder_.string() + "/project' .").c_str()), 0);
    const auto folder = open_file(packed);
    ASSERT_TRUE(folder) << english(folder.error());
    EXPECT_EQ(folder->configuration, open_file(folder_ / "project")->configuration);
    EXPECT_THAT(folder->model_file.string(), testing::StartsWith((folder_ / "cache").string()));

    const auto archive = open_file(corpus_ / "dense_mixed_3.fml");
    ASSERT_TRUE(archive) << english(archive.error());
    EXPECT_EQ(archive->model->format, "hls4ml firmware");
    ASSERT_NE(archive->model->find("fc1"), nullptr);
}

TEST_F(Folders, ArchivesWriteNothingOutside)
{
    fs::create_directories(folder_ / "in/a");
    std::ofstream(folder_ / "evil.txt") << "1";
    fs::copy(folder_ / "project", folder_ / "in/p", fs::copy_options::recursive);
    fs::create_symlink("/etc", folder_ / "in/p/link.txt");
    const std::string packed = (folder_ / "e.tar.gz").string();
    ASSERT_EQ(std::system(("cd '" + folder_.string() + "/in/p' && tar -czPf '" + packed +
                           "' . ../../evil.txt '" + (folder_ / "evil.txt").string() + "'")
                              .c_str()),
              0);
    fs::remove(folder_ / "evil.txt");
    const auto opened = open_file(packed);
    ASSERT_TRUE(opened) << english(opened.error());
    EXPECT_FALSE(fs::exists(folder_ / "evil.txt"));
    EXPECT_FALSE(fs::exists(opened->model_file.parent_path().parent_path() / "link.txt"));
}

TEST_F(Folders, DamagedArchivesAreRefused)
{
    std::ofstream(folder_ / "x.fml") << "\x1f\x8b nothing";
    EXPECT_THAT(message(folder_ / "x.fml"),
                testing::HasSubstr("x.fml: not a readable .tar.gz or .fml archive"));
    std::string bytes = read_file(corpus_ / "dense_mixed_3.fml").value_or("");
    for (const std::size_t size : {100UL, 1000UL, bytes.size() - 3}) {
        std::ofstream(folder_ / "cut.fml", std::ios::binary) << bytes.substr(0, size);
        EXPECT_NE(message(folder_ / "cut.fml"), "opened");
    }
    EXPECT_TRUE(!fs::exists(folder_ / "cache") || fs::exists(folder_ / "cache/bitscape"));
}

} // namespace
} // namespace bitscape::document
