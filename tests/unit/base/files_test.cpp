#include "base/files.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace bitscape;

namespace {

class Files : public testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "bitscape-files-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
    }
    void TearDown() override
    {
        fs::permissions(folder, fs::perms::owner_all);
        fs::remove_all(folder);
    }
    fs::path folder;
};

TEST_F(Files, WritesAndReadsBack)
{
    const std::string content("a\0b\n", 4);
    ASSERT_TRUE(write_file(folder / "x", content));
    EXPECT_EQ(read_file(folder / "x").value(), content);
}

TEST_F(Files, ReplacesAndLeavesNoTemporaryFile)
{
    ASSERT_TRUE(write_file(folder / "x", "old"));
    ASSERT_TRUE(write_file(folder / "x", "new"));
    EXPECT_EQ(read_file(folder / "x").value(), "new");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1);
}

TEST_F(Files, MissingFileIsNamed)
{
    const auto result = read_file(folder / "gone");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::not_found);
    EXPECT_EQ(english(result.error()), (folder / "gone").string() + ": no such file");
}

TEST_F(Files, FolderIsNotAFile)
{
    EXPECT_EQ(read_file(folder).error().what, "is a folder, a file is needed");
    EXPECT_EQ(write_file(folder, "x").error().what, "is a folder, a file name is needed");
}

TEST_F(Files, LimitIsKept)
{
    ASSERT_TRUE(write_file(folder / "x", std::string(100, 'x')));
    EXPECT_EQ(read_file(folder / "x", 99).error().code, ErrorCode::too_large);
    EXPECT_TRUE(read_file(folder / "x", 100));
    EXPECT_EQ(read_file("/dev/zero", 1000).error().code, ErrorCode::too_large);
}

TEST_F(Files, FullDiskIsSaid)
{
    if (!fs::exists("/dev/full"))
        GTEST_SKIP() << "no /dev/full";
    const auto result = write_file("/dev/full", "x");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::disk_full);
}

TEST_F(Files, FailedWriteKeepsTheOldFile)
{
    ASSERT_TRUE(write_file(folder / "x", "old"));
    EXPECT_FALSE(write_file(folder / "nowhere" / "x", "new"));
    EXPECT_EQ(read_file(folder / "x").value(), "old");
}

TEST_F(Files, ResourceIsFoundByOverride)
{
    ASSERT_TRUE(write_file(folder / "thing.json", "{}"));
    ::setenv("BITSCAPE_RESOURCES", folder.c_str(), 1);
    EXPECT_EQ(find_resource("thing.json").value(), folder / "thing.json");
    ::unsetenv("BITSCAPE_RESOURCES");
    EXPECT_EQ(find_resource("thing.json").error().code, ErrorCode::not_found);
}

} // namespace
